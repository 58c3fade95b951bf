import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/sources.js';
import { passerelle, temporaryFolder } from './support.js';

const TOY = join(ROOT, 'fixtures', 'toy');
const folder = temporaryFolder();
const store = join(folder, 'new', 'toy.db');
const on = ['--store', store];

describe('on a store', () => {
  beforeAll(async () => {
    const { code, stdout, stderr } = await passerelle(['import', TOY, ...on]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^actors +15 +15 +0 +0 +0$/m);
  });

  it('imports the same folder again without a change', async () => {
    const { code, stdout } = await passerelle(['import', TOY, ...on, '--lang', 'fr']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^actors +15 +0 +0 +15 +0$/m);
    expect(stdout).toContain('inchangées');
  });

  it('prints one object with meta and rows as JSON, and nothing on stderr', async () => {
    const words = ['status', ...on, '--format', 'json', '--quiet'];
    const { code, stdout, stderr } = await passerelle(words);
    expect([code, stderr]).toEqual([0, '']);
    const { meta, rows } = JSON.parse(stdout) as { meta: object; rows: object[] };
    for (const key of ['command', 'store', 'digest', 'asOf', 'options', 'seed', 'version']) {
      expect(meta).toHaveProperty(key);
    }
    expect(rows).toContainEqual({ what: 'actors', count: 15 });
  });

  it.each(['json', 'csv', 'md', 'table'])('prints the same bytes twice as %s', async (format) => {
    const words = ['bridges', '--territory', 'TA', ...on, '--format', format];
    const [one, two] = [await passerelle(words), await passerelle(words)];
    expect(one.code).toBe(0);
    expect(one.stdout).not.toBe('');
    expect(one).toEqual(two);
    expect(one.stdout.endsWith('\n')).toBe(true);
  });

  it('has the columns of the JSON rows in the CSV', async () => {
    const words = ['bridges', '--territory', 'TA', ...on, '--top', '3', '--format'];
    const json = JSON.parse((await passerelle([...words, 'json'])).stdout) as { rows: object[] };
    const csv = (await passerelle([...words, 'csv'])).stdout.trimEnd().split('\n');
    expect(csv[0]).toBe(Object.keys(json.rows[0] ?? {}).join(','));
    expect(csv).toHaveLength(json.rows.length + 1);
  });

  it('answers bridges in one screen, in both languages', async () => {
    const words = ['bridges', '--territory', 'Territory A', ...on];
    const { code, stdout } = await passerelle(words);
    expect(code).toBe(0);
    for (const part of ['from Territory A upward', 'Single passages', 'Missing articulations']) {
      expect(stdout).toContain(part);
    }
    expect(stdout.split('\n').length).toBeLessThanOrEqual(50);
    expect(stdout).not.toContain('\u001b');
    const french = await passerelle(words, { env: { LANG: 'fr_FR.UTF-8' } });
    expect(french.stdout).toContain('Articulations manquantes');
  });

  it('says that a territory or an actor is unknown, with what is near', async () => {
    const place = await passerelle(['bridges', '--territory', 'Territory', ...on, '--lang', 'fr']);
    expect([place.code, place.stdout]).toEqual([3, '']);
    expect(place.stderr).toContain('Aucun territoire ne s’appelle');
    expect(place.stderr).toContain('Territory A (TA)');
    const actor = await passerelle(['path', 'Nobody', 'A1', ...on]);
    expect([actor.code, actor.stdout]).toEqual([3, '']);
    expect(actor.stderr).toContain('No actor is called “Nobody”.');
  });

  it('refuses an unknown measure as usage', async () => {
    const { code, stderr } = await passerelle(['centrality', 'foo', ...on]);
    expect(code).toBe(2);
    expect(stderr).toContain('betweenness');
  });

  it('suggests encounters with their reasons', async () => {
    const words = ['encounters', '--territory', 'TN', ...on];
    const { rows } = JSON.parse((await passerelle([...words, '--format', 'json'])).stdout) as {
      rows: { recipientLabel: string; targetLabel: string }[];
    };
    const { code, stdout } = await passerelle([...words, '--explain']);
    expect(code).toBe(rows.length === 0 ? 3 : 0);
    for (const { recipientLabel, targetLabel } of rows.slice(0, 3)) {
      expect(stdout).toContain(`${recipientLabel} could meet ${targetLabel}.`);
    }
  });

  it('takes, lists and shows a snapshot', async () => {
    const none = await passerelle(['snapshot', 'list', ...on]);
    expect(none.code).toBe(3);
    const words = ['snapshot', 'take', '--territory', 'TN', ...on, '--format', 'json'];
    const taken = await passerelle(words);
    expect(taken.code).toBe(0);
    const { id, indicators } = JSON.parse(taken.stdout) as { id: string; indicators: object[] };
    expect(indicators).toHaveLength(12);
    expect((await passerelle(['snapshot', 'list', ...on])).stdout).toContain(id);
    const shown = await passerelle(['snapshot', 'show', id, ...on, '--lang', 'fr']);
    expect(shown.stdout).toContain('Ouverture');
    expect(shown.stdout).toContain('n/a');
    expect((await passerelle(['snapshot', 'show', 'nope', ...on])).code).toBe(3);
  });

  it.each(['gexf', 'graphml', 'csv', 'json'])(
    'exports %s to a file, message on stderr',
    async (format) => {
      const file = join(folder, `map.${format}`);
      const words = ['export', '--format', format, '--output', file, ...on];
      const { code, stdout, stderr } = await passerelle(words);
      expect([code, stdout]).toEqual([0, '']);
      expect(stderr).toContain(file);
      const piped = await passerelle(['export', '--format', format, ...on]);
      expect(piped.stdout).toBe(readFileSync(file, 'utf8'));
    },
  );

  it('says when a file cannot be written, and leaves no half file', async () => {
    const file = join(folder, 'missing', 'out.csv');
    const { code, stderr } = await passerelle(['status', ...on, '--output', file]);
    expect(code).toBe(1);
    expect(stderr).toContain(`Cannot write ${file}`);
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([]);
  });

  it('ends quietly when the reader of the pipe leaves', async () => {
    const words = ['export', '--format', 'gexf', ...on];
    const { code, stderr } = await passerelle(words, { closeAfter: 10 });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('shows intervals and places in words with --resamples', async () => {
    const words = ['bridges', '--territory', 'TA', '--resamples', '40', ...on, '--lang', 'en'];
    const sure = await passerelle([...words, '--set', 'fewestSpearman=0']);
    expect(sure.stdout).toContain('90 % interval');
    expect(sure.stdout).toMatch(/first|among the first \d/);
    expect(sure.stderr).toContain('40 resamples that keep 80 % of the ties');
    const unsure = await passerelle([...words, '--set', 'fewestSpearman=1']);
    expect(unsure.stdout).toContain('Not sure enough to be ranked');
    expect(unsure.stdout).not.toContain('among the first');
    const csv = await passerelle([...words, '--format', 'csv']);
    expect(csv.stdout.split('\n')[0]).toContain('shareLow,shareHigh,rankLow,rankHigh,inTop');
  });

  it('shows hubs by name and without a rank when their order is not sure', async () => {
    const words = ['hubs', '--territory', 'TA', '--resamples', '40', ...on, '--lang', 'en'];
    const sure = await passerelle([...words, '--set', 'fewestSpearman=0']);
    expect(sure.stdout).toMatch(/\brank\b/);
    expect(sure.stdout).not.toContain('Not sure enough');
    const unsure = await passerelle([...words, '--set', 'fewestSpearman=1']);
    expect(unsure.stdout).toContain('Not sure enough to be ranked');
    expect(unsure.stdout).not.toMatch(/\brank\b|first/);
  });

  it('tells what a measure is with --explain', async () => {
    const words = ['centrality', 'participationCoefficient', '--explain', ...on, '--lang', 'en'];
    const { stdout } = await passerelle([...words, '--groups', 'territory', '--resamples']);
    expect(stdout).toContain('The relations of this actor are spread over several groups.');
    expect(stdout).toContain('Guimerà & Amaral (2005)');
  });

  it('says nothing with --quiet', async () => {
    const words = ['centrality', 'degree', '--top', '1', ...on, '--quiet'];
    const { code, stderr, stdout } = await passerelle(words);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toBe('');
  });

  it('ends with 4 when a row was rejected, with its place and its remedy', async () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    for (const name of ['actors.csv', 'territories.csv'])
      copyFileSync(join(TOY, name), join(bad, name));
    writeFileSync(join(bad, 'relations.csv'), 'source,target,type\nA1,A2,meeting\nA1,ZZ,meeting\n');
    const other = ['--store', join(folder, 'bad.db')];
    const dry = await passerelle(['import', bad, '--dry-run', ...other]);
    expect(dry.code).toBe(4);
    expect(dry.stdout).toContain('relations.csv:3');
    expect(existsSync(join(folder, 'bad.db'))).toBe(false);
    const rejected = join(folder, 'rejected');
    const words = ['import', bad, '--rejected', rejected, '--lang', 'fr', ...other];
    const { code, stdout } = await passerelle(words);
    expect(code).toBe(4);
    expect(stdout).toMatch(/^relations +2 +1 +0 +0 +1$/m);
    expect(readdirSync(rejected).join()).toContain('relations');
  });

  it('ends with 5 when the store is no store', async () => {
    const file = join(folder, 'text.db');
    writeFileSync(file, 'This is not a database. '.repeat(100));
    const { code, stdout, stderr } = await passerelle(['status', '--store', file]);
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).not.toMatch(/\n\s+at /);
    const env = { PASSERELLE_NEO4J_PASSWORD: 'canary-secret' };
    const nobody = await passerelle(['status', '--store', 'neo4j://127.0.0.1:9'], { env });
    expect([nobody.code, nobody.stdout]).toEqual([5, '']);
    expect(nobody.stderr).not.toContain('canary-secret');
  });

  it('ends with 2 when a Neo4j is named without its password, and says where to put it', async () => {
    const words = ['status', '--store', 'neo4j://127.0.0.1:9'];
    const { code, stderr } = await passerelle(words);
    expect(code).toBe(2);
    expect(stderr).toContain('PASSERELLE_NEO4J_PASSWORD');
  });

  it('writes a template that a dry run accepts', async () => {
    const empty = join(folder, 'template');
    expect((await passerelle(['import', '--template', empty])).code).toBe(0);
    expect(readdirSync(empty)).toContain('actors.csv');
    expect((await passerelle(['import', empty, '--dry-run', ...on])).code).toBe(0);
    const again = await passerelle(['import', '--template', empty]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('nothing is overwritten');
  });

  it('checks what it needs', async () => {
    const { stdout } = await passerelle(['doctor', ...on, '--format', 'json']);
    const { rows } = JSON.parse(stdout) as { rows: { id: string; ok: boolean }[] };
    expect(rows.map(({ id }) => id)).toEqual([
      'node',
      'sqlite',
      'store',
      'folder',
      'browser',
      'port',
    ]);
    expect(rows.filter(({ id, ok }) => !ok && id !== 'port')).toEqual([]);
  });
});
