import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { servicesOn } from '../services/toy.js';
import { importFolders } from './support.js';

const { root, folder, dry, into, remove } = importFolders();
afterAll(remove);

const file = (name: string, text: string): string => join(folder({ [name]: text }), name);
async function contentOf(store: GraphStore) {
  const { rows } = await store.actors(ANIMATOR, {});
  const ties = (await Promise.all(rows.map(({ id }) => store.tiesOf(ANIMATOR, id)))).flat();
  return {
    actors: rows.map(({ id, label, type }) => `${id} ${label} ${type}`).sort(),
    ties: [
      ...new Set(
        ties.map(
          (t) => `${t.a}-${t.b} ${t.kind} ${t.directed ? 'to' : 'with'} ${t.strength ?? 'n/a'}`,
        ),
      ),
    ].sort(),
  };
}
async function imported(path: string) {
  const store = await openEmbeddedStore(':memory:');
  const outcome = await into(store)(path);
  const content = await contentOf(store);
  await store.close();
  return { ...content, faults: outcome.faultCounts, totals: outcome.totals };
}

describe('a graph file of another program', () => {
  it('is read from graphology JSON, direction and attributes included', async () => {
    const graph = {
      options: { type: 'mixed' },
      nodes: [
        { key: 'a', attributes: { label: 'Ada', type: 'person', sectors: ['health', 'digital'] } },
        { key: 1, attributes: { label: 'One', type: 'organisation', founded: 1999 } },
      ],
      edges: [
        { source: 'a', target: 1, attributes: { weight: 2.5, type: 'funding' } },
        { source: 1, target: 'a', undirected: true },
      ],
    };
    const store = await openEmbeddedStore(':memory:');
    const outcome = await into(store)(file('graph.json', JSON.stringify(graph)));
    expect(outcome.totals).toEqual({ in: 4, new: 4, updated: 0, unchanged: 0, rejected: 0 });
    expect(await contentOf(store)).toEqual({
      actors: ['1 One organisation', 'a Ada person'],
      ties: ['1-a declaredContact with n/a', 'a-1 funding to 2.5'],
    });
    expect((await store.actor(ANIMATOR, 'a'))?.actor.sectors).toEqual(['health', 'digital']);
    expect((await store.actor(ANIMATOR, '1'))?.actor.attributes).toEqual({ founded: '1999' });
    await store.close();
  });

  it('is read from Kumu JSON, ends by label or by id', async () => {
    const { actors, ties, faults } = await imported(
      file(
        'kumu.json',
        JSON.stringify({
          elements: [
            { label: 'Ada', type: 'Person' },
            {
              _id: 'el-2',
              attributes: { label: 'Lab', 'element type': 'x', type: 'organisation' },
            },
          ],
          connections: [
            { from: 'Ada', to: 'Lab', direction: 'directed', type: 'mentoring' },
            { from: 'el-2', to: 'Zoe', direction: 'mutual' },
          ],
        }),
      ),
    );
    expect(actors).toEqual(['Ada Ada person', 'Zoe Zoe person', 'el-2 Lab organisation']);
    expect(ties).toEqual(['Ada-el-2 mentoring to n/a', 'el-2-Zoe declaredContact with n/a']);
    expect(faults).toEqual({ assumedType: 2 });
  });

  it('is read from Gephi tables of edges and of nodes', async () => {
    const edges = await imported(
      file('any.csv', 'Source;Target;Type;Id;Weight\na;b;Undirected;0;1,5\nb;c;Directed;1;2\n'),
    );
    expect(edges.actors).toEqual(['a a person', 'b b person', 'c c person']);
    expect(edges.ties).toEqual(['a-b declaredContact with 1.5', 'b-c declaredContact to 2']);
    const nodes = await imported(file('nodes.csv', 'Id,Label,Type\na,Ada,person\nb,,network\n'));
    expect(nodes.actors).toEqual(['a Ada person', 'b b network']);
    expect(nodes.faults).toEqual({});
  });

  it.each(['json', 'csv'] as const)('comes back from our own export: %s', async (format) => {
    const { services, store } = await servicesOn('toy');
    const pieces: string[] = [];
    for await (const piece of await services.exportGraph({
      viewer: ANIMATOR,
      format,
      includeNames: true,
    })) {
      pieces.push(piece);
    }
    const back = await openEmbeddedStore(':memory:');
    const outcome = await into(back)(file(`map.${format}`, pieces.join('')));
    expect(outcome.totals.rejected).toBe(0);
    const [before, after] = [await contentOf(store), await contentOf(back)];
    const pairs = ({ ties }: typeof before): string[] =>
      [...new Set(ties.map((tie) => tie.split(' ')[0]!.split('-').sort().join('-')))].sort();
    expect(pairs(after)).toEqual(pairs(before));
    // The CSV is a table of edges: names and types are not in it.
    const names = (all: readonly string[]) =>
      all.map((one) => (format === 'json' ? one : one.split(' ')[0]));
    expect(names(after.actors)).toEqual(names(before.actors));
    await back.close();
    await store.close();
  });

  it('counts and rejects rows as any import does, and its rejected rows mend as a folder', async () => {
    const graph = {
      nodes: [{ key: 'a' }, { key: 'a' }, { key: '', attributes: { label: 'Nobody' } }],
      edges: [
        { source: 'a', target: 'a' },
        { source: 'a', target: 'b', attributes: { weight: 'much' } },
      ],
    };
    const rejectedFile = join(root, 'graph-rejected');
    const outcome = await dry(file('odd.json', JSON.stringify(graph)), { rejectedFile });
    expect(outcome.totals).toEqual({ in: 6, new: 3, updated: 0, unchanged: 0, rejected: 3 });
    expect(outcome.faultCounts).toEqual({
      assumedType: 2,
      duplicateId: 1,
      missingValue: 1,
      selfLoop: 1,
      badNumber: 1,
    });
    expect(outcome.faults.find(({ code }) => code === 'duplicateId')).toMatchObject({
      file: 'odd.json nodes',
      line: 2,
    });
    expect((await dry(rejectedFile)).counts['actors']?.in).toBe(2);
  });

  it('never renames or retypes an actor that is stored', async () => {
    const store = await openEmbeddedStore(':memory:');
    await into(store)(folder({ 'actors.csv': 'id,label,type\na,Ada,organisation\n' }));
    await into(store)(file('edges.csv', 'Source,Target\na,b\n'));
    await into(store)(file('g.json', '{"nodes":[{"key":"a","attributes":{"label":"Ada L."}}]}'));
    expect((await contentOf(store)).actors).toEqual(['a Ada L. organisation', 'b b person']);
    await store.close();
  });

  it.each([
    ['text', 'Dear all,\nhere is the graph.\n'],
    ['half a JSON', '{"nodes": ['],
    ['another JSON', '{"vertices": []}'],
    ['nothing', ''],
  ])('is refused by name when it is %s', async (_, text) => {
    const path = file('odd.txt', text);
    await expect(dry(path)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { graphFile: path },
    });
  });
});
