import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passerelle } from '../cli/support.js';
import type { Outcome } from '../cli/support.js';
import { ask, describeNeo4j, environmentOf, wipe } from '../support/neo4j.js';
import { ROOT } from '../support/sources.js';

const DEMO = join(ROOT, 'fixtures', 'demo', 'canonical');
/** Commands of every kind of analysis, in every format. */
const COMMANDS = [
  'status',
  'status --format json',
  'bridges --territory ORV --format json',
  'hubs --format csv',
  'communities --summary --format md',
  'centrality betweenness constraint --format csv',
  'encounters --top 20 --format json',
  'trend --territory ORV --from 2025-10-31 --format json',
  'snapshot take --territory ORV --as-of 2026-10-31 --format csv',
  'export --format gexf',
];

describeNeo4j('the command line on Neo4j', (server) => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-neo4j-cli-'));
  const file = join(folder, 'eco.db');
  const env = { ...environmentOf(server) } as Record<string, string>;
  const run = (line: string, more: Record<string, string> = {}): Promise<Outcome> =>
    passerelle(line.split(' '), { env: { ...env, ...more }, cwd: folder });

  beforeAll(async () => {
    await wipe(server);
    for (const store of [file, server.uri]) {
      expect(await run(`import ${DEMO} --store ${store} --quiet`)).toMatchObject({ code: 0 });
    }
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(COMMANDS)('%s says the same, byte for byte, as on a file', async (line) => {
    const [embedded, neo4j] = await Promise.all([
      run(`${line} --store ${file}`),
      run(`${line} --store ${server.uri}`),
    ]);
    const text = ({ stdout }: Outcome): string =>
      stdout.replaceAll(file, 'STORE').replaceAll(server.uri, 'STORE');
    expect(neo4j.code).toBe(0);
    expect(text(neo4j)).toBe(text(embedded));
    expect(text(embedded).length).toBeGreaterThan(50);
  });

  it('imports again without changing anything', async () => {
    const { stdout } = await run(`import ${DEMO} --store ${server.uri} --format json`);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { new: 0, updated: 0, rejected: 0 } });
  });

  it('copies in both directions, with the same digest', async () => {
    const back = join(folder, 'back.db');
    const out = await run(`copy --from ${server.uri} --to ${back}`);
    expect(out).toMatchObject({ code: 0 });
    const digests: unknown[] = [];
    for (const store of [file, back]) {
      const { stdout } = await run(`status --format json --store ${store}`);
      digests.push((JSON.parse(stdout) as { meta: { digest: string } }).meta.digest);
    }
    expect(digests[1]).toBe(digests[0]);
    await wipe(server);
    await run(`import ${DEMO} --store ${server.uri} --quiet`);
    const other = join(folder, 'other.db');
    await run(`import ${join(ROOT, 'fixtures', 'toy')} --store ${other} --quiet`);
    const refused = await run(`copy --from ${other} --to ${server.uri}`);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--resume');
    const differs = await run(`copy --from ${other} --to ${server.uri} --resume`);
    expect(differs.code).toBe(5);
    expect(differs.stderr).toContain('digest');
    await wipe(server);
    expect(await run(`copy --from ${file} --to ${server.uri}`)).toMatchObject({ code: 0 });
    expect(await run(`copy --from ${file} --to ${server.uri} --resume`)).toMatchObject({ code: 0 });
  }, 120_000);

  it('refuses a password in the address', async () => {
    const { code, stderr } = await run('status --store neo4j://neo4j:secret@127.0.0.1:7687');
    expect(code).toBe(2);
    expect(stderr).toContain('PASSERELLE_NEO4J_PASSWORD');
    expect(stderr).not.toContain('secret');
  });
  it('ends with 5 when nobody listens', async () => {
    const begun = Date.now();
    const { code, stderr } = await run('status --store bolt://127.0.0.1:9');
    expect(code).toBe(5);
    expect(stderr).toContain('does not answer');
    expect(Date.now() - begun).toBeLessThan(20_000);
  });
  it('takes the store from PASSERELLE_STORE', async () => {
    const { stdout } = await run('status --format json', { PASSERELLE_STORE: server.uri });
    expect(JSON.parse(stdout)).toMatchObject({ meta: { store: server.uri } });
  });

  it('doctor finds all well, and changes nothing', async () => {
    const { code, stdout } = await run(`doctor --store ${server.uri}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Neo4j 5\.\d+/);
  });
  it('doctor names a missing constraint, and the next opening makes it again', async () => {
    await ask(server, 'DROP CONSTRAINT actor_id');
    const { code, stdout } = await run(`doctor --store ${server.uri}`);
    expect([code, /actor_id/.test(stdout)]).toEqual([1, true]);
    await run(`status --store ${server.uri}`);
    expect((await run(`doctor --store ${server.uri}`)).code).toBe(0);
  });
  it('doctor explains a wrong password', async () => {
    const wrong = { PASSERELLE_NEO4J_PASSWORD: 'not this one' };
    const { code, stdout } = await run(`doctor --store ${server.uri}`, wrong);
    expect([code, stdout.includes('the user or the password')]).toEqual([1, true]);
    expect(stdout).not.toContain('not this one');
  });
  it('doctor explains a server that is not there', async () => {
    const { code, stdout } = await run('doctor --store neo4j://127.0.0.1:9');
    expect([code, stdout.includes('does not answer')]).toEqual([1, true]);
  });
  it('doctor, and opening, explain a server that is too old', async () => {
    const old = await olderServer(Number(new URL(server.uri).port));
    const { code, stdout } = await run(`doctor --store ${old.uri}`);
    expect([code, /4\.\d+\S* is too old/.test(stdout)]).toEqual([1, true]);
    const opened = await run(`status --store ${old.uri}`);
    expect([opened.code, opened.stderr.includes('too old')]).toEqual([5, true]);
    old.close();
  });
});

/** The same server under an older name: its version is changed on the way. */
async function olderServer(port: number): Promise<{ uri: string; close(): void }> {
  const proxy = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    client.pipe(upstream);
    upstream.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1').replace('Neo4j/5.', 'Neo4j/4.');
      client.write(Buffer.from(text, 'latin1'));
    });
    for (const socket of [client, upstream]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`,
    close: () => void proxy.close(),
  };
}
