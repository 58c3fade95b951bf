import { giniByChance, giniOfCounts } from '@passerelle/core/analysis/diversity/gini';
import {
  pairedDraws,
  ratioOver,
  unpairedDraws,
  type BootstrapOptions,
  type Statistic,
} from '@passerelle/core/analysis/resampling/bootstrap-ratio';
import { centred, type Interval } from '@passerelle/core/analysis/resampling/quantile';
import type { BridgingAtDates } from '@passerelle/core/analysis/dynamics/bridging-overall';
import { isSpreadTelling } from './exposure.js';
import { bridgingOf } from './forms.js';
import { seedOf } from './meta.js';
import { communityDraws, isTooLarge, passageDraws, type Drawn } from './network-draws.js';
import { placesIn, sumsAt, type Dated, type TwoDates } from './two-dates.js';
import type { Scope } from './types.js';

/** A figure at two dates, NaN = undefined, with the interval of what it moved by. */
export type AtDates = BridgingAtDates;

/** Over everyone, and over the actors present at both dates. */
export interface Change {
  readonly everyone: AtDates;
  readonly panel: AtDates;
}

/** Figures that are a sum over actors divided by another. */
const RATIOS = [
  'activeShare',
  'tiesPerActor',
  'territoryEfficiency',
  'eiIndex',
  'organiserRenewal',
  'remoteTieShare',
];

/** How each figure of a territory moved between two dates. Needs are not among them: the data say whether one is met, not
 *  since when. */
export async function changesOf(
  dates: TwoDates,
  scope: Scope,
): Promise<ReadonlyMap<string, Change>> {
  const { settings } = dates.after.context;
  const { resamples: draws, intervalShare } = settings;
  const options = { draws, intervalShare, seed: seedOf(scope) };
  const { overall } = await bridgingOf(dates.after.context, scope, dates);
  return new Map<string, Change>([
    ...RATIOS.map((id) => [id, ofSums(dates, ratioAt(id), options)] as const),
    ['excessGini', ofSums(dates, excessAt, options)],
    ['exposureGini', ofSums(dates, exposureAt, options)],
    ...(await ofNetwork(dates, scope)),
    ['bridgingOutcomes', { everyone: overall.everyone, panel: overall.panel }],
  ]);
}

/** The statistic of a date over the actors at these places; the actors are drawn by their number among them. */
type At = (date: Dated, places: readonly number[]) => { size: number; figure: Statistic };

const ratioAt =
  (id: string): At =>
  (date, places) => ({ size: places.length, figure: ratioOver(sumsAt(date, id, places)) });

const excessAt: At = ({ facts }, places) => {
  const counts = places.map((at) => facts[at] ?? 0);
  const byChance = giniByChance(
    counts.length,
    counts.reduce((sum, one) => sum + one, 0),
  );
  const of = giniOfCounts(counts);
  return { size: counts.length, figure: (picked) => of(picked) - byChance };
};

const exposureAt: At = ({ exposed }, places) => {
  const counts = places.map((at) => exposed[at] ?? NaN);
  const open = counts.filter((one) => !Number.isNaN(one));
  // Who may not be suggested brings nothing.
  const of = giniOfCounts(counts);
  return { size: counts.length, figure: isSpreadTelling(open) ? of : () => NaN };
};

function ofSums({ before, after, panel }: TwoDates, at: At, options: BootstrapOptions): Change {
  const all = ({ rows }: Dated): number[] => rows.map((_, place) => place);
  const [x, y] = [at(before, all(before)), at(after, all(after))];
  const [px, py] = [at(before, placesIn(before, panel)), at(after, placesIn(after, panel))];
  const whole = ({ size, figure }: ReturnType<At>): number =>
    figure(Uint32Array.from({ length: size }, (_, i) => i));
  return {
    everyone: { before: whole(x), after: whole(y), interval: unpairedDraws(x, y, options) },
    panel: {
      before: whole(px),
      after: whole(py),
      interval: pairedDraws(panel.length, px.figure, py.figure, options),
    },
  };
}

/** Communities and single passages: resamples of the ties at both dates, drawn apart. */
async function ofNetwork(dates: TwoDates, scope: Scope): Promise<[string, Change][]> {
  const { before, after, panel, from } = dates;
  const { intervalShare } = after.context.settings;
  const then = { ...scope, asOf: from };
  const [px, py] = [before, after].map((date) =>
    placesIn(date, panel).map((at) => date.rows[at] ?? -1),
  );
  const moved = (one: Drawn, other: Drawn): AtDates => ({
    before: one.value,
    after: other.value,
    interval: drawnDifference(one, other, intervalShare),
  });
  const passages = [
    await passageDraws(before.context, before.groups, then),
    await passageDraws(after.context, after.groups, scope),
  ] as const;
  const singlePassages = {
    everyone: moved(passages[0].among(), passages[1].among()),
    panel: moved(passages[0].among(new Set(px)), passages[1].among(new Set(py))),
  };
  if (isTooLarge(after.context)) return [['singlePassages', singlePassages]];
  const x = await communityDraws(before.context, before.groups, then);
  const y = await communityDraws(after.context, after.groups, scope);
  const communities = {
    everyone: moved(x.among(before.rows), y.among(after.rows)),
    panel: moved(x.among(px ?? []), y.among(py ?? [])),
  };
  return [
    ['communities', communities],
    ['singlePassages', singlePassages],
  ];
}

function drawnDifference(before: Drawn, after: Drawn, share: number): Interval {
  const draws = Math.min(before.drawn.length, after.drawn.length);
  const drawn = Float64Array.from(
    { length: draws },
    (_, i) => (after.drawn[i] ?? NaN) - (before.drawn[i] ?? NaN),
  );
  return centred(after.value - before.value, drawn, share);
}
