import { stringify } from 'csv-stringify/sync';

/** A spreadsheet would run these as a formula. A marker `'` before them is taken off again at import. */
const FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/u;

/** Rows as RFC 4180 text with LF: null is an empty cell, a list of words is joined by `|`, anything deeper is JSON.
 *  Full precision; the columns of the JSON rows in the same order. */
export function writeCsv(columns: readonly string[], rows: readonly object[]): string {
  const lines = rows.map((row) => columns.map((name) => cell(Reflect.get(row, name))));
  return stringify([[...columns], ...lines], { record_delimiter: '\n' });
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return harmless(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return harmless(value.join('|'));
  }
  return JSON.stringify(value);
}

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
