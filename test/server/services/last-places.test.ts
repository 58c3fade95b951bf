import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { importFolder } from '../../../server/src/ingest/import-folder.js';
import type { Services } from '../../../server/src/services/types.js';
import { NOW, servicesOn } from './toy.js';

const scope = { viewer: { role: 'admin' } } as const;
const DEMO = 'demo/canonical';
/** Between neighbours on the map, in its units. */
const SPACING = 10;
const NEW = ['new-1', 'new-2', 'new-3'];

type Place = readonly [number, number];
const placesOf = ({ nodes }: GraphPayload): Map<string, Place> =>
  new Map(nodes.id.map((id, node) => [id, [nodes.x[node] ?? NaN, nodes.y[node] ?? NaN]]));
const apart = (a: Place, b: Place): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** Ways of those on both maps, shortest first. */
function moves(before: GraphPayload, after: GraphPayload): number[] {
  const now = placesOf(after);
  return [...placesOf(before)]
    .flatMap(([id, place]) => (now.has(id) ? [apart(place, now.get(id)!)] : []))
    .sort((a, b) => a - b);
}
const median = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? NaN;

describe('the map after a change of data', () => {
  let folder: string;
  let more: string;
  let before: GraphPayload;
  let after: GraphPayload;
  let store: GraphStore;
  let services: Services;
  let contacts: readonly string[];
  const change = (into: GraphStore) => importFolder({ store: into, now: NOW }, { folder: more });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-last-'));
    more = await mkdtemp(join(tmpdir(), 'passerelle-more-'));
    ({ services, store } = await servicesOn(DEMO));
    before = await services.graph(scope);
    contacts = before.nodes.id.filter((_, node) => before.nodes.community[node] === 1).slice(0, 3);
    await writeFile(
      join(more, 'actors.csv'),
      `id,label,type\n${NEW.map((id) => `${id},Nouvelle ${id},organisation\n`).join('')}`,
    );
    const ties = NEW.flatMap((id) => contacts.map((other) => `${id},${other},meeting,2026-05-01`));
    const between = [0, 200, 400].map(
      (at) => `${before.nodes.id[at] ?? ''},${before.nodes.id[at + 99] ?? ''},meeting,2026-05-02`,
    );
    await writeFile(
      join(more, 'relations.csv'),
      `source,target,type,start\n${[...ties, ...between].join('\n')}\n`,
    );
    await change(store);
    after = await services.graph(scope);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    for (const one of [folder, more]) await rm(one, { recursive: true, force: true });
  });

  it('leaves the others where they were; made anew, half of them go far', async () => {
    const kept = moves(before, after);
    expect(kept).toHaveLength(before.nodes.id.length);
    // Measured: nobody moves here. Only somebody who was not yet linked and now is may leave his place.
    expect(kept.filter((way) => way > 0).length).toBeLessThanOrEqual(6);
    const other = await servicesOn(DEMO);
    await change(other.store);
    const anew = moves(before, await other.services.graph(scope));
    await other.store.close();
    // Measured: 161 at the median, 442 at most.
    expect(median(anew)).toBeGreaterThan(3 * SPACING);
  });

  it('places newcomers near their contacts, each in a place of his own', () => {
    const now = placesOf(after);
    const own = contacts.map((id) => now.get(id)!);
    const centre: Place = [0, 1].map(
      (axis) => own.reduce((sum, place) => sum + place[axis]!, 0) / own.length,
    ) as unknown as Place;
    for (const id of NEW) expect(apart(now.get(id)!, centre)).toBeLessThan(5 * SPACING);
    expect(new Set(NEW.map((id) => String(now.get(id)))).size).toBe(NEW.length);
  });

  it('is the same by the same way, kept in a folder, and holds no id there', async () => {
    for (const [at, wanted] of [before, after].entries()) {
      // A process each: what is known of the last map is on disk.
      const run = await servicesOn(DEMO, { cacheFolder: folder });
      if (at === 1) await change(run.store);
      expect((await run.services.graph(scope)).nodes).toEqual(wanted.nodes);
      await run.store.close();
    }
    const files = (await readdir(folder)).filter((name) => name.startsWith('last-'));
    expect(files).toHaveLength(1);
    const bytes = await readFile(join(folder, files[0] ?? ''));
    expect(bytes.byteLength).toBe(after.nodes.id.length * 32);
    expect(bytes.includes(contacts[0] ?? '?')).toBe(false);
  });

  it('keeps the places on other days, which do not become the last map', async () => {
    const earlier = await services.graph({ ...scope, asOf: '2024-06-30' });
    const ways = moves(after, earlier);
    expect(ways.filter((way) => way === 0).length / ways.length).toBeGreaterThan(0.5);
    expect((await services.graph(scope)).nodes).toEqual(after.nodes);
  });

  it('forgets who was erased: back again, he is a newcomer', async () => {
    const [id = ''] = NEW;
    const was = placesOf(after).get(id)!;
    await store.erase(id);
    const without = placesOf(await services.graph(scope));
    expect(without.has(id)).toBe(false);
    await writeFile(
      join(more, 'relations.csv'),
      `source,target,type,start\n${id},${before.nodes.id.at(-1) ?? ''},meeting,2026-05-01\n`,
    );
    await change(store);
    const again = placesOf(await services.graph(scope)).get(id)!;
    expect(apart(again, was)).toBeGreaterThan(SPACING);
  });

  it('forgets who withdrew: only those on the map are in the file', async () => {
    const own = await mkdtemp(join(tmpdir(), 'passerelle-own-'));
    const run = await servicesOn(DEMO, { cacheFolder: own });
    const seen = { viewer: { role: 'member' } } as const;
    const first = await run.services.graph(seen);
    const person = first.nodes.id.find((one) => one.startsWith('p-')) ?? '';
    const size = async () => {
      const name = (await readdir(own)).find((one) => one.startsWith('last-')) ?? '';
      return (await readFile(join(own, name))).byteLength / 32;
    };
    expect(await size()).toBe(first.nodes.id.length);
    const withdrawal = await mkdtemp(join(tmpdir(), 'passerelle-withdrawal-'));
    await writeFile(
      join(withdrawal, 'consents.csv'),
      `actor_id,purpose,given_at,withdrawn_at,visibility\n${person},appearOnMap,2026-06-01,2026-06-02,public\n`,
    );
    await importFolder({ store: run.store, now: NOW }, { folder: withdrawal });
    const second = await run.services.graph(seen);
    expect(second.nodes.id).not.toContain(person);
    expect(await size()).toBe(first.nodes.id.length - 1);
    await run.store.close();
    for (const one of [own, withdrawal]) await rm(one, { recursive: true, force: true });
  });
});
