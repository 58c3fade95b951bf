import { InvalidInputError } from '../errors.js';
import type { Csr } from '../graph/csr.js';
import { lengthsFromStrengths } from '../graph/shortest-path-counts.js';
import type { KernelHooks, Measure } from './measure.js';
import type { TwoGroups } from './two-groups.js';

/** How a partition is tried: resamples of the ties, each divided anew. */
export interface TrialPartitions {
  /** Community of each node, from 0; negative = none. */
  readonly given: Int32Array;
  readonly partitions: number;
  readonly keptTies: number;
  readonly resolution: number;
  readonly seed: number;
}

/** What a node measure may read besides the graph. Whoever runs a measure gives what its declaration asks for:
 *  - `paths`: it walks shortest paths, so it takes lengths and a seed, and may sample its sources;
 *  - `groups`: a group code a node (communities, territories, sectors…);
 *  - `sides`: the two sides of a cross-scale question;
 *  - `decisionMakers`: the nodes of declared decision makers;
 *  - `activity`: the number of recent facts of each node;
 *  - `trials`: the communities, and how they are tried;
 *  - `circles`: the graph in which cliques count, without the crowds of large events. */
export const NODE_NEEDS = [
  'paths',
  'groups',
  'sides',
  'decisionMakers',
  'activity',
  'trials',
  'circles',
] as const;
export type NodeNeed = (typeof NODE_NEEDS)[number];

export interface NodeMeasureOptions {
  /** Length of an edge in path measures: 1, or 1 / strength. */
  readonly by?: 'hops' | 'strength';
  readonly pivots?: number;
  /** Of betweenness: largest error, as a share of all pairs. */
  readonly error?: number;
  readonly seed?: number;
  /** One code a node, -1 = unknown. */
  readonly groups?: ArrayLike<number>;
  readonly sides?: TwoGroups;
  readonly decisionMakers?: ArrayLike<number>;
  /** Recent facts of each node, >= 0. */
  readonly activity?: ArrayLike<number>;
  readonly trials?: TrialPartitions;
  readonly circles?: { readonly csr: Csr; readonly cliqueSize: number };
  readonly hooks?: KernelHooks;
}

/** What an estimate promises: with probability `confidence` no score is further than `error` from the exact one. */
export interface Guarantee {
  /** In the unit of the scores. */
  readonly error: number;
  readonly confidence: number;
  /** Random shortest paths drawn. */
  readonly paths: number;
}

export interface NodeFigures {
  /** One figure a node; NaN = undefined. Of a measure in words: the place of the word in its `words`. */
  readonly scores: Float64Array;
  /** Figures that stand beside the scores, by the names that the measure declares. */
  readonly parts?: Readonly<Record<string, Float64Array>>;
  /** Sources walked; null when the measure walks no path. An estimate when smaller than `sources`. */
  readonly pivots: number | null;
  /** Sources of the exact figure, when that is not every node. */
  readonly sources?: number;
  /** Of an estimate that has one. */
  readonly guarantee?: Guarantee;
}

/** A measure that gives one figure a node: what it is and how it is computed, in one declaration. */
export interface NodeMeasure<Id extends string = string> extends Measure {
  readonly id: Id;
  readonly kind: 'node';
  readonly needs: readonly NodeNeed[];
  /** Of a measure that answers with a word: those there are. */
  readonly words?: readonly string[];
  /** Names of the figures that are told beside the measure's own. */
  readonly parts?: readonly string[];
  /** No interval from resamples: the measure is made of them, or is a word. */
  readonly isNotResampled?: true;
  /** @throws InvalidInputError when something it needs is not given */
  readonly compute: (csr: Csr, options?: NodeMeasureOptions) => NodeFigures;
}

/** Declares a node measure; keeps its id as a literal, so that the registry knows every id at compile time. */
export function nodeMeasure<const Id extends string>(
  declared: Omit<NodeMeasure<Id>, 'kind'>,
): NodeMeasure<Id> {
  return { kind: 'node', ...declared };
}

/** Reads the graph and nothing else. */
export function direct(
  of: (csr: Csr) => ArrayLike<number>,
): Pick<NodeMeasure, 'needs' | 'compute'> {
  return { needs: [], compute: (csr) => ({ scores: Float64Array.from(of(csr)), pivots: null }) };
}

interface AlongPaths {
  readonly lengths?: Float64Array;
  readonly pivots?: number;
  readonly seed?: number;
  readonly error?: number;
  readonly hooks?: KernelHooks;
}
export function alongPaths(
  of: (csr: Csr, options: AlongPaths) => NodeFigures,
): Pick<NodeMeasure, 'needs' | 'compute'> {
  return {
    needs: ['paths'],
    compute: (csr, options = {}) => of(csr, pathOptions(csr, options)),
  };
}

export function pathOptions(csr: Csr, options: NodeMeasureOptions): AlongPaths {
  const { by = 'hops', pivots, error, seed, hooks } = options;
  return {
    ...(by === 'strength' ? { lengths: lengthsFromStrengths(csr) } : {}),
    ...(pivots === undefined ? {} : { pivots }),
    ...(error === undefined ? {} : { error }),
    ...(seed === undefined ? {} : { seed }),
    ...(hooks === undefined ? {} : { hooks }),
  };
}

/** Reads a group code a node. */
export function byGroups(
  id: string,
  of: (csr: Csr, groups: ArrayLike<number>) => Float64Array | Pick<NodeFigures, 'scores' | 'parts'>,
): Pick<NodeMeasure, 'needs' | 'compute'> {
  return {
    needs: ['groups'],
    compute: (csr, { groups } = {}) => {
      if (groups?.length !== csr.order) {
        throw new InvalidInputError(
          `${id}: ${groups?.length ?? 'no'} groups for ${csr.order} nodes, expected one a node`,
        );
      }
      const found = of(csr, groups);
      return found instanceof Float64Array
        ? { scores: found, pivots: null }
        : { ...found, pivots: null };
    },
  };
}
