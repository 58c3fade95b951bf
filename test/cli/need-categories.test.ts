import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passerelle } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-categories-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const categories = mkdtempSync(join(tmpdir(), 'passerelle-tree-'));
const tree = (name: string, text: string): string => {
  writeFileSync(join(categories, name), text);
  return join(categories, name);
};
const OWN = tree(
  'own.csv',
  'id,parent,en,fr\ncare,,care,soin\ncare/home,care,help at home,aide à domicile\n',
);
const BROKEN = tree(
  'broken.csv',
  'id,parent,en,fr\ncare,,care,soin\ncare/home,home,at home,à domicile\n',
);
file('actors.csv', 'id,label,type\na,Ada,organisation\nb,Bo,organisation\n');
file('relations.csv', 'source,target,type\na,b,collaboration\n');
file('needs.csv', 'id,actor_id,category_id,opened_at\nn,a,Aide à domicile,2026-05-01\n');
const STORE = join(folder, 'eco.db');
const run = (words: readonly string[], categories: string) =>
  passerelle([...words, '--store', STORE], { env: { PASSERELLE_CATEGORIES: categories } });

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(categories, { recursive: true });
});

describe('a tree of categories of one’s own', () => {
  it('is what needs are read by, and gives the words', async () => {
    const read = await run(['import', folder], OWN);
    expect(read.code).toBe(0);
    expect(read.stdout + read.stderr).not.toContain('category');
    const told = await run(['encounters', 'demands', '--lang', 'fr'], OWN);
    expect(told.stdout).toContain('aide à domicile');
    const shipped = await run(['encounters', 'demands', '--lang', 'fr'], '');
    expect(shipped.stdout).toContain('care/home');
  });

  it('is refused with file, line and column, in both languages', async () => {
    const refused = await run(['import', folder], BROKEN);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(`${BROKEN}, line 3, column parent: “home”`);
    const inFrench = await run(['encounters', 'demands', '--lang', 'fr'], BROKEN);
    expect(inFrench.stderr).toContain('ligne 3, colonne parent');
    const missing = await run(['import', folder], join(folder, 'none.csv'));
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('no such file')]);
  });
});
