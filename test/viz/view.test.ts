import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ViewHistory } from '../../viz/src/state/history.js';
import { back, chooseActor, toggleCommunity, widen } from '../../viz/src/state/steps.js';
import {
  DEFAULT_VIEW,
  LANGS,
  LENSES,
  LISTS,
  PAGES,
  searchFromView,
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
    versus: fc.option(id),
    beside: fc.option(id),
    ground: fc.boolean(),
    place: fc.option(id),
    without: fc.boolean(),
    depth: fc.nat(3),
    group: fc.option(fc.nat(40)),
    from: fc.option(id),
    to: fc.option(id),
    communities: fc.array(fc.nat(40), { maxLength: 4 }),
    types: fc.array(id, { maxLength: 3 }),
    roles: fc.array(id, { maxLength: 3 }),
    category: fc.option(id),
    since: fc.option(fc.constantFrom('2024', '2024-05', '2024-05-31')),
    until: fc.option(fc.constantFrom('2025', '2025-12-31')),
    need: fc.option(id),
    crosses: fc.option(id),
    size: fc.constantFrom(null, 'small', 'large'),
    row: fc.nat(50),
    sort: fc.constantFrom('-strength', 'label', '-degree'),
    listed: fc.constantFrom(...LISTS),
    camera: fc.constantFrom(null, [0.5, 0.25, 0.125] as [number, number, number]),
  })
  .map((v) => ({
    ...v,
    tie: v.actor === null ? null : v.tie,
    versus: v.actor === null ? null : v.versus,
    beside: v.territory === null ? null : v.beside,
    place: v.ground ? v.place : null,
    without: v.actor !== null && v.without,
    to: v.from === null ? null : v.to,
  }));

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
  it('widens and narrows the neighbourhood between nobody and three ties away', () => {
    const wide = [1, 1, 1, 1].reduce((v, by) => widen(by)(v), chooseActor('x')(DEFAULT_VIEW));
    expect(wide.depth).toBe(3);
    expect([-1, -1, -1, -1].reduce((v, by) => widen(by)(v), wide).depth).toBe(0);
  });
});

describe('undo and redo', () => {
  it('go back and forth, and a new step ends what could be done again', () => {
    const steps = new ViewHistory();
    const [a, b, c] = ['a', 'b', 'c'].map((actor) => chooseActor(actor)(DEFAULT_VIEW));
    if (a === undefined || b === undefined || c === undefined) throw new Error('no view');
    expect(steps.undo(a)).toBeNull();
    steps.push(a);
    steps.push(b);
    expect(steps.undo(c)).toBe(b);
    expect(steps.undo(b)).toBe(a);
    expect(steps.redo(a)).toBe(b);
    steps.push(b);
    expect(steps.redo(c)).toBeNull();
    expect(steps.undo(c)).toBe(b);
  });
});
