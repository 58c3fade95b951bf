import { z } from 'zod';
import { cellOf, graphTables, type GraphTables } from './graph-tables.js';

const key = z.union([z.string(), z.number()]).transform(String);
const attributes = z.record(z.string(), z.unknown());

/** @source graphology's serialization format, graphology.github.io/serialization */
const graphologySchema = z.looseObject({
  options: z.looseObject({ type: z.string().optional() }).optional(),
  nodes: z.array(z.looseObject({ key, attributes: attributes.optional() })),
  edges: z
    .array(
      z.looseObject({
        source: key,
        target: key,
        undirected: z.boolean().optional(),
        attributes: attributes.optional(),
      }),
    )
    .default([]),
});

export function readGraphologyJson(json: unknown): GraphTables | null {
  const read = graphologySchema.safeParse(json);
  if (!read.success) return null;
  const { options, nodes, edges } = read.data;
  return graphTables(
    nodes.map((node) => ({ id: node.key, fields: fieldsOf(node.attributes ?? {}) })),
    edges.map((edge) => ({
      source: edge.source,
      target: edge.target,
      directed: options?.type !== 'undirected' && edge.undirected !== true,
      fields: fieldsOf(edge.attributes ?? {}),
    })),
  );
}

/** @source docs.kumu.io/guides/import: elements and connections; ends are labels or ids */
const kumuSchema = z.looseObject({
  elements: z.array(z.looseObject({ label: z.string().optional() })),
  connections: z.array(z.looseObject({ from: key, to: key })).default([]),
});
const KUMU_IDS = ['id', '_id'];
const KUMU_OWN = new Set([...KUMU_IDS, 'from', 'to', 'direction', 'directed', 'attributes']);

export function readKumuJson(json: unknown): GraphTables | null {
  const read = kumuSchema.safeParse(json);
  if (!read.success) return null;
  const { elements, connections } = read.data;
  const idOfLabel = new Map<string, string>();
  const nodes = elements.map((element) => {
    const fields = kumuFields(element);
    const id = cellOf(element['id'] ?? element['_id'] ?? element.label);
    const label = fields.get('label');
    if (label !== undefined) idOfLabel.set(label, id);
    return { id, fields };
  });
  const ids = new Set(nodes.map(({ id }) => id));
  const end = (text: string): string => (ids.has(text) ? text : (idOfLabel.get(text) ?? text));
  return graphTables(
    nodes,
    connections.map((connection) => ({
      source: end(connection.from),
      target: end(connection.to),
      directed: connection['direction'] === 'directed' || connection['directed'] === true,
      fields: kumuFields(connection),
    })),
  );
}

/** Kumu keeps custom fields in `attributes` in one of its forms, beside the others in the other. */
function kumuFields(item: Readonly<Record<string, unknown>>): Map<string, string> {
  const inner = attributes.safeParse(item['attributes']);
  const own = Object.entries(item).filter(([name]) => !KUMU_OWN.has(name));
  return fieldsOf({ ...(inner.success ? inner.data : {}), ...Object.fromEntries(own) });
}

function fieldsOf(record: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(Object.entries(record).map(([name, value]) => [name, cellOf(value)]));
}
