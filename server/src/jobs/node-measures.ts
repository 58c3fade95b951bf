import { bridgeness } from '@passerelle/core/analysis/centrality/bridgeness';
import { bridgingCentrality } from '@passerelle/core/analysis/centrality/bridging-centrality';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { pageRank } from '@passerelle/core/analysis/centrality/page-rank';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { effectiveSize } from '@passerelle/core/analysis/brokerage/effective-size';
import { hierarchy } from '@passerelle/core/analysis/brokerage/hierarchy';
import type { KernelHooks } from '@passerelle/core/analysis/measure';
import { type Csr, degreeOf, nodeStrengths } from '@passerelle/core/graph/csr';

/** Node measures by id. `paths` = counts shortest paths: takes lengths, pivots and a seed. */
export const NODE_TASKS = {
  betweenness: { paths: true },
  bridgeness: { paths: true },
  bridgingCentrality: { paths: true },
  constraint: { paths: false },
  degree: { paths: false },
  effectiveSize: { paths: false },
  hierarchy: { paths: false },
  nodeStrength: { paths: false },
  pageRank: { paths: false },
} as const satisfies Record<string, { readonly paths: boolean }>;
export type NodeTaskId = keyof typeof NODE_TASKS;

export interface NodeMeasureInput {
  readonly csr: Csr;
  readonly measure: NodeTaskId;
  /** Length of a tie: 1, or 1 / strength. */
  readonly by: 'hops' | 'strength';
  readonly seed: number;
  /** Absent = exact. */
  readonly pivots?: number;
}

/** @returns one figure a node; NaN = undefined */
export function nodeMeasure(input: NodeMeasureInput, hooks: KernelHooks): Float64Array {
  const { csr, seed, pivots } = input;
  const paths = {
    seed,
    ...(pivots === undefined ? {} : { pivots }),
    ...(input.by === 'strength' ? { lengths: csr.strengths.map((strength) => 1 / strength) } : {}),
  };
  switch (input.measure) {
    case 'betweenness':
      return betweenness(csr, paths, hooks);
    case 'bridgeness':
      return bridgeness(csr, paths, hooks);
    case 'bridgingCentrality':
      return bridgingCentrality(csr, paths, hooks);
    case 'constraint':
      return constraint(csr);
    case 'degree':
      return Float64Array.from({ length: csr.order }, (_, node) => degreeOf(csr, node));
    case 'effectiveSize':
      return effectiveSize(csr);
    case 'hierarchy':
      return hierarchy(csr);
    case 'nodeStrength':
      return nodeStrengths(csr);
    case 'pageRank':
      return pageRank(csr);
  }
}
