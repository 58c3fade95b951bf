import { basename } from 'node:path';
import { InvalidInputError } from '@passerelle/core/errors';
import { detectEncoding, textOf } from '../decode.js';
import type { ImportFault } from '../faults.js';
import { FILE_SPECS } from '../file-specs.js';
import type { FoundFile } from '../find-files.js';
import type { ImportStore } from '../known-ids.js';
import { tableStart } from '../read-file.js';
import { readGephiCsv } from './gephi-csv.js';
import type { GraphTables, Table } from './graph-tables.js';
import { readGraphologyJson, readKumuJson } from './json-graphs.js';

const ROWS = 2000;
/** Taken where a file says nothing: the type that is shown to the fewest, the least that a tie can be. */
const ACTOR_TYPE = 'person';
const TIE_KIND = 'declaredContact';

/** A graph file of another program as the two canonical files it amounts to. Told by its content, not by its name. Held
 *  whole in memory.
 *  @throws InvalidInputError when it is none that is known */
export async function graphFile(
  path: string,
  store: ImportStore | null,
  name = basename(path),
): Promise<{ readonly files: readonly FoundFile[]; readonly ignored: readonly ImportFault[] }> {
  const { encoding } = await detectEncoding(path);
  let text = '';
  for await (const piece of textOf(path, encoding)) text += piece;
  const tables = readTables(text);
  if (tables === null) {
    throw new InvalidInputError(
      `${name} is no graph that can be read: expected graphology JSON, Kumu JSON, or a Gephi CSV of nodes (Id, Label) or of edges (Source, Target). For a folder of CSV files, give the folder.`,
      { details: { graphFile: path } },
    );
  }
  const placed = await withKnownTerritories(unstored(tables, await storedOf(tables, store)), store);
  const ids = placed.rows.map((cells) => cells[placed.names.indexOf('id')] ?? '');
  const types = (await store?.actorTypes(ids)) ?? new Map<string, string>();
  const actors = typed(placed, (at) => types.get(ids[at] ?? ''), ACTOR_TYPE);
  const relations = typed(tables.relations, () => undefined, TIE_KIND);
  const assumed = [
    ...(actors.assumed ? [['actors', ACTOR_TYPE] as const] : []),
    ...(relations.assumed ? [['relations', TIE_KIND] as const] : []),
  ];
  const ignored = assumed.map(([file, value]): ImportFault => ({
    file: nameOf(name, file),
    line: null,
    column: 'type',
    code: 'assumedType',
    severity: 'warning',
    found: '',
    expected: value,
    fix: 'assumedType',
  }));
  const found = (file: 'actors' | 'relations', table: Table): FoundFile[] => {
    const spec = FILE_SPECS.find(({ name }) => name === file);
    if (spec === undefined || table.rows.length === 0) return [];
    const start = tableStart(nameOf(name, file), table.names, spec);
    return [
      {
        spec,
        path,
        rows: async function* () {
          for (let at = 0; at < table.rows.length; at += ROWS) {
            const records = table.rows
              .slice(at, at + ROWS)
              .map((cells, row) => ({ cells, line: at + row + 1, fault: null }));
            yield await Promise.resolve({ start, records });
          }
        },
      },
    ];
  };
  return {
    files: [...found('actors', actors.table), ...found('relations', relations.table)],
    ignored,
  };
}

/** `map.json nodes:12` is the twelfth node. */
function nameOf(name: string, file: 'actors' | 'relations'): string {
  return `${name} ${file === 'actors' ? 'nodes' : 'edges'}`;
}

function readTables(text: string): GraphTables | null {
  if (!/^\s*[[{]/.test(text)) return readGephiCsv(text);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  return readGraphologyJson(json) ?? readKumuJson(json);
}

async function storedOf(
  { implied }: GraphTables,
  store: ImportStore | null,
): Promise<ReadonlySet<string>> {
  return (await store?.existing('actors', [...implied])) ?? new Set();
}

/** Edges alone must not rename an actor that is stored: their ends are then only referred to. */
function unstored({ actors, implied }: GraphTables, stored: ReadonlySet<string>): Table {
  const id = actors.names.indexOf('id');
  const isKept = (cells: readonly string[]): boolean =>
    !implied.has(cells[id] ?? '') || !stored.has(cells[id] ?? '');
  return { names: actors.names, rows: actors.rows.filter(isKept) };
}

/** Fills the empty cells of `type`. @returns whether the last resort was needed */
function typed(
  { names, rows }: Table,
  known: (row: number) => string | undefined,
  lastResort: string,
): { readonly table: Table; readonly assumed: boolean } {
  const at = names.indexOf('type');
  let assumed = false;
  const filled = rows.map((cells, row) => {
    if (cells[at] !== '') return cells;
    const type = known(row);
    if (type === undefined) assumed = true;
    return cells.with(at, type ?? lastResort);
  });
  return { table: { names, rows: filled }, assumed };
}

/** A graph names territories it does not hold: those the store does not know stay as an attribute, so that no row is
 *  rejected for them and nothing is lost. */
async function withKnownTerritories(table: Table, store: ImportStore | null): Promise<Table> {
  const at = table.names.indexOf('territory_id');
  if (at < 0) return table;
  const ids = [...new Set(table.rows.map((cells) => cells[at] ?? ''))].filter((id) => id !== '');
  const stored = (await store?.existing('territories', ids)) ?? new Set<string>();
  return {
    names: [...table.names, 'territoryId'],
    rows: table.rows.map((cells) => {
      const id = cells[at] ?? '';
      return stored.has(id) || id === '' ? [...cells, ''] : [...cells.with(at, ''), id];
    }),
  };
}
