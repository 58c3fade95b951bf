import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { faultSentence } from '../../../server/src/ingest/fault-sentences.js';
import type { ImportOutcome } from '../../../server/src/ingest/import-folder.js';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { ACTORS, importFolders } from './support.js';

const { root, folder, dry, into, remove } = importFolders();
afterAll(remove);

/** `line column code` of each fault of a row that was rejected. */
const errorsOf = ({ faults }: ImportOutcome): string[] =>
  faults
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a rejected row', () => {
  it('names every fault it has, the lesser ones too', async () => {
    const outcome = await dry(
      folder({
        'actors.csv': ACTORS,
        'relations.csv':
          'source,target,type,weight,start,end,introducer_id\nzz,,,-3,2025-10-32,31/13/2020,ww\n',
      }),
    );
    expect(errorsOf(outcome)).toEqual([
      '2 source unknownReference',
      '2 target missingValue',
      '2 start badDate',
      '2 end badDate',
      '2 type missingValue',
      '2 weight negativeNumber',
      '2 introducer_id unknownReference',
    ]);
    expect(outcome.totals).toMatchObject({ in: 3, new: 2, rejected: 1 });
  });

  it('is looked at whole when one of its cells cannot be read', async () => {
    const outcome = await dry(
      folder({
        'actors.csv': `id,label,type,territory_id,scale\na,A\0,person,ZZ,cosmic\nb,${'x'.repeat(100_001)},,,\n`,
      }),
    );
    expect(errorsOf(outcome)).toEqual([
      '2 label nul',
      '2 territory_id unknownReference',
      '2 scale unknownLevel',
      '3 label cellTooLong',
      '3 type missingValue',
    ]);
  });

  it('of the territory tree names its circle or its unknown parent besides', async () => {
    const outcome = await dry(
      folder({
        'actors.csv': ACTORS,
        'territories.csv': 'id,label,level,parent_id\nx,,local,y\ny,Y,local,x\nz,,local,nowhere\n',
      }),
    );
    expect(errorsOf(outcome).sort()).toEqual([
      '2 label missingValue',
      '2 parent_id territoryCycle',
      '3 parent_id territoryCycle',
      '4 label missingValue',
      '4 parent_id unknownReference',
    ]);
    expect(outcome.counts['territories']).toMatchObject({ in: 3, new: 0, rejected: 3 });
  });

  it('of the territory tree is refused below a rejected parent, and a stored parent will do', async () => {
    const store = await openEmbeddedStore(':memory:');
    const head = 'id,label,level,parent_id\n';
    await into(store)(
      folder({ 'actors.csv': ACTORS, 'territories.csv': `${head}fr,France,national,\n` }),
    );
    const outcome = await into(store)(
      folder({
        'territories.csv': `${head},Nameless,local,fr\nx,X,local,nowhere\ny,Y,local,x\nz,Z,local,fr\n`,
      }),
    );
    expect(errorsOf(outcome).sort()).toEqual([
      '2 id missingValue',
      '3 parent_id unknownReference',
      '4 parent_id unknownReference',
    ]);
    expect(outcome.totals).toMatchObject({ in: 4, new: 1, rejected: 3 });
    await store.close();
  });

  it('never says that a value of it was stored', async () => {
    const outcome = await dry(
      folder({
        'actors.csv': ACTORS,
        'consents.csv': 'actor_id,purpose,given_at\na,appearOnMap,2025-13-01\n',
        'relations.csv': 'source,target,type\na,zz,telepathy\n',
      }),
    );
    expect(outcome.totals.rejected).toBe(2);
    const [kept, ...others] = [...outcome.faults].sort((a) => (a.code === 'unknownTerm' ? -1 : 1));
    expect(faultSentence(kept!, 'en')).toMatch(/“telepathy”, kept as it is; .*jointProject/);
    for (const fault of others) {
      expect(faultSentence(fault, 'en')).toMatch(/\[row rejected\]$/);
      expect(faultSentence(fault, 'fr')).toMatch(/\[ligne rejetée\]$/);
    }
  });
});

describe('the file of rejected rows', () => {
  it('says for each cell what is wrong and how to mend it, in the separator and with the mark of its source', async () => {
    const rejectedFile = join(root, 'say');
    const outcome = await dry(
      folder({
        'actors.csv': ACTORS,
        'relations.csv': '\uFEFFsource;target;type;start\na;zz;"fun;ding";2025-10-32\n',
      }),
      { rejectedFile, language: 'fr' },
    );
    expect(outcome.rejectedFiles).toEqual([join(rejectedFile, 'relations.csv')]);
    const text = readFileSync(join(rejectedFile, 'relations.csv'), 'utf8');
    expect(text.split('\n').slice(0, 2)).toEqual([
      '\uFEFFsource;target;type;start;passerelle_fault',
      `a;zz;"fun;ding";2025-10-32;"target\u202F: identifiant inconnu «\u202Fzz\u202F»\u202F: ni dans actors.csv, ni déjà enregistré\u202F; ajoutez cette ligne à actors.csv ou corrigez l’identifiant / start\u202F: «\u202F2025-10-32\u202F» n’est pas une date\u202F; écrivez-la sous une de ces formes\u202F: 2024, 2024-03, 2024-03-27, 27/03/2024"`,
    ]);
    expect(readdirSync(rejectedFile)).toEqual(['relations.csv']);
  });

  it('is imported again by itself once mended, and leaves the same store as a clean folder', async () => {
    const bad = {
      'actors.csv': `${ACTORS}c,,person\n`,
      'relations.csv':
        'source,target,type,start\na,b,funding,2020\na,c,meeting,2021\nb,x,meeting,\n',
    };
    const rejectedFile = join(root, 'mend');
    const [store, clean] = [
      await openEmbeddedStore(':memory:'),
      await openEmbeddedStore(':memory:'),
    ];
    const first = await into(store)(folder(bad), { rejectedFile });
    expect(first.totals).toMatchObject({ in: 6, new: 3, rejected: 3 });
    const mend = (name: string, from: string, to: string): void => {
      const path = join(rejectedFile, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    mend('actors.csv', 'c,,person', 'c,C,person');
    mend('relations.csv', 'b,x,meeting', 'b,a,meeting');
    const second = await into(store)(rejectedFile);
    expect(second.totals).toMatchObject({ in: 3, new: 3, rejected: 0 });
    await into(clean)(
      folder({
        'actors.csv': `${ACTORS}c,C,person\n`,
        'relations.csv': bad['relations.csv'].replace('b,x', 'b,a'),
      }),
    );
    expect(await store.digest()).toBe(await clean.digest());
    await store.close();
    await clean.close();
  });

  it('needs no actors.csv beside it when the actors are stored', async () => {
    const store = await openEmbeddedStore(':memory:');
    const ties = folder({ 'relations.csv': 'source,target,type\na,b,funding\n' });
    await expect(into(store)(ties)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await into(store)(folder({ 'actors.csv': ACTORS }));
    expect((await into(store)(ties)).totals).toMatchObject({ in: 1, new: 1 });
    await store.close();
  });

  it('is never written over its own source', async () => {
    const path = folder({ 'actors.csv': `${ACTORS}a,A,person\n` });
    await expect(dry(path, { rejectedFile: join(path, '.') })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(readFileSync(join(path, 'actors.csv'), 'utf8')).toBe(`${ACTORS}a,A,person\n`);
  });

  it('leaves no half file when the import is stopped', async () => {
    const path = folder({ 'actors.csv': `${ACTORS}a,A,person\n`, 'roles.csv': 'actor_id,role\n' });
    const rejectedFile = join(root, 'stopped');
    const stop = new AbortController();
    await expect(
      dry(path, { rejectedFile, signal: stop.signal, onProgress: () => stop.abort() }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(existsSync(rejectedFile) && readdirSync(rejectedFile)).toEqual([]);
  });
});
