import { expect, it } from '@jest/globals';
import type { ChangedTieRow } from '@passerelle/core/contract/changes';
import type { Report } from '@passerelle/core/contract/report';
import { findings } from '../support/accessibility.js';
import { browsing } from '../support/browsing.js';
import { mapDrawn } from '../support/explorer.js';

const DATES = { from: '2024-12-31', to: '2025-12-31' };
const WORDS = { gained: 'New', grown: 'Stronger', lost: 'Gone quiet' };

browsing('the ties that changed, as a table', (explorer) => {
  it('stands beside the lens, line by line as the command line prints them', async () => {
    const { rows } = await explorer.read<Report<ChangedTieRow>>(
      `api/v1/changes/ties?from=${DATES.from}&to=${DATES.to}`,
    );
    expect(rows.length).toBeGreaterThan(100);
    const { page, faults } = await explorer.open(
      `?lang=en&lens=changes&since=${DATES.from}&until=${DATES.to}`,
    );
    await mapDrawn(page);
    await page.click('#legend .list-changes');
    const lines = page.locator('.table-page tbody tr');
    await lines.first().waitFor();
    expect(await page.textContent('.table-page h1')).toBe(
      'Ties that changed from 31 December 2024 to 31 December 2025',
    );
    const cells = (at: number) =>
      lines
        .nth(at)
        .locator('th, td')
        .allTextContents()
        .then((all) => all.slice(0, 3).map((one) => one.trim()));
    const shown = await lines.count();
    for (const at of [0, 1, shown - 1]) {
      const row = rows[at];
      expect(await cells(at)).toEqual([WORDS[row?.change ?? 'lost'], row?.source, row?.target]);
    }
    expect(await findings(page)).toEqual([]);
    await lines.first().getByRole('button', { name: 'Why this tie?' }).click();
    await page.waitForSelector('.facts li');
    expect(await page.textContent('.panel .sentence')).toContain(rows[0]?.source);
    await page.click('.table-page .actions button:has-text("Actors")');
    await page.waitForFunction(() => !location.search.includes('of=ties'));
    expect(await page.textContent('.table-page h1')).toBe('Actors, the same as on the map');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('follows the filters and the handles, on a phone, dark, in French', async () => {
    const { page, faults } = await explorer.open(
      '?lang=fr&page=table&lens=changes&of=ties&type=person&theme=dark',
      { width: 390, height: 844, dark: true },
    );
    await page.waitForSelector('.table-page tbody tr');
    const told = async () => (await page.textContent('.table-page .told span')) ?? '';
    const gained = Number(/\+([\d\s\u202f]+) liens/.exec(await told())?.[1]?.replace(/\D/g, ''));
    expect(gained).toBeGreaterThan(0);
    expect(await page.locator('.table-page tbody tr:has-text("Nouveau")').count()).toBe(
      Math.min(100, gained),
    );
    const before = await page.textContent('.table-page h1');
    await page.locator('.table-page [data-end=from]').press('PageDown');
    await page.waitForFunction(
      (old) => document.querySelector('.table-page h1')?.textContent !== old,
      before,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
