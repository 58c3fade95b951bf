import type { Report } from '@passerelle/core/contract/report';
import type { ChangedSettings } from '@passerelle/core/config/settings';
import type { Guarantee } from '@passerelle/core/analysis/node-measure';
import { nodeMeasures, type NodeMeasureId } from '@passerelle/core/analysis/registry';
import { InvalidInputError } from '@passerelle/core/errors';
import type { EdgeList } from '@passerelle/core/graph/edge-list/edge-list-reader';
import type { ComputeHooks } from '../jobs/compute.js';
import { sharedCsr } from '../jobs/share.js';
import { orNull, ranked } from './actor-rows.js';
import { DEFAULT_SEED } from './meta.js';
import { knownMeasure } from './node-figures.js';
import { guaranteeNote, note } from './notes.js';
import type { ServiceDeps } from './types.js';

export interface EdgeListQuestion {
  readonly measures: readonly string[];
  readonly by?: 'hops' | 'strength';
  readonly seed?: number;
  readonly top?: number;
  readonly settings?: Pick<ChangedSettings, 'pivots' | 'betweennessError'>;
}
/** `id` and one figure a measure. */
export type EdgeListRow = Readonly<Record<string, string | number | null>> & {
  readonly id: string;
};

/** Figures of every node of a graph that was read from a file, by decreasing first measure.
 *  @throws InvalidInputError for an unknown measure, or one that needs more than a graph */
export async function edgeListCentrality(
  { compute, version }: Pick<ServiceDeps, 'compute' | 'version'>,
  file: EdgeList & { readonly path: string; readonly digest: string },
  question: EdgeListQuestion,
  hooks: ComputeHooks = {},
): Promise<Report<EdgeListRow>> {
  const { by = 'hops', seed = DEFAULT_SEED, top, settings = {} } = question;
  const { pivots: asked, betweennessError: error } = settings;
  const sampled = {
    ...(asked === undefined ? {} : { pivots: asked }),
    ...(error === undefined ? {} : { error }),
  };
  const measures = question.measures.map(knownMeasure).map(needingNoMore);
  const csr = sharedCsr(file.csr);
  const columns = new Map<string, Float64Array>();
  let pivotsUsed: number | undefined;
  let guaranteed: Guarantee | undefined;
  for (const measure of measures) {
    const found = await compute.run('nodeMeasure', { csr, measure, by, seed, ...sampled }, hooks);
    columns.set(measure, found.scores);
    const { pivots, guarantee } = found;
    if (pivots !== null && pivots < Math.min(csr.order, pivotsUsed ?? csr.order)) {
      pivotsUsed = pivots;
    }
    guaranteed ??= guarantee;
  }
  const first = columns.get(measures[0] ?? '');
  const order = ranked(csr.offsets.subarray(0, csr.order).keys(), (node) => first?.[node] ?? NaN);
  return {
    meta: {
      command: 'centrality',
      store: file.path,
      digest: file.digest,
      asOf: null,
      options: { measures, by, ...sampled, ...(top === undefined ? {} : { top }) },
      seed,
      version,
      notes: [
        note('edgesRead', { rows: file.rows, nodes: csr.order, ties: csr.size }),
        ...(file.isNamed ? [] : [note('edgesWithoutHeader', {})]),
        ...(pivotsUsed === undefined
          ? []
          : [note('pivotsUsed', { pivots: pivotsUsed, of: csr.order })]),
        ...(guaranteed === undefined ? [] : [guaranteeNote(guaranteed)]),
      ],
    },
    rows: order.slice(0, top).map((node) => ({
      id: file.name(node),
      ...Object.fromEntries(measures.map((id) => [id, orNull(columns.get(id)?.[node])])),
    })),
  };
}

/** @throws InvalidInputError when the measure reads more than a graph of ties holds */
function needingNoMore(measure: NodeMeasureId): NodeMeasureId {
  if (isOfGraphAlone(measure)) return measure;
  const expected = (Object.keys(nodeMeasures) as NodeMeasureId[]).filter(isOfGraphAlone).sort();
  throw new InvalidInputError(
    `centrality: "${measure}" needs more than a file of edges. Expected one of ${expected.join(', ')}.`,
    { details: { got: measure, expected } },
  );
}

function isOfGraphAlone(measure: NodeMeasureId): boolean {
  return nodeMeasures[measure].needs.every((need) => need === 'paths');
}
