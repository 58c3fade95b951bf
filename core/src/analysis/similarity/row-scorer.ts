import type { Csr } from '../../graph/csr.js';
import { KATZ_BETA, katzIndex } from './katz-index.js';
import { rankedRows } from './ranked-rows.js';
import { contributions, type Similarity } from './similarity.js';

/** All untied nodes with a positive score from one node. The arrays are the scorer's own: read them before the next
 *  row is asked. */
export interface ScoredRow {
  readonly count: number;
  /** The nodes, `count` of them, in no order. */
  readonly met: Uint32Array;
  /** Score by node; valid at the nodes met. */
  readonly scores: Float64Array;
}
export interface RowScorer {
  row(u: number): ScoredRow;
}

/** Scores one row at a time in scratch memory made once.
 *  @param beta of katz  @throws what katzIndex throws  @complexity O(n + m) to build, katz some rounds of it */
export function rowScorer(csr: Csr, measure: Similarity, beta = KATZ_BETA): RowScorer {
  const { order, offsets, targets } = csr;
  const { byDegree } = rankedRows(csr);
  const scores = new Float64Array(order);
  const met = new Uint32Array(order);
  const tied = new Int32Array(order).fill(-1);
  const degreeOf = (v: number): number => offsets[v + 1]! - offsets[v]!;
  let count = 0;

  const add = (z: number, part: number): void => {
    for (let at = offsets[z]!, end = offsets[z + 1]!; at < end; at++) {
      const v = targets[at]!;
      const before = scores[v]!;
      if (before === 0) met[count++] = v;
      scores[v] = before + part;
    }
  };
  /** Forgets the last row, marks the contacts of the next. */
  const start = (u: number): void => {
    for (let i = 0; i < count; i++) scores[met[i]!] = 0;
    count = 0;
    tied[u] = u;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) tied[targets[at]!] = u;
  };
  /** Leaves only untied nodes among those met. */
  const finish = (u: number): ScoredRow => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const v = met[i]!;
      if (tied[v] === u) scores[v] = 0;
      else met[kept++] = v;
    }
    count = kept;
    return { count, met, scores };
  };

  if (measure === 'l3') {
    const root = Float64Array.from({ length: order }, (_, v) => 1 / Math.sqrt(degreeOf(v)));
    const two = new Float64Array(order);
    const relays = new Uint32Array(order);
    return {
      row(u) {
        start(u);
        let relayed = 0;
        for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
          const x = targets[i]!;
          for (let at = offsets[x]!; at < offsets[x + 1]!; at++) {
            const y = targets[at]!;
            if (two[y] === 0) relays[relayed++] = y;
            two[y]! += root[x]!;
          }
        }
        for (let i = 0; i < relayed; i++) {
          const y = relays[i]!;
          // The way back over y = u reaches contacts only, which are left out.
          if (y !== u) add(y, two[y]! * root[y]!);
          two[y] = 0;
        }
        return finish(u);
      },
    };
  }
  if (measure === 'katz') {
    const walksFrom = katzIndex(csr, beta);
    return {
      row(u) {
        start(u);
        walksFrom(u).forEach((score, v) => {
          if (score > 0) met[count++] = v;
          scores[v] = score;
        });
        return finish(u);
      },
    };
  }
  const share = contributions(csr, measure);
  return {
    row(u) {
      start(u);
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        add(byDegree[at]!, share[byDegree[at]!]!);
      }
      const row = finish(u);
      if (measure !== 'jaccard') return row;
      for (let i = 0; i < row.count; i++) {
        const v = met[i]!;
        scores[v] = scores[v]! / (degreeOf(u) + degreeOf(v) - scores[v]!);
      }
      return row;
    },
  };
}
