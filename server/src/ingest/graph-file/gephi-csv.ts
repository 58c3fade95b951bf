import { CsvReader, detectDelimiter } from '../csv-records.js';
import { graphTables, type GraphEdge, type GraphNode, type GraphTables } from './graph-tables.js';

/** Gephi's spreadsheets: a table of edges (Source, Target, Type, Weight…) or of nodes (Id, Label…), told by its header.
 *  @returns null when it is neither
 *  @source docs.gephi.org/desktop/User_Manual/Import_CSV_Data */
export function readGephiCsv(text: string): GraphTables | null {
  const [header, ...records] = new CsvReader(detectDelimiter(text)).push(text, true);
  const names = (header?.cells ?? []).map((cell) => cell.trim());
  const lower = names.map((name) => name.toLowerCase());
  const fieldsOf = (cells: readonly string[], own: readonly string[]): Map<string, string> =>
    new Map(
      names.flatMap((name, at) =>
        own.includes(lower[at] ?? '') ? [] : [[canonical(name), (cells[at] ?? '').trim()]],
      ),
    );
  const cellOf = (cells: readonly string[], name: string): string =>
    (cells[lower.indexOf(name)] ?? '').trim();
  if (lower.includes('source') && lower.includes('target')) {
    const edges = records.map(({ cells }): GraphEdge => {
      const fields = fieldsOf(cells, ['id', 'source', 'target', 'type', 'kind']);
      if (lower.includes('kind')) fields.set('type', cellOf(cells, 'kind'));
      return {
        source: cellOf(cells, 'source'),
        target: cellOf(cells, 'target'),
        // Gephi's own default, and its word in the column `Type`.
        directed: !/^undirected$/i.test(cellOf(cells, 'type')),
        fields,
      };
    });
    return graphTables([], edges);
  }
  if (!lower.includes('id')) return null;
  const nodes = records.map(({ cells }): GraphNode => ({
    id: cellOf(cells, 'id'),
    fields: fieldsOf(cells, ['id']),
  }));
  return graphTables(nodes, []);
}

/** `Label` and `Weight` as Gephi writes them; names of one's own stay. */
function canonical(name: string): string {
  return /^(label|weight|type)$/i.test(name) ? name.toLowerCase() : name;
}
