import { basename } from 'node:path';
import { CsvReader, detectDelimiter, type CsvRecord } from './csv-records.js';
import { detectEncoding, textOf } from './decode.js';
import type { FaultCode, ImportFault } from './faults.js';
import type { FileSpec } from './file-specs.js';
import type { Header } from './row-reader.js';

/** Records handed on at a time: what is made of them is let go before the next. */
const ROWS = 2000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** Name of the last column of a file of rejected rows; ignored when such a file is imported again. */
export const FAULT_COLUMN = 'passerelle_fault';

export interface FileStart {
  readonly header: Header;
  readonly names: readonly string[];
  readonly faults: readonly ImportFault[];
  /** Names of the columns that are read, sorted. */
  readonly columns: readonly string[];
  /** Columns that Passerelle has no field for. */
  readonly extra: readonly string[];
  readonly damaged: boolean;
  readonly delimiter: string;
  /** Written by a program that needs a mark to tell UTF-8: what is written back to it has one. */
  readonly marked: boolean;
  /** False: every row is rejected, because the columns cannot be told. */
  readonly usable: boolean;
}

/** A file's header with a batch of its records, again and again. */
export type FileRows = AsyncGenerator<{
  readonly start: FileStart;
  readonly records: readonly CsvRecord[];
}>;

/** How somebody said that a file is to be read. */
export interface ReadAs {
  /** What it is called, where that is not its path. */
  readonly name: string;
  /** Field of each column; null = none. */
  readonly fields: readonly (string | null)[];
}

/** Reads a file as its header, then batches of records. @throws system errors of reading */
export async function* readFileRows(path: string, spec: FileSpec, as?: ReadAs): FileRows {
  const name = as?.name ?? basename(path);
  const { encoding, damaged, marked } = await detectEncoding(path);
  let delimiter = ',';
  let reader: CsvReader | null = null;
  let start = null as FileStart | null;
  let waiting = '';
  let records: CsvRecord[] = [];
  const take = (piece: string, final: boolean): void => {
    waiting += piece;
    if (reader === null) {
      if (!final && !/\S[^\r\n]*[\r\n]/.test(waiting)) return;
      delimiter = detectDelimiter(waiting);
      reader = new CsvReader(delimiter);
    }
    const read = reader.push(waiting, final);
    waiting = '';
    if (start === null) {
      const first = read.shift();
      if (first !== undefined) {
        start = { ...fileStart(name, first, spec, as?.fields), damaged, delimiter, marked };
      }
    }
    for (const record of read) records.push(record);
  };
  for await (const piece of textOf(path, encoding)) {
    take(piece, false);
    while (start !== null && records.length >= ROWS)
      yield { start, records: records.splice(0, ROWS) };
  }
  take('', true);
  start ??= { ...emptyFile(name, spec), damaged, delimiter, marked };
  do yield { start, records: records.splice(0, ROWS) };
  while (records.length > 0);
  records = [];
}

/** The start of a table that no CSV file holds. */
export function tableStart(file: string, names: readonly string[], spec: FileSpec): FileStart {
  const first: CsvRecord = { cells: names, line: 1, fault: null };
  return { ...fileStart(file, first, spec), damaged: false, delimiter: ',', marked: false };
}

type HeaderPart = Omit<FileStart, 'damaged' | 'delimiter' | 'marked'>;

/** Nothing in it: no row is lost, and its reader is told. */
function emptyFile(file: string, spec: FileSpec): HeaderPart {
  const fault: ImportFault = {
    file,
    line: 1,
    column: null,
    code: 'emptyFile',
    severity: 'warning',
    found: '',
    expected: spec.required.join(','),
    fix: 'emptyFile',
  };
  const header = { file, index: new Map<string, number>() };
  return { header, names: [], faults: [fault], columns: [], extra: [], usable: true };
}

function fileStart(
  file: string,
  first: CsvRecord,
  spec: FileSpec,
  given?: readonly (string | null)[],
): HeaderPart {
  const names = first.cells.map((cell, at) => given?.[at] ?? cell.replaceAll('\0', '').trim());
  const index = new Map<string, number>();
  const faults: ImportFault[] = [];
  const extra: string[] = [];
  const fields = new Set([...spec.required, ...spec.optional]);
  const add = (
    code: FaultCode,
    column: string,
    found: string,
    expected: string,
    error: boolean,
  ): void => {
    const severity = error ? 'error' : 'warning';
    faults.push({ file, line: first.line, column, code, severity, found, expected, fix: code });
  };
  for (const [at, written] of names.entries()) {
    const name = fields.has(written.toLowerCase()) ? written.toLowerCase() : written;
    // A column that somebody said is not the field it is called.
    if (given?.[at] === null && fields.has(name)) continue;
    if (name === '') add('emptyHeader', String(at + 1), String(at + 1), 'a name', false);
    else if (FORBIDDEN.has(name)) add('forbiddenHeader', name, name, 'another name', false);
    else if (index.has(name)) add('duplicateHeader', name, name, 'one column', true);
    else if (name !== FAULT_COLUMN) {
      index.set(name, at);
      if (fields.has(name)) continue;
      extra.push(name);
      if (spec.kind !== 'actors') {
        add('unusedColumn', name, name, [...fields].join(', '), false);
      }
    }
  }
  if (first.fault !== null) add('unclosedQuote', '', 'header', '"', true);
  for (const column of spec.required) {
    if (!index.has(column))
      add('missingColumn', column, names.join(', ').slice(0, 80), column, true);
  }
  const usable = faults.every(({ severity }) => severity === 'warning');
  const columns = [...index.keys()].sort();
  return { header: { file, index }, names, faults, columns, extra, usable };
}
