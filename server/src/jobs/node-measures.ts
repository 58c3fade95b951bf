import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { effectiveSize } from '@passerelle/core/analysis/brokerage/effective-size';
import { hierarchy } from '@passerelle/core/analysis/brokerage/hierarchy';
import { betweenness, type PathMeasure } from '@passerelle/core/analysis/centrality/betweenness';
import { bridgeness } from '@passerelle/core/analysis/centrality/bridgeness';
import { bridgingCentrality } from '@passerelle/core/analysis/centrality/bridging-centrality';
import { degree } from '@passerelle/core/analysis/centrality/degree';
import type { PathOptions } from '@passerelle/core/analysis/centrality/dependencies';
import { harmonicCentrality } from '@passerelle/core/analysis/centrality/harmonic';
import { pageRank } from '@passerelle/core/analysis/centrality/page-rank';
import { strength } from '@passerelle/core/analysis/centrality/strength';
import type { KernelHooks } from '@passerelle/core/analysis/measure';
import type { Csr } from '@passerelle/core/graph/csr';
import { lengthsFromStrengths } from '@passerelle/core/graph/shortest-path-counts';

type Kernel =
  | { readonly paths: true; readonly of: (csr: Csr, options: PathOptions) => PathMeasure }
  | { readonly paths: false; readonly of: (csr: Csr) => Float64Array };

/** Node measures by id. `paths` = walks shortest paths: takes lengths and a seed, may sample its sources. */
export const NODE_TASKS = {
  betweenness: { paths: true, of: betweenness },
  bridgeness: { paths: true, of: bridgeness },
  bridgingCentrality: { paths: true, of: bridgingCentrality },
  constraint: { paths: false, of: (csr) => constraint(csr) },
  degree: { paths: false, of: degree },
  effectiveSize: { paths: false, of: effectiveSize },
  harmonicCentrality: { paths: true, of: harmonicCentrality },
  hierarchy: { paths: false, of: (csr) => hierarchy(csr) },
  pageRank: { paths: false, of: (csr) => pageRank(csr) },
  strength: { paths: false, of: strength },
} as const satisfies Record<string, Kernel>;
export type NodeTaskId = keyof typeof NODE_TASKS;

export interface NodeMeasureInput {
  readonly csr: Csr;
  readonly measure: NodeTaskId;
  /** Length of a tie: 1, or 1 / strength. */
  readonly by: 'hops' | 'strength';
  readonly seed: number;
}
export interface NodeFigures {
  /** One figure a node; NaN = undefined. */
  readonly scores: Float64Array;
  /** Sources walked; null when the measure walks no path. An estimate when smaller than the number of nodes. */
  readonly pivots: number | null;
}

/** @throws InvalidInputError when a measure that counts hops is asked by strength */
export function nodeMeasure(input: NodeMeasureInput, hooks: KernelHooks): NodeFigures {
  const { csr, seed } = input;
  const kernel: Kernel = NODE_TASKS[input.measure];
  if (!kernel.paths) return { scores: kernel.of(csr), pivots: null };
  const lengths = input.by === 'strength' ? { lengths: lengthsFromStrengths(csr) } : {};
  return kernel.of(csr, { seed, hooks, ...lengths });
}
