import { InvalidInputError } from '@passerelle/core/errors';
import type { Report } from '@passerelle/core/contract/report';
import type { CentralityRow } from '@passerelle/core/contract/rows';
import { NODE_TASKS, type NodeFigures, type NodeTaskId } from '../jobs/node-measures.js';
import { actorHead, orNull, ranked } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

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
  let fewest = context.csr.order;
  for (const measure of measures) {
    const { scores, pivots } = await nodeMeasure(context, measure, scope);
    columns.set(measure, scores);
    fewest = Math.min(fewest, pivots ?? fewest);
  }
  const rows = ranked(await rowsOfScope(deps, context, scope), (row) => {
    return columns.get(first ?? '')?.[row] ?? NaN;
  }).slice(0, scope.top);
  const { order } = context.csr;
  const notes = fewest < order ? [note('pivotsUsed', { pivots: fewest, of: order })] : [];
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
): Promise<NodeFigures> {
  const by = NODE_TASKS[measure].paths ? (scope.by ?? 'hops') : 'hops';
  const seed = seedOf(scope);
  return context.task(
    'nodeMeasure',
    `${measure}|${by}|${NODE_TASKS[measure].paths ? seed : ''}`,
    () => ({ csr: context.csr, measure, by, seed }),
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
