import { ConflictError, InvalidInputError } from '@passerelle/core/errors';
import type { DraftResult } from './run-draft.js';
import { proposedFields, type Proposed } from './column-guess.js';
import type { DraftPlan, MendedRow, PlannedFile } from './draft-plan.js';
import { ABOUT, GRAPH, specOf, type Inspected } from './inspect-file.js';
import { refusal } from './refusal.js';

export interface UploadedFile {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly path: string;
  received: number;
  /** Known once it is whole. */
  found: Inspected | null;
  kind: string | null;
  fields: readonly Proposed[];
}
export interface Run {
  readonly what: 'check' | 'import';
  /** Revision it is of. */
  readonly revision: number;
  readonly abort: AbortController;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  file: string | null;
  rows: number;
  error: string | null;
  result: DraftResult | null;
}
export interface Obstacle {
  readonly code: 'nothing' | 'noActors' | 'twice' | 'graphNotAlone' | 'missing';
  readonly name: string;
}

/** Files brought together for one import, what they are read as, and what was mended. Any change makes the last check
 *  one of something else. */
export class Draft {
  readonly id: string;
  readonly folder: string;
  readonly files: readonly UploadedFile[];
  title: string;
  fictional = false;
  run: Run | null = null;
  touchedAt: number;
  readonly #mended = new Map<string, MendedRow>();
  #revision = 0;
  #checked = -1;

  constructor(
    id: string,
    folder: string,
    files: readonly UploadedFile[],
    title: string,
    now: number,
  ) {
    [this.id, this.folder, this.files, this.title, this.touchedAt] = [
      id,
      folder,
      files,
      title,
      now,
    ];
  }

  get isWhole(): boolean {
    return this.files.every(({ found }) => found !== null);
  }
  get isChecked(): boolean {
    return this.#checked === this.#revision;
  }
  get revision(): number {
    return this.#revision;
  }
  get mended(): number {
    return this.#mended.size;
  }

  checked(revision: number): void {
    this.#checked = revision;
  }

  /** @throws ConflictError while something runs on the draft */
  change(): void {
    if (this.run?.state === 'running') {
      throw new ConflictError(
        'These files are being read. Wait for the end, or stop it.',
        refusal('running'),
      );
    }
    this.#revision += 1;
  }

  /** @throws InvalidInputError for a kind that is none, or a field that the kind has not or that is given twice */
  readAs(id: number, kind: string | null, fields?: readonly (string | null)[]): void {
    const file = this.file(id);
    const spec = specOf(kind);
    if (spec === undefined && kind !== null && kind !== GRAPH && kind !== ABOUT) {
      throw new InvalidInputError(
        `${file.name}: "${kind}" is no kind of file.`,
        refusal('unknownKind', { name: file.name, kind }),
      );
    }
    const written = file.found?.header ?? [];
    const proposed = spec === undefined ? [] : proposedFields(written, spec);
    if (kind !== file.kind) {
      for (const [key, row] of this.#mended) if (row.kind === file.kind) this.#mended.delete(key);
    }
    file.kind = kind;
    file.fields = proposed;
    if (spec === undefined || fields === undefined) return;
    const known = [...spec.required, ...spec.optional];
    const given = fields.filter((one) => one !== null);
    const wrong = given.find((one, at) => !known.includes(one) || given.indexOf(one) !== at);
    if (wrong !== undefined || fields.length !== written.length) {
      throw new InvalidInputError(
        `${file.name}: expected one field or null for each of its ${written.length} columns, no field twice, out of ${known.join(', ')}.`,
        refusal('wrongColumns', { name: file.name, columns: written.length }),
      );
    }
    file.fields = fields.map((field, at) => ({
      field,
      isGuessed: proposed[at]?.isGuessed === true && proposed[at].field === field,
    }));
  }

  /** @throws InvalidInputError unless the last run rejected that row and it has as many cells as its file has columns */
  mend({ kind, line, cells }: MendedRow): void {
    const row = this.run?.result?.rejected.find((one) => one.kind === kind && one.line === line);
    if (row === undefined) {
      throw new InvalidInputError(
        `Row ${line} of ${kind} was not rejected by the last check.`,
        refusal('rowNotRejected', { line, kind }),
      );
    }
    if (cells.length !== row.columns.length) {
      throw new InvalidInputError(
        `Row ${line} of ${kind}: ${cells.length} cells, expected ${row.columns.length}.`,
        refusal('wrongCells', { line, kind, cells: cells.length, columns: row.columns.length }),
      );
    }
    this.#mended.set(`${kind} ${line}`, { kind, line, cells });
  }

  mendedCells(kind: string, line: number): readonly string[] | undefined {
    return this.#mended.get(`${kind} ${line}`)?.cells;
  }

  file(id: number): UploadedFile {
    const file = this.files[id];
    if (file === undefined)
      throw new InvalidInputError(`File ${id} is none of this import.`, refusal('unknownFile'));
    return file;
  }

  /** Why it cannot be read as it stands. @param hasActors whether the store has some */
  obstacles(hasActors: boolean): Obstacle[] {
    const read = this.files.filter(({ kind }) => kind !== null && kind !== ABOUT);
    if (read.length === 0) return [{ code: 'nothing', name: '' }];
    const found: Obstacle[] = [];
    if (read.length > 1) {
      for (const { name, kind } of read)
        if (kind === GRAPH) found.push({ code: 'graphNotAlone', name });
    }
    for (const [at, { name, kind }] of read.entries()) {
      if (read.findIndex((one) => one.kind === kind) !== at) found.push({ code: 'twice', name });
    }
    const isNew = !read.some(({ kind }) => kind === 'actors' || kind === GRAPH);
    if (isNew && !hasActors) found.push({ code: 'noActors', name: '' });
    for (const file of read) {
      for (const field of missingOf(file)) {
        found.push({ code: 'missing', name: `${file.name}: ${field}` });
      }
    }
    return found;
  }

  plan(): DraftPlan {
    return {
      folder: this.folder,
      title: this.title,
      fictional: this.fictional,
      files: this.files.flatMap(({ path, name, kind, fields }): PlannedFile[] =>
        kind === null || kind === ABOUT
          ? []
          : [{ path, name, kind, fields: fields.map(({ field }) => field) }],
      ),
      mended: [...this.#mended.values()],
    };
  }
}

export function missingOf({ kind, fields, found }: UploadedFile): string[] {
  const spec = specOf(kind);
  // An empty file is told so by the check; nothing in it can be lost.
  if (spec === undefined || (found?.header.length ?? 0) === 0) return [];
  return spec.required.filter((one) => !fields.some(({ field }) => field === one));
}
