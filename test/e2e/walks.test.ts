import { expect, it } from '@jest/globals';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import type { BridgesScreen, EncounterRow } from '@passerelle/core/contract/rows';
import type { Page } from 'playwright-core';
import { browsing } from '../support/browsing.js';
import { type Explorer, mapDrawn } from '../support/explorer.js';

const MOST_CLICKS = 4;
const ORVAIN = 'ORV';
const text = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim();

/** Somebody new at the start page, a stopwatch in hand: each press, choice or search is a click. */
class Walk {
  private clicks = 0;
  private constructor(
    readonly page: Page,
    private readonly question: string,
    private readonly began: number,
  ) {}
  static async begin(explorer: Explorer, question: string): Promise<Walk> {
    const began = performance.now();
    const { page } = await explorer.open('?lang=fr');
    await mapDrawn(page);
    return new Walk(page, question, began);
  }
  async click(selector: string): Promise<void> {
    this.clicks++;
    await this.page.locator(selector).first().click();
  }
  async choose(selector: string, value: string): Promise<void> {
    this.clicks++;
    await this.page.selectOption(selector, value);
  }
  async search(words: string): Promise<void> {
    this.clicks++;
    await this.page.fill('#search', words);
    await this.page.waitForSelector('#found [role=option]');
    await this.page.press('#search', 'Enter');
  }
  /** The answer is on the page: clicks are held to the promise, seconds are told. */
  async end(): Promise<void> {
    const seconds = (performance.now() - this.began) / 1000;
    process.stdout.write(
      `${this.question} ${String(this.clicks)} clicks, ${seconds.toFixed(1)} s with the page's own loading\n`,
    );
    expect(this.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await this.page.context().close();
  }
}

browsing('questions of a first visit, answered within four clicks', (explorer) => {
  it('who links the region to higher levels?', async () => {
    const walk = await Walk.begin(explorer, 'Who links Orvain to the national level?');
    await walk.choose('.filters select', ORVAIN);
    await walk.click('.views .view:has-text("Passerelles")');
    await walk.page.waitForSelector('.bridges-list tbody tr');
    const { screen } = await explorer.read<{ screen: BridgesScreen }>(
      `api/v1/bridges/screen?territory=${ORVAIN}`,
    );
    const [first] = screen.brokers;
    const share = String(Math.round((first?.share ?? NaN) * 100));
    expect(await text(walk.page, '.map-head .headline')).toBe(
      `${first?.label ?? ''} porte ${share} % des passages.`,
    );
    await walk.end();
  });

  it('why are two actors linked?', async () => {
    const graph = await explorer.read<GraphPayload>('api/v1/graph');
    const one = graph.nodes.label[graph.nodes.rank.indexOf(0)] ?? '';
    const walk = await Walk.begin(explorer, 'Why are X and Y linked?');
    await walk.search(one);
    await walk.page.waitForSelector('.rows .row');
    await walk.click('.rows .row');
    await walk.page.waitForSelector('.facts li');
    const query = new URL(walk.page.url()).searchParams;
    const ends = [query.get('actor') ?? '', query.get('tie') ?? ''];
    const other = graph.nodes.label[graph.nodes.id.indexOf(ends[1] ?? '')] ?? '?';
    const sentence = await text(walk.page, '.panel .sentence');
    expect(sentence).toContain(one);
    expect(sentence).toContain(other);
    const { evidence } = await explorer.read<{ evidence: readonly unknown[] }>(
      `api/v1/edges/${ends.map(encodeURIComponent).join('/')}`,
    );
    expect(sentence).toContain(
      evidence.length === 1 ? 'un fait' : `${String(evidence.length)} faits`,
    );
    await walk.end();
  });

  it('who should an actor meet, and through whom?', async () => {
    const { rows } = await explorer.read<{ rows: readonly EncounterRow[] }>(
      'api/v1/encounters?top=40',
    );
    const row = rows.find(({ introducer }) => introducer !== null);
    const walk = await Walk.begin(explorer, 'Who should X meet, through whom?');
    await walk.search(row?.recipientLabel ?? '');
    const suggestion = `.panel .row:has-text("${row?.targetLabel ?? ''}"):has-text("Qui présente")`;
    await walk.page.waitForSelector(suggestion);
    await walk.click(suggestion);
    await walk.page.waitForSelector('.card.open');
    const card = await text(walk.page, '.card.open');
    expect(card).toContain(
      `${row?.recipientLabel ?? ''} pourrait rencontrer ${row?.targetLabel ?? ''}.`,
    );
    expect(card).toContain(`Qui présente : ${row?.introducerLabel ?? ''}`);
    await walk.end();
  });

  it('is the territory better connected than a year ago?', async () => {
    // Two photographs a year apart, as a territory that uses the tool has them.
    for (const asOf of ['2025-10-31', '2026-10-31'])
      await fetch(new URL('api/v1/snapshots', explorer.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ territory: ORVAIN, asOf }),
      });
    const walk = await Walk.begin(explorer, 'Is Orvain better connected than a year ago?');
    await walk.choose('.filters select', ORVAIN);
    await walk.click('.views .view:has-text("Territoire")');
    await walk.page.waitForSelector('.since');
    expect(await text(walk.page, '.since')).toMatch(
      /^(Mieux|Moins bien) relié : la proximité des échelles supérieures est passée de \d,\d+ à \d,\d+/,
    );
    await walk.end();
  });
});
