import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/sources.js';
import { passerelle } from './support.js';
import type { Outcome } from './support.js';

interface Row {
  readonly terms: { readonly F: number | null };
  readonly side: string;
}

describe('lists around suggestions on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-lists-'));
  const run = (...words: string[]): Promise<Outcome> =>
    passerelle(['encounters', ...words, '--store', join(folder, 'eco.db')]);
  const rows = async (...words: string[]): Promise<readonly Row[]> =>
    (JSON.parse((await run(...words, '--format', 'json')).stdout) as { rows: Row[] }).rows;

  beforeAll(async () => {
    const demo = join(ROOT, 'fixtures', 'demo', 'canonical');
    const words = ['import', demo, '--quiet', '--store', join(folder, 'eco.db')];
    expect(await passerelle(words)).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('keep the suggestions that answer a demand and where a small actor is met', async () => {
    const found = await rows('--territory', 'ORV', '--need', 'any', '--size', 'small');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ terms }) => terms.F !== null)).toBe(true);
    expect((await run('--size', 'tiny')).code).toBe(2);
  });

  it('tell every gate and term of each suggestion, and the text that introduces the two, where asked', async () => {
    const asked = ['--territory', 'ORV', '--limit', '2'];
    const { stdout } = await run(...asked, '--explain');
    expect(stdout.match(/^ {2}= \d.*\(.*\)$/gm)).toHaveLength(2);
    expect(stdout.match(/^ {2}✓ both may be suggested and are available$/gm)).toHaveLength(2);
    expect(stdout.match(/^ {2}[✓✗] /gm)).toHaveLength(2 * 8);
    const told = (await rows(...asked, '--explain', '--introduction')) as unknown as readonly {
      readonly gates: readonly { readonly gate: string; readonly open: boolean }[];
      readonly introduction: string;
      readonly recipientLabel: string;
    }[];
    for (const { gates, introduction, recipientLabel } of told) {
      expect(gates.map(({ open }) => open)).toEqual(gates.map(() => true));
      expect(introduction).toContain(recipientLabel);
    }
    const plain = await rows(...asked);
    expect(plain.map((row) => Object.keys(row))).not.toContainEqual(
      expect.arrayContaining(['gates']),
    );
    const header = (await run(...asked, '--format', 'csv')).stdout.split('\n')[0];
    expect(header).not.toMatch(/gates|introduction$/);
  });

  it('are as long as --limit says, which is --top', async () => {
    expect(await rows('--territory', 'ORV', '--limit', '2')).toEqual(
      await rows('--territory', 'ORV', '--top', '2'),
    );
    expect(await rows('demands', '--limit', '3')).toEqual(await rows('demands', '--top', '3'));
    expect((await run('--limit', '0')).stderr).toContain('--limit: found “0”');
  });

  it.each([
    [['--need', 'funding/sed'], /^--need.*«.funding\/sed.».*any, none, .*Proches.*funding\/seed/u],
    [['--crosses', 'moon-local'], /^--crosses.*«.moon-local.».*none, local-department,/u],
    [['--crosses', 'local-nationl', '--unserved'], /^--crosses.*Proches.*local-national/u],
    [['--size', 'moyen'], /^--size.*«.moyen.», attendu l’un de small, large/u],
    [['demands', '--side', 'autre'], /^--side.*«.autre.», attendu l’un de need, offer/u],
    [['backtest', '--cut', 'hier'], /^--cut.*«.hier.», attendu une année, un mois ou un jour/u],
    [
      ['backtest', '--cut', '2026-01-01', '--methods', 'toto'],
      /^--methods.*«.toto.», attendu l’un de ours/u,
    ],
    [['backtest', '--cut', '1990-01-01'], /aucun acteur n’est connu avant la coupure/u],
    [['backtest', '--cut', '2030-01-01'], /rien n’est connu à partir du 2030-01-01.* du 20\d\d-/u],
    [
      ['backtest', '--cut', '2026-01-01', '--until', '2025-06-01'],
      /--until 2025-06-01 ne vient pas après --cut 2026-01-01/u,
    ],
  ])('are refused in French where %j cannot be meant', async (words, says) => {
    const { code, stdout, stderr } = await run(...words, '--lang', 'fr');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });

  it('take a category that has words, even when nobody looks for it', async () => {
    const { code, stderr } = await run('--need', 'people/mentor');
    expect([0, 3]).toContain(code);
    expect(stderr).not.toContain('--need');
  });

  it('tell who is in no suggestion and why, and never why somebody is not available', async () => {
    const { code, stdout } = await run('--unserved', '--territory', 'ORV', '--lang', 'fr');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ acteurs sur \d+ ne sont dans aucune proposition\.\n/u);
    // A count, or "fewer than five", and no name beside it.
    expect(stdout).toMatch(/^Pas disponible en ce moment +(\d+|moins de cinq) *$/mu);
  });

  it('name the needs nobody answers and the offers nobody uses', async () => {
    const both = await rows('demands');
    const sides = both.map(({ side }) => side);
    expect(sides.indexOf('offer')).toBeGreaterThan(0);
    expect(sides.lastIndexOf('need')).toBe(sides.indexOf('offer') - 1);
    const { stdout } = await run('demands', '--side', 'offer', '--lang', 'fr');
    const offers = both.length - sides.indexOf('offer');
    expect(stdout).toMatch(new RegExp(`^Offres sans demande\\s: ${offers}$`, 'mu'));
    expect(stdout).not.toContain('Besoins');
  });
});
