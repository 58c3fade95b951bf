import { type Exported, NODE_FIELDS } from './exported.js';

/** The serialised form that graphology's `import` reads. */
export function* graphologyJson(graph: Exported): Iterable<string> {
  const attributes = { title: graph.title, asOf: graph.asOf };
  yield `{"options":{"type":"undirected","multi":false,"allowSelfLoops":false},"attributes":${JSON.stringify(attributes)},"nodes":[`;
  let between = '\n';
  for (const node of graph.nodes()) {
    const fields = Object.fromEntries(
      NODE_FIELDS.flatMap(([name]) => (node[name] === null ? [] : [[name, node[name]]])),
    );
    yield `${between}${JSON.stringify({ key: node.id, attributes: { label: node.label, ...fields } })}`;
    between = ',\n';
  }
  yield '\n],"edges":[';
  between = '\n';
  for (const { id, source, target, strength } of graph.edges()) {
    const edge = {
      key: String(id),
      source,
      target,
      attributes: { weight: strength },
      undirected: true,
    };
    yield `${between}${JSON.stringify(edge)}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
