import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findings } from '../support/accessibility.js';
import { browsing } from '../support/browsing.js';
import { mapDrawn } from '../support/explorer.js';

const names = (page: Page): Promise<string[]> =>
  page.$$eval('.views-open', (all) => all.map((one) => one.textContent.trim()));
const saidTo = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('[aria-live=polite]')].some((one) =>
        one.textContent.includes(text),
      ),
    words,
  );

browsing('views are kept under a name', (explorer) => {
  it('kept, opened, renamed, deleted and put back by keyboard alone, in French', async () => {
    const { page, faults } = await explorer.open('?lens=hubs&territory=ORV');
    await mapDrawn(page);
    await page.focus('#saved-views');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    // What is seen is proposed as the name.
    expect(await page.inputValue('#view-new')).toBe(
      'Têtes de réseau par échelle, Région d’Orvain (fictive)',
    );
    await page.keyboard.type('Têtes d’Orvain');
    await page.keyboard.press('Enter');
    await saidTo(page, 'Têtes d’Orvain');
    expect(await names(page)).toEqual(['Têtes d’Orvain']);
    expect(await page.getAttribute('.views-open', 'aria-current')).toBe('true');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('#saved-views-list').count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.id === 'saved-views');

    await page.goto(new URL('?lang=fr', explorer.url).href);
    await mapDrawn(page);
    await page.focus('#saved-views');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('.views-open', 'aria-current')).toBeNull();
    await page.focus('#view-open-0');
    await page.keyboard.press('Enter');
    await saidTo(page, 'ouverte');
    const address = new URL(page.url()).searchParams;
    expect([address.get('lens'), address.get('territory')]).toEqual(['hubs', 'ORV']);

    await page.keyboard.press('Enter');
    await page.focus('#view-rename-0');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'view-name');
    await page.fill('#view-name', 'Orvain');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'view-rename-0');
    expect(await names(page)).toEqual(['Orvain']);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'view-restore');
    expect(await names(page)).toEqual([]);
    await saidTo(page, 'supprimée');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'view-open-0');
    expect(await names(page)).toEqual(['Orvain']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('one name is one view: keeping again replaces, renaming to a taken name is refused', async () => {
    const { page, faults } = await explorer.open('?lang=en&theme=dark');
    await mapDrawn(page);
    await page.click('#saved-views');
    for (const name of ['First', 'Second', 'First']) {
      await page.fill('#view-new', name);
      await page.keyboard.press('Enter');
    }
    await saidTo(page, 'replaced');
    expect(await names(page)).toEqual(['First', 'Second']);
    await page.click('#view-rename-1');
    await page.fill('#view-name', 'First');
    await page.keyboard.press('Enter');
    expect(await page.textContent('#view-refused')).toContain('another view');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await names(page)).toEqual(['First', 'Second']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('works where the browser keeps nothing, and says so', async () => {
    const { page, faults } = await explorer.open('?lang=en', { width: 390, height: 844 });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await mapDrawn(page);
    await page.click('#saved-views');
    await page.waitForSelector('.views-warn');
    await page.fill('#view-new', 'For now');
    await page.keyboard.press('Enter');
    expect(await names(page)).toEqual(['For now']);
    await page.click('#saved-views');
    await page.click('#saved-views');
    expect(await names(page)).toEqual(['For now']);
    expect(await findings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
