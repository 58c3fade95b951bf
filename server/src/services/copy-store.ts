import { CancelledError, ConflictError, StoreError } from '@passerelle/core/errors';
import type { GraphStore, WriteBatch, WriteKind } from '@passerelle/core/store/graph-store';

export interface CopyOptions {
  /** Goes on with a copy that was interrupted: the target may hold part of the source. */
  readonly resume?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (kind: WriteKind, rows: number) => void;
}
export interface CopyOutcome {
  /** Of both stores. */
  readonly digest: string;
  readonly rows: number;
  /** Rows that the target did not hold yet. */
  readonly written: number;
}

/** Consents right after actors: nobody is shown in the copy who is hidden in the original for longer than one step. */
const ORDER = [
  'territories',
  'actors',
  'consents',
  'roles',
  'ties',
  'events',
  'participations',
  'demands',
  'rhythms',
] as const satisfies readonly WriteKind[];
const PAGE = 5_000;
const ADMIN = { role: 'admin' } as const;

/** Copies everything a store holds into another one; rows that are there already are left alone, so that it can be repeated.
 *  @throws ConflictError for a target that holds other data; StoreError when the digests differ at the end */
export async function copyStore(
  source: GraphStore,
  target: GraphStore,
  options: CopyOptions = {},
): Promise<CopyOutcome> {
  const before = await source.digest();
  await refuseOtherData(target, before, options.resume === true);
  let rows = 0;
  let written = 0;
  for (const kind of ORDER) {
    for await (const batch of batchesOf(source, kind)) {
      if (options.signal?.aborted === true) throw new CancelledError();
      const result = await target.write(batch);
      rows += batch[kind]?.length ?? 0;
      written += (result[kind]?.new ?? 0) + (result[kind]?.updated ?? 0);
      options.onProgress?.(kind, rows);
    }
  }
  await copyRecords(source, target);
  const [original, copy] = [await source.digest(), await target.digest()];
  if (original !== before) {
    throw new ConflictError(
      'The source was written to while it was copied: run the same command again with --resume.',
    );
  }
  if (copy !== original) {
    throw new StoreError(
      'STORE_BROKEN',
      `The copy is not the same as the original (digest ${copy}, expected ${original}): the target holds rows of its own. Copy into an empty store.`,
    );
  }
  return { digest: copy, rows, written };
}

async function refuseOtherData(target: GraphStore, digest: string, resume: boolean): Promise<void> {
  if (resume || (await target.digest()) === digest) return;
  const { actors, territories } = await target.counts(ADMIN);
  if (actors + territories === 0) return;
  throw new ConflictError(
    `The target holds data already (${String(actors)} actors). Give an empty store, or --resume to go on with a copy that was interrupted.`,
  );
}

async function* batchesOf(source: GraphStore, kind: WriteKind): AsyncGenerator<WriteBatch> {
  // One batch of territories: a page could hold a child without its parent.
  const whole: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<GraphStore['rows']>> = await source.rows(kind, cursor, PAGE);
    cursor = page.cursor;
    if (kind === 'territories') whole.push(...page.rows);
    else if (page.rows.length > 0) yield { [kind]: page.rows };
  } while (cursor !== null);
  if (whole.length > 0) yield { [kind]: whole };
}

/** What was found out about the ecosystem. Everything here may be said twice. */
async function copyRecords(source: GraphStore, target: GraphStore): Promise<void> {
  for (const record of await source.imports()) await target.recordImport(record);
  for (const run of await source.runs()) await target.saveRun(run);
  for (const snapshot of await source.snapshots()) await target.saveSnapshot(snapshot);
  const suggestions = await source.suggestions(ADMIN, {});
  await target.saveSuggestions(
    suggestions.map((one) => ({ ...one, answer: 'none' as const, answeredAt: null, until: null })),
  );
  const known = new Map<string, number>();
  for (const { suggestionId } of await target.answers()) {
    known.set(suggestionId, (known.get(suggestionId) ?? 0) + 1);
  }
  for (const { suggestionId, answer, answeredAt, until } of await source.answers()) {
    const stored = known.get(suggestionId) ?? 0;
    if (stored > 0) known.set(suggestionId, stored - 1);
    else await target.answerSuggestion(suggestionId, answer, answeredAt ?? '', until);
  }
}
