import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_DAY } from '../support/demo-day.js';
import { type Explorer, findChromium, mapDrawn, startExplorer } from '../support/explorer.js';

const ROOT = join(import.meta.dirname, '..', '..');
const DEMO = join(ROOT, 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;

browsing('a tree of categories of one’s own in the explorer', () => {
  let explorer: Explorer;
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-tree-'));
  beforeAll(async () => {
    const shipped = readFileSync(join(ROOT, 'core', 'data', 'need-categories.csv'), 'utf8');
    const own = shipped
      .replace('funding,,funding,financement', 'funding,,purse,bourse')
      .replace(
        'space/test,space,test site,terrain d’essai',
        'space/test,space,try-out,banc d’essai',
      );
    expect(own).toMatch(/purse[^]*try-out/);
    writeFileSync(join(folder, 'own.csv'), own);
    const env = { ...DEMO_DAY, PASSERELLE_CATEGORIES: join(folder, 'own.csv') };
    explorer = await startExplorer(DEMO, chromium ?? '', { env });
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['fr', 'bourse', 'financement', 'banc d’essai'],
    ['en', 'purse', 'funding', 'try-out'],
  ])('gives the words of the legend and of suggestions (%s)', async (lang, own, shipped, leaf) => {
    const { page, faults } = await explorer.open(`?lang=${lang}&lens=needs`);
    await mapDrawn(page);
    await page.locator('#legend .key', { hasText: own }).waitFor();
    expect(await page.locator('#legend').textContent()).not.toContain(shipped);
    await page.context().close();
    const listed = await explorer.open(`?page=encounters&lang=${lang}&need=space/test`);
    const choice = listed.page.locator('[data-filter=need] option[value="space/test"]');
    await choice.waitFor({ state: 'attached' });
    expect(await choice.textContent()).toContain(leaf);
    // The sentence of the reason, in the list itself.
    await listed.page.locator('.card', { hasText: leaf }).first().waitFor();
    expect([...faults, ...listed.faults]).toEqual([]);
    await listed.page.context().close();
  });
});
