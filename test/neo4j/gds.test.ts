import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { pageRank } from '@passerelle/core/analysis/centrality/page-rank';
import { components } from '@passerelle/core/analysis/cohesion/components';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { modularity } from '@passerelle/core/analysis/community/modularity';
import { csrFromEdges, edgeEnds } from '@passerelle/core/graph/csr';
import type { Csr } from '@passerelle/core/graph/csr';
import type { GraphEngine } from '@passerelle/core/store/graph-engine';
import { createEngineCompute } from '../../server/src/jobs/engine-compute.js';
import { createInProcessCompute } from '../../server/src/jobs/in-process.js';
import type { Compute } from '../../server/src/jobs/compute.js';
import { openGdsEngine } from '../../server/src/store/neo4j/gds-engine.js';
import { passerelle } from '../cli/support.js';
import { florentine, karate, kite, toy } from '../support/graphs.js';
import { ask, describeNeo4j, environmentOf, wipe } from '../support/neo4j.js';
import type { TestServer } from '../support/neo4j.js';
import { clustered } from '../support/random-graphs.js';
import { ROOT } from '../support/sources.js';

const SMALL = 40;
/** Disconnected, with isolates, loops and parallel ties merged. */
const GRAPHS: readonly (readonly [string, Csr])[] = [
  ['the kite of Krackhardt', kite],
  ['the families of Florence', florentine],
  ['the karate club', karate],
  ['the toy of the methods', toy],
  ...[1, 2, 3, 4, 5].map((seed) => [`random graph ${seed}`, clustered(SMALL, seed)] as const),
];
const close = (found: Float64Array, wanted: Float64Array, digits: number): void => {
  expect(found).toHaveLength(wanted.length);
  found.forEach((one, row) => expect(one).toBeCloseTo(wanted[row]!, digits));
};

describeNeo4j('the Graph Data Science library as an engine', (server) => {
  let engine: GraphEngine;
  let compute: Compute;
  beforeAll(async () => {
    engine = await openGdsEngine(server.uri, environmentOf(server));
    compute = createEngineCompute(createInProcessCompute(), engine);
  });
  afterAll(() => compute.close());

  it('says which version it is', () => {
    expect(engine.label).toMatch(/^GDS \d+\.\d+\.\d+$/);
  });

  describe.each(GRAPHS)('on %s', (_, csr) => {
    it('finds the same cuts, sides included', async () => {
      expect(await compute.run('cutPoints', { csr })).toEqual(cutPoints(csr));
      const { scores } = await compute.run('nodeMeasure', { csr, measure: 'articulationPoint' });
      expect([...scores]).toEqual([...cutPoints(csr).articulationPoint]);
    });

    it('gives the same betweenness and PageRank', async () => {
      const exact = await compute.run('nodeMeasure', { csr, measure: 'betweenness', by: 'hops' });
      close(exact.scores, betweenness(csr).scores, 9);
      expect(exact.pivots).toBe(csr.order);
      close(await compute.run('pageRank', { csr }), pageRank(csr), 9);
    });

    it('finds connected communities about as good as ours, the same for a seed', async () => {
      const found = await compute.run('leiden', { csr, options: { seed: 3 } });
      const ours = leiden(csr, { seed: 3 });
      expect(found.quality).toBeCloseTo(modularity(csr, found.community), 12);
      expect(found.quality).toBeGreaterThan(ours.quality - 0.05);
      expect(found.community.map((one) => Number(one === 0))).toEqual(
        ours.community.map((one) => Number(one === 0)),
      );
      expect(pieces(csr, found.community)).toBe(Math.max(...found.community));
      expect(await compute.run('leiden', { csr, options: { seed: 3 } })).toEqual(found);
    });
  });

  it('leaves no graph in the memory of the server', async () => {
    expect(await ask(server, 'CALL gds.graph.list() YIELD graphName RETURN graphName')).toEqual([]);
  });

  it('answers at once when it is given up', async () => {
    const stop = new AbortController();
    const answer = compute.run('pageRank', { csr: karate }, { signal: stop.signal });
    stop.abort();
    await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(
      compute.run('pageRank', { csr: karate }, { signal: stop.signal }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('says what it does not compute', async () => {
    const refused = { code: 'INVALID_INPUT', details: { neo4j: 'engineMeasure' } };
    for (const measure of ['constraint', 'closeness', 'coreNumber'] as const) {
      const answer = compute.run('nodeMeasure', { csr: karate, measure: measure as never });
      await expect(answer).rejects.toMatchObject(refused);
    }
    await expect(
      compute.run('nodeMeasure', { csr: karate, measure: 'betweenness', by: 'strength' }),
    ).rejects.toMatchObject(refused);
    await expect(
      compute.run('louvain', { csr: karate, options: { seed: 1 } }),
    ).rejects.toMatchObject(refused);
  });

  it('leaves to this process a graph without a tie, and what it does not know', async () => {
    const empty = csrFromEdges(12, [], []);
    expect((await compute.run('leiden', { csr: empty, options: { seed: 1 } })).runs).toBe(0);
    const none = csrFromEdges(0, [], []);
    expect(await compute.run('pageRank', { csr: none })).toHaveLength(0);
    expect(await compute.run('cutPoints', { csr: none })).toEqual(cutPoints(none));
    for (const measure of ['betweenness', 'pageRank', 'articulationPoint'] as const) {
      expect((await compute.run('nodeMeasure', { csr: none, measure })).scores).toHaveLength(0);
    }
    expect(await compute.run('constraint', { csr: karate })).toHaveLength(karate.order);
  });

  describe('on the command line', () => {
    const run = (line: string, one: TestServer = server) =>
      passerelle([...line.split(' '), '--store', one.uri], {
        env: environmentOf(one) as Record<string, string>,
      });
    beforeAll(async () => {
      await wipe(server);
      const folder = join(ROOT, 'fixtures', 'demo', 'canonical');
      expect(await run(`import ${folder} --quiet`)).toMatchObject({ code: 0 });
    });

    it('prints the figures that our kernels print, and says where they come from', async () => {
      const line = 'centrality betweenness pageRank articulationPoint --top 20 --format csv';
      const [own, gds] = [await run(line), await run(`${line} --engine gds`)];
      expect(gds.code).toBe(0);
      const cells = (text: string): string[][] => text.split('\n').map((row) => row.split(','));
      cells(gds.stdout).forEach((row, at) => {
        row.forEach((cell, column) => {
          const wanted = cells(own.stdout)[at]?.[column] ?? '';
          if (/^-?\d+\.\d+$/.test(cell)) expect(Number(cell)).toBeCloseTo(Number(wanted), 6);
          else expect(cell).toBe(wanted);
        });
      });
      expect(gds.stderr).toMatch(/computed in the database \(GDS /);
      expect(own.stderr).not.toContain('GDS');
    });

    it('gives communities and bridges in the shapes of ours', async () => {
      for (const line of [
        'communities --summary --format json',
        'bridges --territory ORV --edges --format json',
      ]) {
        const [own, gds] = [await run(line), await run(`${line} --engine gds`)];
        type Answer = { meta: { options: { engine?: string } }; rows: Record<string, unknown>[] };
        const [ours, theirs] = [own, gds].map(({ stdout }) => JSON.parse(stdout) as Answer);
        expect(Object.keys(theirs!.rows[0]!)).toEqual(Object.keys(ours!.rows[0]!));
        expect(theirs!.meta.options.engine).toMatch(/^GDS /);
        if (line.startsWith('bridges')) expect(theirs!.rows).toEqual(ours!.rows);
      }
    });

    it('refuses a file and what it does not compute, in French too', async () => {
      const measure = await run('centrality constraint --engine gds --lang fr');
      expect([measure.code, measure.stdout]).toEqual([2, '']);
      expect(measure.stderr).toContain('ne calcule pas constraint');
      const env = environmentOf(server) as Record<string, string>;
      const file = join(ROOT, 'package.json');
      const onFile = await passerelle(['communities', '--engine', 'gds', '--store', file], { env });
      expect([onFile.code, onFile.stdout]).toEqual([2, '']);
      expect(onFile.stderr).toContain('this store is a file');
    });

    it('says what a server without the library lacks', async () => {
      const { findServer } = createRequire(import.meta.url)('../../scripts/neo4j/find.cjs') as {
        findServer: (o: { gds: boolean }) => Promise<TestServer & { stop(): Promise<void> }>;
      };
      const plain = await findServer({ gds: false });
      try {
        const { code, stdout, stderr } = await run('communities --engine gds', plain);
        expect([code, stdout]).toEqual([5, '']);
        expect(stderr).toContain('has no Graph Data Science library');
      } finally {
        await plain.stop();
      }
    }, 120_000);
  });
});

/** Pieces that the communities fall into when only ties inside them are kept; isolates apart. */
function pieces(csr: Csr, community: Int32Array): number {
  const { a, b } = edgeEnds(csr);
  const inside = [...a.keys()].filter((edge) => community[a[edge]!] === community[b[edge]!]);
  const { component } = components(
    csrFromEdges(
      csr.order,
      inside.map((edge) => a[edge]!),
      inside.map((edge) => b[edge]!),
    ),
  );
  return new Set([...component].filter((_, node) => community[node]! > 0)).size;
}
