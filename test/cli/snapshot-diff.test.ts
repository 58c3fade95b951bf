import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/sources.js';
import { passerelle } from './support.js';
import type { Outcome } from './support.js';

describe('snapshot diff', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-diff-'));
  const run = (line: string): Promise<Outcome> =>
    passerelle([...line.split(' '), '--store', join(folder, 'eco.db')]);
  const ids: string[] = [];

  beforeAll(async () => {
    const demo = join(ROOT, 'fixtures', 'demo', 'canonical');
    expect(await run(`import ${demo} --quiet`)).toMatchObject({ code: 0 });
    for (const day of ['2025-10-31', '2026-10-31']) {
      const taken = await run(`snapshot take --territory ORV --as-of ${day} --format json`);
      ids.push((JSON.parse(taken.stdout) as { id: string }).id);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('answers first, then shows the twelve figures beside one another', async () => {
    const { code, stdout } = await run(`snapshot diff ${ids.join(' ')} --lang en`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Région d’Orvain \(fictive\) \(ORV\), from 31 October 2025 to 31/);
    expect(stdout).toContain('Better connected: nearness to higher scales went from');
    expect(stdout).toMatch(/^Single passages .* cannot be told apart$/m);
    expect(stdout).toMatch(/^Openness .* cannot be told apart$/m);
    expect(stdout).not.toContain('Two territories');
  });

  it('gives machines every figure, in full', async () => {
    const { stdout } = await run(`snapshot diff ${ids.join(' ')} --format csv`);
    const [head, ...rows] = stdout.trim().split('\n');
    expect(head).toBe('id,unit,before,after,change,changeLow,changeHigh,verdict');
    expect(rows).toHaveLength(12);
    const json = await run(`snapshot diff ${ids.join(' ')} --format json`);
    type Found = { before: { id: string }; after: { id: string }; caveats: string[] };
    const { before, after, caveats } = JSON.parse(json.stdout) as Found;
    expect([before.id, after.id, caveats]).toEqual([...ids, []]);
  });

  it('sets two territories side by side, of the last day that both have', async () => {
    const line = 'snapshot compare ORV ORV-DEP-A --lang en';
    const none = await run(line);
    expect([none.code, none.stdout]).toEqual([3, '']);
    expect(none.stderr).toContain('No snapshot of Haut-Orvain (ORV-DEP-A) yet');
    await run('snapshot take --territory ORV-DEP-A --as-of 2025-10-31');
    const { code, stdout } = await run(line);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Région.* 31 October 2025 beside Haut-Orvain .* 31 October 2025/);
    expect(stdout).toMatch(/^Cannot be told apart: .*\.$/m);
    expect(stdout).toContain('One of the two contains the other');
    expect(stdout).not.toContain('etter connected');
    const json = await run(`${line} --format json`);
    type Found = { before: { id: string; asOf: string }; caveats: string[]; indicators: object[] };
    const found = JSON.parse(json.stdout) as Found;
    expect(found).toMatchObject({
      before: { id: ids[0], asOf: '2025-10-31' },
      caveats: ['otherTerritory', 'nested'],
    });
    expect(found.indicators).toHaveLength(12);
    const same = await run('snapshot compare ORV ORV --lang fr');
    expect([same.code, same.stderr]).toEqual([2, expect.stringContaining('des deux côtés')]);
  });

  it('says which snapshot there is not', async () => {
    const { code, stdout, stderr } = await run(`snapshot diff ${ids[0] ?? ''} nope --lang fr`);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('nope');
  });
});
