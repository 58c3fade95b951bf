import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangesPayload } from '@passerelle/core/contract/changes';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import type { Page } from 'playwright-core';
import { findings } from '../support/accessibility.js';
import { type Explorer, findChromium, mapDrawn, startExplorer } from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;
/** The page's own address: the driver hears of it a little later. */
const query = async (page: Page): Promise<URLSearchParams> =>
  new URLSearchParams(await page.evaluate(() => location.search));
const bar = (page: Page) => page.locator('.body > .time');
const told = (page: Page, words: RegExp | string) =>
  bar(page).locator('.told').getByText(words).waitFor();
const words = async (page: Page, selector: string): Promise<string> =>
  ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ').trim();

browsing('what changed between two dates', () => {
  let explorer: Explorer;
  let graph: GraphPayload;
  const asked = (from: string, to: string) =>
    explorer.read<ChangesPayload>(`api/v1/changes?from=${from}&to=${to}`);
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    graph = await explorer.read<GraphPayload>('api/v1/graph');
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });

  it('is counted in the bar, the headline and the legend as the server counts it', async () => {
    const { page, faults } = await explorer.open('?lang=en&since=2024-12-31&until=2025-12-31');
    await mapDrawn(page);
    const { actors, ties } = await asked('2024-12-31', '2025-12-31');
    const n = (count: number) => count.toLocaleString('en');
    await told(page, `+${n(ties.gained)} ties, ${n(ties.lost)} ties gone quiet`);
    expect((await query(page)).has('lens')).toBe(false);
    await bar(page).getByRole('button', { name: 'Compare two dates' }).click();
    await page
      .getByText(`${n(ties.gained)} new ties and ${n(ties.lost)} gone quiet.`)
      .first()
      .waitFor();
    expect(await words(page, '.map-head .headline')).toMatch(/^In 12 months, /);
    const counts = await page.locator('#legend .count').allTextContents();
    expect(counts.slice(0, 6)).toEqual(
      [actors.gained, actors.grown, actors.lost, ties.gained, ties.grown, ties.lost].map(n),
    );
    expect((await query(page)).get('lens')).toBe('changes');
    expect((await query(page)).get('since')).toBe('2024-12-31');
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('follows the handles by keyboard: month, year, ends; the layout stays', async () => {
    const { page, faults } = await explorer.open('?lang=en&lens=changes');
    await mapDrawn(page);
    const [from, to] = [
      bar(page).getByRole('slider', { name: 'First date' }),
      bar(page).getByRole('slider', { name: 'Second date' }),
    ];
    expect(await to.getAttribute('aria-valuetext')).toBe('31 October 2026');
    expect(await from.getAttribute('aria-valuetext')).toBe('31 October 2025');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await from.press('ArrowLeft');
    expect(await from.getAttribute('aria-valuetext')).toBe('30 September 2025');
    expect((await query(page)).get('since')).toBe('2025-09-30');
    await from.press('PageDown');
    expect((await query(page)).get('since')).toBe('2024-09-30');
    await from.press('End');
    expect(await from.getAttribute('aria-valuetext')).toBe('30 September 2026');
    await from.press('Home');
    const { ties } = await asked((await query(page)).get('since') ?? '', '2026-10-31');
    await told(page, `+${ties.gained.toLocaleString('en')} ties`);
    expect(requests.filter((url) => url.includes('/graph'))).toEqual([]);
    await page.goBack();
    await page.waitForFunction(() => location.search.includes('since=2026-09-30'));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('follows the pointer, on a handle or on the bar', async () => {
    const { page, faults } = await explorer.open('?lang=fr');
    await mapDrawn(page);
    const track = await bar(page).locator('.track').boundingBox();
    const handle = await bar(page).locator('[data-end=from]').boundingBox();
    if (track === null || handle === null) throw new Error('no time bar');
    const y = handle.y + handle.height / 2;
    await page.mouse.move(handle.x + handle.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width * 0.5, y, { steps: 4 });
    expect((await query(page)).has('since')).toBe(false);
    await page.mouse.up();
    const dragged = (await query(page)).get('since') ?? '';
    expect(dragged < '2025-10-31').toBe(true);
    expect((await query(page)).get('lens')).toBe('changes');
    await page.mouse.click(track.x + 2, y);
    expect(((await query(page)).get('since') ?? '') < dragged).toBe(true);
    await told(page, /en sommeil$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('plays the period up to where it stood, and stops when asked', async () => {
    const { page, faults } = await explorer.open(
      '?lang=fr&lens=changes&since=2026-07-31&until=2026-10-31',
    );
    await mapDrawn(page);
    await told(page, /en sommeil$/);
    await page.focus('#main');
    await page.keyboard.press(' ');
    await page.waitForFunction(() => location.search.includes('until=2026-08-31'));
    const stop = bar(page).getByRole('button', { name: 'Arrêter la lecture' });
    await stop.click();
    await bar(page).getByRole('button', { name: 'Lire la période, mois par mois' }).click();
    await page.waitForFunction(() => location.search.includes('until=2026-10-31'));
    await stop.waitFor({ state: 'detached' });
    await told(page, '31 juillet 2026 – 31 octobre 2026');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('counts what the filters leave, and shows the ties of a chosen actor', async () => {
    const { since, until } = { since: '2025-06-30', until: '2026-06-30' };
    const { changedTies } = await asked(since, until);
    const type = graph.types.indexOf('person');
    const isPerson = (node = -1) => graph.nodes.type[node] === type;
    const gained = changedTies.change.filter(
      (change, i) =>
        change === 'gained' && isPerson(changedTies.source[i]) && isPerson(changedTies.target[i]),
    );
    const address = `?lang=en&lens=changes&since=${since}&until=${until}`;
    const { page, faults } = await explorer.open(`${address}&type=person`);
    await mapDrawn(page);
    await told(page, `+${gained.length.toLocaleString('en')} ties`);
    expect(gained.length).toBeGreaterThan(0);
    await page.goto(
      new URL(`${address}&actor=${graph.nodes.id[changedTies.source[0] ?? 0] ?? ''}`, explorer.url)
        .href,
    );
    await mapDrawn(page);
    await page.waitForSelector('.actor-name');
    expect(await page.locator('#legend .note').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('stands in the sheet of a phone, dark and in French', async () => {
    const { page, faults } = await explorer.open('?lang=fr&lens=changes&theme=dark', {
      width: 390,
      height: 844,
      dark: true,
    });
    await mapDrawn(page);
    const handle = page.locator('.map-sheet [data-end=from]');
    await handle.waitFor();
    const box = await handle.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    // In sight without pulling the sheet up, above the bar of views.
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(844 - 56);
    expect(await handle.getAttribute('aria-valuetext')).toBe('31 octobre 2025');
    await handle.press('ArrowRight');
    expect((await query(page)).get('since')).toBe('2025-11-30');
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
