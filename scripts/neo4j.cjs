// `npm run neo4j [-- --port N]`: a real Neo4j on loopback to try things on, gone with its data at Ctrl+C.
'use strict';
const { parseArgs } = require('node:util');
const { findServer } = require('./neo4j/find.cjs');

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, gds: { type: 'boolean' } } });
  const server = await findServer({
    gds: values.gds === true,
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
  });
  process.stdout.write(
    [
      `Neo4j answers at ${server.uri} (user ${server.user}, password ${server.password}).`,
      'Its data is thrown away at the end. Stop it with Ctrl+C. In another terminal:',
      '',
      `export PASSERELLE_NEO4J_PASSWORD=${server.password}`,
      `npx --no passerelle import fixtures/demo --store ${server.uri}`,
      `npm start -- --store ${server.uri}`,
      '',
    ].join('\n'),
  );
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  setInterval(() => undefined, 60_000);
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
