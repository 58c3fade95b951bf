import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import type { Consent } from '@passerelle/core/domain/mediation';
import type { WriteBatch, WriteKind, WriteResult } from '@passerelle/core/store/graph-store';
import { actorFlags } from '../common/actor-flags.js';
import { EMPTY_SUM, shifted } from '../common/digest-sum.js';
import type { DigestSum } from '../common/digest-sum.js';
import { KINDS } from '../common/kinds.js';
import { checkTerritoryChains } from '../common/references.js';
import type { RowOf } from '../common/row-hash.js';
import type { Link, Statements } from './link.js';
import { flagFields } from './row-fields.js';
import { chunks, writeKind } from './write-kind.js';

/** Digest sums of one transaction. */
export interface Sums {
  add(kind: WriteKind, hashes: readonly string[]): void;
  subtract(kind: WriteKind, hashes: readonly string[]): void;
}

export interface Writer {
  /** Runs one change exactly once, whatever happens to its answer: under the writers' lock, with its receipt.
   *  @param work is idempotent and gives a value that JSON keeps */
  change<T>(work: (statements: Statements, sums: Sums) => Promise<T>): Promise<T>;
  write(batch: WriteBatch): Promise<WriteResult>;
  /** Drops what only this writer needs. */
  leave(): Promise<void>;
}

interface Begun {
  readonly batch: string | null;
  readonly result: string | null;
  readonly digests: readonly (readonly [WriteKind, ...DigestSum])[];
}

const DAY_MS = 86_400_000;

/** One writer at a time: within this process by a queue, between processes by the lock of `begin-batch`. */
export function createWriter(link: Link, now: () => number): Writer {
  const writer = randomUUID();
  let queue: Promise<unknown> = Promise.resolve();
  let hasWritten = false;
  const iso = (ms: number): string => new Date(ms).toISOString();

  const change = <T>(work: (statements: Statements, sums: Sums) => Promise<T>): Promise<T> => {
    const batch = randomUUID();
    const turn = queue.then(() =>
      link.write(async (statements) => {
        const begun = await statements.first<Begun>('begin-batch', {
          writer,
          process: `process ${String(process.pid)}`,
        });
        // An earlier try was committed and its answer lost.
        if (begun?.batch === batch) return JSON.parse(begun.result ?? 'null') as T;
        const sums = sumsFrom(begun?.digests ?? []);
        const result = await work(statements, sums);
        await statements.all('finish-batch', {
          writer,
          batch,
          at: iso(now()),
          result: JSON.stringify(result ?? null),
          digests: sums.rows(),
        });
        hasWritten = true;
        return result;
      }),
    );
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    change,
    write: (batch) => change((statements, sums) => writeAll(statements, sums, batch)),
    leave: async () => {
      if (!hasWritten) return;
      await link.write((statements) =>
        statements.all('remove-receipts', { writer, before: iso(now() - DAY_MS) }),
      );
    },
  };
}

function sumsFrom(
  stored: readonly (readonly [WriteKind, ...DigestSum])[],
): Sums & { rows(): readonly Record<string, unknown>[] } {
  const sums = new Map<WriteKind, DigestSum>(stored.map(([kind, ...sum]) => [kind, sum]));
  const touched = new Set<WriteKind>();
  const shift = (kind: WriteKind, hashes: readonly string[], sign: 1 | -1): void => {
    if (hashes.length === 0) return;
    let sum = sums.get(kind) ?? EMPTY_SUM;
    for (const hash of hashes) sum = shifted(sum, hash, sign);
    sums.set(kind, sum);
    touched.add(kind);
  };
  return {
    add: (kind, hashes) => {
      shift(kind, hashes, 1);
    },
    subtract: (kind, hashes) => {
      shift(kind, hashes, -1);
    },
    // A JavaScript number would travel as a float.
    rows: () =>
      [...touched].map((kind) => {
        const [rows, h0, h1, h2, h3] = (sums.get(kind) ?? EMPTY_SUM).map((n) => neo4j.int(n));
        return { kind, rows, h0, h1, h2, h3 };
      }),
  };
}

async function writeAll(
  statements: Statements,
  sums: Sums,
  batch: WriteBatch,
): Promise<WriteResult> {
  const result: { [K in WriteKind]?: { new: number; updated: number; unchanged: number } } = {};
  const touched = new Set<string>();
  for (const kind of KINDS) {
    const rows = batch[kind] as readonly RowOf<typeof kind>[] | undefined;
    if (rows === undefined) continue;
    const written = await writeKind(statements, kind, rows);
    result[kind] = written.counts;
    sums.add(kind, written.added);
    sums.subtract(kind, written.removed);
    if (kind === 'actors') for (const key of written.updatedKeys) touched.add(key);
    if (kind === 'consents') {
      for (const { actorId } of written.changed as readonly Consent[]) touched.add(actorId);
    }
    if (kind === 'territories' && written.changed.length > 0) {
      await checkTree(
        statements,
        (written.changed as readonly RowOf<'territories'>[]).map(({ id }) => id),
      );
    }
  }
  await refreshFlags(statements, [...touched]);
  return result;
}

async function checkTree(statements: Statements, changed: readonly string[]): Promise<void> {
  const rows = await statements.all<{ row: { id: string }; parentId: string | null }>(
    'read-territories',
  );
  const parents = new Map(rows.map(({ row, parentId }) => [row.id, parentId]));
  checkTerritoryChains(changed, (id) => parents.get(id));
}

interface ConsentRow {
  readonly id: string;
  readonly type: string;
  readonly consents: readonly [Consent['purpose'], string | null, string | null, string | null][];
}

/** Brings the derived flags of these actors in line with their consents; in the transaction that changed them. */
async function refreshFlags(statements: Statements, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids)) {
    const found = await statements.all<ConsentRow>('read-consent-facts', { ids: some });
    const rows = found.map(({ id, type, consents }) => ({
      id,
      flags: flagFields(
        actorFlags(
          type,
          consents.map(([purpose, givenAt, withdrawnAt, visibility]) => ({
            purpose,
            givenAt,
            withdrawnAt,
            visibility: visibility as Consent['visibility'],
          })),
        ),
      ),
    }));
    await statements.all('write-actor-flags', { rows });
  }
}
