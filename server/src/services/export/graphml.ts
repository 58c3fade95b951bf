import { type Exported, nodeFields, xml } from './exported.js';
import { statementLine } from './statement.js';

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

/** GraphML with typed keys. @source graphml.graphdrawing.org */
export function* graphml(graph: Exported): Iterable<string> {
  const columns = nodeFields(graph);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield '<key id="label" for="node" attr.name="label" attr.type="string"/>\n';
  for (const [name, type] of columns) {
    yield `<key id="${name}" for="node" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`;
  }
  yield '<key id="weight" for="edge" attr.name="weight" attr.type="double"/>\n';
  if (graph.hasChanges) {
    yield '<key id="tieChange" for="edge" attr.name="change" attr.type="string"/>\n';
  }
  yield `<graph edgedefault="undirected"><desc>${xml(statementLine(graph.statement))}</desc>\n`;
  for (const node of graph.nodes()) {
    const fields = columns.flatMap(([name]) => {
      const held = node[name] ?? null;
      return held === null ? [] : [`<data key="${name}">${xml(String(held))}</data>`];
    });
    yield `<node id="${xml(node.id)}"><data key="label">${xml(node.label)}</data>${fields.join('')}</node>\n`;
  }
  for (const { id, source, target, strength, change } of graph.edges()) {
    const told = change === undefined ? '' : `<data key="tieChange">${change}</data>`;
    yield `<edge id="e${id}" source="${xml(source)}" target="${xml(target)}"><data key="weight">${strength}</data>${told}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
