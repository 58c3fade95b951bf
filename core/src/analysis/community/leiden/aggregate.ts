import { eachPart, onCrewMemory, type PartJob } from '../../crew.js';
import type { KernelHooks } from '../../measure.js';
import { groupRanges, type GroupRanges } from './group-ranges.js';
import { membersByGroup, type Members } from './groups.js';
import type { LevelGraph } from './level-graph.js';

interface AggregateShared extends Members, GroupRanges {
  readonly graph: LevelGraph;
  readonly group: Int32Array;
  /** The graph of groups: each part writes the rows of its own range. */
  readonly into: LevelGraph;
}

/** One node a group; groups are 0..groups-1. A row is written where the arcs of its members would begin, so that every
 *  row knows its place before any is written, and threads may write them apart.
 *  @complexity O(n + m) */
export function aggregate(
  graph: LevelGraph,
  group: Int32Array,
  groups: number,
  hooks: KernelHooks = {},
  given: Members = membersByGroup(group, groups),
): LevelGraph {
  const ranges = groupRanges(graph, given);
  const { bounds, arcsBefore } = ranges;
  const parts = bounds.length - 1;
  const crew = parts > 1 ? hooks.crew : undefined;
  const arcs = arcsBefore[groups]!;
  const into: LevelGraph = {
    order: groups,
    starts: arcsBefore.subarray(0, groups),
    ends: onCrewMemory(crew, Int32Array, groups),
    targets: onCrewMemory(crew, Int32Array, arcs),
    strengths: onCrewMemory(crew, Float64Array, arcs),
    inner: onCrewMemory(crew, Float64Array, groups),
    total: onCrewMemory(crew, Float64Array, groups),
    doubled: graph.doubled,
  };
  const shared = { graph, group, into, ...given, ...ranges };
  eachPart(aggregateJob, shared, { parts, length: 0 }, () => undefined, hooks);
  return into;
}

/** The rows of one range of groups. */
export const aggregateJob: PartJob<AggregateShared> = {
  name: 'aggregateGroups',
  run({ graph, group, into, starts, members, bounds, arcsBefore }, index) {
    const { targets, strengths } = graph;
    const { inner, total } = into;
    const sum = new Float64Array(into.order);
    const touched = new Int32Array(into.order + 1);
    for (let g = bounds[index]!; g < bounds[index + 1]!; g++) {
      let count = 0;
      let insideOf = 0;
      let totalOf = 0;
      for (let i = starts[g]!; i < starts[g + 1]!; i++) {
        const u = members[i]!;
        insideOf += graph.inner[u]!;
        totalOf += graph.total[u]!;
        for (let at = graph.starts[u]!, end = graph.ends[u]!; at < end; at++) {
          const h = group[targets[at]!]!;
          const before = sum[h]!;
          // Strengths are positive, so 0 means "not met yet". Written always and counted sometimes: a branch that nobody
          // can foresee costs more than a write.
          touched[count] = h;
          count = (count + +(before === 0)) | 0;
          sum[h] = before + strengths[at]!;
        }
      }
      let write = arcsBefore[g]!;
      for (let i = 0; i < count; i++) {
        const h = touched[i]!;
        if (h === g) insideOf += sum[h]!;
        else {
          into.targets[write] = h;
          into.strengths[write++] = sum[h]!;
        }
        sum[h] = 0;
      }
      into.ends[g] = write;
      inner[g] = insideOf;
      total[g] = totalOf;
    }
    return NOTHING;
  },
};

const NOTHING = new Float64Array(0);
