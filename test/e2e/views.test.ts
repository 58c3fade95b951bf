import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
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

browsing('views of the explorer in Chromium', () => {
  let explorer: Explorer;
  let graph: GraphPayload;
  const opened: Watched[] = [];
  const open: Explorer['open'] = async (path, options) => {
    const watched = await explorer.open(path, options);
    opened.push(watched);
    return watched;
  };
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    graph = await explorer.read<GraphPayload>('api/v1/graph');
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });

  it('stops the phone’s sheet at three heights, with controls a thumb can press', async () => {
    const { page } = await open('', { width: 390, height: 844 });
    await mapDrawn(page);
    const height = async () =>
      Math.round((await page.locator('.map-sheet').boundingBox())?.height ?? 0);
    expect(await height()).toBe(184);
    await page.click('.grip');
    await page.waitForSelector('.sheet-middle');
    expect(await height()).toBe(394);
    await page.click('.grip');
    await page.waitForSelector('.sheet-high');
    expect(await height()).toBeGreaterThan(640);
    await page.click('.grip');
    await page.waitForSelector('.sheet-low');
    const box = await page.locator('.grip').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 100, (box?.y ?? 0) + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 120, { steps: 4 });
    await page.mouse.up();
    await page.waitForSelector('.sheet-middle');
    const small = await page.$$eval(
      '.top button, .views button, .map-sheet .key, .zoom .fit',
      (all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width, height }) => width > 0 && (height < 44 || width < 40)).length,
    );
    expect(small).toBe(0);
    await page.context().close();
  });

  it('shows communities far away, their parts nearer, then actors, under the caps', async () => {
    const { page } = await open('', { width: 390, height: 844 });
    await mapDrawn(page);
    const level = () =>
      page.$eval('passerelle-map', (map) => (map as HTMLElement).dataset['level']);
    expect(await level()).toBe('parts');
    await page.locator('.stage').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('-');
    await page.waitForSelector('passerelle-map[data-level=communities]');
    for (let i = 0; i < 5; i++) await page.keyboard.press('+');
    await page.waitForSelector('passerelle-map[data-level=actors]');
    await page.context().close();
  });

  it('filters by role with counts, and takes steps back and forth', async () => {
    const { page } = await open('?lang=en');
    await mapDrawn(page);
    const holders = graph.nodes.role.filter((role) => role === 'projectHolder').length;
    await page.click('.chip:has-text("Role")');
    await page.click('.menu .key:has-text("project holder")');
    const tally = (count: number) =>
      page.waitForFunction(
        (n) =>
          document
            .querySelector('.tally')
            ?.textContent.trim()
            .startsWith(`${String(n)} of`),
        count,
      );
    await tally(holders);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await tally(graph.nodes.id.length);
    await page.keyboard.press('Control+Shift+z');
    await tally(holders);
    await page.context().close();
  });

  it('tells how far decisions are and where roles gather, with a legend that adds up', async () => {
    const { page } = await open('?lang=en&lens=inside');
    await mapDrawn(page);
    expect(await text(page, '.headline')).toMatch(/^\d+(\.\d)?% of actors are within 2 ties/);
    const counts = await page.$$eval('.rail .legend:first-child .count', (all) =>
      all.map((one) => Number(one.textContent.replace(/\D/g, ''))),
    );
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(graph.nodes.id.length);
    expect(counts[0]).toBe(graph.nodes.role.filter((role) => role === 'decisionMaker').length);
    await page.keyboard.press('5');
    await page.waitForFunction(() => location.search.includes('lens=roles'));
    expect(await text(page, '.headline')).toMatch(/communities/);
    await page.context().close();
  });

  it('opens a community, compares two actors, widens a neighbourhood', async () => {
    const [one, two] = [0, 40].map((rank) => graph.nodes.rank.indexOf(rank));
    const { page } = await open(`?lang=en&group=1`);
    await page.waitForSelector('.panel .bars li');
    expect(await text(page, '.panel .sentence')).toMatch(/stays between them/);
    await page.click('.panel section:last-of-type .bars button');
    await page.waitForSelector('.depth');
    await page.keyboard.press('e');
    await page.waitForFunction(() => location.search.includes('depth=2'));
    await page.context().close();
    const { page: pair } = await open(
      `?lang=en&actor=${graph.nodes.id[one ?? 0] ?? ''}&versus=${graph.nodes.id[two ?? 0] ?? ''}`,
    );
    await pair.waitForSelector('.versus');
    expect(await text(pair, '.panel .sentence')).toContain(graph.nodes.label[one ?? 0]);
    await pair.context().close();
  });

  it('never wrote an error to the console nor asked another host', () => {
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('keeps an answer given by key, and does not suggest the pair again', async () => {
    const path = 'api/v1/encounters?territory=ORV&top=40';
    type Listed = { readonly rows: readonly { readonly id: string }[] };
    const [first] = (await explorer.read<Listed>(path)).rows;
    const { page, faults } = await open('?page=encounters&territory=ORV&lang=fr');
    await page.waitForSelector('.card.open');
    await page.keyboard.press('n');
    await page.waitForSelector('.card.open button[aria-pressed=true]');
    expect(await text(page, '.card.open [role=status]')).toBe('Réponse notée : Pas maintenant.');
    // It can be changed where it was given.
    await page.click('.card.open button[data-answer=i]');
    await page.waitForSelector('.card.open button[data-answer=i][aria-pressed=true]');
    expect(await text(page, '.card.open [role=status]')).toBe('Réponse notée : Intéressant.');
    expect((await explorer.read<Listed>(path)).rows.map(({ id }) => id)).not.toContain(first?.id);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says what changed since the snapshot before, and still prints on one page', async () => {
    for (const asOf of ['2025-10-31', '2026-10-31']) {
      const taken = await fetch(new URL('api/v1/snapshots', explorer.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ territory: 'ORV', asOf }),
      });
      expect(taken.status).toBe(201);
    }
    for (const [lang, answer] of [
      ['en', /^Better connected: nearness to higher scales went/],
      ['fr', /^Mieux relié : la proximité des échelles supérieures/],
    ] as const) {
      const { page, faults } = await open(`?page=territory&territory=ORV&lang=${lang}`);
      await page.waitForSelector('.since');
      expect(await text(page, '.since')).toMatch(answer);
      expect(await page.locator('.indicators .change').count()).toBe(12);
      expect(await page.locator('.indicators tbody .same-actors').count()).toBe(12);
      const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });
});
