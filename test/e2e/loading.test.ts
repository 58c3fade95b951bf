import { expect, it } from '@jest/globals';
import { browsing } from '../support/browsing.js';
import { mapDrawn } from '../support/explorer.js';

browsing('the map', (explorer) => {
  it.each([
    ['en', [], 'Reading the data.'],
    ['en', [{ task: 'leiden', share: 0.4 }], 'Finding communities: 40%.'],
    ['en', [{ task: 'layout', share: 0.62 }], 'Placing the actors on the map: 62%.'],
    ['fr', [{ task: 'layout', share: null }], 'Placement des acteurs sur la carte.'],
    ['fr', [{ task: 'backbone', share: 0.5 }], /^Préparation de la carte\s:\s50\s%\.$/],
  ])('says in "%s", while it is computed, what %j is', async (lang, working, sentence) => {
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

  const levelOf = (map: HTMLElement | SVGElement) => map.dataset['level'];
  it.each([
    ['no-preference', true],
    ['reduce', false],
  ] as const)(
    'with motion "%s" fades from one level to the next: %j',
    async (reducedMotion, fades) => {
      const { page, faults } = await explorer.open('?lang=en');
      await page.emulateMedia({ reducedMotion });
      await mapDrawn(page);
      const near = await page.$eval('passerelle-map', levelOf);
      const ghosts = await page.evaluateHandle(() => {
        const seen: string[] = [];
        const map = document.querySelector('passerelle-map');
        new MutationObserver((changes) => {
          for (const { addedNodes, removedNodes } of changes) {
            for (const [nodes, what] of [
              [addedNodes, 'there'],
              [removedNodes, 'gone'],
            ] as const)
              for (const node of nodes)
                if (node instanceof HTMLElement && node.classList.contains('ghost'))
                  seen.push(what);
          }
        }).observe(map ?? document.body, { childList: true, subtree: true });
        return seen;
      });
      for (let press = 0; press < 8; press++) {
        if ((await page.$eval('passerelle-map', levelOf)) !== near) break;
        await page.keyboard.press('-');
        await page.waitForTimeout(500);
      }
      expect(await page.$eval('passerelle-map', levelOf)).not.toBe(near);
      await page.waitForTimeout(400);
      expect(await ghosts.jsonValue()).toEqual(fades ? ['there', 'gone'] : []);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});
