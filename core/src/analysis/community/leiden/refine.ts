import { rng, type Rng } from '../../../graph/rng.js';
import { eachPart, onCrewMemory, type PartJob } from '../../crew.js';
import type { KernelHooks } from '../../measure.js';
import { groupRanges, type GroupRanges } from './group-ranges.js';
import { membersByGroup, type Members } from './groups.js';
import type { LevelGraph } from './level-graph.js';
import { refineGroup, scratchFor } from './refine-group.js';

export interface RefineOptions {
  readonly resolution: number;
  /** Theta of the source, in strength: how much worse than the best a subgroup may be and still be joined now and then. */
  readonly randomness: number;
}
interface RefineShared extends Members, GroupRanges {
  readonly graph: LevelGraph;
  readonly options: RefineOptions;
  readonly seed: number;
  /** Place of each node in `members`. */
  readonly place: Int32Array;
  /** Written by each part for its own range: the subgroup of each member, from 0 in each group, and the members again,
   *  one subgroup after another. */
  readonly sub: Int32Array;
  readonly bySub: Int32Array;
}

export interface Refined extends Members {
  /** Subgroup of each node, 0..subs-1, those of a group one after another. */
  readonly sub: Int32Array;
  readonly groupOfSub: Int32Array;
}

/** Refinement: inside each group, nodes that are well connected to it merge from singletons, each into one of the
 *  well-connected subgroups it gains by. Subgroups are connected by construction, which is what Louvain lacks.
 *  @param group of each node, 0..groups-1
 *  @source Traag, Waltman & van Eck (2019), Sci. Rep. 9:5233, algorithm A.2 */
export function refine(
  graph: LevelGraph,
  group: Int32Array,
  groups: number,
  options: RefineOptions,
  random: Rng,
  hooks: KernelHooks = {},
): Refined {
  const given = membersByGroup(group, groups);
  const { members } = given;
  const ranges = groupRanges(graph, given);
  const parts = ranges.bounds.length - 1;
  const crew = parts > 1 ? hooks.crew : undefined;
  const place = new Int32Array(graph.order);
  for (let i = 0; i < members.length; i++) place[members[i]!] = i;
  const sub = onCrewMemory(crew, Int32Array, graph.order);
  const bySub = onCrewMemory(crew, Int32Array, graph.order);
  const seed = random.below(2 ** 31);
  const shared = { graph, options, seed, place, sub, bySub, ...given, ...ranges };
  const length = mostGroups(ranges.bounds);
  const subsOf = new Int32Array(groups);
  let taken = 0;
  eachPart(
    refineJob,
    shared,
    { parts, length },
    (counts) => {
      const from = ranges.bounds[taken]!;
      const to = ranges.bounds[++taken]!;
      for (let g = from; g < to; g++) subsOf[g] = counts[g - from]!;
    },
    hooks,
  );
  return numbered(given, subsOf, sub, bySub);
}

/** The number of subgroups in each group of one range. */
export const refineJob: PartJob<RefineShared> = {
  name: 'refineGroups',
  run(shared, index) {
    const { graph, options, starts, members, bounds, arcsBefore, place, sub, bySub } = shared;
    const from = bounds[index]!;
    const to = bounds[index + 1]!;
    const counts = new Float64Array(mostGroups(bounds));
    const scratch = scratchFor(starts, arcsBefore, from, to);
    const random = rng(shared.seed + Math.imul(index, 0x9e3779b1));
    for (let g = from; g < to; g++) {
      const first = starts[g]!;
      const own = members.subarray(first, starts[g + 1]);
      counts[g - from] = refineGroup(graph, own, first, place, options, random, scratch);
      const { subOf, order } = scratch;
      for (let i = 0; i < own.length; i++) {
        sub[own[i]!] = subOf[i]!;
        bySub[first + i] = own[order[i]!]!;
      }
    }
    return counts;
  },
};

function mostGroups(bounds: Int32Array): number {
  let most = 0;
  for (let r = 1; r < bounds.length; r++) most = Math.max(most, bounds[r]! - bounds[r - 1]!);
  return most;
}

/** Subgroups of all groups numbered one after another, their members as they were left in `bySub`. */
function numbered(
  { starts: groupStarts }: Members,
  subsOf: Int32Array,
  sub: Int32Array,
  bySub: Int32Array,
): Refined {
  let subs = 0;
  for (const count of subsOf) subs += count;
  const groupOfSub = new Int32Array(subs);
  const starts = new Int32Array(subs + 1);
  let before = 0;
  for (let g = 0; g < subsOf.length; g++) {
    groupOfSub.fill(g, before, before + subsOf[g]!);
    for (let i = groupStarts[g]!; i < groupStarts[g + 1]!; i++) {
      const number = before + sub[bySub[i]!]!;
      sub[bySub[i]!] = number;
      starts[number + 1] = i + 1;
    }
    before += subsOf[g]!;
  }
  return { sub, groupOfSub, starts, members: bySub };
}
