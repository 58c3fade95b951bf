import { LEVELS, levels, type Level } from '@passerelle/core/domain/level';
import { firstDay, lastDay } from '@passerelle/core/domain/period';
import { CATEGORY_LEVELS, categoryPath } from '@passerelle/core/domain/vocabularies/category-tree';
import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import type { Vocabulary } from '@passerelle/core/domain/vocabulary';
import { nearest } from '@passerelle/core/domain/nearest';
import { shorten, type FaultCode, type ImportFault } from './faults.js';
import type { KnownIds, RefKind } from './known-ids.js';
import { readBoolean, readDate, readList, readNumber } from './values.js';

const DATE_FORMS = '2024, 2024-03, 2024-03-27, 27/03/2024';

/** The columns of one file, by name. */
export interface Header {
  readonly file: string;
  readonly index: ReadonlyMap<string, number>;
}

/** Typed access to the cells of one row; every fault met is noted. Optional cells answer null when empty or faulty. */
export class RowReader {
  readonly faults: ImportFault[] = [];
  rejected = false;
  /** Columns whose cell cannot be read at all: nothing more is said of them. */
  #unreadable: string[] = [];
  readonly #header: Header;
  readonly #cells: readonly string[];
  /** Trimmed cells by position, once asked for: a cell is read several times. */
  readonly #trimmed: (string | undefined)[];
  readonly #line: number;
  readonly #known: KnownIds;

  constructor(header: Header, cells: readonly string[], line: number, known: KnownIds) {
    this.#header = header;
    this.#cells = cells;
    this.#trimmed = new Array<string | undefined>(cells.length);
    this.#line = line;
    this.#known = known;
  }

  /** The trimmed cell; '' when empty or without such a column. */
  raw(column: string): string {
    const at = this.#header.index.get(column);
    if (at === undefined) return '';
    return (this.#trimmed[at] ??= (this.#cells[at] ?? '').trim());
  }

  fault(
    code: FaultCode,
    column: string | null,
    found: string,
    expected: string,
    reject: boolean,
  ): void {
    if (reject) this.rejected = true;
    if (column !== null && this.#unreadable.includes(column)) return;
    this.faults.push({
      file: this.#header.file,
      line: this.#line,
      column,
      code,
      severity: reject ? 'error' : 'warning',
      found: shorten(found),
      expected,
      fix: code,
    });
  }

  /** A cell that is no text: the row is rejected, and its other cells are looked at all the same. */
  unreadable(code: FaultCode, column: string | null, found: string, expected: string): void {
    this.fault(code, column, found, expected, true);
    if (column !== null) this.#unreadable.push(column);
  }

  text(column: string): string | null {
    const cell = this.raw(column);
    return cell === '' ? null : cell;
  }

  required(column: string): string {
    const cell = this.raw(column);
    if (cell === '') this.fault('missingValue', column, '', 'a value', true);
    return cell;
  }

  /** Vocabulary id; an unknown spelling is kept and reported. */
  term(column: string, vocabulary: Vocabulary): string | null {
    const cell = this.raw(column);
    return cell === '' ? null : this.#resolve(column, cell, vocabulary);
  }

  terms(column: string, vocabulary: Vocabulary): string[] {
    return readList(this.raw(column)).map((cell) => this.#resolve(column, cell, vocabulary));
  }

  requiredTerm(column: string, vocabulary: Vocabulary): string {
    return this.#resolve(column, this.required(column), vocabulary);
  }

  #resolve(column: string, cell: string, vocabulary: Vocabulary): string {
    const id = cell === '' ? '' : vocabulary.resolve(cell);
    if (id !== undefined) return id;
    this.fault('unknownTerm', column, cell, termList(vocabulary), false);
    return cell;
  }

  /** A path in the tree of categories: a known spelling gives its id; an unknown path is kept as it is and reported with what
   *  is near it; what is no path of three levels at most rejects the row. */
  category(column: string): string {
    const cell = this.required(column);
    const path = cell === '' ? '' : (needCategories.resolve(cell) ?? categoryPath(cell));
    if (path === null) {
      this.fault('categoryPath', column, cell, String(CATEGORY_LEVELS), true);
      return cell;
    }
    if (path === '' || needCategories.has(path)) return path;
    const ids = needCategories.terms.map(({ id }) => id);
    const near = nearest(path, ids);
    const roots = ids.filter((id) => !id.includes('/'));
    const expected = (near.length > 0 ? near : roots).join(', ');
    this.fault('unknownCategory', column, cell, expected, false);
    return path;
  }

  /** A closed list: an unknown value is a fault. */
  choice<T extends string>(column: string, vocabulary: Vocabulary, reject = false): T | null {
    const cell = reject ? this.required(column) : this.raw(column);
    if (cell === '') return null;
    const id = vocabulary.resolve(cell);
    if (id === undefined) this.fault('unknownChoice', column, cell, termList(vocabulary), reject);
    return (id as T | undefined) ?? null;
  }

  level(column: string, reject: boolean): Level | null {
    const cell = reject ? this.required(column) : this.raw(column);
    if (cell === '') return null;
    const id = levels.resolve(cell);
    if (id === undefined) this.fault('unknownLevel', column, cell, LEVELS.join(', '), reject);
    return (id as Level | undefined) ?? null;
  }

  number(column: string, nonNegative = false): number | null {
    const cell = this.raw(column);
    if (cell === '') return null;
    const value = readNumber(cell);
    if (value === null) this.fault('badNumber', column, cell, '1234.5', false);
    else if (nonNegative && value < 0) {
      this.fault('negativeNumber', column, cell, '0', false);
      return null;
    }
    return value;
  }

  boolean(column: string, absent: boolean): boolean {
    const cell = this.raw(column);
    if (cell === '') return absent;
    const value = readBoolean(cell);
    if (value === null) this.fault('badBoolean', column, cell, '1, 0', false);
    return value ?? absent;
  }

  date(column: string): string | null {
    const cell = this.raw(column);
    if (cell === '') return null;
    const value = readDate(cell);
    if (value === null) this.fault('badDate', column, cell, DATE_FORMS, false);
    return value;
  }

  /** Two dates; an end before the start is left out and reported. */
  period(from: string, to: string): readonly [string | null, string | null] {
    const start = this.date(from);
    const end = this.date(to);
    if (start === null || end === null || lastDay(end) >= firstDay(start)) return [start, end];
    this.fault('endBeforeStart', to, end, start, false);
    return [start, null];
  }

  /** Both or none: half a position is no position. */
  position(): readonly [number | null, number | null] {
    const lat = this.#degrees('lat', 90);
    const lon = this.#degrees('lon', 180);
    if (lat !== null && lon !== null) return [lat, lon];
    const [given, absent] = lat === null ? ['lon', 'lat'] : ['lat', 'lon'];
    if ((lat ?? lon) !== null && this.raw(absent) === '') {
      this.fault('halfPosition', given, this.raw(given), absent, false);
    }
    return [null, null];
  }

  #degrees(column: string, most: number): number | null {
    const value = this.number(column);
    if (value === null || Math.abs(value) <= most) return value;
    const range = `-${String(most)}…${String(most)}`;
    this.fault('coordinatesOutOfRange', column, String(value), range, false);
    return null;
  }

  /** An id of another row; an unknown one rejects this row. */
  reference(column: string, kind: RefKind): string | null {
    const id = this.raw(column);
    return id === '' ? null : this.#referTo(column, kind, id);
  }

  requiredReference(column: string, kind: RefKind): string {
    const id = this.required(column);
    return id === '' ? '' : this.#referTo(column, kind, id);
  }

  #referTo(column: string, kind: RefKind, id: string): string {
    const known = this.#known.get(kind, id);
    if (known === undefined) this.fault('unknownReference', column, id, kind, true);
    return known ?? id;
  }

  references(column: string, kind: RefKind): string[] {
    return readList(this.raw(column)).map((id) => this.#referTo(column, kind, id));
  }

  /** name, value, … of the non-empty cells in column-name order: what a key is made of. */
  fields(columns: readonly string[]): string[] {
    const fields: string[] = [];
    for (const column of columns) {
      const cell = this.raw(column);
      if (cell !== '') fields.push(column, cell);
    }
    return fields;
  }
}

function termList(vocabulary: Vocabulary): string {
  return vocabulary.terms.map(({ id }) => id).join(', ');
}
