import type { Role } from '@passerelle/core/domain/actor';
import type { DomainRow, FileSpec } from './file-specs.js';
import type { ImportStore } from './known-ids.js';
import { listedRoles, type MappedRow } from './map-rows.js';
import { Preview } from './preview.js';

/** Rows of one transaction: enough that the pages of the store are written a few times only. */
const ROWS = 20_000;

/** Rows of one file on their way into the store, and the count of what became of them: in = new + updated + unchanged +
 *  rejected once it is flushed. */
export class RowBatch {
  readonly counts = { in: 0, new: 0, updated: 0, unchanged: 0, rejected: 0 };
  readonly #spec: FileSpec;
  readonly #target: ImportStore | null;
  readonly #preview: Preview;
  #rows: DomainRow[] = [];
  #roles: Role[] = [];

  /** @param target null: nothing is written, what writing would do to `compared` is counted */
  constructor(spec: FileSpec, target: ImportStore | null, compared: ImportStore | null) {
    this.#spec = spec;
    this.#target = target;
    this.#preview = new Preview(compared, spec.kind);
  }

  async add(mapped: readonly MappedRow[]): Promise<void> {
    const before = this.#rows.length;
    for (const { row } of mapped) if (row !== null) this.#rows.push(row);
    if (this.#spec.kind === 'actors') this.#roles.push(...listedRoles(mapped));
    this.counts.in += mapped.length;
    this.counts.rejected += mapped.length - (this.#rows.length - before);
    if (this.#rows.length >= ROWS) await this.flush();
  }

  async flush(): Promise<void> {
    const [rows, roles] = [this.#rows, this.#roles];
    if (rows.length === 0) return;
    [this.#rows, this.#roles] = [[], []];
    const { kind } = this.#spec;
    const done =
      this.#target === null
        ? await this.#preview.count(rows)
        : (await this.#target.write({ [kind]: rows, ...(roles.length > 0 ? { roles } : {}) }))[
            kind
          ];
    for (const outcome of ['new', 'updated', 'unchanged'] as const) {
      this.counts[outcome] += done?.[outcome] ?? 0;
    }
  }
}
