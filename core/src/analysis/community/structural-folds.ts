import type { Csr } from '../../graph/csr.js';
import { DEFAULTS } from '../../config/settings.js';
import { maximalCliques } from '../cohesion/maximal-cliques.js';
import { nodeMeasure } from '../node-measure.js';

/** Maximal cliques after which the search gives up. */
const MOST_CLIQUES = 300_000;

/** Circles: k-clique communities. Two cliques of k nodes that share k - 1 are in one circle, and so on along the chain.
 *  Found on maximal cliques: two of them that share k - 1 nodes hold two such k-cliques.
 *  @param k size of the cliques, >= 2
 *  @returns members of each circle, ascending; circles by decreasing size, then by their smallest node
 *  @throws LimitExceededError when the graph has too many maximal cliques
 *  @complexity exponential in the degeneracy at worst  @source Palla et al. (2005), Nature 435:814 */
export function kCliqueCommunities(csr: Csr, k: number = DEFAULTS.cliqueSize): Uint32Array[] {
  const cliques: Uint32Array[] = [];
  maximalCliques(csr, { least: k, most: MOST_CLIQUES }, (clique) => cliques.push(clique));
  const parent = joined(csr.order, cliques, k - 1);
  const members = new Map<number, Set<number>>();
  cliques.forEach((clique, c) => {
    const name = rootOf(parent, c);
    const circle = members.get(name) ?? new Set<number>();
    for (const node of clique) circle.add(node);
    members.set(name, circle);
  });
  return [...members.values()]
    .map((circle) => Uint32Array.from(circle).sort())
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** The cliques of one circle have one root. Cliques that share `least` nodes share one even when the `least - 1` most
 *  common nodes of each are left aside, so the crowded nodes are seldom looked up; and around a node the cliques that are
 *  known to be in one circle lie in one heap, which is passed over at once by a clique of that circle.
 *  @source prefix filter: Chaudhuri, Ganti & Kaushik (2006), ICDE */
function joined(order: number, cliques: readonly Uint32Array[], least: number): Int32Array {
  const cliquesOfNode = new Uint32Array(order);
  for (const clique of cliques) for (const node of clique) cliquesOfNode[node]!++;
  const heapsOf: number[][][] = Array.from({ length: order }, () => []);
  const parent = Int32Array.from(cliques, (_, c) => c);
  const comparedWith = new Int32Array(cliques.length).fill(-1);
  const isInClique = new Uint8Array(order);
  const isAlike = (heap: readonly number[], c: number): boolean =>
    heap.some((other) => {
      if (comparedWith[other] === c) return false;
      comparedWith[other] = c;
      let shared = 0;
      for (const member of cliques[other]!) shared += isInClique[member]!;
      return shared >= least;
    });
  cliques.forEach((clique, c) => {
    for (const node of clique) isInClique[node] = 1;
    const rarest = Array.from(clique).sort(
      (u, v) => cliquesOfNode[u]! - cliquesOfNode[v]! || u - v,
    );
    for (const node of rarest.slice(0, clique.length - least + 1)) {
      let own = [c];
      const apart: number[][] = [];
      for (const heap of heapsOf[node]!) {
        const root = rootOf(parent, heap[0]!);
        // `c` stays a root: others are hung below it.
        if (root !== c && isAlike(heap, c)) parent[root] = c;
        if (rootOf(parent, heap[0]!) === c) own = merged(own, heap);
        else apart.push(heap);
      }
      apart.push(own);
      heapsOf[node] = apart;
    }
    for (const node of clique) isInClique[node] = 0;
  });
  return parent;
}

/** The shorter goes into the longer. */
function merged(x: number[], y: number[]): number[] {
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  for (const one of short) long.push(one);
  return long;
}

function rootOf(parent: Int32Array, c: number): number {
  let at = c;
  while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
  return at;
}

/** Structural folds: how many circles each node is a full member of; a fold from 2 on.
 *  @returns Float64Array(n), unit circles, >= 0  @source Vedres & Stark (2010), AJS 115:1150 */
export function structuralFolds(csr: Csr, k: number = DEFAULTS.cliqueSize): Float64Array {
  const circles = new Float64Array(csr.order);
  for (const members of kCliqueCommunities(csr, k)) for (const node of members) circles[node]!++;
  return circles;
}

export const structuralFoldMeasure = nodeMeasure({
  id: 'structuralFold',
  needs: ['circles'],
  compute: (csr, { circles } = {}) => ({
    scores: structuralFolds(circles?.csr ?? csr, circles?.cliqueSize),
    pivots: null,
  }),
  unit: 'circles',
  range: '0 …',
  definition:
    'Number of circles (k-clique communities, k = 4) that an actor is a full member of; a structural fold from 2 on.',
  source: 'Palla et al. (2005), Nature 435:814; Vedres & Stark (2010), AJS 115:1150',
  edgeCases:
    'Isolate, or no clique of k around the actor: 0. Events of more than 30 actors make no clique; where that leaves more than 300,000 maximal cliques, the limit goes down to 15, 10, 7, then 5 actors, which is said. With a limit of one’s own, too many cliques are refused with the reason. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'From 2 on: a full member of several circles at once.',
    fr: 'À partir de 2 : membre à part entière de plusieurs cercles à la fois.',
  },
});
