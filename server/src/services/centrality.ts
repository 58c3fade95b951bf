import type { Note, Report } from '@passerelle/core/contract/report';
import type { Guarantee } from '@passerelle/core/analysis/node-measure';
import type { CentralityRow } from '@passerelle/core/contract/rows';
import { nodeMeasures } from '@passerelle/core/analysis/registry';
import { actorHead, orNull, ranked } from './actor-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { groupingOf } from './groupings.js';
import { metaOf, reportOf } from './meta.js';
import { knownMeasure, nodeFigures } from './node-figures.js';
import { measuresUncertainty } from './measures-uncertainty.js';
import { guaranteeNote, note } from './notes.js';
import type { NodeMeasureScope, ServiceDeps } from './types.js';

/** Figures of every actor of the scope, computed on the whole ecosystem, by decreasing first measure.
 *  @throws InvalidInputError for an unknown measure or grouping */
export async function centrality(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: NodeMeasureScope & { readonly measures: readonly string[] },
): Promise<Report<CentralityRow>> {
  const measures = scope.measures.map(knownMeasure);
  const first = measures[0];
  if (first === undefined) knownMeasure('');
  const readsGroups = measures.some((id) => nodeMeasures[id].needs.some((one) => one === 'groups'));
  const groups = groupingOf(scope.groups);
  const context = await contexts.get(scope);
  const columns = new Map<string, Float64Array>();
  const said: Note[] = [];
  let estimate: { pivots: number; of: number } | undefined;
  let guaranteed: Guarantee | undefined;
  for (const measure of measures) {
    const figures = await nodeFigures(deps, context, measure, scope);
    const { scores, pivots, sources, guarantee } = figures;
    columns.set(measure, scores);
    said.push(...figures.notes);
    const of = sources ?? context.csr.order;
    if (pivots !== null && pivots < Math.min(of, estimate?.pivots ?? of)) estimate = { pivots, of };
    guaranteed ??= guarantee;
  }
  const inScope = await rowsOfScope(deps, context, scope);
  const unsure = await measuresUncertainty(deps, context, measures, columns, inScope, scope);
  const rows = ranked(inScope, (row) => columns.get(first ?? '')?.[row] ?? NaN).slice(0, scope.top);
  const notes = [
    ...(estimate === undefined ? [] : [note('pivotsUsed', estimate)]),
    ...(guaranteed === undefined ? [] : [guaranteeNote(guaranteed)]),
    ...said,
    ...unsure.notes,
  ];
  const options = {
    measures,
    by: scope.by ?? 'hops',
    ...(readsGroups ? { groups } : {}),
    ...(scope.resamples === undefined ? {} : { resamples: scope.resamples }),
  };
  return reportOf(
    metaOf(deps, context, 'centrality', scope, options, notes),
    rows.map((row) => {
      const figures = Object.fromEntries(
        measures.map((id) => [id, orNull(columns.get(id)?.[row])]),
      );
      // An index signature of numbers beside text columns has no literal form.
      return {
        ...actorHead(context, row),
        ...figures,
        ...unsure.row(row),
      } as unknown as CentralityRow;
    }),
  );
}
