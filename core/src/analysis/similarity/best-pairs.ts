import type { Pairs } from './similarity.js';

/** The k best pairs seen so far: a binary heap with the worst on top, in typed arrays that grow up to k.
 *  Order: larger score, then smaller source, then smaller target; so what is kept does not depend on the order of
 *  arrival. */
export interface BestPairs {
  readonly size: number;
  /** Score that a pair must reach to be kept; -Infinity until there are k. */
  readonly floor: number;
  /** Would this pair be kept? */
  admits(score: number, source: number, target: number): boolean;
  /** Keeps a pair that `admits` accepted. */
  keep(score: number, source: number, target: number): void;
  /** The kept pairs, best first; empties the heap. */
  take(): Pairs;
}

export function bestPairs(k: number): BestPairs {
  let room = Math.min(k, 1024);
  let scores = new Float64Array(room);
  let sources = new Uint32Array(room);
  let targets = new Uint32Array(room);
  let size = 0;

  const isWorse = (i: number, j: number): boolean => {
    if (scores[i] !== scores[j]) return scores[i]! < scores[j]!;
    if (sources[i] !== sources[j]) return sources[i]! > sources[j]!;
    return targets[i]! > targets[j]!;
  };
  const put = (at: number, score: number, source: number, target: number): void => {
    scores[at] = score;
    sources[at] = source;
    targets[at] = target;
  };
  const swap = (i: number, j: number): void => {
    const [score, source, target] = [scores[i]!, sources[i]!, targets[i]!];
    put(i, scores[j]!, sources[j]!, targets[j]!);
    put(j, score, source, target);
  };
  const sink = (top: number): void => {
    for (let at = top; ;) {
      let child = 2 * at + 1;
      if (child >= size) return;
      if (child + 1 < size && isWorse(child + 1, child)) child++;
      if (!isWorse(child, at)) return;
      swap(at, child);
      at = child;
    }
  };
  const grow = (): void => {
    room = Math.min(k, room * 2);
    const [s, u, v] = [scores, sources, targets];
    scores = new Float64Array(room);
    sources = new Uint32Array(room);
    targets = new Uint32Array(room);
    scores.set(s);
    sources.set(u);
    targets.set(v);
  };
  return {
    get size() {
      return size;
    },
    get floor() {
      return size === k ? scores[0]! : -Infinity;
    },
    admits(score, source, target) {
      if (size < k) return true;
      if (score !== scores[0]) return score > scores[0]!;
      return source === sources[0] ? target < targets[0]! : source < sources[0]!;
    },
    keep(score, source, target) {
      if (size === k) {
        put(0, score, source, target);
        sink(0);
        return;
      }
      if (size === room) grow();
      put(size, score, source, target);
      for (let at = size++; at > 0;) {
        const parent = (at - 1) >> 1;
        if (!isWorse(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    take() {
      const kept = size;
      // Heap sort: the worst goes last.
      while (size > 1) {
        swap(0, --size);
        sink(0);
      }
      size = 0;
      return {
        sources: sources.slice(0, kept),
        targets: targets.slice(0, kept),
        scores: scores.slice(0, kept),
      };
    },
  };
}
