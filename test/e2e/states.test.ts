import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  it('says that it is loading, and which part; the map stays usable meanwhile', async () => {
    const page = await explorer.browser.newPage({ locale: 'fr-FR', reducedMotion: 'reduce' });
    const gate = { open: (): void => undefined };
    const opened = new Promise<void>((resolve) => (gate.open = resolve));
    await page.route(/api\/v1\/graph/, async (route) => {
      await opened;
      await route.continue();
    });
    await page.goto(new URL('?lang=fr', explorer.url).href);
    await page.waitForSelector('.stage .state[role=status]');
    // Until the server says at what it is.
    expect(await page.textContent('.stage .state')).toMatch(
      /Chargement…|Lecture des|Recherche des|Placement des|Préparation/,
    );
    expect(await findings(page)).toEqual([]);
    gate.open();
    await mapDrawn(page);
    expect(await page.locator('.stage .state').count()).toBe(0);
    const bridges = { open: (): void => undefined };
    const computed = new Promise<void>((resolve) => (bridges.open = resolve));
    await page.route('**/api/v1/bridges/screen*', async (route) => {
      await computed;
      await route.continue();
    });
    await page.keyboard.press('2');
    const waiting = page.locator('section.bridges-list .state[role=status]').first();
    await waiting.waitFor();
    expect(await waiting.textContent()).toContain('la carte reste utilisable');
    await page.click('.zoom button.icon >> nth=0');
    await page.waitForFunction(() => location.search.includes('camera='));
    bridges.open();
    await page.waitForSelector('.bridges-list tbody tr');
    await page.close();
  });

  it('says whom a view is for when it is not for the viewer, and leads to the map', async () => {
    const { page } = await explorer.open('?lang=fr');
    await mapDrawn(page);
    await page.route('**/api/v1/encounters*', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 403, title: 'FORBIDDEN', detail: 'Animators only.' }),
      }),
    );
    await page.click('.views .view:has-text("Rencontres")');
    await page.waitForSelector('.encounters .state[role=alert]');
    const said = (await page.textContent('.encounters .state')) ?? '';
    expect(said).toContain('Cette vue est réservée à l’animation.');
    // What the server says in English is for the copied detail.
    expect(said).not.toContain('Animators');
    expect(await findings(page)).toEqual([]);
    await page.click('.encounters .state button');
    await page.waitForSelector('.page-map .map-head .headline');
    await page.context().close();
  });
});

browsing('an empty ecosystem in Chromium', () => {
  const home = mkdtempSync(join(tmpdir(), 'passerelle-empty-'));
  let explorer: Explorer;
  beforeAll(async () => {
    writeFileSync(join(home, 'actors.csv'), 'id,label,type\n');
    explorer = await startExplorer(home, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
    rmSync(home, { recursive: true, force: true });
  });

  for (const dark of [false, true]) {
    it(`says so and leads to the import, ${dark ? 'dark' : 'light'}`, async () => {
      const { page, faults } = await explorer.open('?lang=fr', { dark });
      await page.waitForSelector('.stage .state');
      expect(await page.textContent('.stage .state')).toContain('Rien n’est encore enregistré.');
      expect(await page.textContent('.map-head .headline')).toBe('Pas encore de communauté.');
      expect(await findings(page)).toEqual([]);
      await page.click('.stage .state button');
      await page.waitForSelector('.import-page h1');
      expect(await findings(page)).toEqual([]);
      for (const other of ['Passerelles', 'Rencontres', 'Territoire', 'Tableau']) {
        await page.click(`.views .view:has-text("${other}")`);
        await page.waitForLoadState('networkidle');
        expect([other, await page.locator('.state.error').count()]).toEqual([other, 0]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }
});
