import { InvalidInputError } from '../../errors.js';

/** Where an edge stands in a record. */
export interface EdgeColumns {
  readonly source: number;
  readonly target: number;
  /** -1: every edge has strength 1. */
  readonly strength: number;
  /** False when the first record is an edge already. */
  readonly isNamed: boolean;
}

const SOURCE = ['source', 'from', 'src'];
const TARGET = ['target', 'to', 'dst'];
const STRENGTH = ['strength', 'weight'];

/** Reads the first record: names in any order, else source, target and, when the third cell is a number, strength.
 *  @throws InvalidInputError when only one end is named, or there are fewer than two columns */
export function edgeColumns(cells: readonly string[]): EdgeColumns {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const among = (wanted: readonly string[]): number =>
    names.findIndex((name) => wanted.includes(name));
  const [source, target] = [among(SOURCE), among(TARGET)];
  if (source >= 0 && target >= 0) {
    return { source, target, strength: among(STRENGTH), isNamed: true };
  }
  const missing = source >= 0 ? 'target' : target >= 0 || cells.length < 2 ? 'source' : null;
  if (missing !== null) {
    throw new InvalidInputError(
      `line 1: no column "${missing}". Expected a header with source and target (and strength), or records that begin with the two ends.`,
      { details: { edgeFault: 'noColumn', line: 1, column: missing, found: cells.join(' ') } },
    );
  }
  const hasStrength =
    names[2] !== undefined && names[2] !== '' && Number.isFinite(Number(names[2]));
  return { source: 0, target: 1, strength: hasStrength ? 2 : -1, isNamed: false };
}

const CANDIDATES = [',', ';', '\t', '|', ' '];

/** The separator of most cells in the first line; a space only where there is nothing else. @returns its code */
export function edgeDelimiter(line: string): number {
  const outside = line.replace(/"[^"]*"/g, '');
  let best = ',';
  let most = 0;
  for (const candidate of CANDIDATES) {
    const count = outside.split(candidate).length - 1;
    if (count > most && (candidate !== ' ' || most === 0)) {
      best = candidate;
      most = count;
    }
  }
  return best.charCodeAt(0);
}

/** The cells of one line, quotes taken off. */
export function edgeCells(line: string, delimiter: number): string[] {
  const separator = String.fromCharCode(delimiter);
  // Between quotes a separator separates nothing.
  const pieces = line.split(/("(?:[^"]|"")*")/);
  const cells: string[] = [];
  let cell = '';
  pieces.forEach((piece, i) => {
    if (i % 2 === 1) {
      cell += piece.slice(1, -1).replaceAll('""', '"');
      return;
    }
    const [end = '', ...more] = piece.split(separator);
    cell += end;
    for (const next of more) {
      cells.push(cell);
      cell = next;
    }
  });
  cells.push(cell);
  return separator === ' ' ? cells.filter((cell) => cell !== '') : cells;
}
