import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  back,
  chooseActor,
  DEFAULT_VIEW,
  LANGS,
  LENSES,
  PAGES,
  searchFromView,
  toggleCommunity,
  type View,
  viewFromSearch,
} from '../../viz/src/state/view.js';

const id = fc.string({ minLength: 1, maxLength: 20 });
const view: fc.Arbitrary<View> = fc
  .record({
    page: fc.constantFrom(...PAGES),
    lens: fc.constantFrom(...LENSES),
    lang: fc.constantFrom(...LANGS),
    theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
    territory: fc.option(id),
    actor: fc.option(id),
    tie: fc.option(id),
    from: fc.option(id),
    to: fc.option(id),
    communities: fc.array(fc.nat(40), { maxLength: 4 }),
    types: fc.array(id, { maxLength: 3 }),
    row: fc.nat(50),
    sort: fc.constantFrom('-strength', 'label', '-degree'),
    camera: fc.constantFrom(null, [0.5, 0.25, 0.125] as [number, number, number]),
  })
  .map((v) => ({ ...v, tie: v.actor === null ? null : v.tie, to: v.from === null ? null : v.to }));

describe('view in the address', () => {
  it('comes back from its address', () => {
    fc.assert(fc.property(view, (v) => expect(viewFromSearch(searchFromView(v))).toEqual(v)));
  });
  it('leaves defaults out', () => {
    expect(searchFromView(DEFAULT_VIEW)).toBe('');
    expect(searchFromView(chooseActor('a b')(DEFAULT_VIEW))).toBe('?actor=a+b');
  });
  it('ignores unknown names and wrong values', () => {
    expect(viewFromSearch('?page=moon&camera=a,b,c&row=-3&community=x&zzz=1')).toEqual(
      DEFAULT_VIEW,
    );
  });
  it('goes back from the innermost thing', () => {
    const filtered = toggleCommunity(3, false)(chooseActor('x')(DEFAULT_VIEW));
    expect(back(filtered)).toEqual({ ...filtered, actor: null });
    expect(back(back(filtered))).toEqual(DEFAULT_VIEW);
    expect(back(DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
  });
  it('isolates on a choice, adds with Shift, frees on the second', () => {
    const one = toggleCommunity(1, false)(DEFAULT_VIEW);
    expect(one.communities).toEqual([1]);
    expect(toggleCommunity(2, true)(one).communities).toEqual([1, 2]);
    expect(toggleCommunity(1, false)(one).communities).toEqual([]);
  });
});
