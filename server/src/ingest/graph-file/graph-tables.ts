/** A table read out of a graph file, in the column names of a canonical file. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface GraphTables {
  readonly actors: Table;
  readonly relations: Table;
  /** Ids that only edges name. */
  readonly implied: ReadonlySet<string>;
}

type Fields = ReadonlyMap<string, string>;

/** Other programs' names of what Passerelle has a column for, in lower case. */
const ACTOR_NAMES: ReadonlyMap<string, string> = new Map([
  ['territoryid', 'territory_id'],
  ['tags', 'sectors'],
]);
const TIE_NAMES: ReadonlyMap<string, string> = new Map([
  ['strength', 'weight'],
  ['label', 'evidence'],
]);

export interface GraphNode {
  readonly id: string;
  readonly fields: Fields;
}
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly fields: Fields;
}

/** Nodes and edges as canonical tables. Ends that no node names become actors, as in the programs the files come from. */
export function graphTables(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphTables {
  const known = new Set(nodes.map(({ id }) => id));
  const implied: GraphNode[] = [];
  for (const end of edges.flatMap(({ source, target }) => [source, target])) {
    if (end === '' || known.has(end)) continue;
    known.add(end);
    implied.push({ id: end, fields: new Map() });
  }
  const actorRows = [...nodes, ...implied].map(({ id, fields }) => {
    const row = renamed(fields, ACTOR_NAMES);
    row.set('id', id);
    if ((row.get('label') ?? '') === '') row.set('label', id);
    return row;
  });
  const tieRows = edges.map(({ source, target, directed, fields }) => {
    const row = renamed(fields, TIE_NAMES);
    return row
      .set('source', source)
      .set('target', target)
      .set('directed', directed ? '1' : '0');
  });
  return {
    actors: table(actorRows, ['id', 'label', 'type']),
    relations: table(tieRows, ['source', 'target', 'type', 'directed']),
    implied: new Set(implied.map(({ id }) => id)),
  };
}

function renamed(fields: Fields, names: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...fields].map(([name, text]) => [names.get(name.toLowerCase()) ?? name, text]));
}

function table(rows: readonly Fields[], first: readonly string[]): Table {
  const names = [...new Set([...first, ...rows.flatMap((row) => [...row.keys()])])];
  return { names, rows: rows.map((row) => names.map((name) => row.get(name) ?? '')) };
}

/** A value of JSON as the text of a cell: lists by `|`, nothing for null, objects as JSON. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('|');
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
