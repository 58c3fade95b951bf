import type { StoredRow, WriteKind } from '@passerelle/core/store/graph-store';
import { ROW_KEY } from '@passerelle/core/store/row-key';
import type { DomainRow } from './file-specs.js';
import type { ImportStore } from './known-ids.js';

const ADMIN = { role: 'admin' } as const;
const PAGE = 5_000;
export interface Outcome {
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What writing the rows of one file would do, batch after batch, without doing it. */
export class Preview {
  readonly #store: ImportStore | null;
  readonly #kind: WriteKind;
  /** Of a kind that is read by all its fields: what is stored, and what earlier batches would have stored. */
  #whole: Map<string, string> | null = null;

  constructor(store: ImportStore | null, kind: WriteKind) {
    this.#store = store;
    this.#kind = kind;
  }

  async count(rows: readonly DomainRow[]): Promise<Outcome> {
    const kind = this.#kind;
    const isByFields = kind === 'roles' || kind === 'rhythms' || kind === 'consents';
    const known = isByFields ? await this.#allStored() : mapOf(kind, await this.#stored(rows));
    let updated = 0;
    let unchanged = 0;
    for (const row of rows) {
      const key = keyOf(kind, row);
      const before = known.get(key);
      const after = canonical(row);
      if (before === after) unchanged += 1;
      else if (before !== undefined) updated += 1;
      // A row that comes again is not new the second time.
      if (isByFields) known.set(key, after);
    }
    return { new: rows.length - updated - unchanged, updated, unchanged };
  }

  async #stored(rows: readonly DomainRow[]): Promise<readonly DomainRow[]> {
    const [store, kind] = [this.#store, this.#kind];
    if (store === null || rows.length === 0) return [];
    const ids = rows.map((row) => keyOf(kind, row));
    if (kind === 'actors') return (await store.actors(ADMIN, { ids, limit: ids.length })).rows;
    if (kind === 'events') return store.events(ADMIN, ids);
    if (kind === 'territories') return store.territories();
    if (kind === 'ties') return store.ties(ADMIN, ids);
    if (kind === 'participations') return store.participations(ADMIN, ids);
    return store.demands(ADMIN, {});
  }

  async #allStored(): Promise<Map<string, string>> {
    if (this.#whole !== null) return this.#whole;
    const whole = new Map<string, string>();
    let cursor: string | null = null;
    while (this.#store !== null) {
      const page: Awaited<ReturnType<ImportStore['rows']>> = await this.#store.rows(
        this.#kind,
        cursor,
        PAGE,
      );
      for (const row of page.rows) whole.set(keyOf(this.#kind, row), canonical(row));
      cursor = page.cursor;
      if (cursor === null) break;
    }
    this.#whole = whole;
    return whole;
  }
}

function mapOf(kind: WriteKind, rows: readonly DomainRow[]): Map<string, string> {
  return new Map(rows.map((row) => [keyOf(kind, row), canonical(row)]));
}

function keyOf(kind: WriteKind, row: DomainRow): string {
  // The rows of a batch are of its kind.
  return (ROW_KEY[kind] as (row: StoredRow<WriteKind>) => string)(row);
}

function canonical(row: DomainRow): string {
  return JSON.stringify(row, Object.keys(row).sort().concat(attributeNames(row)));
}

function attributeNames(row: DomainRow): string[] {
  return 'attributes' in row ? Object.keys(row.attributes).sort() : [];
}
