import type { WriteKind } from '@passerelle/core/store/graph-store';
import type { DomainRow } from './file-specs.js';
import type { ImportStore } from './known-ids.js';

const ADMIN = { role: 'admin' } as const;
export interface Outcome {
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What writing these rows would do, without doing it. Roles, rhythms and consents cannot be read back by key and
 *  count as new. */
export async function previewWrite(
  store: ImportStore | null,
  kind: WriteKind,
  rows: readonly DomainRow[],
): Promise<Outcome> {
  const stored = store === null || rows.length === 0 ? [] : await storedRows(store, kind, rows);
  const byId = new Map(stored.map((row) => [idOf(row), canonical(row)]));
  let updated = 0;
  let unchanged = 0;
  for (const row of rows) {
    const before = byId.get(idOf(row));
    if (before === canonical(row)) unchanged += 1;
    else if (before !== undefined) updated += 1;
  }
  return { new: rows.length - updated - unchanged, updated, unchanged };
}

async function storedRows(
  store: ImportStore,
  kind: WriteKind,
  rows: readonly DomainRow[],
): Promise<readonly DomainRow[]> {
  const ids = rows.map(idOf);
  if (kind === 'actors') return (await store.actors(ADMIN, { ids, limit: ids.length })).rows;
  if (kind === 'events') return store.events(ADMIN, ids);
  if (kind === 'territories') return store.territories();
  if (kind === 'ties') return store.ties(ADMIN, ids);
  if (kind === 'participations') return store.participations(ADMIN, ids);
  return kind === 'demands' ? store.demands(ADMIN, {}) : [];
}

function idOf(row: DomainRow): string {
  if ('key' in row) return row.key;
  return 'id' in row ? row.id : '';
}

function canonical(row: DomainRow): string {
  return JSON.stringify(row, Object.keys(row).sort().concat(attributeNames(row)));
}

function attributeNames(row: DomainRow): string[] {
  return 'attributes' in row ? Object.keys(row.attributes).sort() : [];
}
