import { CsvReader, detectDelimiter } from '../csv-records.js';
import { detectEncoding, textOf } from '../decode.js';
import { FILE_SPECS, type FileSpec } from '../file-specs.js';
import { fitOf } from './column-guess.js';

/** What is told of a file before it is read whole. */
export interface Inspected {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** What it seems to be; see `DraftFile.kind`. */
  readonly kind: string | null;
}

export const GRAPH = 'graph';
export const ABOUT = 'about';
const SAMPLE_ROWS = 3;
const LONGEST_CELL = 60;
/** Enough text for the header and a few rows. */
const ENOUGH = 64 * 1024;

export function specOf(kind: string | null): FileSpec | undefined {
  return FILE_SPECS.find(({ name }) => name === kind);
}

/** Looks at the beginning of a file. @param path on disk  @param name as it was called */
export async function inspectFile(path: string, name: string): Promise<Inspected> {
  const { encoding } = await detectEncoding(path);
  let text = '';
  for await (const piece of textOf(path, encoding)) {
    text += piece;
    if (text.length >= ENOUGH) break;
  }
  const bare = name.toLowerCase().replace(/\.gz$/, '');
  if (bare === 'about.json') return { header: [], sample: [], kind: ABOUT };
  if (/^\s*[[{]/.test(text)) return { header: [], sample: [], kind: GRAPH };
  const records = new CsvReader(detectDelimiter(text)).push(text, text.length < ENOUGH);
  const header = (records[0]?.cells ?? []).map((cell) => cell.replaceAll('\0', '').trim());
  const rows = records.slice(1, 1 + SAMPLE_ROWS).map(({ cells }) => cells);
  return {
    header,
    sample: rows.map((cells) => cells.map(shortened)),
    kind: kindOf(bare, header, rows),
  };
}

function shortened(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
}

/** By its name, else by its columns. */
function kindOf(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string | null {
  const named = FILE_SPECS.find((spec) => name === `${spec.name}.csv`);
  if (named !== undefined) return named.name;
  if (isGephi(header, rows)) return GRAPH;
  let best: string | null = null;
  let most = 0;
  for (const spec of FILE_SPECS) {
    const fit = fitOf(header, spec);
    if (fit > most) [best, most] = [spec.name, fit];
  }
  return best;
}

/** A table of Gephi: edges whose type says the direction, or says nothing; nodes without a type. */
function isGephi(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const lower = header.map((one) => one.toLowerCase());
  const type = lower.indexOf('type');
  if (lower.includes('source') && lower.includes('target')) {
    return type < 0 || rows.some((cells) => /^(un)?directed$/i.test(cells[type]?.trim() ?? ''));
  }
  return lower.includes('id') && header.includes('Label') && type < 0;
}
