import { InvalidInputError } from '../../errors.js';
import { normalizeSpelling, type Term } from '../vocabulary.js';

/** Levels of a path of categories: likeness is defined for so many (methods §7). */
export const CATEGORY_LEVELS = 3;
const COLUMNS = ['id', 'parent', 'en', 'fr', 'synonyms'] as const;
type Column = (typeof COLUMNS)[number];

/** A record of a table, with its line. */
export interface CategoryRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

interface Row extends Readonly<Record<Column, string>> {
  readonly line: number;
}

/** A path written with its levels; null when one is empty or there are too many. */
export function categoryPath(text: string): string | null {
  const levels = text.split('/').map((level) => level.trim());
  return levels.length > CATEGORY_LEVELS || levels.includes('') ? null : levels.join('/');
}

/** The tree that a table holds: a header `id,parent,en,fr` (and `synonyms`, several with `|`), a category a row, in any order.
 *  An id is a path: that of its parent, `/`, and its own word; a root has no parent.
 *  @throws InvalidInputError for the first fault, with its name, line and column in the details */
export function categoryTree(records: readonly CategoryRecord[]): readonly Term[] {
  const [header, ...body] = records;
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  const missing = COLUMNS.find((name) => name !== 'synonyms' && !names.includes(name));
  if (header === undefined || missing !== undefined) {
    throw fault('categoryColumn', header?.line ?? 1, missing ?? 'id', names.join(', '));
  }
  const rows = body.map(({ cells, line }): Row => {
    const cell = (name: Column): string => (cells[names.indexOf(name)] ?? '').trim();
    return {
      line,
      id: cell('id'),
      parent: cell('parent'),
      en: cell('en'),
      fr: cell('fr'),
      synonyms: cell('synonyms'),
    };
  });
  if (rows.length === 0) throw fault('categoryNone', header.line, 'id', '');
  const ids = new Set(rows.map(({ id }) => id));
  const seen = new Set<string>();
  const meaning = new Map<string, string>();
  return rows.map((row) => {
    assertPlaced(row, ids, seen);
    seen.add(row.id);
    const synonyms = row.synonyms.split('|').map((one) => one.trim());
    const words = synonyms.filter((one) => one !== '');
    const spelled: readonly (readonly [Column, string])[] = [
      ['id', row.id],
      ['en', row.en],
      ['fr', row.fr],
      ...words.map((one) => ['synonyms', one] as const),
    ];
    for (const [column, spelling] of spelled) {
      const key = normalizeSpelling(spelling);
      const other = meaning.get(key) ?? row.id;
      if (other !== row.id) throw fault('categoryWord', row.line, column, spelling, other);
      meaning.set(key, row.id);
    }
    return { id: row.id, en: row.en, fr: row.fr, synonyms: words };
  });
}

function assertPlaced(row: Row, ids: ReadonlySet<string>, seen: ReadonlySet<string>): void {
  const { id, parent, line } = row;
  for (const column of ['id', 'en', 'fr'] as const) {
    if (row[column] === '') throw fault('categoryEmpty', line, column, '');
  }
  if (categoryPath(id) !== id) throw fault('categoryPath', line, 'id', id);
  if (seen.has(id)) throw fault('categoryTwice', line, 'id', id);
  const above = id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : '';
  if (parent !== above) throw fault('categoryParent', line, 'parent', parent, above);
  if (above !== '' && !ids.has(above)) throw fault('categoryOrphan', line, 'parent', above);
}

function fault(
  name: string,
  line: number,
  column: string,
  found: string,
  expected = '',
): InvalidInputError {
  return new InvalidInputError(
    `categories, line ${line}, column ${column}: ${name}, found "${found}"${expected === '' ? '' : `, expected "${expected}"`}`,
    { details: { fault: name, line, column, found, expected } },
  );
}
