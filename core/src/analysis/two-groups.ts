import { InvalidInputError } from '../errors.js';
import type { Csr } from '../graph/csr.js';

/** The two sides of a cross-scale question: disjoint sets of nodes. */
export interface TwoGroups {
  readonly local: Uint32Array;
  readonly targets: Uint32Array;
}

/** 1 for the nodes of a set.
 *  @throws InvalidInputError when a node is out of range, twice, or in `apartFrom` */
export function membership(csr: Csr, nodes: Uint32Array, apartFrom?: Uint8Array): Uint8Array {
  const isIn = new Uint8Array(csr.order);
  for (const node of nodes) {
    if (node >= csr.order) {
      throw new InvalidInputError(`node ${node} is outside 0..${csr.order - 1}`);
    }
    if (isIn[node] === 1) throw new InvalidInputError(`node ${node} is twice in one group`);
    if (apartFrom?.[node] === 1) {
      throw new InvalidInputError(`node ${node} is in both groups; they must be disjoint`);
    }
    isIn[node] = 1;
  }
  return isIn;
}
