import { describe, expect, it } from '@jest/globals';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import {
  chooseActors,
  levelFor,
  MAX_EDGES,
  MAX_NODES,
} from '../../viz/src/scene/level-of-detail.js';
import { buildModel } from '../../viz/src/scene/map-model.js';

function ring(order: number): GraphPayload {
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: order }, (_, i) => make(i));
  const size = order * 5;
  const source = Array.from({ length: size }, (_, e) => e % order);
  const target = source.map((u, e) => (u + 1 + Math.floor(e / order)) % order);
  return {
    digest: 'd',
    asOf: null,
    nodes: {
      id: each((i) => `n${String(i)}`),
      label: each((i) => `N${String(i)}`),
      type: each(() => 0),
      role: each(() => null),
      territoryId: each(() => null),
      scale: each(() => null),
      x: each((i) => Math.cos((2 * Math.PI * i) / order)),
      y: each((i) => Math.sin((2 * Math.PI * i) / order)),
      community: each((i) => 1 + (i % 5)),
      sub: each(() => 1),
      strength: each(() => 1),
      degree: each(() => 10),
      rank: each((i) => order - 1 - i),
    },
    edges: { source, target, strength: source.map(() => 1), backbone: size },
    types: ['person'],
    communities: [],
    subs: [],
    subBundles: [],
    bundles: [],
  };
}
const everywhere = { minX: -2, maxX: 2, minY: -2, maxY: 2 };

describe('level of detail', () => {
  it('never passes the caps, however large the graph', () => {
    const choice = chooseActors(buildModel(ring(9000)), {
      bounds: everywhere,
      keep: [],
      shown: () => true,
    });
    expect(choice.nodes).toHaveLength(MAX_NODES);
    expect(choice.edges.length).toBeLessThanOrEqual(MAX_EDGES);
    expect(choice.nodes[0]).toBe(8999);
  });
  it('keeps what was chosen, whatever its rank, its place and the filters', () => {
    const model = buildModel(ring(50));
    const choice = chooseActors(model, {
      bounds: { minX: 5, maxX: 6, minY: 5, maxY: 6 },
      keep: [3, 4],
      shown: () => false,
    });
    expect(choice.nodes).toEqual([3, 4]);
    expect(choice.edges).toHaveLength(1);
  });
  it('draws only ties between drawn actors', () => {
    const { nodes, edges } = ring(200);
    const model = buildModel(ring(200));
    const choice = chooseActors(model, {
      bounds: { ...everywhere, minX: 0 },
      keep: [],
      shown: (n) => n % 2 === 0,
    });
    const drawn = new Set(choice.nodes);
    for (const e of choice.edges) {
      expect(drawn.has(edges.source[e] ?? -1) && drawn.has(edges.target[e] ?? -1)).toBe(true);
    }
    expect([...drawn].every((n) => n % 2 === 0 && (nodes.x[n] ?? -1) >= 0)).toBe(true);
  });
  it('holds its level within 15 % of the border', () => {
    expect(levelFor(12)).toBe('actors');
    expect(levelFor(11, 'actors')).toBe('actors');
    expect(levelFor(10, 'actors')).toBe('communities');
    expect(levelFor(13, 'communities')).toBe('communities');
    expect(levelFor(14, 'communities')).toBe('actors');
  });
});
