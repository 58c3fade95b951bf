import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { nameIndex } from '../../../server/src/services/name-index.js';
import type { Services } from '../../../server/src/services/types.js';
import { servicesOn } from './toy.js';

const NAMES = [
  'Maëlle Tanguy',
  'Tanguy Conseil',
  'Atelier Martin',
  'Martine Aubert',
  'Martin',
  'Martel',
  'Contributeur 0042',
  'Fonds d’appui au numérique',
];
const finder = async (names: readonly string[] = NAMES) => {
  const index = await nameIndex(names, String);
  return (text: string, most = 20) => index.find(text, most).map(({ at }) => names[at]);
};

describe('names found as they are typed', () => {
  it('puts the name itself first, then beginnings, then later words, then misspellings', async () => {
    const find = await finder();
    expect(find('martin')).toEqual(['Martin', 'Martine Aubert', 'Atelier Martin']);
    expect(find('marten')).toEqual(['Martel', 'Martin', 'Atelier Martin']);
    expect(find('artin')[0]).toBe('Atelier Martin');
  });
  it('answers as many as asked for, and nothing to an empty text', async () => {
    const find = await finder();
    expect(find('a', 2)).toHaveLength(2);
    expect(find('marten', 1)).toHaveLength(1);
    expect(find(' - ')).toEqual([]);
  });
});

describe('typing errors', () => {
  it.each([
    ['Mäelle Tangui', 'Maëlle Tanguy'],
    ['Tanguy Maele', 'Maëlle Tanguy'],
    ['maele tang', 'Maëlle Tanguy'],
    ['matrin', 'Martin'],
    ['tangyu conseil', 'Tanguy Conseil'],
    ['fonds numrique', 'Fonds d’appui au numérique'],
    ['contribueurr 0042', 'Contributeur 0042'],
    ['contributer 00', 'Contributeur 0042'],
  ])('%s finds %s', async (typed, name) => {
    expect((await finder())(typed)).toContain(name);
  });
  it.each(['contributeur 0043', 'contributuerrs', 'mar tinez', 'zorglub', 'maelle martin'])(
    '%s finds nothing: a wrong digit, three errors or a missing word is another name',
    async (typed) => {
      expect((await finder())(typed)).toEqual([]);
    },
  );
  it('are counted: a hit as typed has none, two neighbours swapped are one', async () => {
    const index = await nameIndex(NAMES, String);
    expect(index.find('tanguy', 1)[0]?.errors).toBe(0);
    expect(index.find('atelier matrin', 1)[0]?.errors).toBe(1);
    expect(index.find('ateleir matrin', 1)[0]?.errors).toBe(2);
  });
});

describe('search of an ecosystem', () => {
  let services: Services;
  let store: GraphStore;
  beforeAll(async () => {
    ({ services, store } = await servicesOn('demo/canonical'));
  });
  afterAll(async () => {
    await store.close();
  });
  it('forgives errors in actors, places and communities, and says so', async () => {
    const actors = await services.search({ viewer: ANIMATOR, text: 'Mäelle Tangui' });
    expect(actors.actors).toMatchObject([{ id: 'p-num-01', label: 'Maëlle Tanguy', near: true }]);
    const places = await services.search({ viewer: ANIMATOR, text: 'Regoin d’Orvain' });
    expect(places.territories).toMatchObject([{ id: 'ORV', near: true }]);
    const [first] = (await services.search({ viewer: ANIMATOR, text: 'e' })).communities;
    const typed = `${first?.name ?? ''}x`;
    const again = await services.search({ viewer: ANIMATOR, text: typed });
    expect(again.communities).toContainEqual({ ...first, near: true });
  });
  it('finds a place by its code, once', async () => {
    const { territories } = await services.search({ viewer: ANIMATOR, text: 'orv' });
    expect(territories[0]).toMatchObject({ id: 'ORV', near: false });
    expect(new Set(territories.map(({ id }) => id)).size).toBe(territories.length);
  });
  it('names to a viewer only whom this viewer may see, misspelt or not', async () => {
    const viewer = { role: 'viewer' } as const;
    const seen = new Set((await services.actors({ viewer })).rows.map(({ id }) => id));
    const everybody = (await services.actors({ viewer: ANIMATOR })).rows;
    const hidden = everybody.filter(({ id, label }) => !seen.has(id) && label.length > 12);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id, label } of hidden.slice(0, 20)) {
      for (const text of [label, label.slice(0, -1), `${label}x`]) {
        const shown = (await services.search({ viewer, text })).actors;
        expect(shown.every((one) => seen.has(one.id))).toBe(true);
        const own = (await services.search({ viewer: ANIMATOR, text })).actors;
        expect(own.map((one) => one.id)).toContain(id);
      }
    }
  });
});
