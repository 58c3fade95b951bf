import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { importFolder } from '../../../server/src/ingest/import-folder.js';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { ROOT } from '../../support/sources.js';

const demo = join(ROOT, 'fixtures', 'demo', 'canonical');
const now = (): Date => new Date('2026-11-01T00:00:00Z');
let store: GraphStore;
beforeEach(async () => {
  store = await openEmbeddedStore(':memory:');
});
afterEach(() => store.close());

function folder(files: Readonly<Record<string, string>>): string {
  const at = mkdtempSync(join(tmpdir(), 'passerelle-into-store-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  return at;
}
const take = (from: string, more: object = {}) =>
  importFolder({ store, now }, { folder: from, ...more });

describe('importFolder into a store', () => {
  it('stores every row of the demo, and nothing new the second time', async () => {
    const first = await take(demo);
    expect(first.totals.rejected).toBe(0);
    expect(first.totals.new).toBe(first.totals.in);
    const digest = await store.digest();
    const second = await take(demo);
    expect(second.totals.unchanged).toBe(second.totals.in);
    expect(await store.digest()).toBe(digest);
    expect((await store.imports()).every((record) => record.fictional === true)).toBe(true);
  });

  it('updates a row that has changed, and says so beforehand in a dry run', async () => {
    const row = (label: string) => `id,label,type\na,${label},person\nb,B,person\n`;
    await take(folder({ 'actors.csv': row('A') }));
    const changed = folder({ 'actors.csv': row('Another') });
    const dry = await take(changed, { dryRun: true });
    expect(dry.counts['actors']).toEqual({ in: 2, new: 0, updated: 1, unchanged: 1, rejected: 0 });
    expect((await store.actor(ANIMATOR, 'a'))?.actor.label).toBe('A');
    const real = await take(changed);
    expect(real.counts['actors']).toEqual(dry.counts['actors']);
    expect((await store.actor(ANIMATOR, 'a'))?.actor.label).toBe('Another');
  });

  it('previews every kind of row that is stored already', async () => {
    await take(demo);
    const dry = await take(demo, { dryRun: true });
    expect(Object.keys(dry.counts)).toContain('consents');
    expect(Object.keys(dry.counts)).toContain('rhythms');
    for (const kind of Object.keys(dry.counts)) {
      expect([kind, dry.counts[kind]?.unchanged]).toEqual([kind, dry.counts[kind]?.in]);
    }
    expect(dry.stored).toBe(false);
  });

  it('takes references to what an earlier import stored, and refuses unknown ones', async () => {
    await take(folder({ 'actors.csv': 'id,label,type\na,A,person\nb,B,person\n' }));
    const later = await take(
      folder({
        'actors.csv': 'id,label,type\nc,C,person\n',
        'relations.csv': 'source,target,type\nc,a,meeting\nc,nobody,meeting\n',
      }),
    );
    expect(later.counts['relations']).toMatchObject({ in: 2, new: 1, rejected: 1 });
    expect((await store.tiesOf(ANIMATOR, 'a')).map((tie) => tie.a)).toEqual(['c']);
  });

  it('refuses an id stored under another type', async () => {
    await take(folder({ 'actors.csv': 'id,label,type\na,A,person\n' }));
    const other = await take(folder({ 'actors.csv': 'id,label,type\na,A,organisation\n' }));
    expect(other.totals).toMatchObject({ in: 1, rejected: 1 });
    expect((await store.actor(ANIMATOR, 'a'))?.actor.type).toBe('person');
  });

  it('stores nothing under strict unless all is clean', async () => {
    const broken = folder({
      'actors.csv': 'id,label,type,lat,lon\na,A,person,100,2\nb,B,person,1,2\n',
    });
    const refused = await take(broken, { strict: true });
    expect([refused.stored, refused.faultTotal]).toEqual([false, 1]);
    expect((await store.counts(ANIMATOR)).actors).toBe(0);
    const clean = await take(folder({ 'actors.csv': 'id,label,type\na,A,person\n' }), {
      strict: true,
    });
    expect([clean.stored, clean.totals.new]).toEqual([true, 1]);
  });

  it('refuses a territory that would close a cycle with stored ones', async () => {
    const head = 'id,label,level,parent_id\n';
    const actors = 'id,label,type\na,A,person\n';
    await take(
      folder({ 'actors.csv': actors, 'territories.csv': `${head}x,X,national,\ny,Y,regional,x\n` }),
    );
    const turned = await take(
      folder({ 'actors.csv': actors, 'territories.csv': `${head}x,X,national,y\n` }),
    );
    expect(turned.counts['territories']).toMatchObject({ in: 1, rejected: 1 });
  });
});
