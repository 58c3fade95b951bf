import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findings } from '../support/accessibility.js';
import { type Explorer, findChromium, mapDrawn, startExplorer } from '../support/explorer.js';

const ROOT = join(import.meta.dirname, '..', '..');
const FIXTURES = join(ROOT, 'fixtures');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;

browsing('states of the explorer in Chromium', () => {
  const home = mkdtempSync(join(tmpdir(), 'passerelle-states-'));
  const store = join(home, 'eco.db');
  let explorer: Explorer;
  beforeAll(async () => {
    const folder = join(FIXTURES, 'demo', 'canonical');
    explorer = await startExplorer(folder, chromium ?? '', { store, env: {} });
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('keeps what is shown while the server is gone, says so, and recovers by itself', async () => {
    const { page } = await explorer.open('?lang=en');
    await mapDrawn(page);
    await page.route('**/api/**', (route) => route.abort());
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForSelector('.health.gone');
    expect(await page.textContent('.health')).toContain('What is shown stays');
    expect(await page.textContent('.map-head .headline')).toMatch(/communities/);
    // What is asked meanwhile fails in place, and is asked again once the server is back.
    await page.keyboard.press('3');
    await page.waitForSelector('#legend .state.error');
    expect(await findings(page)).toEqual([]);
    await page.unroute('**/api/**');
    await page.waitForFunction(() => document.querySelector('.health.gone') === null);
    await page.waitForSelector('#legend .hubs-list li');
    await page.context().close();
  });

  it('says which filter finds nobody, with the way out', async () => {
    const { page, faults } = await explorer.open('?type=moon&lang=en');
    await page.waitForSelector('.stage .state');
    await page.click('.stage .state button');
    await page.waitForFunction(() => document.querySelector('.stage .state') === null);
    expect(new URL(page.url()).searchParams.get('type')).toBeNull();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('offers data that arrived meanwhile, and shows it in place', async () => {
    const { page, faults } = await explorer.open('?lang=fr');
    await mapDrawn(page);
    const before = (await page.textContent('.tally')) ?? '';
    const cli = join(ROOT, 'cli', 'dist', 'main.js');
    const toy = join(FIXTURES, 'toy');
    execFileSync(process.execPath, [cli, 'import', toy, '--store', store, '--quiet']);
    await page.waitForSelector('.health.stale', { timeout: 30_000 });
    expect(await page.textContent('.tally')).toBe(before);
    expect(await findings(page)).toEqual([]);
    await page.click('.health button');
    await page.waitForFunction((old) => {
      const now = document.querySelector('.tally')?.textContent ?? '';
      return /9\d\d/.test(now) && now !== old;
    }, before);
    expect(await page.locator('.health.stale').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 90_000);
});
