import { expect, it } from '@jest/globals';
import type { LeavingRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { findings } from '../support/accessibility.js';
import { browsing } from '../support/browsing.js';
import { mapDrawn } from '../support/explorer.js';

browsing('what if an actor leaves, in Chromium', (explorer) => {
  it('is shown on the map by keyboard, in the address, the legend and the headline', async () => {
    const { page, faults } = await explorer.open('?actor=o-tour-14&lang=en');
    await mapDrawn(page);
    await page.focus('button.leaving');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.leaving-lines li');
    expect(new URL(page.url()).searchParams.get('without')).toBe('yes');
    const { rows } = await explorer.read<Report<LeavingRow>>(
      'api/v1/bridges/without?actors=o-tour-14',
    );
    const [row] = rows;
    expect(row?.separated).toBe(1);
    const title = (await page.textContent('.map-head .headline')) ?? '';
    expect(title.replace(/\s+/g, ' ')).toContain('one actor is cut off');
    const legend = (await page.textContent('#legend .legend')) ?? '';
    expect(legend.replace(/\s+/g, ' ')).toMatch(new RegExp(`Ties lost ?${String(row?.tiesLost)}`));
    expect(await page.textContent('.leaving-lines')).toContain('One part comes off: one actor.');
    expect(await findings(page)).toEqual([]);
    await page.reload();
    await page.waitForSelector('.leaving-lines li');
    expect(await page.getAttribute('button.leaving', 'aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('without'));
    expect(await page.isVisible('.actor-name')).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
