import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeMeasures } from '@passerelle/core/analysis/registry';
import { graphSchema } from '@passerelle/core/contract/explorer';
import { snapshotSchema } from '@passerelle/core/domain/provenance';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { actor, tie } from '../../contract/samples.js';
import { servicesOn } from './toy.js';

let services: Services;
let store: GraphStore;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-'));
  ({ services, store } = await servicesOn('toy', { cacheFolder: folder }));
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});
const scope = { viewer: ANIMATOR };

describe('status', () => {
  it('counts what the viewer may see', async () => {
    const { rows } = await services.status(scope);
    expect(rows).toContainEqual({ what: 'actors', count: 15 });
    expect(rows).toContainEqual({ what: 'ties', count: 22 });
  });
});

describe('communities', () => {
  it('finds those of the toy ecosystem by strength', async () => {
    const { rows } = await services.communities(scope);
    const groups = new Map<number | null, string[]>();
    for (const { id, community } of rows)
      groups.set(community, [...(groups.get(community) ?? []), id]);
    const found = [...groups.values()].map((ids) => ids.join(' ')).sort();
    expect(found).toEqual(['A1 A2 A3 A4 A5', 'B1 B2 B3 B4', 'G1 G2 G3', 'N1 N2 N3']);
  });
});

describe('centrality', () => {
  it('computes every registered node measure from its id', async () => {
    const measures = Object.keys(nodeMeasures);
    const { rows } = await services.centrality({ ...scope, measures, groups: 'territory' });
    expect(rows).toHaveLength(15);
    const first = rows.find(({ id }) => id === 'B3');
    expect(first).toMatchObject({ betweenness: expect.closeTo(40.7, 8) as unknown, degree: 5 });
    expect(
      (await services.centrality({ ...scope, measures: ['relativeParticipation'], groups: 'type' }))
        .rows[0],
    ).toMatchObject({ relativeParticipation: null });
  });
  it('answers with a role as a word, beside the figures it rests on, and with the roles of brokers', async () => {
    const asked = { ...scope, groups: 'territory' };
    const roles = await services.centrality({ ...asked, measures: ['cartographicRole'] });
    expect(roles.rows.find(({ id }) => id === 'B3')).toMatchObject({
      cartographicRole: 'peripheral',
      participationCoefficient: expect.closeTo(0.53125, 10) as unknown,
      withinModuleZScore: expect.any(Number) as unknown,
    });
    const brokers = await services.centrality({ ...asked, measures: ['brokerageRoles'] });
    expect(brokers.rows[0]).toMatchObject({
      id: 'B3',
      brokerageRoles: 9,
      coordinator: 2,
      consultant: 0,
      border: 6,
      liaison: 1,
    });
  });
  it('answers with the stability that the communities tell', async () => {
    const { rows } = await services.centrality({ ...scope, measures: ['communityStability'] });
    const told = await services.communities({ ...scope, stability: true });
    const stabilityOf = new Map(told.rows.map(({ id, stability }) => [id, stability]));
    expect(rows.length).toBe(15);
    for (const row of rows) expect(row['communityStability']).toBe(stabilityOf.get(row.id));
  });
  it('begins with the lowest where that is the end looked for, and tells medians and places', async () => {
    const asked = { ...scope, measures: ['constraint'], resamples: 40 };
    const { rows, meta } = await services.centrality(asked);
    const figures = rows.map((row) => Number(row['constraint']));
    expect(figures).toEqual([...figures].sort((x, y) => x - y));
    expect(meta.notes.map(({ key }) => key)).toContain('lowestFirst');
    expect(Number(rows[0]?.['rankLow'])).toBeLessThan(Number(rows.at(-1)?.['rankLow']));
    for (const row of rows) expect(row['constraintMedian']).toEqual(expect.any(Number));
    const word = await services.centrality({ ...asked, measures: ['cartographicRole'] });
    expect(word.meta.notes).toContainEqual({
      key: 'notResampled',
      values: { measure: 'cartographicRole' },
    });
    expect(word.rows[0]).toMatchObject({ cartographicRoleLow: null, rankLow: null });
  });
  it('computes with changed settings, and says which', async () => {
    const asked = { ...scope, measures: ['betweenness'] };
    const usual = await services.centrality(asked);
    expect(usual.meta.options).not.toHaveProperty('set');
    expect(usual.meta.notes.map(({ key }) => key)).not.toContain('pivotsUsed');
    const sampled = await services.centrality({ ...asked, settings: { pivots: 5 } });
    expect(sampled.meta.options).toMatchObject({ set: { pivots: 5 } });
    expect(sampled.meta.notes).toContainEqual({ key: 'pivotsUsed', values: { pivots: 5, of: 15 } });
    const drawn = await services.centrality({ ...asked, settings: { betweennessError: 0.01 } });
    const said = drawn.meta.notes.find(({ key }) => key === 'sampledPaths');
    // One of a hundred pairs of 105, rounded up.
    expect(said?.values).toMatchObject({ error: 2, confidence: 90 });
    expect(drawn.rows[0]).toMatchObject({
      id: 'B3',
      betweenness: expect.closeTo(40.7, -1) as unknown,
    });
  });
  it('says how actors were grouped only when a measure reads groups', async () => {
    const asked = { ...scope, groups: 'sphere' };
    const mixed = await services.centrality({ ...asked, measures: ['participationCoefficient'] });
    expect(mixed.meta.options).toMatchObject({ groups: 'sphere' });
    const plain = await services.centrality({ ...asked, measures: ['degree'] });
    expect(plain.meta.options).not.toHaveProperty('groups');
    await expect(
      services.centrality({ ...scope, measures: ['degree'], groups: 'party' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
  it('lists the known measures when one is unknown', async () => {
    await expect(services.centrality({ ...scope, measures: ['fame'] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('betweenness'),
    });
  });

  it('sorts by the first measure', async () => {
    const { rows } = await services.centrality({ ...scope, measures: ['betweenness'], top: 3 });
    expect(rows.map(({ id }) => id)).toEqual(['B3', 'A3', 'N1']);
    expect(rows[0]?.['betweenness']).toBeCloseTo(40.7, 6);
  });
});

describe('hubs', () => {
  it('says which scales hold actors when the one asked for holds none', async () => {
    const { rows, meta } = await services.hubs({ ...scope, scale: 'supranational' });
    expect(rows).toEqual([]);
    expect(meta.notes).toContainEqual({
      key: 'emptyScale',
      values: { scale: 'supranational', scales: 'local,national,global' },
    });
  });

  it('names no percentage under 25 actors', async () => {
    const { rows, meta } = await services.hubs({ ...scope, scale: 'local' });
    expect(rows.filter(({ hub }) => hub)).toHaveLength(1);
    expect(meta.notes.map(({ key }) => key)).toContain('fewActorsForHubs');
  });
});

describe('path', () => {
  it('gives routes without a shared middle, with evidence', async () => {
    const { rows } = await services.path({ ...scope, from: 'Actor A4', to: 'B3' });
    const middles = rows.filter(({ target }) => target !== 'B3').map(({ target }) => target);
    expect(new Set(middles).size).toBe(middles.length);
    expect(rows.filter(({ target }) => target === 'B3').length).toBe(2);
    expect(rows[0]?.evidence.length).toBe(1);
  });

  it('says whom it may have meant', async () => {
    await expect(services.path({ ...scope, from: 'actor a', to: 'G2' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('Actor A1'),
    });
  });
});

describe('snapshot', () => {
  it('hides the network of a small territory and keeps what was taken', async () => {
    const first = await services.takeSnapshot({ ...scope, territory: 'TA' });
    expect(snapshotSchema.parse(first).indicators).toHaveLength(12);
    const states = Object.fromEntries(first.indicators.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({
      activeShare: 'measured',
      tiesPerActor: 'suppressed',
      excessGini: 'undefined',
      remoteTieShare: 'suppressed',
      organiserRenewal: 'undefined',
      needsAnswered: 'undefined',
    });
    expect(await services.takeSnapshot({ ...scope, territory: 'TA' })).toEqual(first);
    expect(await services.listSnapshots(scope)).toEqual([first]);
    expect(await services.showSnapshot({ ...scope, id: first.id })).toEqual(first);
  });

  it('measures a territory that is large enough', async () => {
    const taken = await services.takeSnapshot({ ...scope, territory: 'WORLD' });
    const of = (id: string) => taken.indicators.find((indicator) => indicator.id === id);
    expect(of('tiesPerActor')).toMatchObject({ value: 44 / 15, parts: { ties: 22 } });
    expect(of('eiIndex')?.value).toBeCloseTo(-0.2727, 4);
    expect(of('eiIndex')?.parts['scale']).toBeCloseTo(-0.6364, 4);
    expect(of('eiIndex')?.parts).toMatchObject({ sphereKnown: 15, sphereDerived: 0 });
    for (const { state, value, interval } of taken.indicators) {
      if (state !== 'measured' || value === null || interval === null) continue;
      expect(interval[0] <= value + 1e-9 && value <= interval[1] + 1e-9).toBe(true);
    }
    expect(taken.indicators.filter(({ interval }) => interval !== null).length).toBeGreaterThan(2);
    expect(taken.indicators.map(({ state }) => state)).not.toContain('notYetMeasured');
  });

  it('asks for a territory', async () => {
    await expect(services.takeSnapshot(scope)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('graph', () => {
  it('keeps its layout on disk and reads it back', async () => {
    const graph = await services.graph(scope);
    expect(graphSchema.parse(graph).nodes.id).toHaveLength(15);
    expect([...graph.nodes.rank].sort((a, b) => a - b)).toEqual(graph.nodes.id.map((_, at) => at));
    expect(await readdir(folder)).toHaveLength(4);
    const again = await servicesOn('toy', { cacheFolder: folder });
    expect(await again.services.graph(scope)).toEqual(graph);
    await again.store.close();
  });
});

describe('parts of communities on the map', () => {
  it('count every linked actor once, and their ties lie between two different parts', async () => {
    const { nodes, subs, subBundles } = await services.graph(scope);
    const linked = nodes.community.filter((number) => number > 0).length;
    expect(subs.reduce((sum, { actors }) => sum + actors, 0)).toBe(linked);
    expect(subBundles.every(({ a, b }) => a < b && b < subs.length)).toBe(true);
  });
});

describe('panels and search', () => {
  it('says who an actor is and why two are linked', async () => {
    const panel = await services.actorPanel({ ...scope, id: 'B3' });
    expect(panel.degree).toBe(5);
    // Three lose the others without B3, in parts too small to make it a single passage.
    expect(panel.cutOff).toBe(3);
    expect(panel.singlePassage).toBe(false);
    expect(panel.neighbours).toHaveLength(5);
    const edge = await services.edgePanel({ ...scope, a: 'B3', b: 'B4' });
    expect(edge.cutEdge).toBe(true);
    expect(edge.evidence.reduce((sum, { strength }) => sum + strength, 0)).toBeCloseTo(
      edge.strength,
    );
    await expect(services.edgePanel({ ...scope, a: 'A1', b: 'G3' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('finds actors and places', async () => {
    expect((await services.search({ ...scope, text: 'actor a1' })).actors[0]?.id).toBe('A1');
    expect((await services.search({ ...scope, text: 'nation' })).territories[0]?.id).toBe('TN');
    const places = await services.territories(scope);
    expect(places.find(({ id }) => id === 'TN')?.actors).toBe(12);
  });
});

describe('viewers', () => {
  it('never sees in any answer what the store keeps from them', async () => {
    const demo = await servicesOn('demo/canonical');
    const [all, some] = await Promise.all(
      [ANIMATOR, { role: 'viewer' as const }].map((viewer) => demo.services.summary({ viewer })),
    );
    expect(some?.counts['actors']).toBeLessThan(all?.counts['actors'] ?? 0);
    const ids = new Set(
      (await demo.services.communities({ viewer: { role: 'viewer' } })).rows.map(({ id }) => id),
    );
    expect(ids.size).toBe(some?.counts['actors']);
    await demo.store.close();
  });
});

describe('routes that close one another', () => {
  it('puts the shortest first, says that it is shared, and still gives one without it', async () => {
    const own = await servicesOn('toy');
    const names = ['S', 'P', 'Q', 'T', 'U', 'V', 'W', 'X'].map((name) => `route-${name}`);
    const at = (i: number): string => names[i] ?? '';
    await own.store.write({
      actors: names.map((id) => actor(id)),
      ties: ['0-1', '1-2', '2-7', '0-3', '3-4', '4-2', '1-5', '5-6', '6-7'].map((text) => {
        const [a = 0, b = 0] = text.split('-').map(Number);
        return tie(`route-${text}`, at(a), at(b));
      }),
    });
    const { rows, meta } = await own.services.path({ ...scope, from: at(0), to: at(7) });
    const lengths = [1, 2, 3].map((route) => rows.filter((row) => row.route === route).length);
    expect(lengths).toEqual([3, 4, 4]);
    expect(meta.notes).toContainEqual({ key: 'sharedRoute', values: { hops: 3 } });
    await own.store.close();
  });
});
