import { type Exported, NODE_FIELDS, xml } from './exported.js';

/** GEXF 1.3, one piece a line: a large graph is never one string. @source gexf.net/1.3 */
export function* gexf(graph: Exported): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `<meta${graph.asOf === null ? '' : ` lastmodifieddate="${graph.asOf}"`}><creator>Passerelle</creator><description>${xml(graph.title)}</description></meta>\n`;
  yield '<graph defaultedgetype="undirected" mode="static">\n<attributes class="node">\n';
  for (const [name, type] of NODE_FIELDS) {
    if (name === 'x' || name === 'y') continue;
    yield `<attribute id="${name}" title="${name}" type="${type}"/>\n`;
  }
  yield '</attributes>\n<nodes>\n';
  for (const node of graph.nodes()) {
    const fields = NODE_FIELDS.flatMap(([name]) => {
      const held = node[name];
      if (name === 'x' || name === 'y' || held === null) return [];
      return [`<attvalue for="${name}" value="${xml(String(held))}"/>`];
    });
    const place =
      node.x === null || node.y === null ? '' : `<viz:position x="${node.x}" y="${node.y}"/>`;
    yield `<node id="${xml(node.id)}" label="${xml(node.label)}"><attvalues>${fields.join('')}</attvalues>${place}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const { id, source, target, strength } of graph.edges()) {
    yield `<edge id="${id}" source="${xml(source)}" target="${xml(target)}" weight="${strength}"/>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}
