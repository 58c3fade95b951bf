import { describe, expect, it } from '@jest/globals';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import { archipelagoOf, discRadius, groupsOf } from '../../viz/src/scene/groups.js';
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

describe('discs of the farther views', () => {
  it('count shown actors only and never cover their neighbour', () => {
    const base = ring(100);
    const payload: GraphPayload = {
      ...base,
      nodes: { ...base.nodes, sub: base.nodes.id.map((_, i) => 1 + (i % 2)) },
      communities: [1, 2, 3, 4, 5].map((community) => ({
        community,
        name: String(community),
        actors: 20,
        x: community,
        y: 0,
        radius: 0.4,
        apart: false,
      })),
      subs: [1, 2].map((sub) => ({ community: 1, sub, actors: 10, x: sub / 10, y: 0 })),
    };
    const groups = groupsOf(payload, (node) => node % 5 !== 1);
    expect(groups.communities.map((one) => [one.community, one.actors])).toEqual([
      [1, 20],
      [3, 20],
      [4, 20],
      [5, 20],
    ]);
    expect(groups.parts.map((one) => one.actors)).toEqual([10, 10]);
    const [first] = groups.parts;
    if (first === undefined) throw new Error('no part');
    expect(discRadius(first, 'parts', 1000)).toBeGreaterThan(9);
    expect(discRadius(first, 'parts', 100)).toBeLessThanOrEqual(5.2);
  });
  it('leave out the small groups packed beside the map', () => {
    const base = ring(20);
    const one = { name: '', actors: 4, x: 0, y: 0, radius: 1 };
    const payload: GraphPayload = {
      ...base,
      communities: [1, 2, 3].map((community) => ({ ...one, community, apart: community > 1 })),
    };
    expect(groupsOf(payload, () => true).communities.map((o) => o.community)).toEqual([1]);
    expect(archipelagoOf(payload)?.groups).toHaveLength(2);
    expect(archipelagoOf({ ...payload, communities: [] })).toBeNull();
  });
});

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
    expect([4.9, 5, 11.9, 12].map((gap) => levelFor(gap))).toEqual([
      'communities',
      'parts',
      'parts',
      'actors',
    ]);
    expect(levelFor(11, 'actors')).toBe('actors');
    expect(levelFor(10, 'actors')).toBe('parts');
    expect(levelFor(13, 'parts')).toBe('parts');
    expect(levelFor(14, 'parts')).toBe('actors');
    expect(levelFor(5.5, 'communities')).toBe('communities');
    expect(levelFor(6, 'communities')).toBe('parts');
    expect(levelFor(4.5, 'parts')).toBe('parts');
    expect(levelFor(4, 'parts')).toBe('communities');
    expect(levelFor(20, 'communities')).toBe('actors');
  });
});
