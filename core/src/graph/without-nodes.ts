import { edgeEnds, type Csr } from './csr.js';
import { edgeSubset } from './edge-subset.js';

/** The same nodes, without the edges of some of them. @param gone 1 = left @complexity O(n + m) */
export function withoutNodes(csr: Csr, gone: Uint8Array): Csr {
  const { a, b } = edgeEnds(csr);
  return edgeSubset(
    csr,
    Uint8Array.from(a, (u, edge) => (gone[u] === 1 || gone[b[edge]!] === 1 ? 0 : 1)),
  );
}
