import type { Note, Report } from '@passerelle/core/contract/report';
import type { ChangedSettings } from '@passerelle/core/config/settings';
import {
  directedMeasures,
  isDirectedMeasureId,
} from '@passerelle/core/analysis/directed/directed-measures';
import { reciprocity } from '@passerelle/core/analysis/directed/reciprocity';
import { nodeMeasures, type NodeMeasureId } from '@passerelle/core/analysis/registry';
import { isLowFirst } from '@passerelle/core/domain/low-first';
import { InvalidInputError } from '@passerelle/core/errors';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { directedCsr } from '@passerelle/core/graph/directed-csr';
import type { EdgeTable } from '@passerelle/core/graph/edge-list/edge-list-reader';
import type { ComputeHooks } from '../jobs/compute.js';
import { onSharedMemory, sharedCsr } from '../jobs/share.js';
import { orNull, ranked } from './actor-rows.js';
import { DEFAULT_SEED } from './meta.js';
import { knownMeasure } from './node-figures.js';
import { guaranteeNote, note } from './notes.js';
import type { ServiceDeps } from './types.js';

export interface EdgeListQuestion {
  readonly measures: readonly string[];
  /** A row is an arc from source to target, rather than a tie between them. */
  readonly directed?: boolean;
  readonly by?: 'hops' | 'strength';
  readonly seed?: number;
  readonly top?: number;
  readonly settings?: Pick<ChangedSettings, 'pivots' | 'betweennessError'>;
}
/** `id` and one figure a measure. */
export type EdgeListRow = Readonly<Record<string, string | number | null>> & {
  readonly id: string;
};

/** What one measure found. */
interface Column {
  readonly scores: Float64Array;
  readonly notes: readonly Note[];
}

/** Figures of every node of a table of edges, by decreasing first measure.
 *  @throws InvalidInputError for an unknown measure, or one that needs more than a graph */
export async function edgeListCentrality(
  deps: Pick<ServiceDeps, 'compute' | 'version'>,
  file: EdgeTable & { readonly path: string; readonly digest: string },
  question: EdgeListQuestion,
  hooks: ComputeHooks = {},
): Promise<Report<EdgeListRow>> {
  const { measures, directed = false, by = 'hops', seed = DEFAULT_SEED, top } = question;
  const { ties, column, ...more } = directed
    ? alongArcs(deps, file, by, hooks)
    : alongTies(deps, file, question, hooks);
  const columns = new Map<string, Column>();
  for (const measure of measures) columns.set(measure, await column(measure));
  const figureOf = (id: string, node: number): number => columns.get(id)?.scores[node] ?? NaN;
  const nodes = Array.from({ length: file.order }, (_, node) => node);
  const [first = ''] = measures;
  const order = ranked(nodes, (node) => figureOf(first, node), isLowFirst(first));
  const read = { rows: file.sources.length, nodes: file.order, ties, ...more };
  const found = [...columns.values()].flatMap(({ notes }) => notes);
  return {
    meta: {
      command: 'centrality',
      store: file.path,
      digest: file.digest,
      asOf: null,
      options: {
        measures,
        by,
        ...sampling(question),
        ...(directed ? { directed } : {}),
        ...(top === undefined ? {} : { top }),
      },
      seed,
      version: deps.version,
      notes: [
        note(directed ? 'arcsRead' : 'edgesRead', read),
        ...(file.isNamed ? [] : [note('edgesWithoutHeader', {})]),
        ...found.slice(0, 1),
      ],
    },
    rows: order.slice(0, top).map((node) => ({
      id: file.name(node),
      ...Object.fromEntries(measures.map((id) => [id, orNull(figureOf(id, node))])),
    })),
  };
}

interface Columns {
  /** Ties of the graph, or arcs. */
  readonly ties: number;
  /** Percentage of the arcs that have one the other way (reciprocity). */
  readonly returned?: number | 'none';
  readonly column: (measure: string) => Promise<Column>;
}

function alongTies(
  { compute }: Pick<ServiceDeps, 'compute'>,
  { order, sources, targets, strengths }: EdgeTable,
  question: EdgeListQuestion,
  hooks: ComputeHooks,
): Columns {
  const { by = 'hops', seed = DEFAULT_SEED } = question;
  const csr = sharedCsr(csrFromEdges(order, sources, targets, strengths));
  const input = { csr, by, seed, ...sampling(question) };
  return {
    ties: csr.size,
    column: async (id) => {
      const measure = needingNoMore(knownMeasure(id));
      const found = await compute.run('nodeMeasure', { ...input, measure }, hooks);
      const { scores, pivots, guarantee } = found;
      if (guarantee !== undefined) return { scores, notes: [guaranteeNote(guarantee)] };
      const isSampled = pivots !== null && pivots < order;
      return { scores, notes: isSampled ? [note('pivotsUsed', { pivots, of: order })] : [] };
    },
  };
}

function alongArcs(
  { compute }: Pick<ServiceDeps, 'compute'>,
  { order, sources, targets, strengths }: EdgeTable,
  by: 'hops' | 'strength',
  hooks: ComputeHooks,
): Columns {
  const graph = onSharedMemory(directedCsr(order, sources, targets, strengths));
  return {
    ties: graph.size,
    returned: graph.size === 0 ? 'none' : Math.round(100 * reciprocity(graph)),
    column: async (measure) => {
      if (!isDirectedMeasureId(measure)) throw refused(measure, Object.keys(directedMeasures));
      const scores = await compute.run('directedMeasure', { graph, measure, by }, hooks);
      return { scores, notes: [] };
    },
  };
}

function sampling({ settings = {} }: EdgeListQuestion): { pivots?: number; error?: number } {
  const { pivots, betweennessError: error } = settings;
  return {
    ...(pivots === undefined ? {} : { pivots }),
    ...(error === undefined ? {} : { error }),
  };
}

/** @throws InvalidInputError when the measure reads more than a graph of ties holds */
function needingNoMore(measure: NodeMeasureId): NodeMeasureId {
  if (isOfGraphAlone(measure)) return measure;
  throw refused(measure, (Object.keys(nodeMeasures) as NodeMeasureId[]).filter(isOfGraphAlone));
}

function refused(measure: string, offered: string[]): InvalidInputError {
  const expected = offered.sort();
  return new InvalidInputError(
    `centrality: "${measure}" is no measure of such a graph. Expected one of ${expected.join(', ')}.`,
    { details: { got: measure, expected } },
  );
}

function isOfGraphAlone(measure: NodeMeasureId): boolean {
  return nodeMeasures[measure].needs.every((need) => need === 'paths');
}
