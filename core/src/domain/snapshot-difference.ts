import type { Indicator, Run, Snapshot } from './provenance.js';

/** What may be said of a difference. `unknown`: a figure is missing at one of the two, or has no interval. */
export const VERDICTS = ['up', 'down', 'unsure', 'same', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface IndicatorDifference {
  readonly id: string;
  readonly unit: string;
  readonly before: Indicator;
  readonly after: Indicator;
  /** after - before; null unless both are measured. */
  readonly change: number | null;
  /** Of the change; null unless both have an interval. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: Verdict;
}

/** Why a difference may come from something else than the territory. */
export const CAVEATS = [
  'otherTerritory',
  'otherDay',
  'otherOptions',
  'otherData',
  'nested',
] as const;
export type Caveat = (typeof CAVEATS)[number];

export interface SnapshotDifference {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly indicators: readonly IndicatorDifference[];
  readonly caveats: readonly Caveat[];
}

/** Two snapshots figure by figure. The interval of a change comes from those of the two figures as if they were
 *  independent, d - √((b - l_b)² + (u_a - a)²) … d + √((u_b - b)² + (a - l_a)²); two readings of one territory share most of
 *  their ties, so it is rather too wide.
 *  @returns the indicators of `after` that `before` has too, in its order
 *  @source Zou & Donner (2008), Stat. Med. 27:1693 (MOVER) */
export function snapshotDifference(before: Snapshot, after: Snapshot): SnapshotDifference {
  const known = new Map(before.indicators.map((one) => [one.id, one]));
  return {
    before,
    after,
    indicators: after.indicators.flatMap((one) => {
      const earlier = known.get(one.id);
      return earlier === undefined ? [] : [difference(earlier, one)];
    }),
    caveats: caveatsOf(before, after),
  };
}

/** Beside the last snapshot taken for an earlier day, when there is one among these. */
export function differenceSince(
  all: readonly Snapshot[],
  last: Snapshot,
): SnapshotDifference | null {
  const before = all
    .filter(({ territoryId, asOf }) => territoryId === last.territoryId && asOf < last.asOf)
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .at(-1);
  return before === undefined ? null : snapshotDifference(before, last);
}

function difference(before: Indicator, after: Indicator): IndicatorDifference {
  const both = { id: after.id, unit: after.unit, before, after };
  const [a, b] = [measured(before), measured(after)];
  if (a === null || b === null) {
    return { ...both, change: null, interval: null, verdict: 'unknown' };
  }
  const change = b - a;
  if (before.interval === null || after.interval === null) {
    return { ...both, change, interval: null, verdict: change === 0 ? 'same' : 'unknown' };
  }
  const [aLow, aHigh] = before.interval;
  const [bLow, bHigh] = after.interval;
  const low = change - Math.hypot(b - bLow, aHigh - a);
  const high = change + Math.hypot(bHigh - b, a - aLow);
  const verdict = low > 0 ? 'up' : high < 0 ? 'down' : 'unsure';
  return { ...both, change, interval: [low, high], verdict };
}

function measured({ state, value }: Indicator): number | null {
  return state === 'measured' ? value : null;
}

function caveatsOf(before: Snapshot, after: Snapshot): Caveat[] {
  const isOther = before.territoryId !== after.territoryId;
  return [
    ...(isOther ? (['otherTerritory'] as const) : []),
    ...(isOther && before.asOf !== after.asOf ? (['otherDay'] as const) : []),
    ...(settingsOf(before.run) === settingsOf(after.run) ? [] : (['otherOptions'] as const)),
    ...(before.run.digest === after.run.digest ? [] : (['otherData'] as const)),
  ];
}

/** All that a figure depends on beside data, place and date. */
function settingsOf({ options, seed, version }: Run): string {
  const kept = Object.entries(options)
    .filter(([name]) => name !== 'territory' && name !== 'asOf')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([kept, seed, version]);
}
