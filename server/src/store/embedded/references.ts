import type { Database } from 'better-sqlite3';
import { checkTerritoryChains, unknownReference } from '../common/references.js';
import type { References } from './table-specs.js';

/** Row numbers kept at most: bounds memory on imports of millions of actors. */
const KEPT = 300_000;

interface CachedReferences extends References {
  /** After a rollback, an erase or another process's write, kept numbers may be wrong. */
  readonly forget: () => void;
}

function lookup(
  db: Database,
  table: string,
  what: string,
): { readonly find: (id: string) => number; readonly forget: () => void } {
  const query = db.prepare<[string], number>(`SELECT n FROM ${table} WHERE id = ?`).pluck();
  const kept = new Map<string, number>();
  return {
    find: (id) => {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const n = query.get(id);
      if (n === undefined) {
        throw unknownReference(what, id);
      }
      if (kept.size >= KEPT) kept.clear();
      kept.set(id, n);
      return n;
    },
    forget: () => {
      kept.clear();
    },
  };
}

export function references(db: Database): CachedReferences {
  const actors = lookup(db, 'actors', 'actor');
  const events = lookup(db, 'events', 'event');
  const territories = lookup(db, 'territories', 'territory');
  return {
    actor: actors.find,
    event: events.find,
    territory: territories.find,
    forget: () => {
      actors.forget();
      events.forget();
      territories.forget();
    },
  };
}

/** @throws InvalidInputError for an unknown parent or a cycle */
export function checkTerritoryTree(db: Database, changed: readonly string[]): void {
  const parentOf = db
    .prepare<[string], string | null>('SELECT parent_id FROM territories WHERE id = ?')
    .pluck();
  checkTerritoryChains(changed, (id) => parentOf.get(id));
}
