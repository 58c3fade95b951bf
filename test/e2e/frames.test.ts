import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { browsing } from '../support/browsing.js';
import { mapDrawn } from '../support/explorer.js';

browsing('the growth as pictures', (explorer) => {
  it('is one numbered picture a month, each another, and the view comes back', async () => {
    const view = '?lang=en&since=2026-05-31&until=2026-09-30';
    const { page, faults } = await explorer.open(view, { width: 1024, height: 768 });
    await mapDrawn(page);
    await page.locator('.told').first().waitFor();
    await page.click('#save');
    const coming = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: /growth/ }).click();
    const files = unzipSync(new Uint8Array(readFileSync(await (await coming).path())));
    expect(Object.keys(files)).toEqual([
      'passerelle-001-2026-06-30.png',
      'passerelle-002-2026-07-31.png',
      'passerelle-003-2026-08-31.png',
      'passerelle-004-2026-09-30.png',
    ]);
    const pictures = Object.values(files).map((bytes) => Buffer.from(bytes));
    for (const png of pictures) {
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      // Twice the pixels of a map with its legend, and far more than an empty sheet packs into.
      expect(png.readUInt32BE(16)).toBeGreaterThan(1600);
      expect(png.length).toBeGreaterThan(40_000);
    }
    expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(4);
    await page.waitForFunction(() => !location.search.includes('lens=changes'));
    const back = new URLSearchParams(await page.evaluate(() => location.search));
    expect([back.get('since'), back.get('until')]).toEqual(['2026-05-31', '2026-09-30']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('stops with the playback, and saves nothing then', async () => {
    const { page, faults } = await explorer.open('?lang=en&since=2024-01-31&until=2026-09-30');
    await mapDrawn(page);
    await page.click('#save');
    let saved = 0;
    page.on('download', () => saved++);
    await page.getByRole('button', { name: /growth/ }).click();
    await page.getByRole('button', { name: 'Stop playing' }).click();
    await page.waitForFunction(() => !location.search.includes('lens=changes'));
    await page.waitForTimeout(1500);
    expect(saved).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
