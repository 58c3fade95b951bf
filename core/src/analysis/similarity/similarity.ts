import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import type { KernelHooks } from '../measure.js';

/** How alike the surroundings of two untied nodes are; k_z = contacts of z, N(u) = contacts of u.
 *  - commonNeighbours |N(u) ∩ N(v)|
 *  - adamicAdar Σ 1 / ln k_z over common contacts z (natural logarithm)
 *  - resourceAllocation Σ 1 / k_z
 *  - jaccard |N(u) ∩ N(v)| / |N(u) ∪ N(v)|
 *  - l3 Σ 1 / √(k_x k_y) over paths u–x–y–v
 *  - katz Σ β^l over walks of l ties between u and v
 *  Strengths are not read.
 *  @source Adamic & Adar (2003), Soc. Networks 25:211; Zhou, Lü & Zhang (2009), EPJ B 71:623;
 *  Kovács et al. (2019), Nat. Commun. 10:1240; Katz (1953), Psychometrika 18:39 */
export const similarities = [
  'commonNeighbours',
  'adamicAdar',
  'resourceAllocation',
  'jaccard',
  'l3',
  'katz',
] as const;
export type Similarity = (typeof similarities)[number];
/** Those that common contacts decide. */
export type NeighbourSimilarity = Exclude<Similarity, 'l3' | 'katz'>;

export interface PairOptions {
  readonly measure: Similarity;
  /** What a tie more costs, of katz only. Default 0.05, the largest that Liben-Nowell & Kleinberg try. */
  readonly beta?: number;
  /** Pairs kept. */
  readonly k: number;
  /** Only pairs with an end among these nodes; all nodes when omitted. */
  readonly recipients?: ArrayLike<number>;
  /** Asked once for each pair about to be kept, the recipient first. Must answer the same for the same pair, and in a
   *  run without `recipients` whichever end comes first. */
  readonly accepts?: (source: number, target: number) => boolean;
  readonly hooks?: KernelHooks;
}

/** Untied pairs as columns. */
export interface Pairs {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** > 0 */
  readonly scores: Float64Array;
}

/** @throws InvalidInputError when k is not a positive integer or a recipient is no node */
export function assertPairOptions(csr: Csr, { k, recipients }: PairOptions): void {
  if (!(Number.isInteger(k) && k > 0 && k <= 0xffffffff)) {
    throw new InvalidInputError(`similarity: k is ${k}, expected a whole number above 0`);
  }
  for (let i = 0; i < (recipients?.length ?? 0); i++) {
    const node = recipients![i]!;
    if (!(Number.isInteger(node) && node >= 0 && node < csr.order)) {
      throw new InvalidInputError(
        `similarity: recipient ${node} is no node of a graph of ${csr.order}`,
      );
    }
  }
}

/** What a common contact adds to the measure, by its number of contacts; jaccard counts like commonNeighbours first.
 *  A common contact has two contacts at least, so ln k_z > 0. */
export function contributions(csr: Csr, measure: NeighbourSimilarity): Float64Array {
  const of = new Float64Array(csr.order);
  for (let z = 0; z < csr.order; z++) {
    const degree = csr.offsets[z + 1]! - csr.offsets[z]!;
    if (degree < 2) continue;
    if (measure === 'adamicAdar') of[z] = 1 / Math.log(degree);
    else of[z] = measure === 'resourceAllocation' ? 1 / degree : 1;
  }
  return of;
}
