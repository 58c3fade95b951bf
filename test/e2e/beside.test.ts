import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareSentences, compareVerdict } from '@passerelle/core/contract/sentences/compare';
import { indicatorValue } from '@passerelle/core/contract/sentences/indicator';
import type { SnapshotDifference } from '@passerelle/core/domain/snapshot-difference';
import { findings } from '../support/accessibility.js';
import { type Explorer, findChromium, startExplorer } from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;
const plain = (all: readonly string[]): string[] =>
  all.map((one) => one.replace(/\s+/gu, ' ').trim());

browsing('two territories side by side', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    const taken = await fetch(new URL('api/v1/snapshots', explorer.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ territory: 'ORV-DEP-A' }),
    });
    expect(taken.status).toBe(201);
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });

  it('are chosen on the page, which takes the snapshot that is missing', async () => {
    const { page, faults } = await explorer.open('?page=territory&territory=ORV-DEP-A&lang=en');
    await page.getByLabel('Compare with').selectOption('ORV-DEP-B');
    await page.getByText('No snapshot of Bas-Orvain yet.').waitFor();
    await page.getByRole('button', { name: 'Take a snapshot' }).click();
    await page.locator('.compared').waitFor();
    expect(new URL(page.url()).searchParams.get('beside')).toBe('ORV-DEP-B');
    await page.goBack();
    await page.locator('.indicators:not(.compared)').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(['en', 'fr'] as const)(
    'say what the API says, on one printed page, in %s',
    async (lang) => {
      const found = await explorer.read<SnapshotDifference>(
        'api/v1/territories/ORV-DEP-A/beside/ORV-DEP-B',
      );
      const view = `?page=territory&territory=ORV-DEP-A&beside=ORV-DEP-B&lang=${lang}`;
      const { page, faults } = await explorer.open(view);
      await page.locator('.compared').waitFor();
      const said = await page.locator('.territory-page .sentence, .said li').allTextContents();
      expect(plain(said)).toEqual(expect.arrayContaining(plain(compareSentences(lang, found))));
      const rows = page.locator('.compared tbody tr');
      expect(await rows.count()).toBe(12);
      for (const [i, one] of found.indicators.entries()) {
        const cells = plain(await rows.nth(i).locator('td').allTextContents());
        expect([cells[0], cells[2], cells.at(-1)]).toEqual(
          plain([
            indicatorValue(lang, one.before),
            indicatorValue(lang, one.after),
            compareVerdict(lang, one, found.after),
          ]),
        );
      }
      expect(await findings(page)).toEqual([]);
      const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it('fit a phone', async () => {
    const view = '?page=territory&territory=ORV-DEP-A&beside=ORV-DEP-B';
    const { page } = await explorer.open(view, { width: 390, height: 844, dark: true });
    await page.locator('.compared').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});
