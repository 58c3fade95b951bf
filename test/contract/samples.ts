import type { Actor, Role } from '@passerelle/core/domain/actor';
import type { EcoEvent, Participation } from '@passerelle/core/domain/event';
import type { Consent, Demand, RhythmState, Suggestion } from '@passerelle/core/domain/mediation';
import type { Run, Snapshot } from '@passerelle/core/domain/provenance';
import type { Territory } from '@passerelle/core/domain/territory';
import type { Tie } from '@passerelle/core/domain/tie';
import type { WriteBatch } from '@passerelle/core/store/graph-store';

/** Small rows for the contract: what a case does not say is absent. */
export function territory(
  id: string,
  parentId: string | null = null,
  rest: Partial<Territory> = {},
): Territory {
  return {
    id,
    label: id,
    level: 'local',
    parentId,
    country: null,
    lat: null,
    lon: null,
    population: null,
    ...rest,
  };
}

export function actor(id: string, rest: Partial<Actor> = {}): Actor {
  return {
    id,
    label: id,
    type: 'organisation',
    role: null,
    sphere: null,
    sectors: [],
    territoryId: null,
    scale: null,
    lat: null,
    lon: null,
    activeFrom: null,
    activeTo: null,
    stage: null,
    size: null,
    attributes: {},
    source: null,
    ...rest,
  };
}

export function person(id: string, rest: Partial<Actor> = {}): Actor {
  return actor(id, { type: 'person', ...rest });
}

export function role(actorId: string, name: string, rest: Partial<Role> = {}): Role {
  return {
    actorId,
    role: name,
    from: null,
    to: null,
    scopeTerritoryId: null,
    source: null,
    ...rest,
  };
}

export function tie(key: string, a: string, b: string, rest: Partial<Tie> = {}): Tie {
  return {
    key,
    a,
    b,
    kind: 'meeting',
    directed: false,
    strength: null,
    amount: null,
    currency: null,
    mode: null,
    start: null,
    end: null,
    origin: null,
    introducerId: null,
    confirmedBy: null,
    evidence: null,
    source: null,
    ...rest,
  };
}

export function event(id: string, rest: Partial<EcoEvent> = {}): EcoEvent {
  return {
    id,
    label: id,
    form: 'meetup',
    mode: null,
    rules: null,
    start: null,
    end: null,
    territoryId: null,
    lat: null,
    lon: null,
    organiserIds: [],
    sectors: [],
    scale: null,
    budget: null,
    currency: null,
    capacity: null,
    source: null,
    ...rest,
  };
}

export function participation(
  key: string,
  actorId: string,
  eventId: string,
  rest: Partial<Participation> = {},
): Participation {
  return {
    key,
    actorId,
    eventId,
    part: null,
    date: null,
    strength: null,
    amount: null,
    currency: null,
    status: null,
    source: null,
    ...rest,
  };
}

export function demand(id: string, actorId: string, rest: Partial<Demand> = {}): Demand {
  return {
    id,
    actorId,
    side: 'need',
    categoryId: 'funding',
    text: null,
    openedAt: null,
    expiresAt: null,
    state: 'open',
    source: null,
    ...rest,
  };
}

export function rhythm(actorId: string, rest: Partial<RhythmState> = {}): RhythmState {
  return { actorId, state: 'withdrawal', declared: true, from: null, until: null, ...rest };
}

export function consent(
  actorId: string,
  purpose: Consent['purpose'],
  rest: Partial<Consent> = {},
): Consent {
  return { actorId, purpose, givenAt: null, withdrawnAt: null, visibility: null, ...rest };
}

export function suggestion(
  id: string,
  recipientId: string,
  targetId: string,
  rest: Partial<Suggestion> = {},
): Suggestion {
  return {
    id,
    runId: 'run1',
    recipientId,
    targetId,
    introducerId: null,
    relayId: null,
    reasons: ['sharedContact'],
    terms: { P: 0.5, F: null },
    propensity: null,
    shownAt: '2025-06-01',
    answer: 'none',
    answeredAt: null,
    until: null,
    ...rest,
  };
}

export function run(id: string, rest: Partial<Run> = {}): Run {
  return {
    id,
    measure: 'bridges',
    digest: 'd',
    asOf: null,
    options: { top: 5 },
    seed: 1,
    version: '0.1.0',
    ...rest,
  };
}

export function snapshot(id: string, rest: Partial<Snapshot> = {}): Snapshot {
  return {
    id,
    territoryId: 'FR',
    asOf: '2025-06-01',
    takenAt: '2025-06-02T10:00:00Z',
    run: run('run1'),
    indicators: [
      { id: 'actors', value: 3, unit: '1', interval: null, state: 'measured', parts: {} },
    ],
    extras: {},
    ...rest,
  };
}

/** A country, two regions, a town; one actor a visibility; facts between them. */
export const SMALL: WriteBatch = {
  territories: [
    territory('FR', null, { label: 'France', level: 'national' }),
    territory('FR-B', 'FR', { label: 'Bretagne', level: 'regional' }),
    territory('FR-O', 'FR', { label: 'Occitanie', level: 'regional' }),
    territory('FR-B-1', 'FR-B', { label: 'Rennes', population: 220_000 }),
  ],
  actors: [
    actor('org', {
      label: 'Organisation',
      role: 'company',
      territoryId: 'FR-B-1',
      sectors: ['health', 'water'],
    }),
    actor('org2', {
      label: 'Association',
      territoryId: 'FR-O',
      lat: 43.6,
      lon: 1.44,
      scale: 'regional',
    }),
    person('public', { label: 'Person public', territoryId: 'FR-B' }),
    person('members', { label: 'Person members' }),
    person('animators', { label: 'Person animators' }),
    person('private', { label: 'Person private' }),
  ],
  roles: ['org', 'public', 'members', 'animators', 'private'].map((id) => role(id, 'mentor')),
  ties: ['public', 'members', 'animators', 'private', 'org2'].map((id) =>
    tie(`t-${id}`, 'org', id),
  ),
  events: [event('e', { organiserIds: ['org', 'public', 'members', 'animators', 'private'] })],
  participations: ['org', 'public', 'members', 'animators', 'private'].map((id) =>
    participation(`p-${id}`, id, 'e'),
  ),
  demands: ['org', 'public', 'members', 'animators', 'private'].map((id) => demand(`d-${id}`, id)),
  consents: (['public', 'members', 'animators', 'private'] as const).map((visibility) =>
    consent(visibility, 'appearOnMap', { givenAt: '2025-01-01', visibility }),
  ),
};
