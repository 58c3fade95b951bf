import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeGraph, encodeGraph } from '@passerelle/core/contract/binary-graph';
import { type GraphPayload, graphSchema } from '@passerelle/core/contract/explorer';

const float32 = fc
  .float({ noNaN: true, noDefaultInfinity: true })
  .map((value) => Math.fround(value) + 0);
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
// JSON has no negative zero; the header's numbers are JSON.
const real = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const text = fc.string({ unit: 'binary', maxLength: 12 });
const maybe = fc.option(text);
const column = <T>(length: number, of: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: length, maxLength: length });

/** As the server orders them: in the backbone and in the rest the strongest first, equals by their ends. */
function inOrder(edges: GraphPayload['edges']): GraphPayload['edges'] {
  const { source, target, strength, backbone } = edges;
  const at = (list: readonly number[], i: number): number => list[i] ?? 0;
  const order = source
    .map((_, i) => i)
    .sort(
      (i, j) =>
        Number(j < backbone) - Number(i < backbone) ||
        at(strength, j) - at(strength, i) ||
        at(source, i) - at(source, j) ||
        at(target, i) - at(target, j),
    );
  const sorted = (list: readonly number[]): number[] => order.map((i) => at(list, i));
  return {
    source: sorted(source),
    target: sorted(target),
    strength: sorted(strength),
    backbone,
  };
}

const graphs: fc.Arbitrary<GraphPayload> = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 20 }))
  .chain(([order, size]) =>
    fc.record({
      digest: text,
      asOf: maybe,
      nodes: fc.record({
        id: column(order, text),
        label: column(order, text),
        type: column(order, int32),
        role: column(order, maybe),
        territoryId: column(order, maybe),
        scale: column(order, maybe),
        x: column(order, float32),
        y: column(order, float32),
        community: column(order, int32),
        sub: column(order, int32),
        strength: column(order, float32),
        degree: column(order, int32),
        rank: column(order, int32),
      }),
      edges: fc
        .record({
          source: column(size, fc.nat({ max: Math.max(0, order - 1) })),
          target: column(size, fc.nat({ max: Math.max(0, order - 1) })),
          strength: column(size, float32),
          backbone: fc.nat({ max: size }),
        })
        .map(inOrder),
      types: fc.array(text, { maxLength: 4 }),
      communities: fc.array(
        fc.record({
          community: int32,
          name: text,
          actors: int32,
          x: real,
          y: real,
          radius: real,
          apart: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      subs: fc.array(fc.record({ community: int32, sub: int32, actors: int32, x: real, y: real }), {
        maxLength: 3,
      }),
      subBundles: fc.array(fc.record({ a: int32, b: int32, ties: int32 }), { maxLength: 3 }),
      bundles: fc.array(fc.record({ a: int32, b: int32, ties: int32, strength: real }), {
        maxLength: 3,
      }),
    }),
  );

const SMALL: GraphPayload = {
  digest: 'd',
  asOf: null,
  nodes: {
    id: ['a', 'b'],
    label: ['Chloé', '🌉'],
    type: [0, 0],
    role: [null, 'maire'],
    territoryId: [null, null],
    scale: [null, null],
    x: [0.1, 1],
    y: [0, -1],
    community: [1, 1],
    sub: [1, 1],
    strength: [2, 2],
    degree: [1, 1],
    rank: [0, 1],
  },
  edges: { source: [0], target: [1], strength: [0.3], backbone: 1 },
  types: ['person'],
  communities: [],
  subs: [{ community: 1, sub: 1, actors: 2, x: 0.5, y: -0.5 }],
  subBundles: [],
  bundles: [],
};

/** A file of this version with the given header text and no column. */
function withHeader(header: string): Uint8Array {
  const body = new TextEncoder().encode(header.padEnd(Math.ceil(header.length / 4) * 4));
  const bytes = new Uint8Array(12 + body.length);
  new Uint32Array(bytes.buffer, 0, 3).set([0x47525350, 3, body.length]);
  bytes.set(body, 12);
  return bytes;
}
const invalid = (message: RegExp): unknown =>
  expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringMatching(message) });
function failure(bytes: Uint8Array): unknown {
  try {
    decodeGraph(bytes);
  } catch (error) {
    return error;
  }
  return null;
}

describe('binary graph', () => {
  it('gives back every graph', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const back = decodeGraph(encodeGraph(graph));
        const { x, y } = back.nodes;
        expect(back).toEqual({ ...graph, nodes: { ...graph.nodes, x, y } });
        for (const axis of ['x', 'y'] as const) {
          const sent = graph.nodes[axis];
          const step = (Math.max(0, ...sent) - Math.min(0, ...sent)) / 65_535;
          back.nodes[axis].forEach((value, i) => {
            expect(Math.abs(value - (sent[i] ?? NaN))).toBeLessThanOrEqual(step * 0.51);
          });
        }
        expect(graphSchema.safeParse(back).success).toBe(true);
      }),
    );
  });

  it('keeps strengths to 32-bit floats, and the least and the greatest coordinate as they are', () => {
    const { nodes, edges } = decodeGraph(encodeGraph(SMALL));
    expect(nodes.x).toEqual([0.1, 1]);
    expect(edges.strength[0]).toBe(Math.fround(0.3));
    expect(nodes.label).toEqual(SMALL.nodes.label);
  });

  it('leaves the graph it encodes as it was', () => {
    const before = structuredClone(SMALL);
    encodeGraph(SMALL);
    expect(SMALL).toEqual(before);
  });

  it('reads bytes that begin anywhere in their buffer', () => {
    const bytes = encodeGraph(SMALL);
    const shifted = new Uint8Array(bytes.length + 7);
    shifted.set(bytes, 3);
    expect(decodeGraph(shifted.subarray(3, 3 + bytes.length))).toEqual(decodeGraph(bytes));
    expect(decodeGraph(Buffer.from(shifted.buffer, 3, bytes.length))).toEqual(decodeGraph(bytes));
  });

  it('refuses bytes cut off anywhere', () => {
    const bytes = encodeGraph(SMALL);
    for (let length = 0; length < bytes.length; length++) {
      expect(failure(bytes.subarray(0, length))).toEqual(invalid(/too short|cut off/));
    }
  });

  it('refuses bytes past the end', () => {
    const bytes = encodeGraph(SMALL);
    const longer = new Uint8Array(bytes.length + 4);
    longer.set(bytes);
    expect(failure(longer)).toEqual(invalid(/longer/));
  });

  it('refuses foreign bytes', () => {
    expect(failure(new TextEncoder().encode('{"digest":"of the JSON form"}'))).toEqual(
      invalid(/PSRG/),
    );
  });

  it('refuses another version and names both', () => {
    const bytes = encodeGraph(SMALL);
    bytes[4] = 9;
    expect(failure(bytes)).toEqual(invalid(/version 9.*knows 3/));
  });

  it.each([
    'not JSON',
    'null',
    '[]',
    '{}',
    '{"nodes":{},"edges":{}}',
    '{"nodes":{},"edges":{},"order":-1,"size":0}',
    '{"nodes":{},"edges":{},"order":0.5,"size":0}',
    '{"nodes":null,"edges":{},"order":0,"size":0}',
    '{"nodes":{},"edges":[],"order":"2","size":0}',
    '{"nodes":{},"edges":{"backbone":2},"order":0,"size":1,"strengths":0}',
    '{"nodes":{},"edges":{"backbone":0},"order":0,"size":0,"strengths":0,"ranges":{"x":[0,1]}}',
    '{"nodes":{},"edges":{"backbone":0},"order":0,"size":0,"strengths":0,"ranges":{"x":[0,1],"y":[0,1]}}',
  ])('refuses the header %s', (header) => {
    expect(failure(withHeader(header))).toEqual(invalid(/header/));
  });

  it('answers only its own errors to random bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.nat({ max: 400 }),
        fc.nat({ max: 255 }),
        (noise, at, value) => {
          expect(failure(noise)).toEqual(invalid(/./));
          const bytes = encodeGraph(SMALL);
          bytes[at % bytes.length] = value;
          const error = failure(bytes);
          if (error !== null) expect(error).toEqual(invalid(/./));
        },
      ),
    );
  });
});
