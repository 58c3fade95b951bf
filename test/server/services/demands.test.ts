import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demandsSchema } from '@passerelle/core/contract/demands';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { isOpen } from '@passerelle/core/encounter/terms/fit';
import { lastDay } from '@passerelle/core/domain/period';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { servicesOn } from './toy.js';

let services: Services;
let store: GraphStore;
beforeAll(async () => {
  ({ services, store } = await servicesOn('demo/canonical'));
}, 60_000);
afterAll(() => store.close());
const scope = { viewer: ANIMATOR };

describe('needs and offers of the map', () => {
  it('are those open on its day, at the indices of the graph', async () => {
    const graph = await services.graph(scope);
    const answer = demandsSchema.parse(await services.demands(scope));
    expect([answer.digest, answer.asOf]).toEqual([graph.digest, graph.asOf]);
    const stored = await store.demands(ANIMATOR, {});
    const open = stored.filter((demand) => isOpen(demand, lastDay(graph.asOf)));
    expect(open.length).toBeGreaterThan(20);
    expect(answer.node.map((node) => graph.nodes.id[node]).sort()).toEqual(
      open.map(({ actorId }) => actorId).sort(),
    );
  });
  it('expire: a later day has fewer of them', async () => {
    const [now, later] = await Promise.all(
      ['2026-06-30', '2035'].map((asOf) => services.demands({ ...scope, asOf })),
    );
    expect(now?.node.length).toBeGreaterThan(0);
    expect(later?.node).toEqual([]);
  });
  it('give a need to nobody who is tied with who asks, and an offer to one need', async () => {
    const { edges } = await services.graph(scope);
    const tied = new Set(edges.source.map((a, at) => `${String(a)} ${String(edges.target[at])}`));
    const { node, side, category, offeredBy } = await services.demands(scope);
    const used = new Map<string, number>();
    offeredBy.forEach((by, at) => {
      if (by === null) return;
      const ends = [node[at] ?? -1, by].sort((a, b) => a - b);
      expect([side[at], tied.has(ends.join(' '))]).toEqual(['need', false]);
      const offer = `${String(by)} ${category[at] ?? ''}`;
      used.set(offer, (used.get(offer) ?? 0) + 1);
    });
    expect(used.size).toBeGreaterThan(0);
    for (const [offer, times] of used) {
      const there = node.filter(
        (by, at) => side[at] === 'offer' && `${String(by)} ${category[at] ?? ''}` === offer,
      );
      expect(times).toBeLessThanOrEqual(there.length);
    }
  });
  it('of actors a viewer may not see stay in the store', async () => {
    const viewer = { role: 'viewer' } as const;
    const seen = new Set((await services.actors({ viewer })).rows.map(({ id }) => id));
    const graph = await services.graph({ viewer });
    const answer = await services.demands({ viewer });
    const asked = answer.node.map((node) => graph.nodes.id[node] ?? '');
    expect(asked.every((id) => seen.has(id))).toBe(true);
    expect(asked.length).toBeLessThan((await services.demands(scope)).node.length);
  });
});
