import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;
const line = (text: string, at: number, change: (cells: string[]) => string[]): string =>
  text
    .split('\n')
    .map((each, i) => (i + 1 === at ? change(each.split(',')).join(',') : each))
    .join('\n');

browsing('data are imported in the explorer', () => {
  let explorer: Explorer;
  let watched: Watched;
  let page: Page;
  const home = mkdtempSync(join(tmpdir(), 'passerelle-import-e2e-'));
  const demo = Object.fromEntries(
    readdirSync(DEMO).map((name) => [name, readFileSync(join(DEMO, name), 'utf8')]),
  );
  // Two rows that cannot be stored: an actor with no label, a tie to nobody.
  const id = demo['actors.csv']?.split('\n')[930]?.split(',')[0] ?? '';
  const files: Readonly<Record<string, string>> = {
    ...demo,
    'actors.csv': line(demo['actors.csv'] ?? '', 931, ([first = '', , ...more]) => [
      first,
      '',
      ...more,
    ]),
    'relations.csv': line(demo['relations.csv'] ?? '', 3, ([first = '', , ...more]) => [
      first,
      'nobody',
      ...more,
    ]),
    'photo.png': 'no table',
  };
  const rows = Object.entries(demo)
    .filter(([name]) => name.endsWith('.csv'))
    .reduce((sum, [, text]) => sum + text.trimEnd().split('\n').length - 1, 0);

  beforeAll(async () => {
    writeFileSync(join(home, 'actors.csv'), 'id,label,type\nfirst,First,organisation\n');
    explorer = await startExplorer(home, chromium ?? '');
    watched = await explorer.open('?lang=en');
    ({ page } = watched);
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
    rmSync(home, { recursive: true });
  });

  const headline = async (): Promise<string> =>
    ((await page.textContent('.import-page h1')) ?? '').trim();
  const cell = async (file: string, column: number): Promise<string> =>
    (
      (await page
        .locator('.counts tbody tr', { hasText: file })
        .locator('td')
        .nth(column)
        .textContent()) ?? ''
    ).trim();

  it('dropped: each file is told with its columns, and what is no table is named', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.waitForSelector('.drop');
    expect(await findings(page)).toEqual([]);
    await page.evaluate((all) => {
      const transfer = new DataTransfer();
      for (const [name, text] of Object.entries(all)) transfer.items.add(new File([text], name));
      document
        .querySelector('.drop')
        ?.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
    }, files);
    await page.waitForSelector('section.file');
    expect(await headline()).toBe('11 files are here. What is in them?');
    expect(await page.locator('section.file').count()).toBe(11);
    expect(await page.textContent('.step')).toContain('photo.png');
    expect(await page.getByLabel('relations.csv is read as').inputValue()).toBe('relations');
    expect(await page.inputValue('.field input')).toBe('Orvain');
    expect(await findings(page)).toEqual([]);
  });

  it('checked: rows in are rows ready and rows rejected, and nothing is stored', async () => {
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.waitForSelector('.counts');
    const all = rows.toLocaleString('en');
    expect(await headline()).toMatch(/^[\d,]+ rows of [\d,]+ are ready\. Nothing is stored yet\.$/);
    expect(await headline()).toContain(`of ${all} are`);
    const [told = '', read = ''] = (await headline()).match(/[\d,]+/g) ?? [];
    const rejected = Number(read.replace(/,/g, '')) - Number(told.replace(/,/g, ''));
    expect(rejected).toBeGreaterThanOrEqual(2);
    expect(await page.locator('fieldset').count()).toBe(Math.min(20, rejected));
    expect(await cell('actors.csv', 1)).toBe('1');
    expect(
      (await explorer.read<{ rows: { what: string; count: number }[] }>('api/v1/status')).rows,
    ).toContainEqual({
      what: 'actors',
      count: 1,
    });
    expect(await findings(page)).toEqual([]);
  });

  it('mended in place, by keyboard: the cell that is wrong is marked, and the check says it is right', async () => {
    const row = page.getByRole('group', { name: 'actors.csv, line 931' });
    expect(await row.locator('.faults').textContent()).toContain('label: no value');
    const label = row.getByLabel('label');
    expect(await label.getAttribute('aria-invalid')).toBe('true');
    await label.focus();
    await page.keyboard.type('Mended here');
    await page.keyboard.press('Tab');
    await page.waitForSelector('fieldset.mended');
    const again = page.getByRole('button', { name: 'Check again' });
    await again.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('fieldset.mended') === null);
    await page.waitForSelector('.counts');
    expect(await cell('actors.csv', 1)).toBe('0');
    expect(await page.locator('legend').allTextContents()).toEqual(['relations.csv, line 3']);
  });

  it('hands out what stays rejected', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the rejected rows of relations' }).click(),
    ]);
    const file = join(home, 'rejected.csv');
    await download.saveAs(file);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('survives a reload, in the other language and in the dark', async () => {
    await page.goto(new URL('?page=import&lang=fr&theme=dark', explorer.url).href);
    await page.waitForSelector('fieldset');
    expect(await headline()).toMatch(/prêtes\. Rien n’est encore enregistré\.$/);
    expect(await page.textContent('fieldset .faults')).toMatch(/identifiant/);
    expect(await findings(page)).toEqual([]);
    await page.goto(new URL('?page=import&lang=en', explorer.url).href);
    await page.waitForSelector('fieldset');
  });

  it('imported: the counts are those of the check, and the map shows who came', async () => {
    const before = await page.locator('.counts tfoot').textContent();
    await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click();
    const toMap = page.getByRole('link', { name: 'See the map' });
    await toMap.waitFor();
    expect(await headline()).toBe(`${(rows - 1).toLocaleString('en')} rows were stored.`);
    expect(await page.locator('.counts tfoot').textContent()).toBe(before);
    expect(await findings(page)).toEqual([]);
    await toMap.click();
    await mapDrawn(page);
    const { nodes } = await explorer.read<{ nodes: { id: string[]; label: string[] } }>(
      'api/v1/graph',
    );
    expect(nodes.label[nodes.id.indexOf(id)]).toBe('Mended here');
    expect(Number(await page.getAttribute('passerelle-map', 'data-nodes'))).toBeGreaterThan(100);
  });

  it('asks what a column is that it does not know, on a phone', async () => {
    const { page: phone, faults } = await explorer.open('?page=import&lang=en', {
      width: 390,
      height: 844,
    });
    await phone.waitForSelector('.drop');
    await phone.setInputFiles('#import-files', {
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('id;nom;sorte;ville\nq1;Quentin;person;Orvain\n'),
    });
    await phone.getByLabel('people.csv is read as').selectOption('actors');
    await phone.locator('.obstacles', { hasText: 'people.csv: type' }).waitFor();
    expect(await phone.getByRole('button', { name: 'Check', exact: true }).isDisabled()).toBe(true);
    expect(await phone.getByLabel('nom is read as').inputValue()).toBe('label');
    await phone.getByLabel('sorte is read as').selectOption('type');
    await phone.waitForFunction(() => document.querySelector('.obstacles') === null);
    expect(await findings(phone)).toEqual([]);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await phone.getByRole('button', { name: 'Check', exact: true }).click();
    await phone.waitForSelector('.counts');
    expect(await phone.textContent('h1')).toContain('One row of 1 is ready.');
    expect([faults, watched.faults]).toEqual([[], []]);
    await phone.context().close();
  });
});
