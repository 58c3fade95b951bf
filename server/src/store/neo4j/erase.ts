import type { WriteKind } from '@passerelle/core/store/graph-store';
import { NotFoundError } from '@passerelle/core/errors';
import { without } from '../common/redact.js';
import { rowHash } from '../common/row-hash.js';
import type { Statements } from './link.js';
import { eventOf, tieOf } from './read-rows.js';
import type { FoundTie } from './read-rows.js';
import type { Sums } from './write-batch.js';

const HANGING = [
  'roles',
  'participations',
  'demands',
  'rhythms',
  'consents',
  'ties',
  'actors',
] as const satisfies readonly WriteKind[];
type Erasable = Readonly<Record<(typeof HANGING)[number], readonly string[]>> & {
  readonly label: string;
  readonly suggestions: number;
};

/** Forgets an actor: his rows, what hangs on him, his name as introducer or organiser, in snapshots, runs and reasons.
 *  Bytes stay in the server's transaction logs until it rotates them (docs/guide/neo4j.md).
 *  @returns rows removed by kind   @throws NotFoundError */
export async function eraseActor(
  statements: Statements,
  sums: Sums,
  id: string,
): Promise<Readonly<Record<string, number>>> {
  const found = await statements.first<Erasable>('read-erasable', { id });
  if (found === undefined) throw new NotFoundError(`No actor "${id}".`);
  const removed: Record<string, number> = {};
  for (const kind of HANGING) {
    sums.subtract(kind, found[kind]);
    if (found[kind].length > 0) removed[kind] = found[kind].length;
  }
  if (found.suggestions > 0) removed['suggestions'] = found.suggestions;
  await statements.all('remove-actor', { id });
  await dropIntroducer(statements, sums, id);
  await dropOrganiser(statements, sums, id);
  await statements.all('remove-suggestion-introducer', { id });
  await redact(statements, 'read-runs', 'write-run', id, found.label);
  await redactSnapshots(statements, id, found.label);
  await redactReasons(statements, id, found.label);
  return removed;
}

async function dropIntroducer(statements: Statements, sums: Sums, id: string): Promise<void> {
  const found = await statements.all<FoundTie>('read-introduced-ties', { id });
  const rows = found.map((one) => {
    const tie = { ...tieOf(one), introducerId: null };
    return { key: tie.key, hash: rowHash('ties', tie), before: String(one.row['hash']) };
  });
  sums.subtract(
    'ties',
    rows.map(({ before }) => before),
  );
  sums.add(
    'ties',
    rows.map(({ hash }) => hash),
  );
  if (rows.length > 0) await statements.all('remove-tie-introducers', { rows });
}

async function dropOrganiser(statements: Statements, sums: Sums, id: string): Promise<void> {
  const found = await statements.all<Parameters<typeof eventOf>[0]>('read-organised-events', {
    id,
  });
  const rows = found.map((one) => {
    const event = eventOf(one);
    const organiserIds = event.organiserIds.filter((organiser) => organiser !== id);
    const hash = rowHash('events', { ...event, organiserIds });
    return { id: event.id, hash, organiserIds, before: String(one.row['hash']) };
  });
  sums.subtract(
    'events',
    rows.map(({ before }) => before),
  );
  sums.add(
    'events',
    rows.map(({ hash }) => hash),
  );
  if (rows.length > 0) await statements.all('write-event-organisers', { rows });
}

interface Stored {
  readonly id: string;
  readonly body: string;
}

/** Bodies are immutable but for this: a person's right comes before a figure's. */
async function redact(
  statements: Statements,
  read: string,
  write: string,
  id: string,
  label: string,
): Promise<void> {
  for (const stored of await statements.all<Stored>(read)) {
    const body = JSON.stringify(without(JSON.parse(stored.body), id, label));
    if (body !== stored.body) await statements.all(write, { id: stored.id, body });
  }
}

async function redactSnapshots(statements: Statements, id: string, label: string): Promise<void> {
  const rows = await statements.all<Stored>('read-snapshots', { territoryId: null });
  for (const stored of rows) {
    const cleaned = without(JSON.parse(stored.body), id, label) as Record<string, unknown>;
    const body = JSON.stringify(cleaned);
    if (body === stored.body) continue;
    const { territoryId, takenAt } = cleaned;
    await statements.all('write-snapshot', { id: stored.id, territoryId, takenAt, body });
  }
}

async function redactReasons(statements: Statements, id: string, label: string): Promise<void> {
  const rows = await statements.all<{ id: string; body: readonly string[] }>(
    'read-suggestion-reasons',
  );
  for (const stored of rows) {
    const body = without(stored.body, id, label) as readonly string[];
    if (JSON.stringify(body) !== JSON.stringify(stored.body)) {
      await statements.all('write-suggestion-reasons', { id: stored.id, body });
    }
  }
}
