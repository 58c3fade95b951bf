import { hash } from 'node:crypto';
import type { StoredRow as RowOf, WriteKind } from '@passerelle/core/store/graph-store';

export type { RowOf };

/** Fields of a row in the order that is hashed. Never reorder; append only (with a migration that hashes again). */
export const CANONICAL: { readonly [K in WriteKind]: (row: RowOf<K>) => readonly unknown[] } = {
  territories: (r) => [r.id, r.label, r.level, r.parentId, r.country, r.lat, r.lon, r.population],
  actors: (r) => [
    r.id,
    r.label,
    r.type,
    r.role,
    r.sphere,
    r.sectors,
    r.territoryId,
    r.scale,
    r.lat,
    r.lon,
    r.activeFrom,
    r.activeTo,
    r.stage,
    r.size,
    sortedEntries(r.attributes),
    r.source,
  ],
  roles: (r) => [r.actorId, r.role, r.from, r.to, r.scopeTerritoryId, r.source],
  ties: (r) => [
    r.key,
    r.a,
    r.b,
    r.kind,
    r.directed,
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
  events: (r) => [
    r.id,
    r.label,
    r.form,
    r.mode,
    r.rules,
    r.start,
    r.end,
    r.territoryId,
    r.lat,
    r.lon,
    r.organiserIds,
    r.sectors,
    r.scale,
    r.budget,
    r.currency,
    r.capacity,
    r.source,
  ],
  participations: (r) => [
    r.key,
    r.actorId,
    r.eventId,
    r.part,
    r.date,
    r.strength,
    r.amount,
    r.currency,
    r.status,
    r.source,
  ],
  demands: (r) => [
    r.id,
    r.actorId,
    r.side,
    r.categoryId,
    r.text,
    r.openedAt,
    r.expiresAt,
    r.state,
    r.source,
  ],
  rhythms: (r) => [r.actorId, r.state, r.declared, r.from, r.until],
  consents: (r) => [r.actorId, r.purpose, r.givenAt, r.withdrawnAt, r.visibility],
};

/** Row hash: first 128 bits, in hex, of SHA-256 over the UTF-8 of the JSON array `CANONICAL[kind](row)`. */
export function rowHash<K extends WriteKind>(kind: K, row: RowOf<K>): string {
  return hash('sha256', JSON.stringify(CANONICAL[kind](row))).slice(0, 32);
}

function sortedEntries(record: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
