import { endLayout, startLayout, take } from '../memory';
import { fillMasks } from './lanes';

/** Arrays of the batched Brandes walk; n nodes, rows of eight doubles (one a source of the batch). */

/** u32, n + 1 and arcs: the graph. */
export let offsets: usize = 0;
export let targets: usize = 0;
/** f64, n: how many twins, sources and ends a node stands for; the "far" ones without the node's own unit. */
export let copies: usize = 0;
export let sourceCount: usize = 0;
export let endCount: usize = 0;
export let farSources: usize = 0;
export let farEnds: usize = 0;
/** f64, results: n, n, arcs. */
export let nodeSums: usize = 0;
export let apartSums: usize = 0;
export let arcSums: usize = 0;
/** u32, 8: the batch. */
export let sources: usize = 0;
/** Rows: number of shortest paths; stale where a lane has not come. */
export let paths: usize = 0;
/** Rows, zero outside a level: what a level hands to the next, and what it gets (they take turns on the way back). */
export let near: usize = 0;
export let far: usize = 0;
/** The same for the part of the ends that are next to the node (bridgeness). */
export let nearOwn: usize = 0;
export let farOwn: usize = 0;
/** u8, n: lanes that have come to a node; whether it is on the list of touched ones. */
export let seen: usize = 0;
export let isTouched: usize = 0;
/** u32: nodes touched in a level; nodes some lane has not come to. */
export let touched: usize = 0;
export let unfinished: usize = 0;
/** u32 and u8, up to 8 n: a node and the lanes that come to it at one distance; u32: where each distance starts. */
export let entryNode: usize = 0;
export let entryLanes: usize = 0;
export let levelStart: usize = 0;
/** u32, n + 2: arcs of the entries of each distance. */
export let levelArcs: usize = 0;

/** Makes room for a graph. @returns false when there is not enough memory */
export function layoutBrandes(n: u32, arcs: u32, wantsApart: bool, wantsArcs: bool): bool {
  startLayout();
  const masks = take(256 << 6);
  offsets = take((<usize>n + 1) << 2);
  targets = take((<usize>arcs) << 2);
  copies = take((<usize>n) << 3);
  sourceCount = take((<usize>n) << 3);
  endCount = take((<usize>n) << 3);
  nodeSums = take((<usize>n) << 3);
  sources = take(8 << 2);
  paths = take((<usize>n) << 6);
  near = take((<usize>n) << 6);
  far = take((<usize>n) << 6);
  seen = take(n);
  isTouched = take(n);
  levelArcs = take((<usize>n + 2) << 2);
  // One more than there are nodes: the place after the last is written and not kept.
  touched = take((<usize>n + 1) << 2);
  unfinished = take((<usize>n + 1) << 2);
  entryNode = take((<usize>n) << 5);
  entryLanes = take((<usize>n) << 3);
  levelStart = take((<usize>n + 2) << 2);
  if (wantsApart) {
    farSources = take((<usize>n) << 3);
    farEnds = take((<usize>n) << 3);
    apartSums = take((<usize>n) << 3);
    nearOwn = take((<usize>n) << 6);
    farOwn = take((<usize>n) << 6);
  }
  if (wantsArcs) arcSums = take((<usize>arcs) << 3);
  if (!endLayout()) return false;
  fillMasks(masks);
  memory.fill(nodeSums, 0, (<usize>n) << 3);
  memory.fill(near, 0, (<usize>n) << 6);
  memory.fill(far, 0, (<usize>n) << 6);
  memory.fill(isTouched, 0, n);
  if (wantsApart) {
    memory.fill(apartSums, 0, (<usize>n) << 3);
    memory.fill(nearOwn, 0, (<usize>n) << 6);
    memory.fill(farOwn, 0, (<usize>n) << 6);
  }
  if (wantsArcs) memory.fill(arcSums, 0, (<usize>arcs) << 3);
  return true;
}
