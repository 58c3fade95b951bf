/** One CSV record. `line` is the line of its first character, from 1. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** Set when the record cannot be trusted: its first line alone was taken and reading resumes at the next. */
  readonly fault: 'unclosedQuote' | null;
}

/** Longest text that one quoted cell may span before its quote is held to be unclosed. */
const LONGEST_QUOTED = 4_000_000;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Splits decoded text into records (RFC 4180; LF, CRLF or CR; lines starting with `# ` are comments, blank lines are
 *  skipped). Own reader, because a library that throws, or swallows the rest of the file, at an unclosed quote would
 *  lose rows: here the one bad line is reported and the next is read. Time O(text). */
export class CsvReader {
  readonly #delimiter: string;
  readonly #code: number;
  #text = '';
  #line = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#code = delimiter.charCodeAt(0);
  }

  /** Records completed by this piece; `final` flushes the last one. */
  push(piece: string, final: boolean): CsvRecord[] {
    const text = this.#text + piece;
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const end = this.#record(text, at, final, records);
      if (end < 0) break;
      at = end;
    }
    this.#text = text.slice(at);
    return records;
  }

  /** @returns where the next record starts, -1 when more text is needed */
  #record(text: string, start: number, final: boolean, out: CsvRecord[]): number {
    const line = this.#line;
    if (text.startsWith('# ', start)) return this.#skipLine(text, start, final);
    if (!final && text.length - start < 2) return -1;
    const cells: string[] = [];
    let breaks = 0;
    let at = start;
    for (;;) {
      let end: number;
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at + 1);
        if (close < 0 && !final && text.length - start < LONGEST_QUOTED) return -1;
        if (close === text.length - 1 && !final) return -1;
        end = close + 1;
        if (close < 0 || !this.#endsCell(text, end)) return this.#broken(text, start, final, out);
        const inner = text.slice(at + 1, close);
        for (let i = 0; i < inner.length; i += 1) {
          const code = inner.charCodeAt(i);
          if (code === LF || (code === CR && inner.charCodeAt(i + 1) !== LF)) breaks += 1;
        }
        cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
      } else {
        end = at;
        while (end < text.length && !this.#endsCell(text, end)) end += 1;
        cells.push(text.slice(at, end));
      }
      if (end >= text.length) {
        if (!final) return -1;
        at = end;
        break;
      }
      const code = text.charCodeAt(end);
      if (code === this.#code) {
        at = end + 1;
        continue;
      }
      const next = afterBreak(text, end, final);
      if (next < 0) return -1;
      at = next;
      breaks += 1;
      break;
    }
    this.#line += breaks;
    if (cells.length > 1 || cells[0] !== '') out.push({ cells, line, fault: null });
    return at;
  }

  #endsCell(text: string, at: number): boolean {
    if (at >= text.length) return true;
    const code = text.charCodeAt(at);
    return code === this.#code || code === LF || code === CR;
  }

  #skipLine(text: string, start: number, final: boolean): number {
    const end = lineEnd(text, start);
    const next = end < text.length ? afterBreak(text, end, final) : final ? end : -1;
    if (next >= 0) this.#line += 1;
    return next;
  }

  #broken(text: string, start: number, final: boolean, out: CsvRecord[]): number {
    const end = lineEnd(text, start);
    const next = end < text.length ? afterBreak(text, end, final) : final ? end : -1;
    if (next < 0) return -1;
    const cells = text.slice(start, end).split(this.#delimiter);
    out.push({ cells, line: this.#line, fault: 'unclosedQuote' });
    this.#line += 1;
    return next;
  }
}

/** Index of the quote that closes a cell opened before `from`; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at += 1;
  return at;
}

/** Start of the line after the break at `at`; -1 when a CR at the end may be half of a CRLF. */
function afterBreak(text: string, at: number, final: boolean): number {
  if (text.charCodeAt(at) === LF) return at + 1;
  if (at + 1 >= text.length) return final ? at + 1 : -1;
  return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** The delimiter that splits a header line most; comma when none does. Quoted text is not counted. */
export function detectDelimiter(text: string): string {
  const line = text.split(/\r\n|\n|\r/).find((each) => each !== '' && !each.startsWith('# ')) ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  let best = ',';
  let most = 0;
  for (const candidate of [',', ';', '\t', '|']) {
    const count = bare.split(candidate).length - 1;
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}
