import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inProcess } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-edges-'));
const path = join(folder, 'ties.csv');
writeFileSync(path, 'source,target,weight\nann,bob,2\nbob,cid,1\ncid,dan,1\nbob,ann,1\n');

describe('centrality --edges', () => {
  it('ranks the nodes of a table of ties without a store', async () => {
    const words = ['centrality', 'betweenness,degree', 'strength', '--edges', path];
    const { code, stdout, stderr } = await inProcess([...words, '--format', 'csv', '--top', '3']);
    expect(code).toBe(0);
    expect(stdout.replace('\ufeff', '').trim().split(/\r?\n/)).toEqual([
      'id,betweenness,degree,strength',
      'bob,2,2,4',
      'cid,2,2,2',
      'ann,0,1,3',
    ]);
    expect(stderr).toContain('4 rows: 4 nodes and 3 ties');
    const json = JSON.parse((await inProcess([...words, '--format', 'json'])).stdout) as {
      meta: { store: string; digest: string; asOf: null };
    };
    expect(json.meta).toMatchObject({ store: path, asOf: null, command: 'centrality' });
    expect(json.meta.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says what is wrong with the file and where, in the language of the reader', async () => {
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, 'source,target,weight\nann,bob,much\n');
    const english = await inProcess(['centrality', 'degree', '--edges', bad]);
    expect([english.code, english.stdout]).toEqual([2, '']);
    expect(english.stderr).toContain('bad.csv, line 2, column strength: found “much”');
    const french = await inProcess(['centrality', 'degree', '--edges', bad, '--lang', 'fr']);
    expect(french.stderr).toMatch(/bad\.csv, ligne 2, colonne strength.+much/);
    const missing = await inProcess(['centrality', 'degree', '--edges', join(folder, 'no.csv')]);
    expect(missing.stderr).toContain('no.csv: there is no such file');
  });

  it('reads other encodings than UTF-8, and warns where there is no header', async () => {
    const latin = join(folder, 'latin.csv');
    writeFileSync(latin, Buffer.from('é;b\nb;c\n', 'latin1'));
    const { stdout, stderr } = await inProcess(['centrality', 'degree', '--edges', latin]);
    expect(stdout).toMatch(/é +1/);
    expect(stderr).toContain('No header');
  });

  it('follows ties from source to target when asked', async () => {
    const words = ['centrality', 'betweenness,inDegree,strongComponentSize', '--edges', path];
    const { stdout, stderr } = await inProcess([...words, '--directed', '--format', 'csv']);
    expect(stdout.replace('\ufeff', '').trim().split(/\r?\n/)).toEqual([
      'id,betweenness,inDegree,strongComponentSize',
      'bob,2,1,2',
      'cid,2,1,1',
      'ann,0,1,2',
      'dan,0,1,1',
    ]);
    expect(stderr).toContain('4 ties from source to target');
    expect(stderr).toContain('50 % of the ties have one the other way (reciprocity)');
    const unknown = await inProcess(['centrality', 'constraint', '--edges', path, '--directed']);
    expect(unknown.stderr).toContain('expected one of betweenness, coreNumber, harmonicInward');
    const alone = await inProcess(['centrality', 'betweenness', '--directed']);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('with --edges FILE')]);
  });

  it('refuses what only a store knows', async () => {
    const place = await inProcess(['centrality', 'degree', '--edges', path, '--territory', 'X']);
    expect([place.code, place.stderr]).toEqual([2, expect.stringContaining('--territory needs')]);
    const measure = await inProcess(['centrality', 'visibilityGap', '--edges', path]);
    expect(measure.stderr).toContain('expected one of articulationPoint, betweenness');
  });
});
