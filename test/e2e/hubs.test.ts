import { expect, it } from '@jest/globals';
import type { Report } from '@passerelle/core/contract/report';
import type { HubRow } from '@passerelle/core/contract/rows';
import { findings } from '../support/accessibility.js';
import { browsing } from '../support/browsing.js';

browsing('hubs lens in Chromium', (explorer) => {
  it('says how sure each hub is in headline, legend and list, as the API does', async () => {
    const { page, faults } = await explorer.open('?lens=hubs&lang=en');
    await page.waitForFunction(() =>
      document.querySelector('.map-head .headline')?.textContent.includes('sure'),
    );
    const { rows } = await explorer.read<Report<HubRow>>('api/v1/hubs?top=400&resamples=500');
    const of = (membership: string): HubRow[] =>
      rows.filter(({ hubMembership }) => hubMembership === membership);
    const [sure, perhaps] = [of('sure'), of('perhaps')];
    expect(sure.length).toBeGreaterThan(1);
    const title = (await page.textContent('.map-head .headline'))?.replace(/\s+/g, ' ').trim();
    expect(title).toBe(`${sure.length} hubs are sure; ${perhaps.length} more might be.`);
    const legend = (await page.locator('#legend .legend').nth(1).textContent()) ?? '';
    expect(legend.replace(/\s+/g, ' ')).toMatch(
      new RegExp(`Sure ?${sure.length} ?Perhaps ?${perhaps.length}`),
    );
    const first = page.locator('#legend .hubs-list li').first();
    expect(await first.textContent()).toContain(rows[0]?.label);
    expect(await first.textContent()).toContain(
      `${Math.round((rows[0]?.hubProbability ?? NaN) * 100)}%`,
    );
    expect(await findings(page)).toEqual([]);
    await first.locator('button').click();
    await page.waitForSelector('.actor-name');
    expect(new URL(page.url()).searchParams.get('actor')).toBe(rows[0]?.id);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps the list out of the narrow rail, and in the sheet of a phone', async () => {
    const { page, faults } = await explorer.open('?lens=hubs&lang=fr', { width: 390, height: 844 });
    await page.waitForSelector('.map-sheet .hubs-list li');
    expect(await page.locator('.rail .hubs-list').first().isVisible()).toBe(false);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
