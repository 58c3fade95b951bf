import { firstDay, lastDay } from '@passerelle/core/domain/period';
import type { EcosystemContext } from './ecosystem-context.js';
import type { Scope, ServiceDeps } from './types.js';

/** Times each actor was the one to meet, up to the day asked for; NaN for who may not be suggested. */
export async function exposures(
  deps: ServiceDeps,
  { columns, rowOf, asOf }: EcosystemContext,
  rows: readonly number[],
  scope: Scope,
): Promise<number[]> {
  const until = scope.asOf === undefined && scope.until === undefined ? Infinity : lastDay(asOf);
  const times = new Map<number, number>();
  for (const { targetId, shownAt } of await deps.store.suggestions(scope.viewer, {})) {
    const row = rowOf.get(targetId);
    if (row === undefined || firstDay(shownAt) > until) continue;
    times.set(row, (times.get(row) ?? 0) + 1);
  }
  const { suggestible } = columns.actors;
  return rows.map((row) => (suggestible[row] === 1 ? (times.get(row) ?? 0) : NaN));
}

/** With fewer suggestions than actors even the fairest spread leaves most without one: a Gini would tell of who looked,
 *  not of how suggestions are spread. */
export function isSpreadTelling(counts: readonly number[]): boolean {
  return counts.reduce((sum, one) => sum + one, 0) >= counts.length;
}
