import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActorMeasureRow } from '@passerelle/core/contract/measure-answer';
import type { Report } from '@passerelle/core/contract/report';
import type { HubRow } from '@passerelle/core/contract/rows';
import { findings } from '../support/accessibility.js';
import { type Explorer, findChromium, startExplorer } from '../support/explorer.js';

const DEMO = join(import.meta.dirname, '..', '..', 'fixtures', 'demo', 'canonical');
const chromium = findChromium();
const browsing = chromium === undefined ? describe.skip : describe;

browsing('measures of an actor in Chromium', () => {
  let explorer: Explorer;
  let id: string;
  beforeAll(async () => {
    explorer = await startExplorer(DEMO, chromium ?? '');
    const hubs = await explorer.read<Report<HubRow>>('api/v1/hubs?top=1');
    id = hubs.rows[0]?.id ?? '';
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
  });

  it('opens at once with ranks; intervals follow, the same as the API’s', async () => {
    const { page, faults } = await explorer.open(`?actor=${id}&lang=en`);
    await page.waitForSelector('.measures li');
    expect(await page.locator('.measures li').count()).toBe(3);
    await page.waitForFunction(() =>
      document.querySelector('.panel [role=status]')?.textContent.includes('Intervals computed'),
    );
    const { rows } = await explorer.read<Report<ActorMeasureRow>>(
      `api/v1/actors/${id}/measures?measures=strength&resamples=500`,
    );
    const written = (await page.textContent('.measures li'))?.replace(/\s+/g, ' ') ?? '';
    const bounds = /90 % interval: ([\d.]+) to ([\d.]+)/.exec(written);
    expect(Number(bounds?.[1])).toBeCloseTo(rows[0]?.low ?? NaN, 1);
    expect(Number(bounds?.[2])).toBeCloseTo(rows[0]?.high ?? NaN, 1);
    expect(await page.getAttribute('.measures', 'aria-live')).toBe('off');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lists every measure with its sentence, "n/a" where there is none', async () => {
    const { page, faults } = await explorer.open(`?actor=${id}&lang=fr`);
    await page.click('.panel [aria-expanded]:has-text("autres mesures")');
    await page.waitForFunction(
      () => document.querySelector('.measures')?.textContent.includes('Calcul en cours') === false,
    );
    const { rows } = await explorer.read<Report<ActorMeasureRow>>(`api/v1/actors/${id}/measures`);
    const lines = await page.locator('.measures li').allTextContents();
    expect(lines).toHaveLength(rows.length);
    for (const line of lines) expect(line.replace(/\s+/g, ' ').length).toBeGreaterThan(30);
    expect(lines.filter((line) => line.includes('n/a')).length).toBeGreaterThanOrEqual(
      rows.filter(({ value }) => value === null).length,
    );
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
