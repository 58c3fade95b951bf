import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphPayload, TerritoryRow } from '@passerelle/core/contract/explorer';
import type { Page } from 'playwright-core';
import { findings } from '../support/accessibility.js';
import { type Explorer, findChromium, mapDrawn, startExplorer } from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;
const query = async (page: Page): Promise<URLSearchParams> =>
  new URLSearchParams(await page.evaluate(() => location.search));

browsing('the territory seen on the ground', () => {
  let explorer: Explorer;
  let graph: GraphPayload;
  let territories: readonly TerritoryRow[];
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    graph = await explorer.read<GraphPayload>('api/v1/graph');
    territories = await explorer.read<readonly TerritoryRow[]>('api/v1/territories');
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });
  /** Actors of one place, of one type if asked. */
  const at = (id: string, type?: string): number =>
    graph.nodes.territoryId.filter(
      (one, i) =>
        one === id && (type === undefined || graph.types[graph.nodes.type[i] ?? 0] === type),
    ).length;
  const spot = (page: Page, name: string) => page.locator(`.spot[aria-label^="${name}"]`);

  it('is asked for once it is wanted, from this server alone', async () => {
    const { page, faults } = await explorer.open('?territory=ORV&lang=en');
    await mapDrawn(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(asked.filter((path) => path.includes('countries'))).toEqual([]);
    await page.getByRole('button', { name: 'On the ground' }).click();
    await page.locator('.spot').first().waitFor();
    expect((await query(page)).get('on')).toBe('ground');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('countries'))).toHaveLength(1);
    const communes = territories.filter(({ parentId }) => parentId?.startsWith('ORV-DEP') === true);
    expect(await page.locator('.spot').count()).toBe(communes.length);
    for (const { id, label } of communes)
      expect(await spot(page, label).getAttribute('aria-label')).toContain(
        `${label}: ${String(at(id))} actors`,
      );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps the selection and the filters of the network', async () => {
    const { page, faults } = await explorer.open('?territory=ORV&on=ground&type=person&lang=en');
    await spot(page, 'Orvain').waitFor();
    const people = at('ORV-COM-01', 'person');
    expect(await spot(page, 'Orvain').getAttribute('aria-label')).toContain(
      `Orvain: ${String(people)} actors`,
    );
    await spot(page, 'Orvain').click();
    await page
      .locator('#panel')
      .getByText(`${String(people)} actors here`)
      .waitFor();
    const actor = page.locator('#panel h3:has-text("Actors") + ul button').first();
    const name = ((await actor.textContent()) ?? '').trim();
    await actor.click();
    await page.locator('#panel .actor-name').getByText(name).waitFor();
    const id = (await query(page)).get('actor') ?? '';
    expect(graph.nodes.label[graph.nodes.id.indexOf(id)]).toBe(name);
    await page.getByRole('button', { name: 'On the ground' }).click();
    await page.locator('passerelle-map').waitFor();
    const back = await query(page);
    expect([back.get('actor'), back.get('type'), back.has('on')]).toEqual([id, 'person', false]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('counts who is in no place that has a point, and lists them', async () => {
    const { page, faults } = await explorer.open('?on=ground&place=*&lang=en');
    await page.locator('.places-table').waitFor();
    const pointed = new Set(
      territories
        .filter(({ lat, level }) => lat !== null && level !== 'global' && level !== 'supranational')
        .map(({ id }) => id),
    );
    const missing = graph.nodes.territoryId.filter((id) => id === null || !pointed.has(id)).length;
    const said = `of ${String(graph.nodes.id.length)} not on this map`;
    if (missing > 0) expect(await page.locator('.ground-foot').textContent()).toContain(said);
    const figures = await page.locator('.places-table tbody tr td:nth-child(2)').allTextContents();
    const placed = figures.reduce((sum, one) => sum + Number(one.replace(/\D/g, '')), 0);
    expect(placed + missing).toBe(graph.nodes.id.length);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is walked with the keyboard, and goes nearer and back', async () => {
    const { page } = await explorer.open('?territory=ORV&on=ground&lang=fr');
    await spot(page, 'Orvain').focus();
    await page.keyboard.press('ArrowUp');
    const reached = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(reached).toMatch(/^Mirebois/);
    const before = await spot(page, 'Tressac').getAttribute('cx');
    await page.keyboard.press('+');
    await page.waitForFunction(
      (cx) => document.querySelector('.spot[aria-label^="Tressac"]')?.getAttribute('cx') !== cx,
      before,
    );
    await page.keyboard.press('0');
    await page.waitForFunction(
      (cx) => document.querySelector('.spot[aria-label^="Tressac"]')?.getAttribute('cx') === cx,
      before,
    );
    await page.keyboard.press('Enter');
    await page.locator('#panel .actor-name').getByText('Mirebois').waitFor();
    expect((await query(page)).get('place')).toBe('ORV-COM-04');
    await page.keyboard.press('Escape');
    expect((await query(page)).has('place')).toBe(false);
    await page.context().close();
  });

  it('is saved with its names, title and source inside', async () => {
    const { page } = await explorer.open('?territory=ORV&on=ground&lang=en');
    await spot(page, 'Orvain').waitFor();
    await page.waitForLoadState('networkidle');
    await page.click('#save');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /SVG/ }).click();
    const text = readFileSync(await (await coming).path(), 'utf8');
    for (const word of ['Orvain', 'Port-Lénan', 'Sources']) expect(text).toContain(word);
    expect(text.match(/<path/g)?.length).toBeGreaterThan(20);
    await page.context().close();
  });

  it.each([
    [1440, 900, false],
    [1024, 768, true],
    [390, 844, false],
  ])('has no serious accessibility finding at %d × %d', async (width, height, dark) => {
    const view = '?territory=ORV&on=ground&place=*';
    const { page, faults } = await explorer.open(view, { width, height, dark });
    await page.locator('.spot').first().waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
