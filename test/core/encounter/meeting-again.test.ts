import { describe, expect, it } from '@jest/globals';
import { closeMeetAgain } from '@passerelle/core/encounter/meeting-again';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem } from '../../support/ecosystem.js';
import { metByTwos } from '../../support/met-by-twos.js';

const { inFull } = PARAMETERS.meetings;
const yes = (): boolean => true;
const found = (
  pairsAgain: number,
  foursAgain: number,
  isMeeting: (event: number) => boolean = yes,
  isMet: (u: number, v: number) => boolean = yes,
): number => {
  const columns = ecosystem(metByTwos(pairsAgain, foursAgain));
  const projection = project(columns, { halfLifeDays: Infinity });
  return closeMeetAgain(columns, projection, isMeeting, isMet);
};
/** ln of the share, half a one more, and its variance. */
const shareOf = (seen: number, all: number): { log: number; variance: number } => ({
  log: Math.log((seen + 0.5) / all),
  variance: (1 - (seen + 0.5) / all) / (seen + 0.5),
});

describe('closeMeetAgain', () => {
  it('is how meeting again grows with strength, less one standard error, over what counts in full', () => {
    for (const [pairs, fours] of [
      [18, 20],
      [20, 20],
    ] as const) {
      // Everybody met one other since: chance is alike for all 60 pairs (strength 1) and 96 of the fours (1/3).
      const [close, far] = [shareOf(pairs, 60), shareOf(fours, 96)];
      const rise = close.log - far.log - Math.sqrt(close.variance + far.variance);
      const expected = rise / Math.log(3) / inFull;
      expect(expected).toBeLessThan(1);
      expect(expected).toBeGreaterThan(0);
      expect(found(pairs, fours)).toBeCloseTo(expected, 12);
    }
  });

  it('is 1 where close ones meet again much oftener, 0 where they do not', () => {
    expect(found(60, 0)).toBe(1);
    expect(found(0, 32)).toBe(0);
    expect(found(0, 0)).toBe(0);
  });

  it('counts meetings alone, and contacts from meetings alone', () => {
    expect(found(60, 0, () => false)).toBe(0);
    expect(found(60, 0, yes, () => false)).toBe(0);
    // Fewer than thirty contacts on one side show nothing.
    expect(found(60, 0, yes, (u) => u < 58 || u >= 120)).toBe(0);
    expect(found(60, 0, yes, (u) => u < 60 || u >= 120)).toBe(1);
  });
});
