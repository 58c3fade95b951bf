import type { LevelGraph } from './level-graph.js';
import type { Members } from './groups.js';

/** Ties, counted from both ends, that one part of a shared phase reads: a few milliseconds. */
const ARCS_A_PART = 1 << 16;

/** Groups cut into ranges of about as many arcs each. They depend on the graph alone, so that it does not matter who
 *  works on which. */
export interface GroupRanges {
  /** Range r holds groups bounds[r] .. bounds[r+1]-1. */
  readonly bounds: Int32Array;
  /** Arcs at members of the groups before each group; the last figure counts them all. */
  readonly arcsBefore: Int32Array;
}

export function groupRanges(graph: LevelGraph, { starts, members }: Members): GroupRanges {
  const groups = starts.length - 1;
  const arcsBefore = new Int32Array(groups + 1);
  const bounds = [0];
  let arcs = 0;
  let least = ARCS_A_PART;
  for (let g = 0; g < groups; g++) {
    for (let i = starts[g]!; i < starts[g + 1]!; i++) {
      const u = members[i]!;
      arcs += graph.ends[u]! - graph.starts[u]!;
    }
    arcsBefore[g + 1] = arcs;
    if (arcs < least || g === groups - 1) continue;
    bounds.push(g + 1);
    least = arcs + ARCS_A_PART;
  }
  bounds.push(groups);
  return { bounds: Int32Array.from(bounds), arcsBefore };
}
