import { type Exported, NODE_FIELDS } from './exported.js';

/** Edges by Gephi's column names; ends are ids. */
export function* edgesCsv(graph: Exported): Iterable<string> {
  yield 'Source,Target,Type,Weight\n';
  for (const { source, target, strength } of graph.edges()) {
    yield `${cell(source)},${cell(target)},Undirected,${strength}\n`;
  }
}

/** Nodes by Gephi's column names. */
export function* nodesCsv(graph: Exported): Iterable<string> {
  yield `Id,Label,${NODE_FIELDS.map(([name]) => name).join(',')}\n`;
  for (const node of graph.nodes()) {
    const fields = NODE_FIELDS.map(([name]) => {
      const held = node[name];
      return typeof held === 'string' ? cell(held) : held === null ? '' : String(held);
    });
    yield `${cell(node.id)},${cell(node.label)},${fields.join(',')}\n`;
  }
}

/** A spreadsheet must not run a name as a formula: a leading `'` keeps it text (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
