import type { WriteKind } from '@passerelle/core/store/graph-store';
import { unknownReference } from '../common/references.js';
import { ROW_KEY } from '@passerelle/core/store/row-key';
import { rowHash } from '../common/row-hash.js';
import type { RowOf } from '../common/row-hash.js';
import { LAYOUTS } from './row-fields.js';
import type { Layout } from './row-fields.js';
import type { Statements } from './link.js';

/** Rows a statement: larger ones gain little and hold more memory on the server. */
const CHUNK = 2_000;

export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += CHUNK) yield rows.slice(i, i + CHUNK);
}

export interface KindWriting<K extends WriteKind> {
  readonly counts: { new: number; updated: number; unchanged: number };
  /** Rows that were new or changed, the last one of each key. */
  readonly changed: readonly RowOf<K>[];
  readonly updatedKeys: ReadonlySet<string>;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Upserts the rows of one kind; a row whose hash is stored already is left alone.
 *  @throws InvalidInputError for a reference to a row that is not stored */
export async function writeKind<K extends WriteKind>(
  statements: Statements,
  kind: K,
  rows: readonly RowOf<K>[],
): Promise<KindWriting<K>> {
  const keyOf = ROW_KEY[kind];
  const hashes = await storedHashes(statements, kind, [...new Set(rows.map(keyOf))]);
  const counts = { new: 0, updated: 0, unchanged: 0 };
  const changed = new Map<string, { readonly row: RowOf<K>; readonly hash: string }>();
  const superseded: RowOf<K>[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const hash = rowHash(kind, row);
    const known = changed.get(key)?.hash ?? hashes.get(key);
    if (known === hash) {
      counts.unchanged += 1;
      continue;
    }
    counts[known === undefined ? 'new' : 'updated'] += 1;
    const before = changed.get(key);
    if (before !== undefined) superseded.push(before.row);
    changed.set(key, { row, hash });
  }
  const updatedKeys = new Set([...changed.keys()].filter((key) => hashes.has(key)));
  await store(statements, kind, changed, updatedKeys);
  await checkSuperseded(statements, kind, superseded);
  return {
    counts,
    changed: [...changed.values()].map(({ row }) => row),
    updatedKeys,
    added: [...changed.values()].map(({ hash }) => hash),
    removed: [...updatedKeys].map((key) => hashes.get(key) ?? ''),
  };
}

/** A row that a later one of its batch replaces is never written, and its references must hold all the same. A parent
 *  territory is the exception: only where the territory lies in the end counts. */
async function checkSuperseded<K extends WriteKind>(
  statements: Statements,
  kind: K,
  rows: readonly RowOf<K>[],
): Promise<void> {
  if (rows.length === 0 || kind === 'territories') return;
  const { ends, place }: Layout<K> = LAYOUTS[kind];
  for (const { what, of } of place === undefined ? ends : [...ends, place]) {
    const ids = rows.map(of).filter((id) => id !== null);
    if (ids.length > 0) await requireStored(statements, what, ids);
  }
}

async function storedHashes(
  statements: Statements,
  kind: WriteKind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const some of chunks(keys)) {
    const rows = await statements.all<{ key: string; hash: string }>(`find-${kind}`, {
      keys: some,
    });
    for (const { key, hash } of rows) found.set(key, hash);
  }
  return found;
}

async function store<K extends WriteKind>(
  statements: Statements,
  kind: K,
  changed: ReadonlyMap<string, { readonly row: RowOf<K>; readonly hash: string }>,
  updatedKeys: ReadonlySet<string>,
): Promise<void> {
  const layout: Layout<K> = LAYOUTS[kind];
  for (const keys of chunks([...updatedKeys])) {
    for (const name of layout.before) await statements.all(name, { keys });
  }
  for (const some of chunks([...changed])) {
    const rows = some.map(([id, { row, hash }]) => {
      const { fields, ...rest } = layout.row(row) as { fields: object };
      return { id, ...rest, fields: { ...fields, hash } };
    });
    await writing(statements, `write-${kind}`, rows, async () => {
      for (const end of layout.ends) {
        await requireStored(
          statements,
          end.what,
          some.map(([, { row }]) => end.of(row) ?? ''),
        );
      }
    });
  }
  // Places come after all rows: a territory may lie in one that comes later in the same batch.
  const { place } = layout;
  if (place === undefined) return;
  const placed = [...changed].flatMap(([id, { row }]) => {
    const to = place.of(row);
    return to === null ? [] : [{ id, to }];
  });
  for (const some of chunks(placed)) {
    await writing(statements, place.write, some, () =>
      requireStored(
        statements,
        place.what,
        some.map(({ to }) => to),
      ),
    );
  }
}

/** Runs a write statement; when it stored fewer rows than given, `explain` throws what is missing. */
async function writing(
  statements: Statements,
  name: string,
  rows: readonly unknown[],
  explain: () => Promise<void>,
): Promise<void> {
  const { written } = (await statements.first<{ written: number }>(name, { rows })) ?? {
    written: 0,
  };
  if (written !== rows.length) await explain();
}

const KIND_OF = { actor: 'actors', event: 'events', territory: 'territories' } as const;

export async function requireStored(
  statements: Statements,
  what: keyof typeof KIND_OF,
  ids: readonly string[],
): Promise<void> {
  const rows = await statements.all<{ id: string }>(`find-existing-${KIND_OF[what]}`, { ids });
  const stored = new Set(rows.map(({ id }) => id));
  const missing = ids.find((id) => !stored.has(id));
  if (missing === undefined) return;
  throw unknownReference(what, missing);
}
