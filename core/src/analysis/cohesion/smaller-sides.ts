import { csrFromEdges, edgeEnds, type Csr } from '../../graph/csr.js';
import { components } from './components.js';

/** Nodes on the smaller side of each cut edge, when somebody else has found the cut edges: the blocks that they join form
 *  a forest, and its subtrees are counted from the leaves.
 *  @param cutEdge by edge number, 1 = a cut edge
 *  @returns by edge number, 0 for other edges  @complexity O(n + m) */
export function smallerSides(csr: Csr, cutEdge: Uint8Array): Uint32Array {
  const { a, b } = edgeEnds(csr);
  const kept = [...a.keys()].filter((edge) => cutEdge[edge] === 0);
  const cuts = [...a.keys()].filter((edge) => cutEdge[edge] === 1);
  const ends = (of: Uint32Array): number[] => kept.map((edge) => of[edge]!);
  const { component: block, sizes } = components(csrFromEdges(csr.order, ends(a), ends(b)));
  const held = sizes.slice();
  // Cut edges that a block still has: how many, and the exclusive or of their numbers. When it is one, that is the edge.
  const count = new Uint32Array(sizes.length);
  const which = new Uint32Array(sizes.length);
  const change = (of: number, edge: number, by: number): void => {
    count[of]! += by;
    which[of]! ^= edge;
  };
  for (const edge of cuts) for (const end of [a, b]) change(block[end[edge]!]!, edge, 1);
  const side = new Uint32Array(csr.size);
  const leaves = [...count.keys()].filter((one) => count[one] === 1);
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    // The last two blocks of a tree are leaves of one another.
    if (count[leaf] !== 1) continue;
    const edge = which[leaf]!;
    const one = block[a[edge]!]!;
    const next = one === leaf ? block[b[edge]!]! : one;
    side[edge] = held[leaf]!;
    held[next]! += held[leaf]!;
    change(leaf, edge, -1);
    change(next, edge, -1);
    if (count[next] === 1) leaves.push(next);
  }
  const whole = components(csr);
  for (const edge of cuts) {
    const all = whole.sizes[whole.component[a[edge]!]!]!;
    side[edge] = Math.min(side[edge]!, all - side[edge]!);
  }
  return side;
}
