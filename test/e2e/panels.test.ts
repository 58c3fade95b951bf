import { expect, it } from '@jest/globals';
import type { DemandsPayload } from '@passerelle/core/contract/demands';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import type { StructureRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { findings } from '../support/accessibility.js';
import { browsing } from '../support/browsing.js';

browsing('panels around the map in Chromium', (explorer) => {
  it('shows how a territory holds together beside chance, on demand', async () => {
    const { page, faults } = await explorer.open('?page=territory&territory=ORV&lang=en');
    await page.click('.structure button');
    await page.waitForSelector('.structure tbody tr');
    const { rows } = await explorer.read<Report<StructureRow>>('api/v1/structure?territory=ORV');
    expect(await page.locator('.structure tbody tr').count()).toBe(rows.length);
    const transitivity = rows.find(({ figure }) => figure === 'transitivity');
    const line = page.locator('.structure tbody tr', { hasText: 'contacts who know each other' });
    const written = (await line.textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(written).toContain((transitivity?.value ?? NaN).toFixed(3));
    const z =
      ((transitivity?.value ?? NaN) - (transitivity?.byChance ?? NaN)) /
      (transitivity?.sdByChance ?? NaN);
    expect(written).toContain(z.toFixed(1));
    expect(written).toContain('more than chance');
    const counts = page.locator('.structure tbody tr', { hasText: 'ties' }).first();
    expect(await counts.textContent()).toContain('n/a');
    expect(await page.locator('.structure ul li').count()).toBeGreaterThan(0);
    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.structure').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('offers the files on a phone too', async () => {
    const { page, faults } = await explorer.open('?lang=fr', { width: 390, height: 844 });
    await page.click('#save');
    await page.waitForSelector('#save-list');
    const box = await page.locator('#save-list').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('#save-list a:has-text("GEXF")'),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.gexf$/);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([1024, 1440])('keeps the count of actors clear of the chips at %d px', async (width) => {
    const { page } = await explorer.open('?lang=fr&actor=p-num-01', { width, height: 768 });
    await page.waitForSelector('.actor-name');
    const tally = await page.locator('.tally').boundingBox();
    if (tally === null) throw new Error('no count');
    for (const chip of await page.locator('.filters .chip, .filters select').all()) {
      const box = await chip.boundingBox();
      if (box === null) continue;
      const apart =
        box.x + box.width <= tally.x ||
        tally.x + tally.width <= box.x ||
        box.y + box.height <= tally.y ||
        tally.y + tally.height <= box.y;
      expect(apart).toBe(true);
    }
    const [head, actions] = await Promise.all(
      ['.map-head', '.map-actions'].map((one) => page.locator(one).boundingBox()),
    );
    expect((head?.x ?? 0) + (head?.width ?? 0)).toBeLessThanOrEqual(actions?.x ?? 0);
    await page.context().close();
  });

  it('tells needs and offers in the table', async () => {
    const { page, faults } = await explorer.open('?page=table&sort=need&lang=fr');
    const demands = await explorer.read<DemandsPayload>('api/v1/demands');
    const graph = await explorer.read<GraphPayload>('api/v1/graph');
    await page.click('thead button:has-text("Propose")');
    await page.click('thead button:has-text("Propose")');
    await page.waitForFunction(() => {
      const cells = document.querySelectorAll('tbody tr:first-child td');
      return (cells[cells.length - 1]?.textContent.trim() ?? '') !== '';
    });
    const name = (await page.textContent('tbody tr:first-child th'))?.trim();
    const offering = demands.node.filter((_, i) => demands.side[i] === 'offer');
    expect(offering.map((node) => graph.nodes.label[node])).toContain(name);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
