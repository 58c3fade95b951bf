import { describe, expect, it } from '@jest/globals';
import {
  addressOf,
  MOST_NAME,
  nameOf,
  opened,
  renamed,
  savedViewsFrom,
  savedViewsKey,
  withView,
} from '../../viz/src/state/saved-views.js';
import { DEFAULT_VIEW, type View } from '../../viz/src/state/view.js';

const hubs: View = { ...DEFAULT_VIEW, lens: 'hubs', territory: 'ORV', lang: 'en', theme: 'dark' };
const roles: View = { ...DEFAULT_VIEW, lens: 'roles' };

describe('a saved view', () => {
  it('is the whole address, except for the language and theme, which are the reader’s', () => {
    const [view] = withView([], 'Hubs', hubs);
    expect(view).toEqual({ name: 'Hubs', search: '?lens=hubs&territory=ORV' });
    const reader: View = { ...DEFAULT_VIEW, lang: 'fr', theme: 'light', actor: 'x' };
    expect(view && opened(view, reader)).toEqual({ ...hubs, lang: 'fr', theme: 'light' });
    expect(addressOf(hubs)).toBe(addressOf({ ...hubs, lang: 'fr', theme: 'auto' }));
  });
  it('has a name on one line, of a bounded length', () => {
    expect(nameOf('  a \n b ')).toBe('a b');
    expect(nameOf('x'.repeat(500))).toHaveLength(MOST_NAME);
  });
  it('belongs to a store, whatever the data become', () => {
    expect(savedViewsKey('sqlite:a.db')).not.toBe(savedViewsKey('sqlite:b.db'));
  });
});

describe('the list of saved views', () => {
  const list = withView(withView([], 'Hubs', hubs), 'Roles', roles);
  it('takes a new view last, and one under a taken name in its place', () => {
    expect(list.map(({ name }) => name)).toEqual(['Hubs', 'Roles']);
    expect(withView(list, 'Hubs', roles)).toEqual([
      { name: 'Hubs', search: '?lens=roles' },
      { name: 'Roles', search: '?lens=roles' },
    ]);
  });
  it('renames a view where it stands, to a name that is free', () => {
    expect(renamed(list, 'Hubs', 'Heads')?.map(({ name }) => name)).toEqual(['Heads', 'Roles']);
    expect(renamed(list, 'Hubs', 'Hubs')).toEqual(list);
    expect(renamed(list, 'Hubs', 'Roles')).toBeNull();
    expect(renamed(list, 'Hubs', '')).toBeNull();
  });
  it('comes back as it was kept', () => {
    expect(savedViewsFrom(JSON.stringify(list))).toEqual(list);
  });
  it.each([
    null,
    '',
    '{',
    '{}',
    '"x"',
    '[1, null, {"name": 2}, {"name": "a"}, {"name": " ", "search": ""}]',
  ])('is empty when %j was kept by somebody else', (text) => {
    expect(savedViewsFrom(text)).toEqual([]);
  });
  it('holds one view a name, and only what an address may hold', () => {
    const text = JSON.stringify([
      { name: 'a', search: '?lens=hubs&evil=1' },
      { name: 'a', search: '?lens=roles' },
    ]);
    expect(savedViewsFrom(text)).toEqual([{ name: 'a', search: '?lens=hubs' }]);
  });
});
