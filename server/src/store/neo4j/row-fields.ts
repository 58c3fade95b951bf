import type { WriteKind } from '@passerelle/core/store/graph-store';
import { VISIBILITIES } from '@passerelle/core/domain/mediation';
import { defaultFlags } from '../common/actor-flags.js';
import type { RowOf } from '../common/row-hash.js';
import { searchForm } from '@passerelle/core/domain/search-form';

type Fields = Readonly<Record<string, unknown>>;

/** A relationship to a row of another kind, kept apart from the fields. */
interface Reference<K extends WriteKind> {
  /** What to call it in an error. */
  readonly what: 'actor' | 'event' | 'territory';
  readonly of: (row: RowOf<K>) => string | null;
}

/** How a kind is laid out in the graph. Fields have the names of the domain. */
export interface Layout<K extends WriteKind> {
  /** Parameters of `write-<kind>` beside `id`. */
  readonly row: (row: RowOf<K>) => Fields;
  /** Ends that `write-<kind>` itself looks up. */
  readonly ends: readonly Reference<K>[];
  /** A relationship of its own statement. */
  readonly place?: Reference<K> & { readonly write: string };
  /** To be undone before a changed row is written again. */
  readonly before: readonly string[];
}

function without<T extends object, K extends keyof T>(row: T, ...names: readonly K[]): Omit<T, K> {
  const rest = { ...row };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest;
}

/** Flags as the graph shows them: `visibility` in words. */
export function flagFields([vis, nameable, suggestible, mayIntroduce]: readonly number[]): Fields {
  return {
    visibility: VISIBILITIES[vis ?? 0],
    nameable: nameable === 1,
    suggestible: suggestible === 1,
    mayIntroduce: mayIntroduce === 1,
  };
}

export const LAYOUTS: { readonly [K in WriteKind]: Layout<K> } = {
  territories: {
    row: (r) => ({
      fields: { ...without(r, 'id', 'parentId'), searchLabel: searchForm(r.label) },
    }),
    ends: [],
    place: { what: 'territory', of: (r) => r.parentId, write: 'write-territory-parents' },
    before: ['remove-territory-parents'],
  },
  actors: {
    row: (r) => ({
      fields: {
        ...without(r, 'id', 'territoryId'),
        attributes: JSON.stringify(r.attributes),
        searchLabel: searchForm(r.label),
      },
      flags: flagFields([defaultFlags(r.type).vis, defaultFlags(r.type).nameable, 1, 1]),
    }),
    ends: [],
    place: { what: 'territory', of: (r) => r.territoryId, write: 'write-actor-places' },
    before: ['remove-actor-places', 'remove-actor-types'],
  },
  roles: {
    row: (r) => ({ actorId: r.actorId, fields: without(r, 'actorId', 'scopeTerritoryId') }),
    ends: [{ what: 'actor', of: (r) => r.actorId }],
    place: { what: 'territory', of: (r) => r.scopeTerritoryId, write: 'write-role-scopes' },
    before: [],
  },
  ties: {
    row: (r) => ({ a: r.a, b: r.b, fields: without(r, 'a', 'b', 'key') }),
    ends: [
      { what: 'actor', of: (r) => r.a },
      { what: 'actor', of: (r) => r.b },
    ],
    before: ['remove-ties'],
  },
  events: {
    row: (r) => ({ fields: without(r, 'id', 'territoryId') }),
    ends: [],
    place: { what: 'territory', of: (r) => r.territoryId, write: 'write-event-places' },
    before: ['remove-event-places'],
  },
  participations: {
    row: (r) => ({
      actorId: r.actorId,
      eventId: r.eventId,
      fields: without(r, 'actorId', 'eventId', 'key'),
    }),
    ends: [
      { what: 'actor', of: (r) => r.actorId },
      { what: 'event', of: (r) => r.eventId },
    ],
    before: ['remove-participations'],
  },
  demands: {
    row: (r) => ({ actorId: r.actorId, fields: without(r, 'id', 'actorId') }),
    ends: [{ what: 'actor', of: (r) => r.actorId }],
    before: ['remove-demand-actors'],
  },
  rhythms: {
    row: (r) => ({ actorId: r.actorId, fields: without(r, 'actorId') }),
    ends: [{ what: 'actor', of: (r) => r.actorId }],
    before: [],
  },
  consents: {
    row: (r) => ({ actorId: r.actorId, fields: without(r, 'actorId') }),
    ends: [{ what: 'actor', of: (r) => r.actorId }],
    before: [],
  },
};
