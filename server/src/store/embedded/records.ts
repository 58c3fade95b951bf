import type { Database } from 'better-sqlite3';
import type { Answer, Suggestion } from '@passerelle/core/domain/mediation';
import type { ImportRecord, Run, Snapshot } from '@passerelle/core/domain/provenance';
import { InvalidInputError, NotFoundError } from '@passerelle/core/errors';
import { canonical, changedRecord } from '../common/record-json.js';

type Stored = Readonly<Record<string, string | number | null>>;
type Parameters = Record<string, string | number>;

export function recordImport(db: Database, record: ImportRecord): void {
  db.prepare(
    'INSERT OR REPLACE INTO imports VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM imports), ?)',
  ).run(record.id, canonical(record));
}

/** In the order they were made. */
export function readImports(db: Database): readonly ImportRecord[] {
  return db
    .prepare<[], string>('SELECT body FROM imports ORDER BY position')
    .pluck()
    .all()
    .map((body) => JSON.parse(body) as ImportRecord);
}

function saveImmutable(
  db: Database,
  table: 'runs' | 'snapshots',
  what: string,
  id: string,
  body: string,
  insert: () => void,
): void {
  const stored = db
    .prepare<[string], string>(`SELECT body FROM ${table} WHERE id = ?`)
    .pluck()
    .get(id);
  if (stored === body) return;
  if (stored !== undefined) throw changedRecord(what, id);
  insert();
}

export function saveRun(db: Database, run: Run): void {
  const body = canonical(run);
  saveImmutable(db, 'runs', 'run', run.id, body, () => {
    db.prepare('INSERT INTO runs VALUES (?, ?)').run(run.id, body);
  });
}

export function readRun(db: Database, id: string): Run | null {
  const body = db.prepare<[string], string>('SELECT body FROM runs WHERE id = ?').pluck().get(id);
  return body === undefined ? null : (JSON.parse(body) as Run);
}

export function saveSnapshot(db: Database, snapshot: Snapshot): void {
  const body = canonical(snapshot);
  saveImmutable(db, 'snapshots', 'snapshot', snapshot.id, body, () => {
    db.prepare('INSERT INTO snapshots VALUES (?, ?, ?, ?)').run(
      snapshot.id,
      snapshot.territoryId,
      snapshot.takenAt,
      body,
    );
  });
}

/** Oldest first. */
export function readSnapshots(db: Database, territoryId?: string): readonly Snapshot[] {
  return db
    .prepare<unknown[], string>(
      `SELECT body FROM snapshots ${territoryId === undefined ? '' : 'WHERE territory_id = ?'} ORDER BY taken_at, id`,
    )
    .pluck()
    .all(...(territoryId === undefined ? [] : [territoryId]))
    .map((body) => JSON.parse(body) as Snapshot);
}

export function readSnapshot(db: Database, id: string): Snapshot | null {
  const body = db
    .prepare<[string], string>('SELECT body FROM snapshots WHERE id = ?')
    .pluck()
    .get(id);
  return body === undefined ? null : (JSON.parse(body) as Snapshot);
}

/** The same id again keeps the first row and its answers. @throws InvalidInputError for an unknown end */
export function saveSuggestions(db: Database, suggestions: readonly Suggestion[]): void {
  const actor = db.prepare<[string], number>('SELECT n FROM actors WHERE id = ?').pluck();
  const insert = db.prepare(
    'INSERT OR IGNORE INTO suggestions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const answer = db.prepare(
    'INSERT INTO answers (suggestion_id, answer, answered_at, until) VALUES (?, ?, ?, ?)',
  );
  for (const s of suggestions) {
    const [recipient, target] = [actor.get(s.recipientId), actor.get(s.targetId)];
    if (recipient === undefined || target === undefined) {
      const id = recipient === undefined ? s.recipientId : s.targetId;
      throw new InvalidInputError(
        `Unknown actor "${id}" in suggestion "${s.id}": it is not stored.`,
      );
    }
    const { changes } = insert.run(
      s.id,
      s.runId,
      recipient,
      target,
      s.introducerId,
      JSON.stringify(s.reasons),
      canonical(s.terms),
      s.propensity,
      s.shownAt,
      s.relayId,
    );
    if (changes === 1 && s.answer !== 'none') answer.run(s.id, s.answer, s.answeredAt, s.until);
  }
}

export function readSuggestions(
  db: Database,
  floor: number,
  query: { readonly runId?: string; readonly actorId?: string },
): readonly Suggestion[] {
  const conditions = ['1'];
  const parameters: Parameters = { floor };
  if (query.runId !== undefined) {
    conditions.push('s.run_id = $run');
    parameters['run'] = query.runId;
  }
  if (query.actorId !== undefined) {
    conditions.push('(r.id = $actor OR t.id = $actor)');
    parameters['actor'] = query.actorId;
  }
  const latest = (column: string): string =>
    `(SELECT ${column} FROM answers WHERE suggestion_id = s.id ORDER BY n DESC LIMIT 1)`;
  const named = (column: string): string =>
    `(SELECT id FROM actors WHERE id = s.${column} AND vis >= $floor)`;
  return db
    .prepare<[Parameters], Stored>(
      `SELECT s.id, s.run_id AS runId, r.id AS recipientId, t.id AS targetId,
       ${named('introducer_id')} AS introducerId, ${named('relay_id')} AS relayId, s.reasons, s.terms, s.propensity,
       s.shown_at AS shownAt, coalesce(${latest('answer')}, 'none') AS answer, ${latest('answered_at')} AS answeredAt,
       ${latest('until')} AS until
       FROM suggestions s JOIN actors r ON r.n = s.recipient AND r.vis >= $floor
       JOIN actors t ON t.n = s.target AND t.vis >= $floor WHERE ${conditions.join(' AND ')} ORDER BY s.id`,
    )
    .all(parameters)
    .map(
      (row) =>
        ({
          ...row,
          reasons: JSON.parse(row['reasons'] as string) as unknown,
          terms: JSON.parse(row['terms'] as string) as unknown,
        }) as unknown as Suggestion,
    );
}

export function answerSuggestion(
  db: Database,
  id: string,
  answer: Answer,
  answeredAt: string,
  until: string | null = null,
): void {
  if (db.prepare('SELECT 1 FROM suggestions WHERE id = ?').get(id) === undefined) {
    throw new NotFoundError(`No suggestion "${id}".`);
  }
  db.prepare(
    'INSERT INTO answers (suggestion_id, answer, answered_at, until) VALUES (?, ?, ?, ?)',
  ).run(id, answer, answeredAt, until);
}
