import type { StoredRow, WriteKind } from './graph-store.js';

/** Key of a row among its kind: its id or key, else the fields that identify it, as JSON. */
export const ROW_KEY: { readonly [K in WriteKind]: (row: StoredRow<K>) => string } = {
  territories: (r) => r.id,
  actors: (r) => r.id,
  roles: (r) => JSON.stringify([r.actorId, r.role, r.from, r.scopeTerritoryId]),
  ties: (r) => r.key,
  events: (r) => r.id,
  participations: (r) => r.key,
  demands: (r) => r.id,
  rhythms: (r) => JSON.stringify([r.actorId, r.declared, r.from]),
  consents: (r) => JSON.stringify([r.actorId, r.purpose]),
};
