// A Neo4j for tests: the one somebody points at, else Maven and Java, else a container engine, else a reason.
'use strict';
const childProcess = require('node:child_process');
const { freePort, startServer } = require('./start.cjs');
const { hasDocker } = require('./tools.cjs');

const IMAGE = 'neo4j:5.26-community';
const PASSWORD = 'passerelle-test';

/** @returns a running server: uri, user, password, stop(); and of our own also pid, home, kill()
 *  @throws Error telling each way that was tried */
async function findServer(options = {}) {
  const uri = process.env.NEO4J_TEST_URI;
  if (uri) {
    return {
      uri,
      user: process.env.NEO4J_TEST_USER || 'neo4j',
      password: process.env.NEO4J_TEST_PASSWORD || '',
      stop: () => Promise.resolve(),
    };
  }
  try {
    return await startServer(options);
  } catch (error) {
    if (!hasDocker()) {
      throw new Error(
        [
          'No Neo4j for the tests. Tried:',
          '- NEO4J_TEST_URI: not set (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD it names a server whose data may be wiped);',
          `- Maven on Java 17: ${error.message};`,
          '- Docker: no engine answers.',
        ].join('\n'),
        { cause: error },
      );
    }
    return startContainer(options.port ?? (await freePort()));
  }
}

async function startContainer(port) {
  const name = `passerelle-neo4j-${process.pid}`;
  const args = ['run', '--rm', '--detach', '--name', name, '--publish', `127.0.0.1:${port}:7687`];
  const run = childProcess.spawnSync(
    'docker',
    [...args, '--env', `NEO4J_AUTH=neo4j/${PASSWORD}`, IMAGE],
    { encoding: 'utf8', timeout: 300_000 },
  );
  if (run.status !== 0) throw new Error(`Docker could not start ${IMAGE}: ${run.stderr}`);
  const stop = () => {
    childProcess.spawnSync('docker', ['stop', '--time', '30', name], { timeout: 60_000 });
    return Promise.resolve();
  };
  const { default: neo4j } = await import('neo4j-driver');
  const uri = `bolt://127.0.0.1:${port}`;
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', PASSWORD), {
    telemetryDisabled: true,
  });
  try {
    for (let tries = 0; tries < 120; tries += 1) {
      const answer = await driver.getServerInfo().catch(() => undefined);
      if (answer !== undefined) return { uri, user: 'neo4j', password: PASSWORD, stop };
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  } finally {
    await driver.close();
  }
  await stop();
  throw new Error(`${IMAGE} did not answer within two minutes.`);
}

module.exports = { findServer };
