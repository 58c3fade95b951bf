import type { Role } from '@passerelle/core/domain/actor';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import type { CsvRecord } from './csv-records.js';
import type { ImportFault } from './faults.js';
import type { DomainRow, FileSpec } from './file-specs.js';
import type { ImportStore, KnownIds } from './known-ids.js';
import type { FileStart } from './read-file.js';
import { RowKeys } from './row-key.js';
import { RowReader } from './row-reader.js';
import { readList } from './values.js';

const LONGEST_CELL = 100_000;

/** A record with what became of it; `row` null = rejected. */
export interface MappedRow {
  readonly record: CsvRecord;
  readonly reader: RowReader;
  readonly row: DomainRow | null;
}

/** Turns the records of one file into domain rows; remembers its ids and keys between batches. */
export class RowMapper {
  readonly #keys = new RowKeys();
  readonly #types = new Map<string, string>();
  readonly #spec: FileSpec;
  readonly #known: KnownIds;
  readonly #store: ImportStore | null;

  constructor(spec: FileSpec, known: KnownIds, store: ImportStore | null) {
    this.#spec = spec;
    this.#known = known;
    this.#store = store;
  }

  async map(start: FileStart, records: readonly CsvRecord[]): Promise<MappedRow[]> {
    const readers = records.map(
      (record) => new RowReader(start.header, record.cells, record.line, this.#known),
    );
    for (const [column, kind] of this.#spec.refs) {
      await this.#known.ask(kind, idsIn(readers, column));
    }
    const stored =
      this.#spec.kind === 'actors' && this.#store !== null
        ? await this.#store.actorTypes(readers.map((reader) => reader.raw('id')))
        : new Map<string, string>();
    return records.map((record, at) => {
      const reader = readers[at] as RowReader;
      return { record, reader, row: this.#one(start, record, reader, stored) };
    });
  }

  #one(
    start: FileStart,
    record: CsvRecord,
    reader: RowReader,
    stored: ReadonlyMap<string, string>,
  ): DomainRow | null {
    if (!start.usable) return null;
    if (!inColumns(start, record, reader)) return null;
    noteUnreadable(start, record, reader);
    const row = this.#spec.map(reader, {
      key: () => this.#keys.keyOf([this.#spec.name, ...reader.fields(start.columns)]),
      attributes: () => {
        const kept: Record<string, string> = {};
        for (const name of ['pseudonym', ...start.extra]) {
          const cell = reader.raw(name);
          if (cell !== '') kept[name] = cell;
        }
        return kept;
      },
    });
    if (this.#spec.id !== null) this.#unique(reader, this.#spec.id, row, stored);
    if (reader.rejected) return null;
    const { kind } = this.#spec;
    if ('id' in row && (kind === 'actors' || kind === 'events' || kind === 'territories')) {
      this.#known.add(kind, row.id);
    }
    return row;
  }

  #unique(
    reader: RowReader,
    column: string,
    row: DomainRow,
    stored: ReadonlyMap<string, string>,
  ): void {
    const id = reader.raw(column);
    if (id === '') return;
    const type = 'type' in row ? row.type : '';
    const earlier = this.#types.get(id);
    const other = earlier ?? stored.get(id);
    if (other !== undefined && other !== type) {
      reader.fault('sameIdTwoTypes', column, id, `${other}, ${type}`, true);
    } else if (earlier !== undefined) reader.fault('duplicateId', column, id, 'one row', true);
    if (earlier === undefined) this.#types.set(Buffer.from(id).toString(), type);
  }
}

/** Every id a column may mean: the whole cell, and each value of a list. */
function* idsIn(readers: readonly RowReader[], column: string): Generator<string> {
  for (const reader of readers) {
    const cell = reader.raw(column);
    if (cell === '') continue;
    yield cell;
    if (cell.includes('|')) yield* readList(cell);
  }
}

/** False when the cells cannot be told apart: nothing else can be said of the row. */
function inColumns(start: FileStart, { cells, fault }: CsvRecord, reader: RowReader): boolean {
  if (fault !== null) reader.fault('unclosedQuote', null, cells.join(','), '"', true);
  else if (cells.length !== start.names.length) {
    reader.fault('raggedRow', null, String(cells.length), String(start.names.length), true);
  }
  return !reader.rejected;
}

function noteUnreadable(start: FileStart, { cells }: CsvRecord, reader: RowReader): void {
  for (const [at, cell] of cells.entries()) {
    const column = start.names[at] ?? null;
    if (cell.length > LONGEST_CELL) {
      reader.unreadable('cellTooLong', column, String(cell.length), String(LONGEST_CELL));
    }
    if (cell.includes('\0')) reader.unreadable('nul', column, cell, 'text');
    if (start.damaged && cell.includes('\uFFFD')) {
      reader.unreadable('badEncoding', column, cell, 'UTF-8');
    }
  }
}

/** What is wrong with a row. Once it is rejected, all of it has to be mended: `warning` would say that it was stored. */
export function faultsOf({ reader, row }: MappedRow): readonly ImportFault[] {
  if (row !== null) return reader.faults;
  return reader.faults.map((fault) =>
    fault.code === 'unknownTerm' || fault.code === 'unknownCategory'
      ? fault
      : { ...fault, severity: 'error' as const },
  );
}

/** Roles of an actor that its one `role` cell lists by `|`: all of them, so that none is lost. */
export function listedRoles(mapped: readonly MappedRow[]): Role[] {
  return mapped.flatMap(({ reader, row }) => {
    if (row === null || !('activeFrom' in row)) return [];
    const cells = readList(reader.raw('role'));
    if (cells.length < 2) return [];
    return cells.map((cell) => ({
      actorId: row.id,
      role: roles.resolve(cell) ?? cell,
      from: row.activeFrom,
      to: row.activeTo,
      scopeTerritoryId: null,
      source: row.source,
    }));
  });
}
