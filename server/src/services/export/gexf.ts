import { type Exported, nodeFields, xml } from './exported.js';
import { statementLine } from './statement.js';

/** GEXF 1.3, one piece a line: a large graph is never one string. @source gexf.net/1.3 */
export function* gexf(graph: Exported): Iterable<string> {
  const columns = nodeFields(graph);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `<meta${graph.asOf === null ? '' : ` lastmodifieddate="${graph.asOf}"`}><creator>Passerelle</creator><description>${xml(statementLine(graph.statement))}</description></meta>\n`;
  yield '<graph defaultedgetype="undirected" mode="static">\n<attributes class="node">\n';
  for (const [name, type] of columns) {
    if (name === 'x' || name === 'y') continue;
    yield `<attribute id="${name}" title="${name}" type="${type}"/>\n`;
  }
  yield '</attributes>\n';
  if (graph.hasChanges) {
    yield '<attributes class="edge">\n<attribute id="change" title="change" type="string"/>\n</attributes>\n';
  }
  yield '<nodes>\n';
  for (const node of graph.nodes()) {
    const fields = columns.flatMap(([name]) => {
      const held = node[name] ?? null;
      if (name === 'x' || name === 'y' || held === null) return [];
      return [`<attvalue for="${name}" value="${xml(String(held))}"/>`];
    });
    const place =
      node.x === null || node.y === null ? '' : `<viz:position x="${node.x}" y="${node.y}"/>`;
    yield `<node id="${xml(node.id)}" label="${xml(node.label)}"><attvalues>${fields.join('')}</attvalues>${place}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const { id, source, target, strength, change } of graph.edges()) {
    const told =
      change === undefined
        ? '/>'
        : `><attvalues><attvalue for="change" value="${change}"/></attvalues></edge>`;
    yield `<edge id="${id}" source="${xml(source)}" target="${xml(target)}" weight="${strength}"${told}\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}
