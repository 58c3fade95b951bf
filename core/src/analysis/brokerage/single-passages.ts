import type { Csr } from '../../graph/csr.js';
import { cutActorSides, type CutActorSides } from '../cohesion/cut-actor-sides.js';
import { eachPart, type PartJob } from '../crew.js';
import type { KernelHooks } from '../measure.js';
import { resampleOf } from '../resampling/resample.js';
import type { TwoGroups } from '../two-groups.js';
import { independentRoutes, type IndependentRoutes } from './independent-routes.js';

/** Leaves make trivial passages: only those with so many actors on each side (methods M11). */
export const FEWEST_ON_A_SIDE = 3;

/** Actors of a territory that others cannot do without: articulation points with at least three actors on each side, and
 *  the one passage to the higher scale when there is a single independent route.
 *  @returns rows, ascending  @complexity O(local) */
export function singlePassages(
  { local, targets }: TwoGroups,
  { secondSide }: CutActorSides,
  { routes, cut }: IndependentRoutes,
): number[] {
  const found = new Set<number>();
  for (const row of local) if (secondSide[row]! >= FEWEST_ON_A_SIDE) found.add(row);
  if (local.length > 0 && targets.length > 0 && routes === 1) for (const row of cut) found.add(row);
  return [...found].sort((x, y) => x - y);
}

export interface PassageDraws {
  /** Independent routes of each draw. */
  readonly routes: Float64Array;
  /** Single passages of each draw: rows. */
  readonly passages: readonly Uint32Array[];
}

interface PassageShared extends TwoGroups {
  readonly csr: Csr;
  readonly keptTies: number;
  readonly seed: number;
}

export interface PassageOptions extends TwoGroups {
  readonly resamples: number;
  /** Share of the ties each resample keeps. */
  readonly keptTies: number;
  readonly seed: number;
  readonly hooks?: KernelHooks;
}

/** A draw: routes, then 1 for each node that is a single passage. */
export const passagesDrawJob: PartJob<PassageShared> = {
  name: 'passagesDraw',
  run({ csr, local, targets, keptTies, seed }, draw) {
    const graph = resampleOf(csr, keptTies, seed, draw);
    const found = independentRoutes(graph, { local, targets });
    const figures = new Float64Array(1 + csr.order);
    figures[0] = found.routes;
    for (const row of singlePassages({ local, targets }, cutActorSides(graph), found)) {
      figures[1 + row] = 1;
    }
    return figures;
  },
};

/** Routes and single passages on resamples of the ties: what they would be had a part not been written down.
 *  @complexity O(resamples · √n · (n + m)), threads take whole resamples  @source methods M25 */
export function passageDraws(
  csr: Csr,
  { local, targets, resamples, keptTies, seed, hooks }: PassageOptions,
): PassageDraws {
  const routes = new Float64Array(resamples);
  const passages: Uint32Array[] = [];
  eachPart(
    passagesDrawJob,
    { csr, local, targets, keptTies, seed },
    { parts: resamples, length: 1 + csr.order },
    (figures) => {
      routes[passages.length] = figures[0]!;
      const own: number[] = [];
      for (let row = 0; row < csr.order; row++) if (figures[1 + row] === 1) own.push(row);
      passages.push(Uint32Array.from(own));
    },
    hooks,
  );
  return { routes, passages };
}
