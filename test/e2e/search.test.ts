import { expect, it } from '@jest/globals';
import { findings } from '../support/accessibility.js';
import { browsing } from '../support/browsing.js';
import { mapDrawn } from '../support/explorer.js';

browsing('search forgives typing errors', (explorer) => {
  it.each([
    ['fr', 'orthographe proche'],
    ['en', 'similar spelling'],
  ])('finds “Mäelle Tangui” by keyboard and says so (%s)', async (lang, said) => {
    const { page, faults } = await explorer.open(`?lang=${lang}`);
    await mapDrawn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('Mäelle Tangui');
    const hit = page.locator('#found [role=option]', { hasText: 'Maëlle Tanguy' });
    await hit.waitFor();
    expect(await hit.textContent()).toContain(said);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.actor-name');
    expect(await page.textContent('.actor-name')).toContain('Maëlle Tanguy');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('does not say it of a name typed as it is written, accents or not', async () => {
    const { page } = await explorer.open('?lang=en');
    await mapDrawn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('maelle tanguy');
    const hit = page.locator('#found [role=option]', { hasText: 'Maëlle Tanguy' });
    await hit.waitFor();
    expect(await hit.textContent()).not.toContain('similar spelling');
    await page.context().close();
  });
});
