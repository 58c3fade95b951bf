/** Entry of the shortest-path module; the other side is core/src/analysis/shortest-paths/walk-simd.ts. */
export {
  layoutBrandes,
  offsets,
  targets,
  copies,
  sourceCount,
  endCount,
  farSources,
  farEnds,
  nodeSums,
  apartSums,
  arcSums,
  sources,
} from './brandes-memory';
import { addApart } from './brandes-apart';
import { addArcs } from './brandes-arcs';
import { addNodes } from './brandes-back';
import { walkOut } from './brandes-forward';

/** Adds the dependencies of the batch in `sources` to the sums of nodes. */
export function batchNodes(low: u32, high: u32, count: u32): void {
  addNodes(count, walkOut(low, high, count));
}

/** The same, and to those without pairs that have an end next to a node. */
export function batchApart(low: u32, high: u32, count: u32): void {
  addApart(count, walkOut(low, high, count));
}

/** The same as `batchNodes`, and to the sums of arcs. */
export function batchArcs(low: u32, high: u32, count: u32): void {
  addArcs(count, walkOut(low, high, count));
}
