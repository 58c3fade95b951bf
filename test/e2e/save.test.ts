import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findings } from '../support/accessibility.js';
import {
  type Explorer,
  findChromium,
  mapDrawn,
  startExplorer,
  type Watched,
} from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const CLI = join(import.meta.dirname, '..', '..', 'cli', 'dist', 'main.js');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;

browsing('what is seen is saved', () => {
  let explorer: Explorer;
  let watched: Watched;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-save-'));
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    watched = await explorer.open('?lang=en&territory=ORV');
    ({ page } = watched);
    await mapDrawn(page);
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
    rmSync(folder, { recursive: true });
  });

  const saved = async (name: string): Promise<string> => {
    await page.click('#save');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  };

  it('as a picture twice as fine as the page, with its legend beside it', async () => {
    const file = await saved('Picture (PNG)');
    expect(file).toMatch(/passerelle-\d{4}-\d{2}-\d{2}\.png$/);
    const bytes = readFileSync(file);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const map = await page.locator('passerelle-map').boundingBox();
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(2 * (map?.width ?? 0));
    // A blank picture of this size packs into far less.
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  it('as a drawing that says what it is: title, day, filters, legend, source', async () => {
    const file = await saved('Drawing (SVG)');
    const text = readFileSync(file, 'utf8');
    const alone = await page.context().browser()?.newPage();
    if (alone === undefined) throw new Error('no browser');
    // A drawing that is not well-formed has no text to show.
    await alone.goto(pathToFileURL(file).href);
    const words = await alone.$$eval('text:not([aria-hidden])', (all) =>
      all.map((one) => one.textContent),
    );
    await alone.close();
    const title = ((await page.textContent('.headline')) ?? '').trim();
    expect(words).toContain(title);
    expect(words.some((line) => /Communities · .+20\d\d/.test(line))).toBe(true);
    expect(words.some((line) => line.includes('Région d’Orvain'))).toBe(true);
    expect(words.some((line) => line.includes('Passerelle'))).toBe(true);
    const key = (await page.textContent('.legend .key span:not(.count)'))?.trim() ?? '?';
    expect(words.some((line) => line.startsWith(key.slice(0, 12)))).toBe(true);
    expect(text.match(/<path/g)?.length ?? 0).toBeGreaterThan(50);
    expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  it('as a page that opens without a server and asks nobody for anything', async () => {
    const file = await saved('Page that opens without a server (HTML)');
    const alone = await page.context().browser()?.newPage();
    if (alone === undefined) throw new Error('no browser');
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    await alone.goto(pathToFileURL(file).href);
    expect(await alone.locator('svg').count()).toBe(1);
    expect(await alone.locator('tbody tr').count()).toBeGreaterThan(20);
    expect(await alone.getAttribute('html', 'lang')).toBe('en');
    expect(asked).toHaveLength(1);
    await alone.close();
  });

  it('as the graph under its filters: the same bytes from the page, the API and the command line', async () => {
    const kinds = [
      ['GEXF (Gephi)', 'gexf', []],
      ['CSV (ties)', 'csv', []],
      ['CSV (actors)', 'csv', ['--part', 'nodes']],
      ['JSON (graphology)', 'json', []],
      ['GraphML', 'graphml', []],
    ] as const;
    const views = [
      [
        '&type=person&community=1&community=2',
        ['--type', 'person', '--community', '1', '--community', '2'],
        0,
      ],
      [
        '&actor={hub}&depth=2&type=person',
        ['--type', 'person', '--around', '{hub}', '--depth', '2'],
        1,
      ],
      [
        '&lens=changes&since=2025-01-31&until=2026-01-31',
        ['--from', '2025-01-31', '--to', '2026-01-31'],
        0,
      ],
    ] as const;
    const { nodes } = await explorer.read<{
      nodes: { id: string[]; rank: number[] };
    }>('api/v1/graph');
    const hub = nodes.id[nodes.rank.indexOf(0)] ?? '';
    for (const [query, flags, nth] of views) {
      await page.goto(
        new URL(`?lang=en&territory=ORV${query.replace('{hub}', hub)}`, explorer.url).href,
      );
      await mapDrawn(page);
      await page.waitForFunction(() =>
        (document.querySelector('.time .told')?.textContent ?? '').includes('–'),
      );
      await page.click('#save');
      for (const [name, format, part] of kinds) {
        const link = page.getByRole('link', { name, exact: true }).nth(nth);
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        const file = join(folder, 'from-page');
        await download.saveAs(file);
        const fromPage = readFileSync(file);
        const address = (await link.getAttribute('href')) ?? '';
        const fromApi = Buffer.from(
          await (await fetch(new URL(address, explorer.url))).arrayBuffer(),
        );
        const own = flags.map((flag) => flag.replace('{hub}', hub));
        const fromCli = execFileSync(process.execPath, [
          CLI,
          'export',
          '--store',
          explorer.store,
          '--quiet',
          '--territory',
          'ORV',
          '--format',
          format,
          ...part,
          ...own,
        ]);
        // Something is in it besides what it says of itself.
        expect(fromPage.length).toBeGreaterThan(700);
        expect([name, fromApi.equals(fromPage), fromCli.equals(fromPage)]).toEqual([
          name,
          true,
          true,
        ]);
        expect(fromPage.toString()).toContain('fictional');
      }
      await page.keyboard.press('Escape');
      expect(await page.locator('#save-list').count()).toBe(0);
    }
    await page.goto(new URL('?lang=en&territory=ORV', explorer.url).href);
    await mapDrawn(page);
  }, 120_000);

  it('under every lens, at every distance', async () => {
    for (const lens of ['2', '3', '4', '5', '6', '1']) {
      await page.locator('#main').press(lens);
      const text = readFileSync(await saved('Drawing (SVG)'), 'utf8');
      expect(text).toContain('</svg>');
    }
    await page.locator('#main').press('+');
    expect(readFileSync(await saved('Drawing (SVG)'), 'utf8')).not.toContain('undefined');
    expect(watched.faults).toEqual([]);
  });

  it('by keyboard, in French, in the dark, without an error on the page', async () => {
    const { page: dark, faults } = await explorer.open('?lang=fr&theme=dark');
    await mapDrawn(dark);
    await dark.focus('#save');
    await dark.keyboard.press('Enter');
    await dark.waitForSelector('#save-list');
    expect(await findings(dark)).toEqual([]);
    expect(await dark.textContent('#save-list')).toContain('Dessin (SVG)');
    await dark.keyboard.press('Escape');
    expect(await dark.locator('#save-list').count()).toBe(0);
    expect([faults, watched.faults]).toEqual([[], []]);
    await dark.context().close();
  });
});
