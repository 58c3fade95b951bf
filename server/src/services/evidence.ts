import type { EvidenceItem } from '@passerelle/core/contract/rows';
import { evidenceOf } from '@passerelle/core/graph/evidence';
import { isoDay } from '@passerelle/core/domain/period';
import { textAt } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import type { Scope, ServiceDeps } from './types.js';

/** Why two actors are linked: their facts, newest first. */
export async function evidenceItems(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
  a: number,
  b: number,
  most = Infinity,
): Promise<EvidenceItem[]> {
  const { columns } = context;
  const facts = evidenceOf(columns, context.projection, a, b).slice(0, most);
  const keys = facts
    .filter(({ kind }) => kind === 'tie')
    .map(({ row }) => columns.ties.keys[row] ?? '');
  const eventIds = facts
    .filter(({ kind }) => kind === 'event')
    .map(({ row }) => columns.events.ids[row] ?? '');
  const [ties, events] = await Promise.all([
    keys.length === 0 ? [] : deps.store.ties(scope.viewer, keys),
    eventIds.length === 0 ? [] : deps.store.events(scope.viewer, eventIds),
  ]);
  const tieOf = new Map(ties.map((tie) => [tie.key, tie]));
  const eventOf = new Map(events.map((event) => [event.id, event]));
  return facts.map(({ kind, row, strength }) => {
    if (kind === 'tie') {
      const key = columns.ties.keys[row] ?? '';
      const tie = tieOf.get(key);
      return {
        kind,
        key,
        form: textAt(columns.ties.kind, row) ?? '',
        label: tie?.evidence ?? null,
        start: tie?.start ?? null,
        end: tie?.end ?? null,
        source: tie?.source ?? null,
        strength,
      };
    }
    const key = columns.events.ids[row] ?? '';
    const event = eventOf.get(key);
    return {
      kind,
      key,
      form: textAt(columns.events.form, row) ?? '',
      label: columns.events.labels[row] ?? null,
      start: event?.start ?? isoDay(columns.events.start[row] ?? NaN),
      end: event?.end ?? null,
      source: event?.source ?? null,
      strength,
    };
  });
}
