import type { NodeMeasure } from '@passerelle/core/analysis/node-measure';
import { nodeMeasures, type NodeMeasureId } from '@passerelle/core/analysis/registry';
import type { ActorPanel } from '@passerelle/core/contract/explorer';
import type { ActorMeasureRow } from '@passerelle/core/contract/measure-answer';
import type { Note, Report } from '@passerelle/core/contract/report';
import { isLowFirst } from '@passerelle/core/domain/low-first';
import { NotFoundError } from '@passerelle/core/errors';
import { everyRow, orNull } from './actor-rows.js';
import { toldOf } from './centrality.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { measuresUncertainty } from './measures-uncertainty.js';
import { metaOf, reportOf } from './meta.js';
import { knownMeasure, nodeFigures } from './node-figures.js';
import { guaranteeNote } from './notes.js';
import type { NodeMeasureScope, ServiceDeps } from './types.js';

/** Node measures of one actor and its place among all actors, with their intervals when they are asked for: the figures
 *  that `centrality` gives for everybody.
 *  @throws NotFoundError when the actor is absent or not visible  @throws InvalidInputError for an unknown measure */
export async function actorMeasures(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  { territory: _everywhere, ...scope }: ActorMeasuresScope,
): Promise<Report<ActorMeasureRow>> {
  const asked = scope.measures?.map(knownMeasure) ?? everyMeasure();
  const context = await contexts.get(scope);
  const row = context.rowOf.get(scope.id);
  if (row === undefined) throw noActor(scope.id);
  const notes: Note[] = [];
  const rows = [];
  for (const measure of asked) {
    const { scores, guarantee } = await nodeFigures(deps, context, measure, scope);
    if (guarantee !== undefined) notes.push(guaranteeNote(guarantee));
    const columns = new Map([[measure, scores]]);
    const unsure = await measuresUncertainty(
      deps,
      context,
      [measure],
      columns,
      everyRow(context),
      scope,
    );
    const found = unsure.row(row);
    notes.push(...unsure.notes.filter(({ key }) => key !== 'rankingUnsure'));
    rows.push({
      measure,
      ...placeOf(measure, scores, row),
      value: toldOf(measure, scores[row]),
      low: found[`${measure}Low`] ?? null,
      high: found[`${measure}High`] ?? null,
      rankLow: found['rankLow'] ?? null,
      rankHigh: found['rankHigh'] ?? null,
      inTop: found['inTop'] ?? null,
      rankingSure:
        scope.resamples === undefined ? null : !unsure.notes.some((n) => n.key === 'rankingUnsure'),
    });
  }
  const options = {
    id: scope.id,
    ...(scope.resamples === undefined ? {} : { resamples: scope.resamples }),
  };
  return reportOf(metaOf(deps, context, 'centrality', scope, options, unique(notes)), rows);
}
export interface ActorMeasuresScope extends NodeMeasureScope {
  readonly id: string;
  /** Default all. */
  readonly measures?: readonly string[];
}

function everyMeasure(): NodeMeasureId[] {
  return (Object.keys(nodeMeasures) as NodeMeasureId[]).sort();
}

/** A figure with its rank among all that have one, 1 = highest, or lowest where that is the end looked for. A word has no
 *  rank. */
export function placeOf(
  measure: NodeMeasureId,
  scores: Float64Array,
  row: number,
): ActorPanel['measures'][string] {
  const { words }: NodeMeasure = nodeMeasures[measure];
  const lowFirst = isLowFirst(measure);
  const own = scores[row] ?? NaN;
  let [before, defined] = [0, 0];
  for (const score of scores) {
    if (Number.isNaN(score)) continue;
    defined++;
    if (lowFirst ? score < own : score > own) before++;
  }
  const isRanked = words === undefined && !Number.isNaN(own);
  return { value: orNull(own), rank: isRanked ? before + 1 : null, of: defined };
}

/** Each thing said once: every measure is resampled in the same way. */
function unique(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((one) => [JSON.stringify(one), one])).values()];
}

export function noActor(id: string): NotFoundError {
  return new NotFoundError(`No actor has the id "${id}", as far as you may see.`, {
    details: { actor: id },
  });
}
