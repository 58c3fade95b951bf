import type { Database } from 'better-sqlite3';
import { InvalidInputError } from '@passerelle/core/errors';
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
        throw new InvalidInputError(
          `Unknown ${what} "${id}": it is neither stored nor in the batch. Add it first.`,
          { details: { kind: what, id } },
        );
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

/** Parents exist and no chain of parents returns to its start. @throws InvalidInputError */
export function checkTerritoryTree(db: Database, changed: readonly string[]): void {
  const parentOf = db
    .prepare<[string], string | null>('SELECT parent_id FROM territories WHERE id = ?')
    .pluck();
  const sound = new Set<string>();
  for (const start of changed) {
    const chain = new Set<string>();
    let id: string | null = start;
    while (id !== null && !sound.has(id)) {
      if (chain.has(id)) {
        const cycle = [...chain].slice([...chain].indexOf(id));
        throw new InvalidInputError(
          `Territories form a cycle: ${[...cycle, id].slice(0, 6).join(' → ')}${cycle.length > 5 ? ' …' : ''}. A territory cannot lie within itself.`,
          { details: { cycle } },
        );
      }
      chain.add(id);
      const parent: string | null | undefined = parentOf.get(id);
      if (parent === undefined) {
        throw new InvalidInputError(
          `Unknown territory "${id}": it is neither stored nor in the batch. Add it first.`,
          { details: { kind: 'territory', id } },
        );
      }
      id = parent;
    }
    for (const seen of chain) sound.add(seen);
  }
}
