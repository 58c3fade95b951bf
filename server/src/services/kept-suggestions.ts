import { firstDay, isoDay, lastDay } from '@passerelle/core/domain/period';
import type { Suggestion } from '@passerelle/core/domain/mediation';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import type { Calibration } from '@passerelle/core/encounter/acceptance/calibrated-model';
import type { Encounter } from '@passerelle/core/encounter/types';
import type { EcosystemContext } from './ecosystem-context.js';
import { learntIn } from './answer-model.js';
import { hashOf, runOf } from './snapshots.js';
import type { Scope, ServiceDeps } from './types.js';

/** What earlier suggestions say about the next ones. */
export interface Memory {
  /** Pairs of actor ids answered so lately that they are not proposed again. */
  readonly silent: readonly (readonly [string, string])[];
  /** Introductions each actor was asked for and that are still open. */
  readonly introductions: ReadonlyMap<string, number>;
  /** What answers taught; its model replaces P. */
  readonly calibration: Calibration | null;
  /** Part of the name of every result that depends on it. */
  readonly key: string;
}

/** @complexity O(suggestions stored) */
export async function memoryOf(
  { store, now }: ServiceDeps,
  { viewer, asOf }: Scope,
): Promise<Memory> {
  // The day that is looked at, where one is asked for: a delay that is over by then is over.
  const today = asOf === undefined ? now().getTime() / 86_400_000 : lastDay(asOf);
  const silent: [string, string][] = [];
  const introductions = new Map<string, number>();
  const kept = await store.suggestions(viewer, {});
  for (const one of kept) {
    const { recipientId, targetId, introducerId, relayId, answer } = one;
    if (answer === 'none') continue;
    if (isSilent(one, answer, today)) silent.push([recipientId, targetId]);
    for (const id of answer === 'interested' ? [introducerId, relayId] : []) {
      if (id !== null) introductions.set(id, (introductions.get(id) ?? 0) + 1);
    }
  }
  const { calibration, key: learnt } = learntIn(store, kept);
  const key = hashOf([silent, [...introductions], calibration === null ? null : learnt]);
  return { silent, introductions, calibration, key };
}

/** A pair is left alone up to the day that was asked for, else for the usual delay of its answer. */
function isSilent(
  { answeredAt, until }: Suggestion,
  answer: Exclude<Suggestion['answer'], 'none'>,
  today: number,
): boolean {
  if (until !== null) return today < firstDay(until);
  return !(today - lastDay((answeredAt ?? '').slice(0, 10)) > PARAMETERS.silence[answer]);
}

/** The same two actors keep one id, in the same direction, until the pair is shown on another day. */
export function suggestionId(recipientId: string, targetId: string, day: string): string {
  return `e-${hashOf([recipientId, targetId, day]).slice(0, 12)}`;
}

/** Keeps what is shown, so that it can be answered. What is kept already keeps its answers. */
export async function keep(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
  shown: readonly (Encounter & { readonly id: string; readonly reasonKeys: readonly string[] })[],
): Promise<void> {
  if (shown.length === 0) return;
  const run = runOf(deps, context, 'encounters', scope);
  const { ids } = context.columns.actors;
  await deps.store.saveRun(run);
  await deps.store.saveSuggestions(
    shown.map((one): Suggestion => ({
      id: one.id,
      runId: run.id,
      recipientId: ids[one.recipient] ?? '',
      targetId: ids[one.target] ?? '',
      introducerId: ids[one.introducer] ?? null,
      relayId: ids[one.relay] ?? null,
      reasons: [...one.reasonKeys],
      terms: { ...one.terms, score: one.score, ...one.features },
      propensity: Number.isNaN(one.propensity) ? null : one.propensity,
      shownAt: deps.now().toISOString(),
      answer: 'none',
      answeredAt: null,
      until: null,
    })),
  );
}

export function today({ now }: ServiceDeps): string {
  return isoDay(Math.floor(now().getTime() / 86_400_000)) ?? '';
}
