import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FAULT_CODES } from '../../../server/src/ingest/faults.js';
import { faultParts, faultSentence } from '../../../server/src/ingest/fault-sentences.js';
import { writeTemplate } from '../../../server/src/ingest/template.js';
import { ACTORS, importFolders } from './support.js';

const { root, folder, dry, remove } = importFolders();
afterAll(remove);
const territories = (rows: string): string => `id,label,level,parent_id\n${rows}`;
const cycle = (length: number): string =>
  territories(
    Array.from({ length }, (_, i) => `t${i},T,local,t${(i + 1) % length}`).join('\n') +
      '\nok,T,local,\n',
  );

interface Case {
  readonly code: (typeof FAULT_CODES)[number];
  readonly files: Record<string, string | Buffer>;
  readonly rejected: number;
}
const rel = (rows: string): Record<string, string> => ({
  'actors.csv': ACTORS,
  'relations.csv': `source,target,type,start,end\n${rows}\n`,
});
const CASES: readonly Case[] = [
  { code: 'unknownReference', files: rel('a,zz,funding,,'), rejected: 1 },
  { code: 'selfLoop', files: rel('a,a,funding,,'), rejected: 1 },
  { code: 'endBeforeStart', files: rel('a,b,funding,2015,2014-03'), rejected: 0 },
  { code: 'badDate', files: rel('a,b,funding,2025-10-32,'), rejected: 0 },
  { code: 'unknownTerm', files: rel('a,b,astronomy,,'), rejected: 0 },
  { code: 'raggedRow', files: rel('a,b,funding'), rejected: 1 },
  { code: 'unclosedQuote', files: rel('a,b,"funding,,\na,b,funding,,'), rejected: 1 },
  { code: 'nul', files: rel('a,b,fun\0ding,,'), rejected: 1 },
  { code: 'missingValue', files: rel('a,b,,,'), rejected: 1 },
  { code: 'cellTooLong', files: rel(`a,b,"${'x'.repeat(1_000_000)}",,`), rejected: 1 },
  { code: 'duplicateId', files: { 'actors.csv': `${ACTORS}a,A,person\n` }, rejected: 1 },
  { code: 'sameIdTwoTypes', files: { 'actors.csv': `${ACTORS}a,A,network\n` }, rejected: 1 },
  {
    code: 'coordinatesOutOfRange',
    files: { 'actors.csv': 'id,label,type,lat,lon\na,A,person,91,2\n' },
    rejected: 0,
  },
  {
    code: 'badNumber',
    files: { 'actors.csv': 'id,label,type,lat,lon\na,A,person,north,2\n' },
    rejected: 0,
  },
  {
    code: 'unknownLevel',
    files: { 'actors.csv': 'id,label,type,scale\na,A,person,cosmic\n' },
    rejected: 0,
  },
  {
    code: 'unknownLevel',
    files: { 'actors.csv': ACTORS, 'territories.csv': territories('t,T,cosmic,\n') },
    rejected: 1,
  },
  {
    code: 'territoryCycle',
    files: { 'actors.csv': ACTORS, 'territories.csv': cycle(1) },
    rejected: 1,
  },
  {
    code: 'territoryCycle',
    files: { 'actors.csv': ACTORS, 'territories.csv': cycle(2) },
    rejected: 2,
  },
  {
    code: 'territoryCycle',
    files: { 'actors.csv': ACTORS, 'territories.csv': cycle(50) },
    rejected: 50,
  },
  { code: 'emptyHeader', files: { 'actors.csv': 'id,label,type,\na,A,person,x\n' }, rejected: 0 },
  {
    code: 'duplicateHeader',
    files: { 'actors.csv': 'id,label,type,label\na,A,person,x\n' },
    rejected: 1,
  },
  {
    code: 'forbiddenHeader',
    files: { 'actors.csv': 'id,label,type,__proto__\na,A,person,x\n' },
    rejected: 0,
  },
  { code: 'emptyFile', files: { 'actors.csv': ACTORS, 'roles.csv': '' }, rejected: 0 },
  { code: 'unknownFile', files: { 'actors.csv': ACTORS, 'relation.csv': 'x\n' }, rejected: 0 },
  {
    code: 'halfPosition',
    files: { 'actors.csv': 'id,label,type,lat,lon\na,A,person,,2\n' },
    rejected: 0,
  },
  {
    code: 'unknownChoice',
    files: { 'actors.csv': ACTORS, 'rhythms.csv': 'actor_id,state\na,asleep\n' },
    rejected: 1,
  },
  {
    code: 'unknownChoice',
    files: {
      'actors.csv': ACTORS,
      'needs.csv': 'id,actor_id,category_id,state\nn,a,funding,asleep\n',
    },
    rejected: 1,
  },
  {
    code: 'unknownCategory',
    files: { 'actors.csv': ACTORS, 'needs.csv': 'id,actor_id,category_id\nn,a,funding/sed\n' },
    rejected: 0,
  },
  {
    code: 'categoryPath',
    files: { 'actors.csv': ACTORS, 'offers.csv': 'id,actor_id,category_id\no,a,a/b/c/d/e\n' },
    rejected: 1,
  },
  {
    code: 'badBoolean',
    files: {
      'actors.csv': ACTORS,
      'relations.csv': 'source,target,type,directed\na,b,funding,2\n',
    },
    rejected: 0,
  },
  {
    code: 'negativeNumber',
    files: { 'actors.csv': ACTORS, 'relations.csv': 'source,target,type,weight\na,b,funding,-2\n' },
    rejected: 0,
  },
  {
    code: 'unusedColumn',
    files: { 'actors.csv': ACTORS, 'roles.csv': 'actor_id,role,mood\na,mentor,good\n' },
    rejected: 0,
  },
  { code: 'missingColumn', files: { 'actors.csv': 'id,label\na,A\n' }, rejected: 1 },
  {
    code: 'badEncoding',
    files: {
      'actors.csv': Buffer.concat([
        Buffer.from('id,label,type\na,éé,person\nb,'),
        Buffer.from([0xe9]),
        Buffer.from(',person\n'),
      ]),
    },
    rejected: 1,
  },
];

describe('importFolder, dry', () => {
  it.each(CASES)('reports $code and accounts for every row', async ({ code, files, rejected }) => {
    const outcome = await dry(folder(files));
    expect(outcome.faultCounts[code]).toBeGreaterThan(0);
    expect(outcome.totals.rejected).toBe(rejected);
    const { in: rows, new: fresh, updated, unchanged } = outcome.totals;
    expect(fresh + updated + unchanged + rejected).toBe(rows);
    expect(outcome.stored).toBe(false);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    for (const fault of outcome.faults) {
      expect(faultSentence(fault, 'fr')).not.toBe(faultSentence(fault, 'en'));
      expect(fault.found.length).toBeLessThan(90);
    }
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFid;label;type\na;Élu;person\n')],
    ['UTF-16 little endian', Buffer.from('\uFEFFid\tlabel\ttype\na\tÉlu\tperson\n', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('id,label,type\na,Élu,person\n', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\uFEFFid|label|type\na|Élu|person\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('id,label,type\na,Élu,person\n', 'latin1')],
  ])('reads %s', async (_, bytes) => {
    const outcome = await dry(folder({ 'actors.csv': bytes }));
    expect(outcome.totals).toEqual({ in: 1, new: 1, updated: 0, unchanged: 0, rejected: 0 });
    expect(outcome.faultTotal).toBe(0);
  });

  it('reads packed files', async () => {
    const outcome = await dry(folder({ 'actors.csv.gz': gzipSync(ACTORS) }));
    expect(outcome.totals.new).toBe(2);
  });

  it('writes rejected rows that can be mended and imported again', async () => {
    const rejectedFile = join(root, 'rejected');
    await dry(folder(rel('a,zz,"fun, ding",,\na,b,funding,,')), { rejectedFile });
    const text = readFileSync(join(rejectedFile, 'relations.csv'), 'utf8');
    expect(text.split('\n')[0]).toBe('source,target,type,start,end,passerelle_fault');
    const mended = folder({ 'actors.csv': ACTORS, 'relations.csv': text.replace('zz', 'b') });
    const outcome = await dry(mended);
    expect(outcome.counts['relations']).toMatchObject({ in: 1, new: 1, rejected: 0 });
  });

  it('reads its own template as empty', async () => {
    const path = join(root, 'template');
    expect(await writeTemplate(path)).toHaveLength(11);
    const outcome = await dry(path);
    expect([outcome.totals.in, outcome.faultTotal]).toEqual([0, 0]);
    await expect(writeTemplate(path)).rejects.toThrow();
  });

  it('refuses a missing folder, a folder without actors and an aborted signal', async () => {
    await expect(dry(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(dry(folder({}))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const signal = AbortSignal.abort();
    await expect(dry(folder(rel('a,b,funding,,')), { signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('meets every kind of fault in these cases', () => {
    // `assumedType` is of graph files: graph-file.test.ts.
    expect(FAULT_CODES.filter((code) => !CASES.some((one) => one.code === code))).toEqual([
      'assumedType',
    ]);
  });

  it('has a sentence for every fault in both languages', () => {
    for (const code of FAULT_CODES) {
      for (const language of ['en', 'fr'] as const) {
        const { what, fix } = faultParts({ code, found: 'F', expected: 'E', fix: '' }, language);
        expect(what).not.toBe(code);
        expect(fix).not.toBe('');
      }
    }
  });
});
