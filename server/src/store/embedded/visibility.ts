import type { Database } from 'better-sqlite3';
import { VISIBILITIES } from '@passerelle/core/domain/mediation';
import { visibleTo } from '@passerelle/core/domain/viewer';
import type { Viewer } from '@passerelle/core/domain/viewer';
import { actorFlags } from '../common/actor-flags.js';
import type { ConsentFacts } from '../common/actor-flags.js';

/** 0 private < 1 animators < 2 members < 3 public: rows with `vis` at least this are visible to the viewer. */
export function floorOf(viewer: Viewer): number {
  return Math.min(...visibleTo(viewer).map((visibility) => VISIBILITIES.indexOf(visibility)));
}

/** Brings the derived flags of these actors in line with their consents; in the transaction that changed them. */
export function refreshFlags(db: Database, actors: Iterable<number>): void {
  const type = db.prepare<[number], string>('SELECT type FROM actors WHERE n = ?').pluck();
  const consents = db.prepare<[number], ConsentFacts>(
    'SELECT purpose, given_at AS givenAt, withdrawn_at AS withdrawnAt, visibility FROM consents WHERE actor = ?',
  );
  const update = db.prepare(
    'UPDATE actors SET vis = ?, nameable = ?, suggestible = ?, may_introduce = ? WHERE n = ?',
  );
  for (const n of actors) update.run(...actorFlags(type.get(n) ?? '', consents.all(n)), n);
}
