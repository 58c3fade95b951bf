import type { Note, Report } from '@passerelle/core/contract/report';
import type { Guarantee, NodeMeasure } from '@passerelle/core/analysis/node-measure';
import type { CentralityRow } from '@passerelle/core/contract/rows';
import { nodeMeasures, type NodeMeasureId } from '@passerelle/core/analysis/registry';
import { isLowFirst } from '@passerelle/core/domain/low-first';
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
  const beside = new Map<string, Float64Array>();
  const said: Note[] = [];
  let estimate: { pivots: number; of: number } | undefined;
  let guaranteed: Guarantee | undefined;
  for (const measure of measures) {
    const figures = await nodeFigures(deps, context, measure, scope);
    const { scores, pivots, sources, guarantee } = figures;
    columns.set(measure, scores);
    for (const [name, part] of Object.entries(figures.parts ?? {})) beside.set(name, part);
    said.push(...figures.notes);
    const of = sources ?? context.csr.order;
    if (pivots !== null && pivots < Math.min(of, estimate?.pivots ?? of)) estimate = { pivots, of };
    guaranteed ??= guarantee;
  }
  const inScope = await rowsOfScope(deps, context, scope);
  const unsure = await measuresUncertainty(deps, context, measures, columns, inScope, scope);
  const lowFirst = isLowFirst(first ?? '');
  const figureOf = (row: number): number => columns.get(first ?? '')?.[row] ?? NaN;
  const rows = ranked(inScope, figureOf, lowFirst).slice(0, scope.top);
  const notes = [
    ...(lowFirst ? [note('lowestFirst', { measure: first ?? '' })] : []),
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
      const parts = [...beside].map(([name, part]) => [name, orNull(part[row])] as const);
      const figures = measures.map((id) => [id, toldOf(id, columns.get(id)?.[row])] as const);
      return {
        ...actorHead(context, row),
        ...Object.fromEntries<string | number | null>([...parts, ...figures]),
        ...unsure.row(row),
      };
    }),
  );
}

/** The figure, or the word it stands for; null where undefined. */
export function toldOf(id: NodeMeasureId, figure: number | undefined): string | number | null {
  const { words }: NodeMeasure = nodeMeasures[id];
  const told = orNull(figure);
  return words === undefined || told === null ? told : (words[told] ?? null);
}
