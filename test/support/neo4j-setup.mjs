import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** One server for all the Neo4j tests. With CI=true a missing one fails the run; elsewhere its tests are skipped, and say
 *  why. */
export default async function setup() {
  const { findServer } = require('../../scripts/neo4j/find.cjs');
  try {
    const server = await findServer({ gds: true });
    globalThis.passerelleNeo4j = server;
    const { uri, user, password, pid, home } = server;
    process.env.PASSERELLE_TEST_NEO4J = JSON.stringify({ uri, user, password, pid, home });
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    process.stderr.write(`The Neo4j tests are skipped. ${error.message}\n`);
    process.env.PASSERELLE_TEST_NEO4J = '';
  }
}
