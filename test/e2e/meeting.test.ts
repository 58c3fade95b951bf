import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EncounterRow } from '@passerelle/core/contract/rows';
import { introductionText } from '@passerelle/core/contract/introduction';
import type { Page } from 'playwright-core';
import { findings } from '../support/accessibility.js';
import { type Explorer, findChromium, mapDrawn, startExplorer } from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;

const text = async (page: Page, selector: string): Promise<string> =>
  ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ').trim();

browsing('encounters, prepared for a meeting, in Chromium', () => {
  let explorer: Explorer;
  let rows: readonly EncounterRow[];
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    const path = 'api/v1/encounters?territory=ORV&top=40';
    ({ rows } = await explorer.read<{ rows: readonly EncounterRow[] }>(path));
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });

  it('leads to the target by ties that exist, one after the other, and names the relay', async () => {
    const at = rows.findIndex(({ relay }) => relay !== null);
    const row = rows[at];
    const chain = [row?.recipient, row?.introducer, row?.relay, row?.target];
    for (let i = 1; i < chain.length; i++) {
      const tie = `api/v1/edges/${chain[i - 1] ?? ''}/${chain[i] ?? ''}`;
      expect((await fetch(new URL(tie, explorer.url))).status).toBe(200);
    }
    const skipped = `api/v1/edges/${row?.introducer ?? ''}/${row?.target ?? ''}`;
    expect((await fetch(new URL(skipped, explorer.url))).status).toBe(404);
    const { page, faults } = await explorer.open(
      `?page=encounters&territory=ORV&lang=en&row=${String(at)}`,
    );
    await mapDrawn(page);
    const card = await text(page, '.card.open');
    expect(card).toContain(
      `Introduced by ${row?.introducerLabel ?? ''}, through ${row?.relayLabel ?? ''}.`,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('copies the text that introduces the two, says so, and sends nothing', async () => {
    const { page, faults } = await explorer.open('?page=encounters&territory=ORV&lang=fr');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.waitForSelector('.card.open');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.click('.introduction summary');
    const [first] = rows;
    const letter = introductionText('fr', first!);
    expect(await page.textContent('.letter')).toBe(letter);
    await page.click('.copy-text');
    await page.waitForFunction(() =>
      document.querySelector('[aria-live=polite].visually-hidden')?.textContent.includes('copié'),
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(letter);
    expect(await text(page, '.copy-text')).toBe('Texte copié');
    expect(asked).toEqual([]);
    expect(await findings(page)).toEqual([]);
    // Cards are still walked and answered by key.
    await page.locator('.card.open').click();
    await page.keyboard.press('j');
    await page.waitForFunction(() => location.search.includes('row=1'));
    expect(await text(page, '.copy-text')).toBe('Copier le texte');
    await page.keyboard.press('d');
    await page.waitForSelector('.card.open button[data-answer=d][aria-pressed=true]');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens the text to be selected where there is no clipboard', async () => {
    const { page } = await explorer.open('?page=encounters&territory=ORV&lang=en');
    await page.waitForSelector('.card.open');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.click('.copy-text');
    await page.waitForSelector('.introduction[open]');
    expect(await text(page, '.card.open [role=alert]')).toMatch(/select the text above/);
    await page.context().close();
  });

  it('prints a list for a meeting on one page, with those only who may be named', async () => {
    const { page } = await explorer.open('?page=encounters&territory=ORV&lang=en');
    await page.waitForSelector('.card.open');
    const path = 'api/v1/encounters?territory=ORV&top=40';
    const now = (await explorer.read<{ rows: readonly EncounterRow[] }>(path)).rows;
    const named = now.filter(({ nameable }) => nameable);
    expect(named.length).toBeGreaterThan(8);
    expect(named.length).toBeLessThan(now.length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.card')).toBe(false);
    expect(await page.isVisible('.stage')).toBe(false);
    const printed = await page.$$eval('.meeting h2', (all) =>
      all.map((one) => one.textContent.trim()),
    );
    expect(printed).toEqual(
      named.slice(0, 8).map((row) => `${row.recipientLabel} ⇄ ${row.targetLabel}`),
    );
    expect(await page.locator('.meeting .notes:visible').count()).toBe(8);
    expect(await text(page, '.meeting .secondary')).toContain(
      `${String(now.length - named.length)} are left out`,
    );
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });
});
