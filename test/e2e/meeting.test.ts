import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EncounterOverview } from '@passerelle/core/contract/encounter-overview';
import type { EncounterOutcomeRow, EncounterRow } from '@passerelle/core/contract/rows';
import { outcomeSentences } from '@passerelle/core/contract/encounter-outcome';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { introductionText } from '@passerelle/core/contract/introduction';
import type { Page } from 'playwright-core';
import { findings } from '../support/accessibility.js';
import { openEmbeddedStore } from '../../server/src/store/embedded/embedded-store.js';
import { keepAnswers } from '../support/answers.js';
import { DEMO_DAY } from '../support/demo-day.js';
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
    explorer = await startExplorer(DEMO, chromium ?? '', { env: DEMO_DAY });
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

  it('filters by demand, scales and size, each with its count, in the address', async () => {
    const path = 'api/v1/encounters/overview?territory=ORV';
    const { overview } = await explorer.read<{ overview: EncounterOverview }>(path);
    const count = (name: 'need' | 'crosses' | 'size', value: string) =>
      overview.filters[name].find((one) => one.value === value)?.count ?? 0;
    const listed = await explorer.read<{ rows: readonly EncounterRow[] }>(
      'api/v1/encounters?territory=ORV&need=space/test&top=1000',
    );
    expect(listed.rows).toHaveLength(count('need', 'space/test'));
    const { page, faults } = await explorer.open('?page=encounters&territory=ORV&lang=en');
    await page.waitForSelector('[data-filter=size] option[value=small]', { state: 'attached' });
    const option = (name: string, value: string) =>
      text(page, `[data-filter=${name}] option[value="${value}"]`);
    expect(await option('need', 'any')).toBe(
      `Answers a demand (${String(overview.all - count('need', 'none'))})`,
    );
    expect(await option('need', 'space/test')).toBe(
      `test site (${String(count('need', 'space/test'))})`,
    );
    expect(await option('size', 'small')).toBe(`Small or new (${String(count('size', 'small'))})`);
    const local = count('crosses', 'local-national');
    expect(await option('crosses', 'local-national')).toBe(`local → national (${String(local)})`);
    await page.focus('[data-filter=crosses]');
    await page.selectOption('[data-filter=crosses]', 'local-national');
    await page.waitForFunction(() => location.search.includes('crosses=local-national'));
    await page.waitForFunction(
      (told) => document.querySelector('.encounters')?.textContent.includes(told),
      `${String(local)} of ${String(overview.all)} suggestions.`,
    );
    expect(
      await page.evaluate(() => (document.activeElement as HTMLElement).dataset['filter']),
    ).toBe('crosses');
    await page.selectOption('[data-filter=need]', 'none');
    await page.waitForSelector('.card.open');
    const reasons = await text(page, '.card.open .reasons');
    expect(reasons).not.toMatch(/demand/);
    await page.reload();
    await page.waitForSelector('.card.open');
    expect(await text(page, '.card.open .reasons')).toBe(reasons);
    await page.click('.encounter-filters button');
    await page.waitForFunction(() => !location.search.includes('crosses'));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says who has no suggestion, and why, naming nobody who is not available', async () => {
    const path = 'api/v1/encounters/overview?territory=ORV';
    const { overview } = await explorer.read<{ overview: EncounterOverview }>(path);
    const { recipients, served, unserved } = overview;
    const away = unserved.find(({ reason }) => reason === 'unavailable');
    expect(away?.actors).toEqual([]);
    expect(unserved.reduce((sum, row) => sum + (row.count ?? 0), 0)).toBe(recipients - served);
    const { page, faults } = await explorer.open('?page=encounters&territory=ORV&lang=fr');
    await page.waitForSelector('.unserved');
    expect(await text(page, '.unserved summary')).toBe(
      `Sans suggestion, et pourquoi (${String(recipients - served)} sur ${String(recipients)})`,
    );
    await page.click('.unserved summary');
    const first = await text(page, '.unserved li');
    expect(first).toBe(`Pas disponible en ce moment ${String(away?.count)}`);
    expect(await text(page, '.unserved')).not.toMatch(/retrait|consent/i);
    expect(await findings(page)).toEqual([]);
    await page.click('.unserved .names button');
    await page.waitForFunction(() => location.search.includes('actor='));
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

  it('says what became of the suggestions, as the API does, and anew after an answer', async () => {
    const path = '?page=encounters&territory=ORV&lang=en';
    const { page, faults } = await explorer.open(path, { width: 390, height: 844 });
    await page.waitForSelector('.card.open');
    await page.click('.outcome summary');
    await page.waitForSelector('.outcome table');
    const rowsNow = async () =>
      (await explorer.read<{ rows: readonly EncounterOutcomeRow[] }>('api/v1/encounters/outcome'))
        .rows;
    const cells = () =>
      page.$$eval('.outcome tbody tr', (all) =>
        all.map((one) => [...one.children].map((cell) => cell.textContent.trim())),
      );
    const before = await rowsNow();
    expect(await text(page, '.outcome')).toContain(outcomeSentences('en', before)[1] ?? '?');
    expect(await text(page, '.outcome')).toMatch(/not learnt from answers yet: \d+ take sides/);
    const [all] = await cells();
    expect(all?.slice(0, 3)).toEqual([
      'all',
      ...[before[0]?.suggested, before[0]?.answered].map(String),
    ]);
    expect((await cells()).map(([group]) => group)).toContain('place · by score');
    expect(await findings(page)).toEqual([]);
    // The page itself does not scroll sideways; the table does, by keyboard too.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.focus('.outcome .scrolls');
    await page.click('.card.open button[data-answer=i]');
    await page.waitForFunction(
      (told) => document.querySelector('.outcome')?.textContent.includes(told) === true,
      `${String((before[0]?.answered ?? 0) + 1)} of ${String(before[0]?.suggested)} suggestions`,
    );
    const after = await rowsNow();
    // What an answer or two say stays hidden.
    expect(after[0]).toMatchObject({ answered: (before[0]?.answered ?? 0) + 1, interested: null });
    expect((await cells())[0]?.slice(3)).toEqual(new Array(5).fill('masked'));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows how good the forecasts were once 200 answers were given, in both languages', async () => {
    const store = await openEmbeddedStore(explorer.store.replace(/^sqlite:/, ''));
    const columns = await store.columns(ANIMATOR, {});
    await keepAnswers(store, columns.actors.ids.slice(0, 40), 240);
    await store.close();
    for (const [lang, told] of [
      ['en', 'Plausibility was learnt from'],
      ['fr', 'La plausibilité est apprise de'],
    ] as const) {
      const { page, faults } = await explorer.open(`?page=encounters&territory=ORV&lang=${lang}`, {
        dark: lang === 'fr',
      });
      await page.waitForSelector('.outcome summary');
      await page.click('.outcome summary');
      await page.waitForSelector('.outcome table');
      expect(await text(page, '.outcome')).toContain(told);
      expect(await page.locator('.outcome table').count()).toBe(2);
      expect(await findings(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    }
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

  it('still prints on one page where every pair has topics with long names in common', async () => {
    const { page } = await explorer.open('?page=encounters&territory=ORV&lang=fr');
    await page.waitForSelector('.card.open');
    const topic = (name: string) => ({
      key: 'sharedTopic',
      values: {
        topic: name,
        ofRecipient: 12,
        ofTarget: 11,
        expectedOfRecipient: 0.035,
        expectedOfTarget: 0.028,
      },
    });
    const topics = [
      topic('Aménagement, urbanisme, logement et nature'),
      topic('Travail, emploi et formation professionnelle'),
    ];
    await page.route('**/api/v1/encounters?*', async (route) => {
      const response = await route.fetch();
      const report = (await response.json()) as { rows: readonly EncounterRow[] };
      const told = report.rows.map((row) => ({
        ...row,
        reasons: [
          ...row.reasons.filter(({ key }) => key === 'answersNeed' || key === 'meetsOffer'),
          ...topics,
          ...row.reasons.filter(({ key }) => key === 'plausibility'),
        ],
      }));
      await route.fulfill({ response, json: { ...report, rows: told } });
    });
    await page.reload();
    await page.waitForSelector('.card.open');
    const card = await text(page, '.card.open .reasons');
    expect(card).toContain('Un thème en commun, « Travail, emploi');
    expect(card).toContain('là où le hasard donnerait 0,035 et 0,028.');
    await page.emulateMedia({ media: 'print' });
    const [first] = await page.$$eval('.meeting li', (all) => all.map((one) => one.textContent));
    expect(first).toContain('Aménagement, urbanisme');
    expect(first).not.toContain('Travail, emploi');
    expect(await page.locator('.meeting li').count()).toBe(8);
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });
});
