import { InvalidInputError } from '../../errors.js';
import type { EdgeColumns } from './edge-columns.js';

export type EdgeFault = 'empty' | 'unclosedQuote' | 'afterQuote' | 'noEnd' | 'notStrength';
const WHAT: Readonly<Record<EdgeFault, string>> = {
  empty: 'there is no edge',
  unclosedQuote: 'a quote is opened and never closed',
  afterQuote: 'text after a closing quote',
  noEnd: 'nothing is written here',
  notStrength: 'expected a number >= 0',
};

/** What is wrong, where, in words and as details for whoever says it in another language. */
export function edgeFault(
  code: EdgeFault,
  line: number,
  column: string,
  found: string,
): InvalidInputError {
  const said = found === '' ? '' : `, found "${found}"`;
  return new InvalidInputError(`line ${line}, column ${column}: ${WHAT[code]}${said}`, {
    details: { edgeFault: code, line, column, found },
  });
}

export function columnName(columns: EdgeColumns, column: number): string {
  if (column === columns.source) return 'source';
  if (column === columns.target) return 'target';
  return column === columns.strength ? 'strength' : String(column + 1);
}
