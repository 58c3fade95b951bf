import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { findChromium, mapDrawn, startExplorer } from '../support/explorer.js';
import type { Explorer } from '../support/explorer.js';
import { describeNeo4j, environmentOf, wipe } from '../support/neo4j.js';
import { ROOT } from '../support/sources.js';

const DEMO = join(ROOT, 'fixtures', 'demo', 'canonical');
/** What the explorer asks for, page by page. */
const ANSWERS = [
  'summary',
  'territories',
  'graph',
  'communities',
  'bridges?territory=ORV',
  'hubs',
  'encounters?territory=ORV&top=20',
  'search?q=maelle',
];
const chromium = findChromium();

describeNeo4j('the explorer on Neo4j', (server) => {
  if (chromium === undefined) {
    it.skip('is not opened: there is no browser (the reason is above)', () => undefined);
    return;
  }
  let onNeo4j: Explorer;
  let onFile: Explorer;
  beforeAll(async () => {
    await wipe(server);
    const store = { store: server.uri, env: environmentOf(server) };
    onNeo4j = await startExplorer(DEMO, chromium, store);
    onFile = await startExplorer(DEMO, chromium);
  }, 120_000);
  afterAll(async () => {
    await onNeo4j.close();
    await onFile.close();
  });

  it.each(ANSWERS)('answers %s as it does on a file', async (path) => {
    const [neo4j, file] = await Promise.all(
      [onNeo4j, onFile].map(async (explorer) => {
        const response = await fetch(new URL(`api/v1/${path}`, explorer.url));
        return [response.status, withoutStore(await response.text())] as const;
      }),
    );
    expect(neo4j![0]).toBe(200);
    expect(neo4j![1]).toBe(file![1]);
  });

  it('draws the same map, without a fault', async () => {
    const views = [];
    for (const explorer of [onNeo4j, onFile]) {
      const { page, faults } = await explorer.open('?lang=en');
      await mapDrawn(page);
      views.push({
        headline: await page.textContent('.headline'),
        held: await page.$eval('passerelle-map', (map) =>
          Object.entries((map as HTMLElement).dataset),
        ),
      });
      expect(faults).toEqual([]);
      await page.close();
    }
    expect(views[0]).toEqual(views[1]);
  });
});

/** The address of the store, and ids made of it, are the only things that may differ. */
function withoutStore(text: string): string {
  return text.replace(/"store":"[^"]*"/g, '"store":"…"');
}
