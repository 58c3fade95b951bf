import { InvalidInputError } from '../errors.js';
import { readEdges, writeEdges } from './binary-edges.js';
import { ColumnReader, ColumnWriter } from './byte-columns.js';
import type { GraphPayload } from './explorer.js';

/** Compact form of the map; layout in docs/guide/binary-graph.md. */
export const BINARY_GRAPH_TYPE = 'application/vnd.passerelle.graph';
const MAGIC = 0x47525350; // "PSRG", little-endian
const VERSION = 3;
/** Steps of a coordinate between the least and the greatest. */
const STEPS = 65_535;

// Both are in every runtime core runs in; its type library names neither Node nor the browser.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Whole numbers of a node, in file order. */
const WHOLE = ['type', 'community', 'sub', 'degree', 'rank'] as const;
/** Words of a node: the different ones are in the header, the columns point to them. */
const WORDS = ['role', 'territoryId', 'scale'] as const;
type Words = Record<(typeof WORDS)[number], readonly (string | null)[]>;
type Range = readonly [least: number, greatest: number];

/** @returns magic, version, header length (3 × uint32), JSON header, then the columns */
export function encodeGraph(graph: GraphPayload): Uint8Array {
  const { nodes, edges } = graph;
  const order = nodes.id.length;
  const to = new ColumnWriter();
  const ranges = { x: rangeOf(nodes.x), y: rangeOf(nodes.y) };
  for (const axis of ['x', 'y'] as const) {
    const [least, greatest] = ranges[axis];
    const scale = greatest > least ? STEPS / (greatest - least) : 0;
    to.halves(Uint16Array.from(nodes[axis], (value) => Math.round((value - least) * scale)));
  }
  to.words(Float32Array.from(nodes.strength));
  for (const name of WHOLE) to.words(Int32Array.from(nodes[name]));
  const words = {
    role: wordsOf(nodes.role, to),
    territoryId: wordsOf(nodes.territoryId, to),
    scale: wordsOf(nodes.scale, to),
  };
  const strengths = writeEdges(to, edges, order);
  const header = new TextEncoder().encode(
    JSON.stringify({
      ...graph,
      nodes: { id: nodes.id, label: nodes.label },
      edges: { backbone: edges.backbone },
      order,
      size: edges.source.length,
      strengths,
      ranges,
      words,
    } satisfies Header),
  );
  const parts = [header, ...to.written];
  const bytes = new Uint8Array(12 + parts.reduce((sum, part) => sum + part.length, 0));
  new Uint32Array(bytes.buffer, 0, 3).set([MAGIC, VERSION, header.length]);
  let at = 12;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Writes where each stands among the different ones. @returns these */
function wordsOf(column: readonly (string | null)[], to: ColumnWriter): readonly (string | null)[] {
  const different = [...new Set(column)];
  const place = new Map(different.map((word, at) => [word, at]));
  to.words(Int32Array.from(column, (word) => place.get(word) ?? 0));
  return different;
}
function rangeOf(values: readonly number[]): Range {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least > greatest ? [0, 0] : [least, greatest];
}

/** @throws InvalidInputError when the bytes are not such a graph, or of another version */
export function decodeGraph(bytes: Uint8Array): GraphPayload {
  if (bytes.length < 12) throw new InvalidInputError('Not a binary graph: too short.');
  // `slice` would do for a Uint8Array, but what Node gives is a Buffer, whose slice copies nothing.
  const view = new DataView(bytes.buffer, bytes.byteOffset, 12);
  const [magic, version, length] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  if (magic !== MAGIC)
    throw new InvalidInputError('Not a binary graph: it does not begin with PSRG.');
  if (version !== VERSION)
    throw new InvalidInputError(`Binary graph version ${version}; this reader knows ${VERSION}.`);
  if (12 + length > bytes.length)
    throw new InvalidInputError('Binary graph cut off in its header.');
  const header = headerOf(bytes.subarray(12, 12 + length));
  const { order, size, strengths, ranges, words, ...graph } = header;
  const from = new ColumnReader(bytes.subarray(12 + length));
  const axis = (name: 'x' | 'y'): number[] => {
    const [least, greatest] = ranges[name];
    return Array.from(
      from.halves(`nodes.${name}`, order),
      (step) => least + (step / STEPS) * (greatest - least),
    );
  };
  const [x, y] = [axis('x'), axis('y')];
  const strength = Array.from(from.floats('nodes.strength', order));
  const whole = WHOLE.map((name) => [name, Array.from(from.words(`nodes.${name}`, order))]);
  const said = WORDS.map((name) => {
    const places = from.words(`nodes.${name}`, order);
    return [name, Array.from(places, (place) => words[name][place] ?? null)];
  });
  const { backbone } = graph.edges;
  const edges = readEdges(from, { size, backbone, strengths });
  if (!from.isAtEnd) throw new InvalidInputError('Binary graph longer than its header says.');
  const columns = Object.fromEntries([...whole, ...said]) as Omit<
    GraphPayload['nodes'],
    'id' | 'label' | 'x' | 'y' | 'strength'
  >;
  return { ...graph, nodes: { ...graph.nodes, ...columns, x, y, strength }, edges };
}

interface Header extends Omit<GraphPayload, 'nodes' | 'edges'> {
  readonly nodes: Pick<GraphPayload['nodes'], 'id' | 'label'>;
  readonly edges: Pick<GraphPayload['edges'], 'backbone'>;
  readonly order: number;
  readonly size: number;
  /** Different strengths of edges. */
  readonly strengths: number;
  readonly ranges: { readonly x: Range; readonly y: Range };
  readonly words: Words;
}

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
  const isRange = (value: unknown): boolean => Array.isArray(value) && value.length === 2;
  const isHeader =
    found !== null &&
    isObject(found.nodes) &&
    isObject(found.edges) &&
    [found.order, found.size, found.strengths, found.edges?.backbone].every(isCount) &&
    Number(found.edges?.backbone) <= Number(found.size) &&
    isRange(found.ranges?.x) &&
    isRange(found.ranges?.y) &&
    WORDS.every((name) => Array.isArray(found.words?.[name]));
  if (!isHeader) throw new InvalidInputError('Binary graph with a header that is not one.');
  return found as Header;
}
