import { beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { importFolder } from '../../server/src/ingest/import-folder.js';
import { ask, describeNeo4j, openOn, wipe, withDriver } from '../support/neo4j.js';
import { ROOT, textOf } from '../support/sources.js';

const QUERIES = [...textOf('docs/guide/neo4j.md').matchAll(/```cypher\n([^`]+)```/g)].map(
  ([, text]) => text ?? '',
);

describeNeo4j('docs/guide/neo4j.md', (server) => {
  beforeAll(async () => {
    await wipe(server);
    const { store } = await openOn(server);
    await importFolder(
      { store, now: () => new Date('2026-11-01') },
      { folder: join(ROOT, 'fixtures', 'demo', 'canonical') },
    );
    await store.close();
  }, 120_000);

  it('has ten queries', () => {
    expect(QUERIES).toHaveLength(10);
  });
  it.each(QUERIES)('answers without a warning: %s', async (text) => {
    const { records, summary } = await withDriver(server, (driver) =>
      driver.executeQuery(text, {}, { database: 'neo4j', routing: neo4j.routing.READ }),
    );
    expect(records.length).toBeGreaterThan(0);
    expect(summary.gqlStatusObjects.filter(({ isNotification }) => isNotification)).toEqual([]);
  });
  it('shows nobody who is hidden', async () => {
    const hidden = await ask(
      server,
      "MATCH (a:Actor {visibility: 'private'}) RETURN a.label AS label",
    );
    expect(hidden.length).toBeGreaterThan(0);
    const shown = JSON.stringify(await Promise.all(QUERIES.map((text) => ask(server, text))));
    for (const { label } of hidden) expect(shown).not.toContain(`"${String(label)}"`);
  });
  it('names every label and relationship type that a store holds', async () => {
    const labels = await ask(server, 'CALL db.labels() YIELD label AS name RETURN name');
    const types = await ask(
      server,
      'CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name',
    );
    const page = textOf('docs/guide/neo4j.md');
    const unnamed = [...labels, ...types]
      .map(({ name }) => String(name))
      .filter((name) => !page.includes(name) && !name.startsWith('Passerelle'));
    expect(unnamed).toEqual([]);
  });
});
