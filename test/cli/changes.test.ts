import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/sources.js';
import { passerelle } from './support.js';
import type { Outcome } from './support.js';

describe('changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-changes-'));
  const run = (line: string): Promise<Outcome> =>
    passerelle([...line.split(' '), '--store', join(folder, 'eco.db')]);

  beforeAll(async () => {
    const demo = join(ROOT, 'fixtures', 'demo', 'canonical');
    expect(await run(`import ${demo} --quiet`)).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('tells how many of each kind, then the strongest, and counts what it leaves out', async () => {
    const { code, stdout } = await run('changes --from 2025-10-31 --lang en');
    expect(code).toBe(0);
    const [, gained = '', lost = ''] =
      /^From 2025-10-31 to 2026-10-31: (\S+) new ties, .* (\S+) gone quiet\.$/m.exec(stdout) ?? [];
    expect(stdout).toContain(`New (${gained})\n`);
    expect(stdout).toContain(`Gone quiet (${lost})\n`);
    const lines = (await run('changes --from 2025-10-31 --format csv')).stdout.trim().split('\n');
    expect(lines[0]).toBe('change,sourceId,source,targetId,target');
    const count = (kind: string): string =>
      lines.filter((line) => line.startsWith(`${kind},`)).length.toLocaleString('en');
    expect([count('gained'), count('lost')]).toEqual([gained, lost]);
  });

  it('says when nothing is dated', async () => {
    const undated = join(folder, 'undated');
    mkdirSync(undated);
    writeFileSync(join(undated, 'actors.csv'), 'id,label,type\na,Aline,person\nb,Basile,person\n');
    const store = ['--store', join(folder, 'undated.db')];
    expect(await passerelle(['import', undated, '--quiet', ...store])).toMatchObject({ code: 0 });
    const { code, stdout } = await passerelle(['changes', '--lang', 'en', ...store]);
    expect(code).toBe(3);
    expect(stdout).toBe('Nothing here has a date, so nobody can tell what changed.\n');
  });

  it('counts every tie on a screen, whatever is listed', async () => {
    const [few, all] = [await run('changes --top 2'), await run('changes')];
    expect(few.stdout.split('\n')[0]).toBe(all.stdout.split('\n')[0]);
    expect(few.stdout.length).toBeLessThan(all.stdout.length);
    const csv = (await run('changes --top 2 --format csv')).stdout.trim().split('\n');
    expect(csv).toHaveLength(3);
  });

  it('speaks French, and refuses days in the wrong order', async () => {
    const { stdout } = await run('changes --from 2025-10-31 --lang fr');
    expect(stdout).toMatch(
      /^Du 2025-10-31 au 2026-10-31\s: \d+\snouveaux liens, .* silencieux\.$/mu,
    );
    const wrong = await run('changes --from 2026-10-31 --to 2025-10-31');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('2026-10-31 is not before 2025-10-31');
  });
});
