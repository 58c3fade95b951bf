import { describe, expect, it } from '@jest/globals';
import { bridgingOverall } from '@passerelle/core/analysis/dynamics/bridging-overall';
import type { EventTally } from '@passerelle/core/analysis/dynamics/event-tallies';

const tally = (rest: Partial<EventTally>): EventTally => ({
  form: 'meetup',
  day: 0,
  newPairs: 10,
  share: 1,
  seen: 10,
  followed: 0,
  bridging: 0,
  matched: 0,
  matchedFollowed: 0,
  controlFollowed: 0,
  panelSeen: 5,
  panelBridging: 0,
  organiserDays: NaN,
  ...rest,
});
const options = { fewestEvents: 5, until: 100, draws: 200, intervalShare: 0.9, seed: 1 };
const many = (count: number, rest: Partial<EventTally>): EventTally[] =>
  Array.from({ length: count }, () => tally(rest));

describe('bridgingOverall', () => {
  it('sets the events of the earlier date beside all of them, over everyone and over the panel', () => {
    const found = bridgingOverall(
      [...many(10, { bridging: 1 }), ...many(10, { day: 200, bridging: 5, panelBridging: 1 })],
      options,
    );
    expect(found).toMatchObject({ newPairs: 200, rate: 30 });
    expect(found.everyone).toMatchObject({ before: 10, after: 30 });
    expect(found.everyone.interval[0]).toBeGreaterThan(0);
    expect(found.panel).toMatchObject({ before: 0, after: 10 });
  });
  it('does not move where the later events are as the earlier ones', () => {
    const found = bridgingOverall(
      [0, 200].flatMap((day) => [
        ...many(6, { day, bridging: 1 }),
        ...many(6, { day, bridging: 3 }),
      ]),
      options,
    );
    const [low, high] = found.everyone.interval;
    expect(found.everyone.after).toBe(found.everyone.before);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
  it('leaves out forms of few events, and knows nothing of a time without events', () => {
    const found = bridgingOverall(
      [...many(4, { form: 'barcamp', bridging: 10 }), ...many(5, { day: 200, bridging: 1 })],
      options,
    );
    expect([found.rate, found.newPairs]).toEqual([10, 50]);
    expect(found.everyone.before).toBeNaN();
    expect(bridgingOverall([], options).rate).toBeNaN();
  });
});
