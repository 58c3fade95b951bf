import type { Answer, Suggestion } from '@passerelle/core/domain/mediation';
import type { ImportRecord, Run, Snapshot } from '@passerelle/core/domain/provenance';
import { NotFoundError } from '@passerelle/core/errors';
import { compareBytes } from '../common/column-builders.js';
import { canonical, changedRecord } from '../common/record-json.js';
import type { Statements } from './link.js';
import type { Visible } from './read-facts.js';
import { suggestionOf } from './read-rows.js';
import type { FoundSuggestion } from './read-rows.js';
import { chunks, requireStored } from './write-kind.js';

interface Body {
  readonly body: string;
}

export async function recordImport(statements: Statements, record: ImportRecord): Promise<void> {
  const { id, source, at } = record;
  await statements.all('write-import', { id, source, at, body: canonical(record) });
}

/** In the order they were made. */
export async function readImports(statements: Statements): Promise<readonly ImportRecord[]> {
  const rows = await statements.all<Body>('read-imports');
  return rows.map(({ body }) => JSON.parse(body) as ImportRecord);
}

/** @returns false when it is stored already   @throws ConflictError */
async function isNew(
  statements: Statements,
  what: 'run' | 'snapshot',
  id: string,
  body: string,
): Promise<boolean> {
  const stored = await statements.first<Body>(`read-${what}`, { id });
  if (stored !== undefined && stored.body !== body) throw changedRecord(what, id);
  return stored === undefined;
}

export async function saveRun(statements: Statements, run: Run): Promise<void> {
  const body = canonical(run);
  if (await isNew(statements, 'run', run.id, body)) {
    await statements.all('write-run', { id: run.id, body });
  }
}

export async function readRun(statements: Statements, id: string): Promise<Run | null> {
  const stored = await statements.first<Body>('read-run', { id });
  return stored === undefined ? null : (JSON.parse(stored.body) as Run);
}

export async function saveSnapshot(statements: Statements, snapshot: Snapshot): Promise<void> {
  const body = canonical(snapshot);
  const { id, territoryId, takenAt } = snapshot;
  if (await isNew(statements, 'snapshot', id, body)) {
    await statements.all('write-snapshot', { id, territoryId, takenAt, body });
  }
}

/** Oldest first. */
export async function readSnapshots(
  statements: Statements,
  territoryId?: string,
): Promise<readonly Snapshot[]> {
  const rows = await statements.all<Body>('read-snapshots', { territoryId: territoryId ?? null });
  return rows.map(({ body }) => JSON.parse(body) as Snapshot);
}

export async function readSnapshot(statements: Statements, id: string): Promise<Snapshot | null> {
  const stored = await statements.first<Body>('read-snapshot', { id });
  return stored === undefined ? null : (JSON.parse(stored.body) as Snapshot);
}

/** The same id again keeps the first row and its answers. @throws InvalidInputError for an unknown end */
export async function saveSuggestions(
  statements: Statements,
  suggestions: readonly Suggestion[],
): Promise<void> {
  for (const some of chunks(suggestions)) {
    const rows = some.map((s) => {
      const { id, runId, recipientId, targetId, introducerId, relayId, reasons } = s;
      const terms = canonical(s.terms);
      const { propensity, shownAt, answer, answeredAt, until } = s;
      return {
        id,
        recipientId,
        targetId,
        fields: { runId, introducerId, relayId, reasons, terms, propensity, shownAt },
        answers: answer === 'none' ? [] : [{ id: `${id}#1`, answer, answeredAt, until }],
      };
    });
    const found = await statements.first<{ written: number }>('write-suggestions', { rows });
    if (found?.written !== rows.length) {
      await requireStored(
        statements,
        'actor',
        some.flatMap(({ recipientId, targetId }) => [recipientId, targetId]),
      );
    }
  }
}

export async function readSuggestions(
  statements: Statements,
  visible: Visible,
  query: { readonly runId?: string; readonly actorId?: string },
): Promise<readonly Suggestion[]> {
  const rows = await statements.all<FoundSuggestion>('read-suggestions', {
    visible,
    runId: query.runId ?? null,
    actorId: query.actorId ?? null,
  });
  return rows.map(suggestionOf).sort((a, b) => compareBytes(a.id, b.id));
}

/** @param answerId of this answer: said twice, it counts once   @throws NotFoundError */
export async function answerSuggestion(
  statements: Statements,
  id: string,
  answerId: string,
  answer: Answer,
  answeredAt: string,
  until: string | null = null,
): Promise<void> {
  const parameters = { suggestionId: id, id: answerId, answer, answeredAt, until };
  const found = await statements.first('write-answer', parameters);
  if (found === undefined) throw new NotFoundError(`No suggestion "${id}".`);
}
