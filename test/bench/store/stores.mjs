// Import and full read of real ecosystems on both stores, each step in a process of its own, in turn.
// Usage: npm run build, then: node test/bench/store/stores.mjs cordis-h2020 crypto-ecosystems
// A Neo4j with a heap of 1 GB is started for it, or NEO4J_TEST_URI is used (and emptied).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DATA = process.env.PASSERELLE_DATA ?? join(ROOT, '..', 'shared', 'data');
const [step, ...rest] = process.argv.slice(2);

async function measured(work) {
  const { openStore } = await import('../../../server/dist/open-store.js');
  const store = await openStore(process.env.BENCH_STORE, { patienceMs: 30_000 });
  const begun = performance.now();
  const facts = await work(store);
  const seconds = (performance.now() - begun) / 1000;
  await store.close();
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, memoryMb, ...facts }));
}

if (step === '--import') {
  const { importFolder } = await import('../../../server/dist/ingest/import-folder.js');
  await measured(async (store) => {
    const { totals } = await importFolder({ store, now: () => new Date() }, { folder: rest[0] });
    return { rows: totals.in, rejected: totals.rejected };
  });
} else if (step === '--read') {
  await measured(async (store) => {
    const { digest, actors, ties, participations } = await store.columns({ role: 'admin' }, {});
    const [people, pairs, presences] = [actors.ids, ties.a, participations.actor];
    return { digest, actors: people.length, ties: pairs.length, participations: presences.length };
  });
} else {
  const { findServer } = require('../../../scripts/neo4j/find.cjs');
  const server = await findServer({ heap: '1g' });
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const env = { ...process.env, PASSERELLE_NEO4J_PASSWORD: server.password };
  const run = (store, ...words) =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...words], {
        env: { ...env, BENCH_STORE: store },
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    );
  try {
    for (const name of [step, ...rest].filter((one) => one !== undefined)) {
      const source = join(DATA, name, 'canonical');
      if (!existsSync(source)) throw new Error(`${source} is missing: set PASSERELLE_DATA`);
      const file = join(folder, `${name}.db`);
      await wipe(server);
      const digests = [];
      for (const [engine, store] of [
        ['embedded', file],
        ['neo4j', server.uri],
      ]) {
        const imported = run(store, '--import', source);
        const read = run(store, '--read');
        const again = run(store, '--read');
        digests.push(read.digest);
        const memory = engine === 'neo4j' && server.pid ? serverMemory(server.pid) : null;
        process.stdout.write(
          [
            `${name} ${engine}: ${imported.rows} rows (${imported.rejected} rejected) in ${imported.seconds.toFixed(1)} s, ${imported.memoryMb.toFixed(0)} MB`,
            `full read of ${read.actors} actors, ${read.ties} ties, ${read.participations} participations in ${read.seconds.toFixed(1)} s, then ${again.seconds.toFixed(1)} s, ${again.memoryMb.toFixed(0)} MB`,
            ...(memory === null ? [] : [`server ${memory} MB`]),
            `store ${engine === 'embedded' ? (statSync(file).size / 2 ** 20).toFixed(0) : '-'} MB`,
          ].join(' · ') + '\n',
        );
      }
      process.stdout.write(
        `${name}: ${digests[0] === digests[1] ? 'same digest' : 'DIGESTS DIFFER'} ${digests.join(' ')}\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  }
}

async function wipe({ uri, user, password }) {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  const session = driver.session({ database: 'neo4j' });
  // Ties first: a node with many of them would not fit in one transaction of a small heap.
  for (const [what, rows] of [
    ['MATCH ()-[x]->()', 20_000],
    ['MATCH (x)', 5_000],
  ]) {
    await session.run(`${what} CALL (x) { DELETE x } IN TRANSACTIONS OF ${rows} ROWS`);
  }
  await session.close();
  await driver.close();
}

/** Peak resident memory of the server, MB. */
function serverMemory(pid) {
  const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 1024);
}
