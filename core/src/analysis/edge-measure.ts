import type { Csr } from '../graph/csr.js';
import type { Measure } from './measure.js';
import { pathOptions, type NodeMeasureOptions } from './node-measure.js';

export type EdgeMeasureOptions = Pick<
  NodeMeasureOptions,
  'by' | 'pivots' | 'error' | 'seed' | 'hooks'
>;

export interface EdgeFigures {
  /** By edge number; NaN = undefined, Infinity where the measure has it. */
  readonly scores: Float64Array;
  /** Sources walked; null when the measure walks no path. */
  readonly pivots: number | null;
}

/** A measure that gives one figure an edge: what it is and how it is computed, in one declaration. */
export interface EdgeMeasure<Id extends string = string> extends Measure {
  readonly id: Id;
  readonly kind: 'edge';
  readonly compute: (csr: Csr, options?: EdgeMeasureOptions) => EdgeFigures;
}

export function edgeMeasure<const Id extends string>(
  declared: Omit<EdgeMeasure<Id>, 'kind'>,
): EdgeMeasure<Id> {
  return { kind: 'edge', ...declared };
}

/** Reads the graph, and hooks for what takes long. */
export function ofEdges(
  of: (csr: Csr, hooks: EdgeMeasureOptions['hooks']) => ArrayLike<number>,
): Pick<EdgeMeasure, 'compute'> {
  return {
    compute: (csr, { hooks } = {}) => ({
      scores: Float64Array.from(of(csr, hooks)),
      pivots: null,
    }),
  };
}

export function ofEdgesAlongPaths(
  of: (csr: Csr, options: ReturnType<typeof pathOptions>) => EdgeFigures,
): Pick<EdgeMeasure, 'compute'> {
  return { compute: (csr, options = {}) => of(csr, pathOptions(csr, options)) };
}
