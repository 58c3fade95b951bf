import type { Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';

export interface Components {
  /** Component of each node, 0 = the largest; equal sizes in order of their smallest node. */
  readonly component: Int32Array;
  /** Nodes of each component, largest first. */
  readonly sizes: Uint32Array;
}

/** Connected components: nodes that a walk can join.
 *  @param csr any graph  @returns an isolate is a component of one; an empty graph has none
 *  @complexity O(n + m) time, O(n) space, iterative  @source Hopcroft & Tarjan (1973), CACM 16:372 */
export function components(csr: Csr): Components {
  const { order, offsets, targets } = csr;
  const found = new Int32Array(order).fill(-1);
  const queue = new Uint32Array(order);
  const sizes: number[] = [];
  for (let root = 0; root < order; root++) {
    if (found[root] !== -1) continue;
    const name = sizes.length;
    let tail = 0;
    found[root] = name;
    queue[tail++] = root;
    for (let head = 0; head < tail; head++) {
      const u = queue[head]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const v = targets[at]!;
        if (found[v] !== -1) continue;
        found[v] = name;
        queue[tail++] = v;
      }
    }
    sizes.push(tail);
  }
  const bySize = sizes.map((_, name) => name).sort((x, y) => sizes[y]! - sizes[x]! || x - y);
  const rank = new Int32Array(sizes.length);
  bySize.forEach((name, position) => (rank[name] = position));
  return {
    component: found.map((name) => rank[name]!),
    sizes: Uint32Array.from(bySize, (name) => sizes[name]!),
  };
}

export const componentsMeasure: Measure = {
  id: 'components',
  kind: 'partition',
  unit: 'component number',
  range: '0 … number of components - 1, 0 = the largest',
  definition:
    'Connected components: two actors are in the same one when a chain of ties joins them.',
  source: 'Hopcroft & Tarjan (1973), CACM 16:372',
  edgeCases:
    'Empty graph: no component. An isolate is a component of one. Self-loops, parallel ties, direction and strength change nothing.',
  sentence: {
    en: 'Everybody in this part can be reached from everybody else in it.',
    fr: 'Dans cet ensemble, chacun peut être joint de proche en proche par tous les autres.',
  },
};
