import { CancelledError } from '../../../errors.js';
import type { LevelGraph } from './level-graph.js';

/** Gains below this share of the total strength are rounding, not improvement: they would make the queue endless. */
const LEAST_GAIN = 1e-12;

/** Visits between two looks at whether to stop. */
const LOOK_EVERY = 1 << 14;

export interface LocalMoveOptions {
  readonly mostVisits?: number;
  readonly isCancelled?: (() => boolean) | undefined;
}

/** Fast local moving: every node is taken from a queue to the neighbouring group of highest gain; the neighbours it
 *  leaves behind are queued again. `group` (values < order) is changed in place.
 *  Gain of u joining c = w(u,c) - resolution * s_u * S_c / 2m.
 *  @param visits nodes in the order of their first visit, each once; those left out are visited when a neighbour moves
 *  @returns number of moves  @source Traag, Waltman & van Eck (2019), Sci. Rep. 9:5233, algorithm A.2 */
export function localMove(
  graph: LevelGraph,
  group: Int32Array,
  resolution: number,
  visits: Int32Array,
  options: LocalMoveOptions = {},
): number {
  const { order, starts, ends, targets, strengths, total, doubled } = graph;
  const { mostVisits = Infinity, isCancelled } = options;
  const groupTotal = new Float64Array(order);
  const groupSize = new Int32Array(order);
  for (let u = 0; u < order; u++) {
    groupTotal[group[u]!]! += total[u]!;
    groupSize[group[u]!]!++;
  }
  const free = new Int32Array(order);
  let freeCount = 0;
  for (let c = 0; c < order; c++) if (groupSize[c] === 0) free[freeCount++] = c;

  const queue = new Int32Array(order);
  queue.set(visits);
  const queued = new Uint8Array(order);
  for (let i = 0; i < visits.length; i++) queued[visits[i]!] = 1;
  const toGroup = new Float64Array(order);
  const touched = new Int32Array(order + 1);
  const scale = doubled > 0 ? resolution / doubled : 0;
  const least = LEAST_GAIN * doubled;
  let head = 0;
  let waiting = visits.length;
  let moves = 0;
  for (let visit = 0; waiting > 0 && visit < mostVisits; visit++) {
    if (visit % LOOK_EVERY === 0 && isCancelled?.() === true) throw new CancelledError();
    const u = queue[head]!;
    head = head + 1 === order ? 0 : head + 1;
    waiting--;
    queued[u] = 0;
    const own = group[u]!;
    const from = starts[u]!;
    const to = ends[u]!;
    let count = 0;
    for (let at = from; at < to; at++) {
      const c = group[targets[at]!]!;
      // Strengths are positive, so 0 means "not met yet". Written always and counted sometimes: a branch that nobody can
      // foresee costs more than a write.
      const before = toGroup[c]!;
      touched[count] = c;
      count = (count + +(before === 0)) | 0;
      toGroup[c] = before + strengths[at]!;
    }
    const pull = total[u]! * scale;
    groupTotal[own]! -= total[u]!;
    let best = own;
    let bestGain = toGroup[own]! - pull * groupTotal[own]!;
    for (let i = 0; i < count; i++) {
      const c = touched[i]!;
      const gain = toGroup[c]! - pull * groupTotal[c]!;
      toGroup[c] = 0;
      if (gain > bestGain + least) {
        bestGain = gain;
        best = c;
      }
    }
    // An empty group is worth exactly 0.
    if (bestGain < -least && groupSize[own]! > 1) best = free[--freeCount]!;
    groupTotal[best]! += total[u]!;
    if (best === own) continue;
    moves++;
    group[u] = best;
    groupSize[best]!++;
    if (--groupSize[own]! === 0) free[freeCount++] = own;
    for (let at = from; at < to; at++) {
      const v = targets[at]!;
      if (queued[v] === 1 || group[v] === best) continue;
      queued[v] = 1;
      const tail = head + waiting;
      queue[tail >= order ? tail - order : tail] = v;
      waiting++;
    }
  }
  return moves;
}
