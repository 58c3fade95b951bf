import type { EdgeMeasureId } from '@passerelle/core/analysis/registry';
import type { MeasureAnswerRow } from '@passerelle/core/contract/measure-answer';
import type { Report } from '@passerelle/core/contract/report';
import { isLowFirst } from '@passerelle/core/domain/low-first';
import { degreeOf } from '@passerelle/core/graph/csr';
import { idOf, labelOf, orNull, ranked } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import type { NodeMeasureScope, ServiceDeps } from './types.js';

/** An edge measure of every tie that has an end in the scope, computed on the whole ecosystem, first figure first. */
export async function edgeAnswer(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  measure: EdgeMeasureId,
  scope: NodeMeasureScope,
): Promise<Report<MeasureAnswerRow>> {
  const context = await contexts.get(scope);
  const { by = 'hops', settings: { pivots } = {} } = scope;
  const seed = seedOf(scope);
  const found = await context.task(
    'edgeMeasure',
    [measure, by, seed].join('|'),
    () => ({
      csr: context.csr,
      measure,
      options: { by, seed, ...(pivots === undefined ? {} : { pivots }) },
    }),
    scope,
  );
  const { order } = context.csr;
  const notes = [
    ...(isLowFirst(measure) ? [note('lowestFirst', { measure })] : []),
    ...(found.pivots !== null && found.pivots < order
      ? [note('pivotsUsed', { pivots: found.pivots, of: order })]
      : []),
  ];
  const { a, b } = context.ends;
  const inside = new Set(await rowsOfScope(deps, context, scope));
  const edges = [...a.keys()].filter(
    (edge) => inside.has(a[edge] ?? -1) || inside.has(b[edge] ?? -1),
  );
  const rows = ranked(edges, (edge) => found.scores[edge] ?? NaN, isLowFirst(measure))
    .slice(0, scope.top)
    .map((edge) => {
      const figure = found.scores[edge];
      const value = figure === Infinity ? 'infinite' : orNull(figure);
      return pairRow(context, measure, [a[edge] ?? 0, b[edge] ?? 0], value);
    });
  return reportOf(metaOf(deps, context, 'measure', scope, { measure, by }, notes), rows);
}

/** Pairs told unless `top` says otherwise. */
const PAIRS = 100;
/** Ties walked over all recipients, some 10 s of a core in 2026: on larger graphs the best tied are taken. */
const WALKED = 8_000_000_000;
/** Rounds that a sum of walks takes, about. */
const ROUNDS = 50;

/** Untied pairs by Katz index, those of the scope with anybody. */
export async function katzAnswer(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: NodeMeasureScope,
): Promise<Report<MeasureAnswerRow>> {
  const context = await contexts.get(scope);
  const { csr } = context;
  const inScope = await rowsOfScope(deps, context, scope);
  const affordable = Math.floor(WALKED / (ROUNDS * Math.max(1, csr.targets.length)));
  const first = ranked(inScope, (row) => degreeOf(csr, row)).slice(0, Math.max(1, affordable));
  const k = scope.top ?? PAIRS;
  const found = await context.task(
    'katzPairs',
    [scope.territory ?? '', scope.scale ?? '', k].join('|'),
    () => ({ csr, options: { k, recipients: Uint32Array.from(first) } }),
    scope,
  );
  const { sources, targets, scores, beta } = found;
  const notes = [
    note('katz', { beta }),
    ...(first.length < inScope.length
      ? [note('katzFirst', { actors: first.length, of: inScope.length })]
      : []),
  ];
  const rows = Array.from(scores, (score, at) =>
    pairRow(context, 'katzIndex', [sources[at] ?? 0, targets[at] ?? 0], score),
  );
  return reportOf(metaOf(deps, context, 'measure', scope, { measure: 'katzIndex' }, notes), rows);
}

function pairRow(
  context: EcosystemContext,
  measure: string,
  [one, other]: readonly [number, number],
  value: MeasureAnswerRow['value'],
): MeasureAnswerRow {
  return {
    measure,
    figure: measure,
    of: idOf(context, one),
    label: labelOf(context, one),
    other: idOf(context, other),
    otherLabel: labelOf(context, other),
    value,
    low: null,
    high: null,
  };
}
