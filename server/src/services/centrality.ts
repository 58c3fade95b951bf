import { InvalidInputError } from '@passerelle/core/errors';
import type { Report } from '@passerelle/core/contract/report';
import type { CentralityRow } from '@passerelle/core/contract/rows';
import { NODE_TASKS, type NodeTaskId } from '../jobs/node-measures.js';
import { actorHead, orNull, ranked } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

/** Path measures are exact up to so many actors, then estimated from so many pivots, which is said. */
const EXACT_UP_TO = 5_000;
const PIVOTS = 500;

/** Figures of every actor of the scope, computed on the whole ecosystem, by decreasing first measure.
 *  @throws InvalidInputError for an unknown measure */
export async function centrality(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly measures: readonly string[]; readonly by?: 'hops' | 'strength' },
): Promise<Report<CentralityRow>> {
  const measures = scope.measures.map(known);
  const first = measures[0];
  if (first === undefined) known('');
  const context = await contexts.get(scope);
  const columns = new Map<string, Float64Array>();
  for (const measure of measures) {
    columns.set(measure, await nodeMeasure(context, measure, scope));
  }
  const rows = ranked(await rowsOfScope(deps, context, scope), (row) => {
    return columns.get(first ?? '')?.[row] ?? NaN;
  }).slice(0, scope.top);
  const estimated = context.csr.order > EXACT_UP_TO && measures.some((id) => NODE_TASKS[id].paths);
  const notes = estimated ? [note('pivotsUsed', { pivots: PIVOTS, of: context.csr.order })] : [];
  const options = { measures, by: scope.by ?? 'hops' };
  return reportOf(
    metaOf(deps, context, 'centrality', scope, options, notes),
    rows.map((row) => {
      const figures = Object.fromEntries(
        measures.map((id) => [id, orNull(columns.get(id)?.[row])]),
      );
      // An index signature of numbers beside text columns has no literal form.
      return { ...actorHead(context, row), ...figures } as unknown as CentralityRow;
    }),
  );
}

/** One registered measure of every node. */
export function nodeMeasure(
  context: EcosystemContext,
  measure: NodeTaskId,
  scope: Scope & { readonly by?: 'hops' | 'strength' },
): Promise<Float64Array> {
  const pivots = context.csr.order > EXACT_UP_TO ? PIVOTS : undefined;
  const by = NODE_TASKS[measure].paths ? (scope.by ?? 'hops') : 'hops';
  const seed = seedOf(scope);
  return context.task(
    'nodeMeasure',
    `${measure}|${by}|${NODE_TASKS[measure].paths ? seed : ''}`,
    () => ({ csr: context.csr, measure, by, seed, ...(pivots === undefined ? {} : { pivots }) }),
    scope,
  );
}

function known(measure: string): NodeTaskId {
  if (Object.hasOwn(NODE_TASKS, measure)) return measure as NodeTaskId;
  const expected = Object.keys(NODE_TASKS).sort();
  throw new InvalidInputError(
    `centrality: "${measure}" is not a measure. Expected one or several of ${expected.join(', ')}.`,
    { details: { got: measure, expected } },
  );
}
