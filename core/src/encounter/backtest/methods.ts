import type { Csr } from '../../graph/csr.js';
import { degreeOf } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';

/** Peers a backtest compares with. Each is a similarity of two untied nodes, 0 = no opinion. `aa-wide` is Adamic-Adar on
 *  the graph ours sees, where events up to the default size tie. */
export const PEERS = ['random', 'pa', 'cn', 'jaccard', 'aa', 'aa-wide', 'ra', 'l3'] as const;
export type Peer = (typeof PEERS)[number];

/** Scores of all nodes as seen from u (undirected, unweighted; natural logarithm).
 *  @returns Float64Array(n), its own memory at each call
 *  @complexity O(Σ degree of contacts); l3: O(m) at most
 *  @source Liben-Nowell & Kleinberg (2007), JASIST 58:1019; Zhou, Lü & Zhang (2009); Kovács et al. (2019) */
export function peerScores(csr: Csr, peer: Peer, u: number, seed: number): Float64Array {
  const { order, offsets, targets } = csr;
  const scores = new Float64Array(order);
  if (peer === 'random') {
    const random = rng(seed * 31 + u);
    return scores.map(() => random.next() + 1e-6);
  }
  if (peer === 'pa') {
    // A hair of chance between equals, or the first ones by number would be favoured.
    const random = rng(seed);
    return scores.map((_, v) => degreeOf(csr, v) * degreeOf(csr, u) + 1e-6 * random.next());
  }
  const weightOf = (z: number): number => {
    const degree = degreeOf(csr, z);
    if (peer === 'aa' || peer === 'aa-wide') return 1 / Math.log(Math.max(2, degree));
    if (peer === 'ra') return 1 / degree;
    if (peer === 'l3') return 1 / Math.sqrt(degree);
    return 1;
  };
  const push = (
    from: (at: number) => number,
    nodes: Iterable<number>,
    into: Float64Array,
  ): void => {
    for (const z of nodes) {
      const share = from(z) * weightOf(z);
      for (let at = offsets[z]!; at < offsets[z + 1]!; at++) into[targets[at]!]! += share;
    }
  };
  push(() => 1, targets.subarray(offsets[u], offsets[u + 1]), scores);
  if (peer === 'jaccard') {
    return scores.map((common, v) => common / (degreeOf(csr, u) + degreeOf(csr, v) - common || 1));
  }
  if (peer !== 'l3') return scores;
  scores[u] = 0;
  const three = new Float64Array(order);
  const reached: number[] = [];
  scores.forEach((x, v) => {
    if (x > 0) reached.push(v);
  });
  push((y) => scores[y]!, reached, three);
  return three;
}
