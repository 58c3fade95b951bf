import { edgeCells, edgeColumns, edgeDelimiter, type EdgeColumns } from './edge-columns.js';
import { columnName, edgeFault } from './edge-fault.js';
import { copied, NameTable } from './name-table.js';
import { numberOfBytes } from './number-of-bytes.js';

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** A table of edges as it was read: rows in the order of the file. */
export interface EdgeTable {
  /** Nodes, in the order in which they are first named. */
  readonly order: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Absent where no column says: all 1. */
  readonly strengths?: Float64Array;
  readonly name: (node: number) => string;
  /** False when the file has no header and its first columns were taken. */
  readonly isNamed: boolean;
}

const QUOTE = 34;
const HASH = 35;
const COMMA = 44;
const SPACE = 32;
const LF = 10;
const CR = 13;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const FIRST_ROWS = 1 << 12;
/** Longest record: what is longer has a quote that is never closed. */
const LONGEST_RECORD = 4_000_000;

/** Bytes of a table of edges (UTF-8, RFC 4180; LF or CRLF; separated by comma, semicolon, tab, bar or spaces; lines that
 *  begin with `#` are comments) to columns of numbers, with no object a row. Give the bytes piece by piece, then ask for the table.
 *  @complexity O(bytes); 16 bytes a row, and each name once */
export class EdgeListReader {
  readonly #names = new NameTable();
  #columns: EdgeColumns | undefined;
  #delimiter = COMMA;
  #sources = new Uint32Array(FIRST_ROWS);
  #targets = new Uint32Array(FIRST_ROWS);
  #strengths = new Float64Array(FIRST_ROWS);
  #rows = 0;
  #line = 1;
  /** The beginning of a record whose end has not come yet. */
  #rest = new Uint8Array(0);
  #isFirst = true;
  /** Limits of the cells wanted, in #at when written plainly, in #quoted when between quotes. */
  #limits = new Int32Array(6);
  #quoted = new Uint8Array(64);
  #quotedLength = 0;

  /** @throws InvalidInputError that names the line and the column of what cannot be read */
  push(piece: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? piece : joined(this.#rest, piece);
    this.#rest = bytes.slice(this.#records(bytes, false));
    if (this.#rest.length > LONGEST_RECORD) throw edgeFault('unclosedQuote', this.#line, '1', '');
  }

  /** @throws InvalidInputError when the last record cannot be read, or there is none */
  table(): EdgeTable {
    this.#records(joined(this.#rest, Uint8Array.of(LF)), true);
    if (this.#columns === undefined) throw edgeFault('empty', 1, 'source', '');
    const { isNamed, strength } = this.#columns;
    const rows = this.#rows;
    const names = this.#names;
    return {
      order: names.size,
      sources: this.#sources.subarray(0, rows),
      targets: this.#targets.subarray(0, rows),
      ...(strength < 0 ? {} : { strengths: this.#strengths.subarray(0, rows) }),
      name: (node) => names.name(node),
      isNamed,
    };
  }

  /** Reads every whole record. @returns where the first one that is not whole begins */
  #records(bytes: Uint8Array, isLast: boolean): number {
    let at = this.#isFirst && BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? 3 : 0;
    if (bytes.length > at) this.#isFirst = false;
    while (at < bytes.length) {
      const first = bytes[at]!;
      if (first === LF || first === CR || first === HASH) {
        const end = bytes.indexOf(LF, at);
        if (end < 0) return at;
        at = end + 1;
        this.#line++;
        continue;
      }
      if (this.#columns === undefined) {
        const begun = this.#begin(bytes, at);
        if (begun < 0) return at;
        at = begun;
        continue;
      }
      const end = this.#record(bytes, at, this.#columns, isLast);
      if (end < 0) return at;
      at = end;
    }
    return at;
  }

  /** The first record says which columns there are. @returns where records of edges begin, -1 when its end has not come */
  #begin(bytes: Uint8Array, at: number): number {
    const end = bytes.indexOf(LF, at);
    if (end < 0) return -1;
    const line = new TextDecoder().decode(bytes.subarray(at, end)).replace(/\r$/, '');
    this.#delimiter = edgeDelimiter(line);
    this.#columns = edgeColumns(edgeCells(line, this.#delimiter));
    if (!this.#columns.isNamed) return at;
    this.#line++;
    return end + 1;
  }

  /** @returns where the next record begins, -1 when the end of this one has not come */
  #record(bytes: Uint8Array, start: number, columns: EdgeColumns, isLast: boolean): number {
    const limits = this.#limits;
    const delimiter = this.#delimiter;
    const length = bytes.length;
    this.#quotedLength = 0;
    limits.fill(-1);
    let at = start;
    let line = this.#line;
    for (let column = 0; ; column++) {
      // Spaces around a cell are no part of it.
      while (at < length && bytes[at] === SPACE) at++;
      let from = at;
      let to: number;
      let isQuoted = false;
      if (bytes[at] === QUOTE) {
        from = this.#quotedLength;
        isQuoted = true;
        at = this.#unquoted(bytes, at + 1);
        if (at < 0) {
          if (isLast) throw edgeFault('unclosedQuote', this.#line, columnName(columns, column), '');
          return -1;
        }
        to = this.#quotedLength;
        for (let i = from; i < to; i++) if (this.#quoted[i] === LF) line++;
        while (at < length && bytes[at] === SPACE && delimiter !== SPACE) at++;
        const next = bytes[at];
        if (at < length && next !== delimiter && next !== LF && next !== CR) {
          throw edgeFault(
            'afterQuote',
            line,
            columnName(columns, column),
            String.fromCharCode(next!),
          );
        }
      } else {
        while (at < length) {
          const code = bytes[at]!;
          if (code === delimiter || code === LF) break;
          at++;
        }
        to = at;
        while (to > from && (bytes[to - 1] === SPACE || bytes[to - 1] === CR)) to--;
      }
      if (at >= length) return -1;
      const wanted =
        column === columns.source
          ? 0
          : column === columns.target
            ? 2
            : column === columns.strength
              ? 4
              : -1;
      if (wanted >= 0) {
        limits[wanted] = isQuoted ? -2 - from : from;
        limits[wanted + 1] = to;
      }
      if (bytes[at] === CR) at++;
      if (at >= length) return -1;
      if (bytes[at] === LF) break;
      at++;
      // Runs of spaces separate like one; at the end of a line they separate nothing.
      if (delimiter === SPACE) {
        while (at < length && bytes[at] === SPACE) at++;
        if (bytes[at] === LF) break;
      }
    }
    this.#keep(bytes, columns);
    this.#line = line + 1;
    return at + 1;
  }

  #keep(bytes: Uint8Array, columns: EdgeColumns): void {
    const limits = this.#limits;
    const row = this.#rows;
    if (row === this.#sources.length) this.#widen();
    this.#sources[row] = this.#end(bytes, limits[0]!, limits[1]!, 'source');
    this.#targets[row] = this.#end(bytes, limits[2]!, limits[3]!, 'target');
    if (columns.strength >= 0) {
      const at = limits[4]!;
      const decimal = this.#delimiter === COMMA ? 0 : COMMA;
      const source = at < -1 ? this.#quoted : bytes;
      const from = at < -1 ? -2 - at : at;
      const strength = at === -1 ? NaN : numberOfBytes(source, from, limits[5]!, decimal);
      if (!(strength >= 0 && strength < Infinity)) {
        const found = at === -1 ? '' : new TextDecoder().decode(source.subarray(from, limits[5]));
        throw edgeFault('notStrength', this.#line, 'strength', found);
      }
      this.#strengths[row] = strength;
    }
    this.#rows = row + 1;
  }

  /** The number of an end. A limit under -1 is a place among the quoted bytes. */
  #end(bytes: Uint8Array, at: number, to: number, column: 'source' | 'target'): number {
    const isQuoted = at < -1;
    const from = isQuoted ? -2 - at : at;
    if (at === -1 || from === to) throw edgeFault('noEnd', this.#line, column, '');
    return this.#names.numberOf(isQuoted ? this.#quoted : bytes, from, to);
  }

  /** Copies a quoted cell without its quotes. @returns the place after it, -1 when its end has not come */
  #unquoted(bytes: Uint8Array, start: number): number {
    for (let at = start; at < bytes.length; at++) {
      const code = bytes[at]!;
      if (code === QUOTE) {
        // Whether it is the last one is told by the byte after it.
        if (at + 1 >= bytes.length) return -1;
        if (bytes[at + 1] !== QUOTE) return at + 1;
        at++;
      }
      if (this.#quotedLength === this.#quoted.length) {
        this.#quoted = copied(this.#quoted, new Uint8Array(2 * this.#quoted.length));
      }
      this.#quoted[this.#quotedLength++] = code;
    }
    return -1;
  }

  #widen(): void {
    const capacity = Math.ceil(1.5 * this.#rows);
    this.#sources = copied(this.#sources, new Uint32Array(capacity));
    this.#targets = copied(this.#targets, new Uint32Array(capacity));
    if (this.#columns?.strength !== -1) {
      this.#strengths = copied(this.#strengths, new Float64Array(capacity));
    }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
