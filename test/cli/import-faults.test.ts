import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passerelle, temporaryFolder } from './support.js';

const ACTORS = 'id,label,type,role';
const RELATIONS = 'source,target,type,start';

describe('what an import tells', () => {
  it('names a word it does not know once, counts the rest, and names every rejected row', async () => {
    const folder = temporaryFolder();
    const rows = Array.from({ length: 9 }, (_, i) => `a${String(i)},Actor,person,innovator`);
    const rejected = ['2020', '2021'].map((year) => `a0,a0,jointProject,${year}`);
    const write = (file: string, lines: readonly string[]) => {
      writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
    };
    write('actors.csv', [ACTORS, ...rows, 'c1,Actor,person,wizard']);
    write('relations.csv', [RELATIONS, ...rejected]);
    const { code, stdout } = await passerelle([
      ...['import', folder, '--store', join(folder, 'eco.db'), '--lang', 'en'],
    ]);
    const told = stdout.split('\n').filter((line) => line.startsWith('  '));
    const about = (words: string) => told.filter((line) => line.includes(words)).length;
    expect(about('“innovator”')).toBe(1);
    expect(about('“wizard”')).toBe(1);
    expect(stdout).toContain('… and 8 more of this kind.');
    expect([code, about('linked to itself')]).toEqual([4, 2]);
  });

  it('says so where not one row could be stored', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'actors.csv'),
      `${ACTORS}\n,Actor,person,other\n,Other,person,other\n`,
    );
    const { code, stdout } = await passerelle([
      ...['import', folder, '--store', join(folder, 'eco.db'), '--lang', 'en'],
    ]);
    expect(code).toBe(4);
    expect(stdout).toContain('All 2 rows were rejected; nothing was stored.');
    expect(stdout).not.toContain('the others');
  });
});
