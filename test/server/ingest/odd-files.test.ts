import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { ACTORS, importFolders } from './support.js';

const { folder, dry, into, remove } = importFolders();
afterAll(remove);

const sixteen = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('encodings', () => {
  it.each([
    ['big endian without a mark', sixteen('id,label,type\na,Élu,person\n').swap16()],
    ['Windows-1252 whose first accent comes late', late()],
    ['UTF-8 in a packed file', gzipSync('\uFEFFid,label,type\na,Élu,person\n')],
  ])('reads %s', async (name, bytes) => {
    const store = await openEmbeddedStore(':memory:');
    const file = name.includes('packed') ? 'actors.csv.gz' : 'actors.csv';
    const outcome = await into(store)(folder({ [file]: bytes }));
    expect([outcome.faultTotal, outcome.totals.rejected]).toEqual([0, 0]);
    expect((await store.actor(ANIMATOR, 'a'))?.actor.label).toBe('Élu');
    await store.close();
  });

  it('reads a file of one byte as a header without its columns', async () => {
    const outcome = await dry(folder({ 'actors.csv': 'x' }));
    expect(outcome.faultCounts).toEqual({ missingColumn: 3 });
    expect(outcome.totals.in).toBe(0);
  });
});

/** 300 kB of plain letters, then one byte that is no UTF-8. */
function late(): Buffer {
  const rows = Array.from({ length: 300 }, (_, i) => `p${i},${'plain '.repeat(180)},person`);
  return Buffer.concat([
    Buffer.from(`id,label,type\n${rows.join('\n')}\n`),
    Buffer.from('a,Élu,person\n', 'latin1'),
  ]);
}

describe('shapes of files', () => {
  it.each([
    ['line ends of old Macs', 'id,label,type\ra,A,person\rb,B,person\r', 2, {}],
    ['a comment as the last line', `${ACTORS}# nothing more`, 2, {}],
    ['a comment cut by its end', `# first\r\n${ACTORS}# last\r`, 2, {}],
    ['a last line without its end', ACTORS.trimEnd(), 2, {}],
    ['a last cell that is quoted', 'id,label,type\na,A,"person"', 1, {}],
    ['a header that is never closed', 'id,label,"type\na,A,person\n', 1, { unclosedQuote: 1 }],
    ['a quote opened on the last line', `${ACTORS}c,"C,person`, 3, { unclosedQuote: 1 }],
    [
      'a quote opened on the last line but one',
      `${ACTORS}c,"C,person\rd,D,person`,
      4,
      { unclosedQuote: 1 },
    ],
  ])('reads %s', async (_, text, rows, faults) => {
    const outcome = await dry(folder({ 'actors.csv': text }));
    expect(outcome.totals.in).toBe(rows);
    expect(outcome.faultCounts).toMatchObject(faults);
    expect(outcome.faultTotal).toBeGreaterThanOrEqual(Object.keys(faults).length);
  });

  it('gives up on a quote after four million characters, and goes on with the next line', async () => {
    const rows = Array.from({ length: 4200 }, (_, i) => `p${i},${'somebody '.repeat(110)},person`);
    const outcome = await dry(
      folder({ 'actors.csv': `id,label,type\nx,"open,person\n${rows.join('\n')}\n` }),
    );
    expect(outcome.totals).toMatchObject({ in: 4201, new: 4200, rejected: 1 });
  });

  it('keeps the first ten thousand faults one by one and counts all', async () => {
    const rows = Array.from({ length: 10_050 }, (_, i) => `p${i},,person`);
    const outcome = await dry(folder({ 'actors.csv': `id,label,type\n${rows.join('\n')}\n` }));
    expect([outcome.faults.length, outcome.faultTotal]).toEqual([10_000, 10_050]);
    expect(outcome.totals).toMatchObject({ in: 10_050, rejected: 10_050 });
  });

  it('names a file that cannot be read, or that is no gzip', async () => {
    const path = folder({ 'actors.csv': ACTORS, 'roles.csv.gz': 'actor_id,role' });
    mkdirSync(join(path, 'events.csv'));
    await expect(dry(path)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { gzip: join(path, 'roles.csv.gz') },
    });
    rmSync(join(path, 'roles.csv.gz'));
    await expect(dry(path)).rejects.toMatchObject({
      code: 'EISDIR',
      path: join(path, 'events.csv'),
    });
  });
});

describe('what is kept', () => {
  it('of an actor: every role of its cell, its other columns, and words nobody knows', async () => {
    const store = await openEmbeddedStore(':memory:');
    const outcome = await into(store)(
      folder({
        'actors.csv':
          'id,label,type,role,pseudonym,nickname,start\na,A,person,mentor|alchemist,1,Al,2020\n',
      }),
    );
    expect(outcome.faultCounts).toEqual({ unknownTerm: 1 });
    const stored = await store.actor(ANIMATOR, 'a');
    expect(stored?.actor.attributes).toEqual({ pseudonym: '1', nickname: 'Al' });
    expect(stored?.roles.map(({ role }) => role).sort()).toEqual(['alchemist', 'mentor']);
    await store.close();
  });

  it('of needs and offers: words of the tree, others as they are with what is near, closed ones closed', async () => {
    const store = await openEmbeddedStore(':memory:');
    const outcome = await into(store)(
      folder({
        'actors.csv': ACTORS,
        'needs.csv':
          'id,actor_id,category_id,state\n1,a,Amorçage,open\n2,a,funding/sed,closed\n3,a,astronomy,Fermé\n4,a,astronomy/comets/tails,\n',
      }),
    );
    expect(outcome.faults).toMatchObject([
      {
        line: 3,
        column: 'category_id',
        code: 'unknownCategory',
        expected: 'funding/seed, funding',
      },
      { line: 4, expected: 'funding, space, skills, market, network, people' },
      { line: 5, code: 'unknownCategory' },
    ]);
    const stored = await store.demands(ANIMATOR, {});
    expect(stored.map(({ categoryId, state }) => `${categoryId} ${state}`)).toEqual([
      'funding/seed open',
      'funding/sed withdrawn',
      'astronomy withdrawn',
      'astronomy/comets/tails open',
    ]);
    await store.close();
  });

  it('of the others: needs, offers, rhythms, consents, introductions with their usual values', async () => {
    const store = await openEmbeddedStore(':memory:');
    const outcome = await into(store)(
      folder({
        'actors.csv': ACTORS,
        'events.csv': 'id,label,type,organiser_id\ne,E,barcamp,a|b\nf,F,barcamp,a|zz\n',
        'attendances.csv': 'actor_id,event_id,role\na,e,speaker\nzz,f,\n',
        'needs.csv': 'id,actor_id,category_id,state\nn,a,funding,met\nm,zz,funding,\n',
        'offers.csv': 'id,actor_id,category_id\no,b,premises\n',
        'rhythms.csv': 'actor_id,state\na,expansion\nzz,expansion\n',
        'consents.csv': 'actor_id,purpose,visibility\na,appearOnMap,public\n,,\n',
        'introductions.csv': 'source,target,introducer_id,origin\na,b,,event\na,b,,\nzz,b,a,\n',
        'roles.csv': 'actor_id,role\na,mentor\n,mentor\n',
      }),
    );
    expect(outcome.totals).toEqual({ in: 18, new: 11, updated: 0, unchanged: 0, rejected: 7 });
    const ties = await store.tiesOf(ANIMATOR, 'a');
    expect(ties.map(({ kind, origin }) => `${kind} ${String(origin)}`).sort()).toEqual([
      'introduction event',
      'introduction introduced',
    ]);
    expect((await store.demands(ANIMATOR, {})).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'n met',
      'o open',
    ]);
    expect((await store.events(ANIMATOR, ['e']))[0]?.organiserIds).toEqual(['a', 'b']);
    await store.close();
  });
});
