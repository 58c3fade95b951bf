import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { WriteKind } from '@passerelle/core/store/graph-store';
import { NotFoundError } from '@passerelle/core/errors';
import { digestSums } from './digest.js';
import { without } from '../common/redact.js';
import { rowHash } from '../common/row-hash.js';
import { EVENT_SQL, eventOf, TIE_SQL, tieOf } from './rows.js';

type Stored = Readonly<Record<string, string | number | null>>;

/** Forgets an actor: his rows, what hangs on him, his name as introducer or organiser, in snapshots and run options; then the
 *  bytes: free pages, the log, and the copies made before migrations, which hold him too.
 *  @returns rows removed by kind   @throws NotFoundError */
export function eraseActor(
  db: Database,
  path: string,
  id: string,
): Readonly<Record<string, number>> {
  const removed = db.transaction(() => forget(db, id)).immediate();
  if (path !== ':memory:') {
    const prefix = `${basename(path)}.before-`;
    for (const name of readdirSync(dirname(path))) {
      if (name.startsWith(prefix) && name.endsWith('.bak')) rmSync(join(dirname(path), name));
    }
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
  return removed;
}

function forget(db: Database, id: string): Record<string, number> {
  const actor = db
    .prepare<[string], { n: number; label: string; hash: string }>(
      'SELECT n, label, hash FROM actors WHERE id = ?',
    )
    .get(id);
  if (actor === undefined) throw new NotFoundError(`No actor "${id}".`);
  const { n, label } = actor;
  const sums = digestSums(db);
  const removed: Record<string, number> = {};
  const remove = (kind: WriteKind, condition: string): void => {
    const hashes = db
      .prepare<[{ n: number }], string>(`SELECT hash FROM ${kind} WHERE ${condition}`)
      .pluck()
      .all({ n });
    for (const hash of hashes) sums.subtract(kind, hash);
    db.prepare(`DELETE FROM ${kind} WHERE ${condition}`).run({ n });
    if (hashes.length > 0) removed[kind] = hashes.length;
  };
  for (const kind of ['roles', 'participations', 'demands', 'rhythms', 'consents'] as const) {
    remove(kind, 'actor = $n');
  }
  remove('ties', 'a = $n OR b = $n');
  db.prepare(
    'DELETE FROM answers WHERE suggestion_id IN (SELECT id FROM suggestions WHERE recipient = $n OR target = $n)',
  ).run({ n });
  const { changes } = db
    .prepare('DELETE FROM suggestions WHERE recipient = $n OR target = $n')
    .run({ n });
  if (changes > 0) removed['suggestions'] = changes;
  db.prepare('UPDATE suggestions SET introducer_id = NULL WHERE introducer_id = ?').run(id);
  db.prepare('UPDATE suggestions SET relay_id = NULL WHERE relay_id = ?').run(id);
  remove('actors', 'n = $n');
  dropIntroducer(db, id, sums);
  dropOrganiser(db, id, sums);
  sums.flush();
  redact(db, 'snapshots', id, label);
  redact(db, 'runs', id, label);
  redact(db, 'suggestions', id, label);
  return removed;
}

type Sums = ReturnType<typeof digestSums>;

function dropIntroducer(db: Database, id: string, sums: Sums): void {
  const rows = db
    .prepare<[string], { n: number; hash: string }>(
      'SELECT n, hash FROM ties WHERE introducer_id = ?',
    )
    .all(id);
  const tie = db.prepare<[{ floor: number; n: number }], Stored>(`${TIE_SQL} WHERE t.n = $n`);
  const update = db.prepare('UPDATE ties SET introducer_id = NULL, hash = ? WHERE n = ?');
  for (const { n, hash } of rows) {
    const row = tie.get({ floor: 0, n });
    if (row === undefined) continue;
    const renewed = rowHash('ties', { ...tieOf(row), introducerId: null });
    sums.subtract('ties', hash);
    sums.add('ties', renewed);
    update.run(renewed, n);
  }
}

function dropOrganiser(db: Database, id: string, sums: Sums): void {
  const rows = db
    .prepare<[string], { n: number; id: string; hash: string; organisers: string }>(
      'SELECT n, id, hash, organisers FROM events WHERE EXISTS (SELECT 1 FROM json_each(organisers) WHERE value = ?)',
    )
    .all(id);
  const event = db.prepare<[number], Stored>(`${EVENT_SQL} WHERE e.n = ?`);
  const update = db.prepare('UPDATE events SET organisers = ?, hash = ? WHERE n = ?');
  for (const { n, hash } of rows) {
    const row = event.get(n);
    if (row === undefined) continue;
    const mended = eventOf(row, (organiser) => organiser !== id);
    const renewed = rowHash('events', mended);
    sums.subtract('events', hash);
    sums.add('events', renewed);
    update.run(JSON.stringify(mended.organiserIds), renewed, n);
  }
}

/** Bodies are immutable but for this: a person's right comes before a figure's. */
function redact(
  db: Database,
  table: 'snapshots' | 'runs' | 'suggestions',
  id: string,
  label: string,
): void {
  const column = table === 'suggestions' ? 'reasons' : 'body';
  const rows = db.prepare<[], [string, string]>(`SELECT id, ${column} FROM ${table}`).raw().all();
  const update = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`);
  for (const [key, body] of rows) {
    const cleaned = JSON.stringify(without(JSON.parse(body), id, label));
    if (cleaned !== body) update.run(cleaned, key);
  }
}
