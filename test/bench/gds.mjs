// Neo4j GDS: a server of its own with the library (as the tests start it), or the one NEO4J_TEST_URI names, whose data is
// then wiped. The graph is written, projected once, and algorithms run in `stats` mode with two threads.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import neo4j from 'neo4j-driver';
import { columnsOf, serve } from './tool.mjs';

const { findServer } = createRequire(import.meta.url)('../../scripts/neo4j/find.cjs');
const BATCH = 5_000;
const server = await findServer({ gds: true, heap: '4g' });
const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
  disableLosslessIntegers: true,
});
const ask = async (query, values = {}) => {
  const session = driver.session();
  try {
    return (await session.run(query, values)).records;
  } finally {
    await session.close();
  }
};
const stop = async () => {
  await driver.close();
  await server.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.stdin.on('end', () => void stop());

/** `stats` of one algorithm, with what it yields shown. */
const stats = (algorithm, more, shown) => ({
  run: async () => {
    const [row] = await ask(
      `CALL gds.${algorithm}.stats('bench', {concurrency: 2${more}}) YIELD computeMillis${shown === undefined ? '' : `, ${shown} AS shown`} RETURN *`,
    );
    return row;
  },
  figure: (row) => {
    const found = shown === undefined ? null : row.get('shown');
    const value = found?.max ?? found;
    return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : value;
  },
});
const byStrength = ", relationshipWeightProperty: 'strength'";

await serve({
  async load(file) {
    const { order, sources, targets, strengths } = columnsOf(readFileSync(file));
    await ask('CREATE CONSTRAINT bench IF NOT EXISTS FOR (n:Bench) REQUIRE n.i IS UNIQUE');
    await ask('MATCH (n:Bench) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    await ask(
      'UNWIND range(0, $order - 1) AS i CALL (i) { CREATE (:Bench {i: i}) } IN TRANSACTIONS OF 5000 ROWS',
      { order: neo4j.int(order) },
    );
    for (let from = 0; from < sources.length; from += BATCH) {
      const rows = [];
      for (let edge = from; edge < Math.min(from + BATCH, sources.length); edge++) {
        rows.push([neo4j.int(sources[edge]), neo4j.int(targets[edge]), strengths[edge]]);
      }
      await ask(
        'UNWIND $rows AS row MATCH (a:Bench {i: row[0]}), (b:Bench {i: row[1]}) CREATE (a)-[:TIE {strength: toFloat(row[2])}]->(b)',
        { rows },
      );
    }
    await ask("CALL gds.graph.drop('bench', false) YIELD graphName RETURN graphName");
    const [row] = await ask(
      `CALL gds.graph.project('bench', 'Bench',
         {TIE: {orientation: 'UNDIRECTED', properties: 'strength', aggregation: 'SUM'}}, {readConcurrency: 2})
       YIELD nodeCount, relationshipCount RETURN *`,
    );
    return { order: row.get('nodeCount'), size: row.get('relationshipCount') / 2 };
  },
  kernels: {
    louvain: stats('louvain', byStrength, 'modularity'),
    leiden: stats('leiden', `${byStrength}, randomSeed: 42`, 'modularity'),
    leiden2: stats('leiden', `${byStrength}, randomSeed: 42`, 'modularity'),
    leiden3: stats('leiden', `${byStrength}, randomSeed: 42`, 'modularity'),
    pageRank: stats('pageRank', ', tolerance: 1e-10, maxIterations: 1000', 'ranIterations'),
    components: stats('wcc', '', 'componentCount'),
    cutPoints: {
      run: async () => {
        const [row] = await ask(
          "CALL gds.articulationPoints.stats('bench', {concurrency: 2}) YIELD articulationPointCount RETURN *",
        );
        const [cut] = await ask(
          "CALL gds.bridges.stream('bench', {concurrency: 2}) YIELD from, to RETURN count(*) AS edges",
        );
        return row.get('articulationPointCount') + cut.get('edges');
      },
      figure: (found) => found,
    },
    coreNumber: stats('kcore', '', 'degeneracy'),
    clusteringCoefficient: stats('localClusteringCoefficient', '', 'averageClusteringCoefficient'),
    betweenness: stats('betweenness', '', 'centralityDistribution'),
    harmonic: stats('closeness.harmonic', '', 'centralityDistribution'),
  },
  isRemote: true,
});
