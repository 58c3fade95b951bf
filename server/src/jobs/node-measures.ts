import type { KernelHooks } from '@passerelle/core/analysis/measure';
import type { NodeFigures, NodeMeasureOptions } from '@passerelle/core/analysis/node-measure';
import { nodeMeasures, type NodeMeasureId } from '@passerelle/core/analysis/registry';
import type { Csr } from '@passerelle/core/graph/csr';

/** A registered node measure with what it needs, as plain data. */
export interface NodeMeasureInput extends Omit<NodeMeasureOptions, 'hooks'> {
  readonly csr: Csr;
  readonly measure: NodeMeasureId;
}

/** @throws InvalidInputError when a measure that counts hops is asked by strength, or lacks what it needs */
export function nodeMeasure(input: NodeMeasureInput, hooks: KernelHooks): NodeFigures {
  const { csr, measure, ...options } = input;
  return nodeMeasures[measure].compute(csr, { ...options, hooks });
}
