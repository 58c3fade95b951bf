import { describe, expect, it } from '@jest/globals';
import {
  compareSentences,
  compareTitle,
  compareVerdict,
} from '@passerelle/core/contract/sentences/compare';
import type { Indicator, Snapshot } from '@passerelle/core/domain/provenance';
import { snapshotDifference } from '@passerelle/core/domain/snapshot-difference';

const figure = (
  id: string,
  value: number | null,
  interval: [number, number] | null,
): Indicator => ({
  id,
  value,
  unit: 'count',
  interval,
  state: value === null ? 'suppressed' : 'measured',
  parts: {},
});
const snapshot = (label: string, asOf: string, indicators: readonly Indicator[]): Snapshot => ({
  id: label,
  territoryId: label,
  asOf,
  takenAt: asOf,
  run: { id: label, measure: 'snapshot', digest: 'd', asOf, options: {}, seed: 1, version: '1' },
  indicators: [...indicators],
  extras: { territory: { label } },
});
const NORTH = snapshot('North', '2026-01-01', [
  figure('tiesPerActor', 4, [3.8, 4.2]),
  figure('territoryEfficiency', 0.3, [0.28, 0.32]),
  figure('eiIndex', 0.1, [0, 0.2]),
  figure('communities', 7, null),
  figure('needsAnswered', null, null),
]);
const SOUTH = snapshot('South', '2026-01-01', [
  figure('tiesPerActor', 6, [5.5, 6.5]),
  figure('territoryEfficiency', 0.2, [0.18, 0.22]),
  figure('eiIndex', 0.15, [0.05, 0.25]),
  figure('communities', 9, null),
  figure('needsAnswered', 0.2, [0.1, 0.3]),
]);

describe('two territories side by side', () => {
  const found = snapshotDifference(NORTH, SOUTH);

  it('say which differences are beyond the noise, and put every figure somewhere', () => {
    expect(compareSentences('en', found)).toEqual([
      'Higher in South, beyond the noise: ties per actor.',
      'Lower in South, beyond the noise: nearness to higher scales.',
      'Cannot be told apart: openness.',
      'Without an interval, so that nothing sure can be said: communities.',
      'Masked or not known on one side at least: needs answered.',
      '3 figures have an interval on both sides; at 90 %, chance alone would make about 0.3 of them stand out. Higher is not better.',
    ]);
    expect(compareTitle('en', found)).toBe('North and South, side by side, 1 January 2026');
    expect(found.caveats).toEqual(['otherTerritory']);
  });

  it('never say "up" of two places', () => {
    const words = found.indicators.map((one) => compareVerdict('en', one, SOUTH));
    expect(words).toEqual([
      'higher in South',
      'lower in South',
      'cannot be told apart',
      'no interval',
      'n/a',
    ]);
  });

  it('say that nothing stands out, and that the days differ', () => {
    const later = snapshot('Later', '2026-06-01', NORTH.indicators);
    const same = snapshotDifference(NORTH, later);
    expect(compareSentences('fr', same)[0]).toBe(
      'Aucun écart entre North et Later ne dépasse le bruit.',
    );
    expect(compareTitle('fr', same)).toBe('North et Later, côte à côte');
    expect(same.caveats).toEqual(['otherTerritory', 'otherDay']);
  });
});
