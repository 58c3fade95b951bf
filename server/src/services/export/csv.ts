import { type Exported, nodeFields } from './exported.js';

/** Edges by Gephi's column names; ends are ids. */
export function* edgesCsv(graph: Exported): Iterable<string> {
  const more = graph.hasChanges ? ['change'] : [];
  const names = ['Source', 'Target', 'Type', 'Weight', ...more];
  yield `${names.join(',')}\n`;
  for (const { source, target, strength, change } of graph.edges()) {
    const last = graph.hasChanges ? `,${change ?? ''}` : '';
    yield `${cell(source)},${cell(target)},Undirected,${strength}${last}\n`;
  }
  yield* statement(graph, names.length);
}

/** Nodes by Gephi's column names. */
export function* nodesCsv(graph: Exported): Iterable<string> {
  const columns = nodeFields(graph);
  yield `Id,Label,${columns.map(([name]) => name).join(',')}\n`;
  for (const node of graph.nodes()) {
    const fields = columns.map(([name]) => {
      const held = node[name] ?? null;
      return typeof held === 'string' ? cell(held) : held === null ? '' : String(held);
    });
    yield `${cell(node.id)},${cell(node.label)},${fields.join(',')}\n`;
  }
  yield* statement(graph, columns.length + 2);
}

/** What the file is, as comments in its last lines: a tool that knows no comments still finds the header first, and as many
 *  cells in each line. */
function* statement(graph: Exported, columns: number): Iterable<string> {
  for (const [name, value] of graph.statement) {
    const text = `${name}: ${value}`.replace(/,/g, ';').replace(/["\r\n]/g, ' ');
    yield `# ${text}${','.repeat(columns - 1)}\n`;
  }
}

/** A spreadsheet must not run a name as a formula: a leading `'` keeps it text (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^# /.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
