import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passerelle } from '../cli/support.js';
import { openEmbeddedStore } from '../../server/src/store/embedded/embedded-store.js';
import { openNeo4jStore } from '../../server/src/store/neo4j/neo4j-store.js';
import { ADMIN } from '../contract/harness.js';
import { ask, describeNeo4j, environmentOf, wipe } from '../support/neo4j.js';
import { textOf } from '../support/sources.js';

/** The recipe of the guide: it is what a reader would copy. */
const RECIPE = /```json\n([^`]+)```/.exec(textOf('docs/guide/neo4j.md'))?.[1] ?? '';
const GRAPH = `
  CREATE (acme:Company {siren: '123', name: 'Acme, "Labs"', tags: ['health', 'water']})
  CREATE (other:Company {siren: '456', name: 'Other'})
  CREATE (ada:Founder {email: 'ada@example.org', name: 'Ada'})
  CREATE (meetup:Meetup {slug: 'm1', title: 'First meetup', day: date('2024-05-06')})
  CREATE (ada)-[:FOUNDED {on: date('2020-01-31')}]->(acme)
  CREATE (ada)-[:FOUNDED {on: date('2021-02-28')}]->(:Shadow {name: 'no actor'})
  CREATE (ada)-[:WENT_TO {as: 'speaker'}]->(meetup)`;

describeNeo4j('a graph that somebody has in Neo4j', (server) => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-foreign-'));
  const store = join(folder, 'eco.db');
  const recipe = join(folder, 'recipe.json');
  const env = { ...environmentOf(server) } as Record<string, string>;
  const run = (...words: string[]) =>
    passerelle(['import', '--from', server.uri, '--store', store, ...words], { env, cwd: folder });
  beforeAll(async () => {
    await wipe(server);
    await ask(server, 'MATCH (n) DETACH DELETE n');
    await ask(server, GRAPH);
    writeFileSync(recipe, RECIPE);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await ask(server, 'MATCH (n) DETACH DELETE n');
    await wipe(server);
  });

  it('is read by the recipe of the guide, what does not fit is reported', async () => {
    const { code, stdout } = await run('--recipe', recipe);
    expect(stdout).toMatch(/relations\s+2\s+1\s+0\s+0\s+1/);
    expect(code).toBe(4);
    const opened = await openEmbeddedStore(store);
    const actors = (await opened.actors(ADMIN, {})).rows;
    expect(actors.map(({ id, label, type, sectors }) => [id, label, type, sectors])).toEqual([
      ['123', 'Acme, "Labs"', 'organisation', ['health', 'water']],
      ['456', 'Other', 'organisation', []],
      ['ada@example.org', 'Ada', 'person', []],
    ]);
    const [tie] = await opened.tiesOf(ADMIN, '123');
    expect(tie).toMatchObject({ a: 'ada@example.org', kind: 'founder', directed: true });
    expect(tie?.start).toBe('2020-01-31');
    expect(await opened.events(ADMIN, ['m1'])).toMatchObject([
      { label: 'First meetup', start: '2024-05-06', form: 'meetup' },
    ]);
    expect((await opened.counts(ADMIN)).participations).toBe(1);
    await opened.close();
  });
  it('is left as it is, and no copy of it stays behind', async () => {
    expect(await ask(server, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 5 }]);
    expect(readdirSync(tmpdir()).filter((one) => one.startsWith('passerelle-graph-'))).toEqual([]);
  });
  it('is refused as a store', async () => {
    await expect(openNeo4jStore(server.uri, { env: environmentOf(server) })).rejects.toMatchObject({
      code: 'STORE_BROKEN',
      message: expect.stringContaining('--recipe'),
    });
    expect(await ask(server, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 5 }]);
  });
  it('needs a recipe that says something', async () => {
    expect((await run()).code).toBe(2);
    writeFileSync(recipe, '{"actors": [{"label": "Company"}]}');
    const { code, stderr } = await run('--recipe', recipe);
    expect([code, stderr.includes('actors.0.id')]).toEqual([2, true]);
    expect((await run('--recipe', join(folder, 'none.json'))).code).toBe(2);
  });
});
