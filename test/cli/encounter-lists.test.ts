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
