import type { Similarity } from '@passerelle/core/analysis/similarity/similarity';
import { degreeOf, edgeBetween, type Csr } from '@passerelle/core/graph/csr';
import { nodes } from './brute-force.js';

export interface ScoredPair {
  readonly source: number;
  readonly target: number;
  readonly score: number;
}

/** Similarity of a pair from its definition, no row walked twice the same way as the kernels do. */
export function scoreOf(csr: Csr, measure: Similarity, u: number, v: number): number {
  const isTied = (a: number, b: number): boolean => edgeBetween(csr, a, b) >= 0;
  const common = nodes(csr).filter((z) => isTied(u, z) && isTied(z, v));
  if (measure === 'commonNeighbours') return common.length;
  if (measure === 'jaccard') {
    return common.length / (degreeOf(csr, u) + degreeOf(csr, v) - common.length);
  }
  if (measure === 'l3') {
    let sum = 0;
    for (const x of nodes(csr).filter((one) => isTied(u, one)))
      for (const y of nodes(csr).filter((one) => isTied(v, one)))
        if (isTied(x, y)) sum += 1 / Math.sqrt(degreeOf(csr, x) * degreeOf(csr, y));
    return sum;
  }
  if (measure === 'katz') return resolvent(csr, 0.05)[u]![v]!;
  // The smallest contributions first, so that equal sums are equal to the last bit.
  return common
    .map((z) => degreeOf(csr, z))
    .sort((a, b) => b - a)
    .reduce((sum, k) => sum + (measure === 'adamicAdar' ? 1 / Math.log(k) : 1 / k), 0);
}

const solved = new WeakMap<Csr, Map<number, number[][]>>();
/** (I - βA)^-1 - I by Gauss and Jordan: nothing of walks. */
export function resolvent(csr: Csr, beta: number): number[][] {
  const known = solved.get(csr)?.get(beta);
  if (known !== undefined) return known;
  const all = nodes(csr);
  const rows = all.map((u) => [
    ...all.map((v) => (u === v ? 1 : edgeBetween(csr, u, v) >= 0 ? -beta : 0)),
    ...all.map((v) => (u === v ? 1 : 0)),
  ]);
  for (const p of all) {
    const pivot = rows[p]!.map((one) => one / rows[p]![p]!);
    for (const u of all) {
      const times = rows[u]![p]!;
      rows[u] = u === p ? pivot : rows[u]!.map((one, at) => one - times * pivot[at]!);
    }
  }
  const found = all.map((u) => all.map((v) => rows[u]![csr.order + v]! - (u === v ? 1 : 0)));
  solved.set(csr, (solved.get(csr) ?? new Map<number, number[][]>()).set(beta, found));
  return found;
}

/** Every untied pair with a positive score, best first. */
export function allScored(csr: Csr, measure: Similarity): ScoredPair[] {
  return nodes(csr)
    .flatMap((source) =>
      nodes(csr)
        .filter((target) => source < target && edgeBetween(csr, source, target) < 0)
        .map((target) => ({ source, target, score: scoreOf(csr, measure, source, target) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.source - b.source || a.target - b.target);
}
