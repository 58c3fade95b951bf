import { InvalidInputError } from '../errors.js';
import type { GraphPayload } from './explorer.js';

/** Compact form of the map; layout in docs/guide/binary-graph.md. */
export const BINARY_GRAPH_TYPE = 'application/vnd.passerelle.graph';
const MAGIC = 0x47525350; // "PSRG", little-endian
const VERSION = 2;

// Both are in every runtime core runs in; its type library names neither Node nor the browser.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

type Numbers = readonly number[];
const F32 = Float32Array;
const I32 = Int32Array;
/** Numeric columns in file order. Coordinates and strengths travel as 32-bit floats: for drawing. */
const COLUMNS: readonly [part: 'nodes' | 'edges', name: string, array: typeof F32 | typeof I32][] =
  [
    ['nodes', 'x', F32],
    ['nodes', 'y', F32],
    ['nodes', 'strength', F32],
    ['nodes', 'type', I32],
    ['nodes', 'community', I32],
    ['nodes', 'sub', I32],
    ['nodes', 'degree', I32],
    ['nodes', 'rank', I32],
    ['edges', 'source', I32],
    ['edges', 'target', I32],
    ['edges', 'strength', F32],
  ];

/** @returns magic, version, header length (3 × uint32), JSON header padded with spaces to 4 bytes, then the columns */
export function encodeGraph(graph: GraphPayload): Uint8Array {
  const { id, label, role, territoryId, scale } = graph.nodes;
  const header = {
    ...graph,
    nodes: { id, label, role, territoryId, scale },
    edges: { backbone: graph.edges.backbone },
    order: graph.nodes.id.length,
    size: graph.edges.source.length,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(header));
  const padded = Math.ceil(bytes.length / 4) * 4;
  const length = COLUMNS.reduce(
    (sum, [part]) => sum + 4 * (part === 'nodes' ? header.order : header.size),
    12 + padded,
  );
  const buffer = new ArrayBuffer(length);
  new Uint32Array(buffer, 0, 3).set([MAGIC, VERSION, padded]);
  const text = new Uint8Array(buffer, 12, padded).fill(32);
  text.set(bytes);
  let at = 12 + padded;
  for (const [part, name, Type] of COLUMNS) {
    const column = (graph[part] as unknown as Record<string, Numbers>)[name] ?? [];
    new Type(buffer, at, column.length).set(column);
    at += 4 * column.length;
  }
  return new Uint8Array(buffer);
}

/** @throws InvalidInputError when the bytes are not such a graph, or of another version */
export function decodeGraph(bytes: Uint8Array): GraphPayload {
  const buffer = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer;
  if (buffer.byteLength < 12) throw new InvalidInputError('Not a binary graph: too short.');
  const [magic, version, padded] = new Uint32Array(buffer, 0, 3) as unknown as [
    number,
    number,
    number,
  ];
  if (magic !== MAGIC)
    throw new InvalidInputError('Not a binary graph: it does not begin with PSRG.');
  if (version !== VERSION)
    throw new InvalidInputError(`Binary graph version ${version}; this reader knows ${VERSION}.`);
  if (padded % 4 !== 0 || 12 + padded > buffer.byteLength)
    throw new InvalidInputError('Binary graph cut off in its header.');
  const { order, size, ...graph } = headerOf(new Uint8Array(buffer, 12, padded));
  let at = 12 + padded;
  for (const [part, name, Type] of COLUMNS) {
    const count = part === 'nodes' ? order : size;
    if (at + 4 * count > buffer.byteLength)
      throw new InvalidInputError(`Binary graph cut off in ${part}.${name}.`);
    (graph[part] as unknown as Record<string, Numbers>)[name] = Array.from(
      new Type(buffer, at, count),
    );
    at += 4 * count;
  }
  if (at !== buffer.byteLength)
    throw new InvalidInputError('Binary graph longer than its header says.');
  return graph;
}

type Header = GraphPayload & { readonly order: number; readonly size: number };

/** Only what reading the columns needs is checked: whoever does not trust the sender parses with `graphSchema`. */
function headerOf(bytes: Uint8Array): Header {
  let found: Partial<Header> | null = null;
  try {
    found = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Header> | null;
  } catch {
    // Told below, like every other header that is none.
  }
  const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
  if (
    found === null ||
    !isObject(found.nodes) ||
    !isObject(found.edges) ||
    !isCount(found.order) ||
    !isCount(found.size)
  ) {
    throw new InvalidInputError('Binary graph with a header that is not one.');
  }
  return found as Header;
}
