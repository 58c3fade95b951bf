import type { WriteKind } from '@passerelle/core/store/graph-store';
import type { RowOf } from '../common/row-hash.js';
import { searchForm } from '@passerelle/core/domain/search-form';
import { defaultFlags } from '../common/actor-flags.js';

export type SqlValue = string | number | null;

/** Row numbers of referenced rows. @throws InvalidInputError when one is not stored */
export interface References {
  readonly actor: (id: string) => number;
  readonly event: (id: string) => number;
  readonly territory: (id: string) => number;
}

/** How a kind is laid out. `columns` = what an upsert sets besides `id` and `hash`; `values` follows their order. */
export interface TableSpec<K extends WriteKind> {
  readonly columns: readonly string[];
  values(row: RowOf<K>, refs: References): readonly SqlValue[];
  /** Columns set once, by the insert. */
  readonly first?: {
    readonly columns: readonly string[];
    values(row: RowOf<K>): readonly SqlValue[];
  };
}

const list = (values: readonly string[]): string => JSON.stringify(values);

export const TABLES: { readonly [K in WriteKind]: TableSpec<K> } = {
  territories: {
    columns: ['label', 'norm', 'level', 'parent_id', 'country', 'lat', 'lon', 'population'],
    values: (r) => [
      r.label,
      searchForm(r.label),
      r.level,
      r.parentId,
      r.country,
      r.lat,
      r.lon,
      r.population,
    ],
  },
  actors: {
    columns: [
      'label',
      'norm',
      'type',
      'role',
      'sphere',
      'sectors',
      'territory',
      'scale',
      'lat',
      'lon',
      'active_from',
      'active_to',
      'stage',
      'size',
      'attributes',
      'source',
    ],
    values: (r, refs) => [
      r.label,
      searchForm(r.label),
      r.type,
      r.role,
      r.sphere,
      list(r.sectors),
      r.territoryId === null ? null : refs.territory(r.territoryId),
      r.scale,
      r.lat,
      r.lon,
      r.activeFrom,
      r.activeTo,
      r.stage,
      r.size,
      JSON.stringify(r.attributes),
      r.source,
    ],
    first: {
      columns: ['vis', 'nameable'],
      values: (r) => [defaultFlags(r.type).vis, defaultFlags(r.type).nameable],
    },
  },
  roles: {
    columns: ['actor', 'role', 'start', 'end', 'scope', 'source'],
    values: (r, refs) => [
      refs.actor(r.actorId),
      r.role,
      r.from,
      r.to,
      r.scopeTerritoryId === null ? null : refs.territory(r.scopeTerritoryId),
      r.source,
    ],
  },
  ties: {
    columns: [
      'a',
      'b',
      'kind',
      'directed',
      'strength',
      'amount',
      'currency',
      'mode',
      'start',
      'end',
      'origin',
      'introducer_id',
      'confirmed_by',
      'evidence',
      'source',
    ],
    values: (r, refs) => [
      refs.actor(r.a),
      refs.actor(r.b),
      r.kind,
      r.directed ? 1 : 0,
      r.strength,
      r.amount,
      r.currency,
      r.mode,
      r.start,
      r.end,
      r.origin,
      r.introducerId,
      r.confirmedBy,
      r.evidence,
      r.source,
    ],
  },
  events: {
    columns: [
      'label',
      'form',
      'mode',
      'rules',
      'start',
      'end',
      'territory',
      'lat',
      'lon',
      'organisers',
      'sectors',
      'scale',
      'budget',
      'currency',
      'capacity',
      'source',
    ],
    values: (r, refs) => [
      r.label,
      r.form,
      r.mode,
      r.rules,
      r.start,
      r.end,
      r.territoryId === null ? null : refs.territory(r.territoryId),
      r.lat,
      r.lon,
      list(r.organiserIds),
      list(r.sectors),
      r.scale,
      r.budget,
      r.currency,
      r.capacity,
      r.source,
    ],
  },
  participations: {
    columns: [
      'actor',
      'event',
      'part',
      'date',
      'strength',
      'amount',
      'currency',
      'status',
      'source',
    ],
    values: (r, refs) => [
      refs.actor(r.actorId),
      refs.event(r.eventId),
      r.part,
      r.date,
      r.strength,
      r.amount,
      r.currency,
      r.status,
      r.source,
    ],
  },
  demands: {
    columns: ['actor', 'side', 'category', 'text', 'opened_at', 'expires_at', 'state', 'source'],
    values: (r, refs) => [
      refs.actor(r.actorId),
      r.side,
      r.categoryId,
      r.text,
      r.openedAt,
      r.expiresAt,
      r.state,
      r.source,
    ],
  },
  rhythms: {
    columns: ['actor', 'state', 'declared', 'start', 'until'],
    values: (r, refs) => [refs.actor(r.actorId), r.state, r.declared ? 1 : 0, r.from, r.until],
  },
  consents: {
    columns: ['actor', 'purpose', 'given_at', 'withdrawn_at', 'visibility'],
    values: (r, refs) => [refs.actor(r.actorId), r.purpose, r.givenAt, r.withdrawnAt, r.visibility],
  },
};
