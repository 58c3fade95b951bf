import { type Exported, nodeFields } from './exported.js';

/** The serialised form that graphology's `import` reads. */
export function* graphologyJson(graph: Exported): Iterable<string> {
  const columns = nodeFields(graph);
  const { title, asOf } = graph;
  const attributes = { title, asOf, ...Object.fromEntries(graph.statement) };
  yield `{"options":{"type":"undirected","multi":false,"allowSelfLoops":false},"attributes":${JSON.stringify(attributes)},"nodes":[`;
  let between = '\n';
  for (const node of graph.nodes()) {
    const fields = Object.fromEntries(
      columns.flatMap(([name]) => (node[name] == null ? [] : [[name, node[name]]])),
    );
    yield `${between}${JSON.stringify({ key: node.id, attributes: { label: node.label, ...fields } })}`;
    between = ',\n';
  }
  yield '\n],"edges":[';
  between = '\n';
  for (const { id, source, target, strength, change } of graph.edges()) {
    const edge = {
      key: String(id),
      source,
      target,
      attributes: { weight: strength, ...(change === undefined ? {} : { change }) },
      undirected: true,
    };
    yield `${between}${JSON.stringify(edge)}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
