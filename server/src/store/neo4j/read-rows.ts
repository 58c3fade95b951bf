import type { Actor, Role } from '@passerelle/core/domain/actor';
import type { EcoEvent, Participation } from '@passerelle/core/domain/event';
import type { Consent, Demand, RhythmState, Suggestion } from '@passerelle/core/domain/mediation';
import type { Territory } from '@passerelle/core/domain/territory';
import type { Tie } from '@passerelle/core/domain/tie';

/** Properties of a node or relationship → domain row: the one mapper of this store. A property that is not there is null;
 *  whole numbers come as JavaScript numbers, dates are text. */
export type Properties = Readonly<Record<string, unknown>>;

function picked(row: Properties, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

const TERRITORY = ['id', 'label', 'level', 'country', 'lat', 'lon', 'population'];
export function territoryOf(found: { row: Properties; parentId: string | null }): Territory {
  return { ...picked(found.row, TERRITORY), parentId: found.parentId } as Territory;
}

const ACTOR = [
  ...['id', 'label', 'type', 'role', 'sphere', 'sectors', 'scale', 'lat', 'lon'],
  ...['activeFrom', 'activeTo', 'stage', 'size', 'source'],
];
export function actorOf(found: { row: Properties; territoryId: string | null }): Actor {
  return {
    ...picked(found.row, ACTOR),
    territoryId: found.territoryId,
    attributes: JSON.parse(
      (found.row['attributes'] as string | undefined) ?? '{}',
    ) as Actor['attributes'],
  } as Actor;
}

const ROLE = ['role', 'from', 'to', 'source'];
export function roleOf(found: {
  row: Properties;
  actorId: string;
  scopeTerritoryId: string | null;
}): Role {
  const { row, actorId, scopeTerritoryId } = found;
  return { ...picked(row, ROLE), actorId, scopeTerritoryId } as Role;
}

const TIE = [
  ...['key', 'kind', 'directed', 'strength', 'amount', 'currency', 'mode', 'start', 'end'],
  ...['origin', 'introducerId', 'confirmedBy', 'evidence', 'source'],
];
export interface FoundTie {
  readonly row: Properties;
  readonly a: string;
  readonly b: string;
  /** The introducer is named only where he is visible. */
  readonly isIntroducerVisible?: boolean;
}
export function tieOf({ row, a, b, isIntroducerVisible = true }: FoundTie): Tie {
  const tie = { ...picked(row, TIE), a, b } as Tie;
  return isIntroducerVisible ? tie : { ...tie, introducerId: null };
}

const EVENT = [
  ...['id', 'label', 'form', 'mode', 'rules', 'start', 'end', 'lat', 'lon', 'organiserIds'],
  ...['sectors', 'scale', 'budget', 'currency', 'capacity', 'source'],
];
export function eventOf(found: {
  row: Properties;
  territoryId: string | null;
  organiserIds?: readonly string[];
}): EcoEvent {
  const { row, territoryId, organiserIds } = found;
  const event = { ...picked(row, EVENT), territoryId } as EcoEvent;
  return organiserIds === undefined ? event : { ...event, organiserIds: [...organiserIds] };
}

const PARTICIPATION = ['key', 'part', 'date', 'strength', 'amount', 'currency', 'status', 'source'];
export function participationOf(found: {
  row: Properties;
  actorId: string;
  eventId: string;
}): Participation {
  const { row, actorId, eventId } = found;
  return { ...picked(row, PARTICIPATION), actorId, eventId } as Participation;
}

const DEMAND = ['id', 'side', 'categoryId', 'text', 'openedAt', 'expiresAt', 'state', 'source'];
export function demandOf(found: { row: Properties; actorId: string }): Demand {
  return { ...picked(found.row, DEMAND), actorId: found.actorId } as Demand;
}

export function rhythmOf(found: { row: Properties; actorId: string }): RhythmState {
  const fields = picked(found.row, ['state', 'declared', 'from', 'until']);
  return { ...fields, actorId: found.actorId } as RhythmState;
}

export function consentOf(found: { row: Properties; actorId: string }): Consent {
  const fields = picked(found.row, ['purpose', 'givenAt', 'withdrawnAt', 'visibility']);
  return { ...fields, actorId: found.actorId } as Consent;
}

export interface FoundSuggestion {
  readonly row: Properties;
  readonly recipientId: string;
  readonly targetId: string;
  readonly isIntroducerVisible: boolean;
  readonly isRelayVisible: boolean;
  readonly answer: readonly [Suggestion['answer'], string | null, string | null] | null;
}
const SUGGESTION = ['id', 'runId', 'introducerId', 'relayId', 'reasons', 'propensity', 'shownAt'];
export function suggestionOf(found: FoundSuggestion): Suggestion {
  const { row, recipientId, targetId, isIntroducerVisible, isRelayVisible, answer } = found;
  const [answered, answeredAt, until] = answer ?? ['none', null, null];
  return {
    ...(picked(row, SUGGESTION) as Pick<Suggestion, 'id'>),
    recipientId,
    targetId,
    ...(isIntroducerVisible ? {} : { introducerId: null }),
    ...(isRelayVisible ? {} : { relayId: null }),
    terms: JSON.parse(String(row['terms'])) as Suggestion['terms'],
    answer: answered,
    answeredAt,
    until,
  } as Suggestion;
}
