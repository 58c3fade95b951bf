import type { Csr } from '../../graph/csr.js';
import { DEFAULTS } from '../../config/settings.js';
import { maximalCliques } from '../cohesion/maximal-cliques.js';
import { nodeMeasure } from '../node-measure.js';

/** Maximal cliques after which the search gives up. */
const MOST_CLIQUES = 200_000;

/** Circles: k-clique communities. Two cliques of k nodes that share k - 1 are in one circle, and so on along the chain.
 *  Found on maximal cliques: two of them that share k - 1 nodes hold two such k-cliques.
 *  @param k size of the cliques, >= 2
 *  @returns members of each circle, ascending; circles by decreasing size, then by their smallest node
 *  @throws LimitExceededError when the graph has too many maximal cliques
 *  @complexity exponential in the degeneracy at worst  @source Palla et al. (2005), Nature 435:814 */
export function kCliqueCommunities(csr: Csr, k: number = DEFAULTS.cliqueSize): Uint32Array[] {
  const cliques: Uint32Array[] = [];
  maximalCliques(csr, { least: k, most: MOST_CLIQUES }, (clique) => cliques.push(clique));
  const cliquesOf: number[][] = Array.from({ length: csr.order }, () => []);
  const parent = cliques.map((_, c) => c);
  const root = (c: number): number => {
    let at = c;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const shared = new Map<number, number>();
  cliques.forEach((clique, c) => {
    shared.clear();
    for (const node of clique) {
      for (const other of cliquesOf[node]!) shared.set(other, (shared.get(other) ?? 0) + 1);
      cliquesOf[node]!.push(c);
    }
    for (const [other, count] of shared) if (count >= k - 1) parent[root(other)] = root(c);
  });
  const members = new Map<number, Set<number>>();
  cliques.forEach((clique, c) => {
    const name = root(c);
    const circle = members.get(name) ?? new Set<number>();
    for (const node of clique) circle.add(node);
    members.set(name, circle);
  });
  return [...members.values()]
    .map((circle) => Uint32Array.from(circle).sort())
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
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
    'Isolate, or no clique of k around the actor: 0. Events of more than 30 actors make no clique. More than 200,000 maximal cliques: refused with the reason. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'From 2 on: a full member of several circles at once.',
    fr: 'À partir de 2 : membre à part entière de plusieurs cercles à la fois.',
  },
});
