import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphPayload, SearchResult, TerritoryRow } from '@passerelle/core/contract/explorer';
import type { BridgesScreen } from '@passerelle/core/contract/rows';
import type { Page } from 'playwright-core';
import {
  type Explorer,
  findChromium,
  mapDrawn,
  startExplorer,
  type Watched,
} from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;

const text = async (page: Page, selector: string): Promise<string> =>
  ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ').trim();
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

browsing('explorer in Chromium', () => {
  let explorer: Explorer;
  let graph: GraphPayload;
  let region: TerritoryRow;
  const opened: Watched[] = [];
  const open: Explorer['open'] = async (path, options) => {
    const watched = await explorer.open(path, options);
    opened.push(watched);
    return watched;
  };
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    graph = await explorer.read<GraphPayload>('api/v1/graph');
    const places = await explorer.read<TerritoryRow[]>('api/v1/territories');
    const regional = places.find(({ level }) => level === 'regional');
    if (regional === undefined) throw new Error('the demo has no region');
    region = regional;
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });

  it('shows the map at once: headline, date, counts, source, under the caps', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    expect(await text(page, '.headline')).toMatch(/\d+ communautés/);
    expect(await text(page, '.map-head .secondary')).toMatch(
      /918 acteurs.*liens.*Situation au.*Sources/,
    );
    const data = await page.$eval('passerelle-map', (map) => {
      const { nodes, edges } = (map as HTMLElement).dataset;
      return { nodes, edges };
    });
    expect(Number(data.nodes)).toBeLessThanOrEqual(1500);
    expect(Number(data.edges)).toBeLessThanOrEqual(4000);
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    const inked = await page.$eval('canvas.sigma-names', (canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels =
        (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ??
        [];
      return pixels.some((value) => value > 0);
    });
    expect(inked).toBe(true);
    await page.context().close();
  });

  it('walks as an animator: search, actor, why this tie, path, back', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    const label = graph.nodes.label[graph.nodes.rank.indexOf(0)] ?? '';
    await page.keyboard.press('/');
    await page.keyboard.type(label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    await page.waitForSelector('#found [role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.actor-name');
    expect(await text(page, '.actor-name')).toContain(label);
    const actor = query(page).get('actor');
    expect(actor).not.toBeNull();
    await page.click('.rows .row');
    await page.waitForSelector('.facts li');
    expect(await text(page, '.panel-head h2')).toBe('Pourquoi ce lien\u202f?'.replace(/\s+/g, ' '));
    await page.goBack();
    await page.waitForSelector('.actor-name');
    expect(query(page).get('actor')).toBe(actor);
    await page.click('.panel .actions button');
    const other = graph.nodes.label[graph.nodes.rank.indexOf(40)] ?? '';
    await page.keyboard.press('/');
    await page.keyboard.type(other);
    await page.waitForSelector('#found [role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hops');
    expect(await page.locator('.hops .stop').first().textContent()).toBe(label);
    await page.context().close();
  });

  it('walks as a policy officer: bridges of a territory, the same numbers as the API', async () => {
    const { page } = await open(`?page=bridges&lens=bridges&territory=${region.id}`);
    await page.waitForSelector('.bridges-list tbody tr');
    const { screen } = await explorer.read<{ screen: BridgesScreen }>(
      `api/v1/bridges/screen?territory=${region.id}`,
    );
    const [first] = screen.brokers;
    const row = await text(page, '.bridges-list tbody tr');
    expect(row).toContain(first?.label);
    expect(row).toContain(`${String(Math.round((first?.share ?? 0) * 100))} %`);
    expect(await text(page, '.headline')).toContain(first?.label);
    await page.context().close();
  });

  it('walks as a territory’s leader: snapshot, twelve indicators, one A4', async () => {
    const { page } = await open(`?page=territory&territory=${region.id}`);
    await page.click('text=Prendre un instantané');
    await page.waitForSelector('.indicators');
    expect(await page.locator('.indicators tbody tr').count()).toBe(12);
    expect(await page.locator('.indicators .notYetMeasured').count()).toBe(0);
    await mapDrawn(page);
    await page.waitForFunction(() => !document.querySelector('.territory-page [role=status]'));
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });

  it('lists encounters with reasons, a go-between and equal answers', async () => {
    const { page } = await open(`?page=encounters&territory=${region.id}`);
    await page.waitForSelector('.card.open, .state.error');
    expect(await page.locator('.card.open .reasons li').count()).toBeGreaterThan(0);
    expect(await page.locator('.card.open .actions button[data-answer]').count()).toBe(4);
    await page.keyboard.press('j');
    await page.waitForFunction(() => location.search.includes('row=1'));
    await page.context().close();
  });

  it('says fictional wherever it is fictional, print included', async () => {
    const { fictional } = await explorer.read<{ fictional: boolean }>('api/v1/summary');
    const { page } = await open(`?page=territory&territory=${region.id}`);
    await page.waitForSelector('.page-headline');
    expect(await page.locator('.fictional').count()).toBe(fictional ? 1 : 0);
    await page.emulateMedia({ media: 'print' });
    if (fictional) expect(await text(page, '.print-head')).toContain('données fictives');
    await page.context().close();
  });

  it('answers the keyboard', async () => {
    const { page } = await open('?lang=en');
    await mapDrawn(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.actor-name');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.actor-name', { state: 'detached' });
    const byRank = graph.nodes.rank.map((_, node) => node);
    byRank.sort((a, b) => (graph.nodes.rank[a] ?? 0) - (graph.nodes.rank[b] ?? 0) || a - b);
    for (const [key, place] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
    ] as const) {
      await page.keyboard.press(key);
      const actor = graph.nodes.id[byRank[place] ?? 0] ?? '';
      await page.waitForFunction((id) => location.search.includes(`actor=${id}`), actor);
    }
    await page.keyboard.press('3');
    await page.waitForFunction(() => location.search.includes('lens=hubs'));
    await page.keyboard.press('1');
    await page.keyboard.press('t');
    await page.waitForSelector('.table-page');
    const rowInFocus = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('tbody tr')].findIndex((row) =>
          row.contains(document.activeElement),
        ),
      );
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await rowInFocus()).toBe(1);
    await page.keyboard.press('k');
    expect(await rowInFocus()).toBe(0);
    await page.keyboard.press('?');
    await page.waitForSelector('[role=dialog]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await page.context().close();
  });

  it('filters by the legend, and the table is in step with the map', async () => {
    const { page } = await open('?lang=en');
    await mapDrawn(page);
    await page.click('#legend .key');
    const members = graph.nodes.community.filter((one) => one === 1).length;
    await page.waitForFunction(
      (n) =>
        document
          .querySelector('.tally')
          ?.textContent.trim()
          .startsWith(`${String(n)} of`),
      members,
    );
    await page.keyboard.press('t');
    await page.waitForSelector('.table-page tbody tr');
    expect(await page.locator('.table-page tbody tr').count()).toBe(Math.min(100, members));
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (n) =>
        document
          .querySelector('.tally')
          ?.textContent.trim()
          .startsWith(`${String(n)} of`),
      graph.nodes.id.length,
    );
    await page.context().close();
  });

  it('speaks both languages, kept in the address', async () => {
    const { page } = await open('', { locale: 'en-GB' });
    await mapDrawn(page);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.click('.lang');
    await page.waitForFunction(() => document.documentElement.lang === 'fr');
    await page.reload();
    await mapDrawn(page);
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    await page.context().close();
  });

  it('keeps the map when nothing is found', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    await page.fill('#search', 'zzzzqq');
    await page.waitForFunction(() =>
      document.querySelector('#found .state')?.textContent.includes('zzzzqq'),
    );
    const found = await explorer.read<SearchResult>('api/v1/search?q=zzzzqq');
    expect(found.actors).toEqual([]);
    await page.context().close();
  });

  it('fits a phone: no sideways scrolling, the sheet opens under the map', async () => {
    const id = graph.nodes.id[graph.nodes.rank.indexOf(0)] ?? '';
    for (const path of [
      '',
      `?actor=${id}`,
      '?page=encounters',
      `?page=territory&territory=${region.id}`,
      '?page=table',
    ]) {
      const { page } = await open(path, { width: 390, height: 844 });
      await page.waitForLoadState('networkidle');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, wide]).toEqual([path, 390]);
      await page.context().close();
    }
  });

  it('prints how long a panning frame takes', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    const map = await page.locator('passerelle-map').boundingBox();
    const [x, y] = [(map?.x ?? 0) + 500, (map?.y ?? 0) + 650];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const counting = page.evaluate(async () => {
      const times: number[] = [];
      let last = performance.now();
      while (times.length < 12) {
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - last);
        last = performance.now();
      }
      return times;
    });
    for (let step = 0; step < 12; step++) await page.mouse.move(x + step * 12, y);
    const times = (await counting).sort((a, b) => a - b);
    await page.mouse.up();
    process.stdout.write(
      `panning frame: median ${(times[6] ?? 0).toFixed(0)} ms, worst ${(times.at(-1) ?? 0).toFixed(0)} ms\n`,
    );
    expect(times).toHaveLength(12);
    await page.context().close();
  });

  it('never wrote an error to the console nor asked another host', () => {
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
