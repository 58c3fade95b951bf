import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EncounterRow } from '@passerelle/core/contract/rows';
import type { Page } from 'playwright-core';
import { type Explorer, findChromium, mapDrawn, startExplorer } from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;

const text = async (page: Page, selector: string): Promise<string> =>
  ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ').trim();

browsing('encounters, prepared for a meeting, in Chromium', () => {
  let explorer: Explorer;
  let rows: readonly EncounterRow[];
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    const path = 'api/v1/encounters?territory=ORV&top=40';
    ({ rows } = await explorer.read<{ rows: readonly EncounterRow[] }>(path));
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });

  it('leads to the target by ties that exist, one after the other, and names the relay', async () => {
    const at = rows.findIndex(({ relay }) => relay !== null);
    const row = rows[at];
    const chain = [row?.recipient, row?.introducer, row?.relay, row?.target];
    for (let i = 1; i < chain.length; i++) {
      const tie = `api/v1/edges/${chain[i - 1] ?? ''}/${chain[i] ?? ''}`;
      expect((await fetch(new URL(tie, explorer.url))).status).toBe(200);
    }
    const skipped = `api/v1/edges/${row?.introducer ?? ''}/${row?.target ?? ''}`;
    expect((await fetch(new URL(skipped, explorer.url))).status).toBe(404);
    const { page, faults } = await explorer.open(
      `?page=encounters&territory=ORV&lang=en&row=${String(at)}`,
    );
    await mapDrawn(page);
    const card = await text(page, '.card.open');
    expect(card).toContain(
      `Introduced by ${row?.introducerLabel ?? ''}, through ${row?.relayLabel ?? ''}.`,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
