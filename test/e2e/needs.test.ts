import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemandsPayload } from '@passerelle/core/contract/demands';
import type { Page } from 'playwright-core';
import { findings } from '../support/accessibility.js';
import { type Explorer, findChromium, mapDrawn, startExplorer } from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;

const numbers = async (page: Page, selector: string): Promise<number[]> =>
  page.$$eval(selector, (all) => all.map((one) => Number(one.textContent.replace(/\D/g, ''))));
const inHeadline = async (page: Page): Promise<number[]> =>
  ((await page.textContent('.headline')) ?? '').match(/\d+/g)?.map(Number) ?? [];

browsing('needs and offers on the map', () => {
  let explorer: Explorer;
  let demands: DemandsPayload;
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    demands = await explorer.read<DemandsPayload>('api/v1/demands');
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });

  it('by key 7, with the numbers of the server in the headline and the legend', async () => {
    const { page, faults } = await explorer.open('?lang=fr');
    await mapDrawn(page);
    await page.locator('#main').press('7');
    await page.waitForFunction(() =>
      /besoins, /.test(document.querySelector('.headline')?.textContent ?? ''),
    );
    expect(new URL(page.url()).searchParams.get('lens')).toBe('needs');
    const needs = demands.side.filter((side) => side === 'need').length;
    const answered = demands.offeredBy.filter((by) => by !== null).length;
    expect(await inHeadline(page)).toEqual([needs, answered]);
    const counts = await numbers(page, '#legend section:first-of-type .count');
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(new Set(demands.node).size);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('one kind alone, from the legend or the address, by keyboard, in the dark', async () => {
    const { page, faults } = await explorer.open('?lang=en&lens=needs&theme=dark');
    await mapDrawn(page);
    const funding = page.locator('#legend .key', { hasText: 'funding' });
    await funding.waitFor();
    await funding.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('category=funding'));
    const about = demands.category.map((category) => category.startsWith('funding/'));
    const needs = demands.side.filter((side, at) => side === 'need' && about[at]).length;
    expect((await inHeadline(page))[0]).toBe(needs);
    expect(await funding.getAttribute('aria-pressed')).toBe('true');
    expect(await findings(page)).toEqual([]);
    await page.reload();
    await mapDrawn(page);
    await funding.waitFor();
    expect((await inHeadline(page))[0]).toBe(needs);
    await funding.click();
    expect(new URL(page.url()).searchParams.get('category')).toBeNull();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
