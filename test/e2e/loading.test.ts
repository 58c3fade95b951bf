import { expect, it } from '@jest/globals';
import { browsing } from '../support/browsing.js';

browsing('while the first map is computed', (explorer) => {
  it.each([
    ['en', [], 'Reading the data.'],
    ['en', [{ task: 'leiden', share: 0.4 }], 'Finding communities: 40%.'],
    ['en', [{ task: 'layout', share: 0.62 }], 'Placing the actors on the map: 62%.'],
    ['fr', [{ task: 'layout', share: null }], 'Placement des acteurs sur la carte.'],
    ['fr', [{ task: 'backbone', share: 0.5 }], /^Préparation de la carte\s:\s50\s%\.$/],
  ])('the page says in "%s" what %j is', async (lang, working, sentence) => {
    const page = await explorer.browser.newPage();
    const faults: unknown[] = [];
    page.on('pageerror', (error) => faults.push(error));
    await page.route('**/api/v1/graph', () => new Promise(() => undefined));
    await page.route('**/api/v1/jobs', (route) => route.fulfill({ json: working }));
    await page.goto(`${explorer.url}/?lang=${lang}`);
    await page.getByText(sentence).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
