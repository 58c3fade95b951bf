import { MOST_DEPTH } from './view.js';
import type { Lang, Lens, Page, View } from './view.js';

/** A step from one view to the next, without side effect. */
export type Producer = (view: View) => View;

export const toPage =
  (page: Page): Producer =>
  (v) => ({
    ...v,
    page,
    lens:
      page === 'bridges'
        ? 'bridges'
        : v.lens === 'bridges' && v.page === 'bridges'
          ? 'communities'
          : v.lens,
    from: null,
    to: null,
  });
export const toLens =
  (lens: Lens): Producer =>
  (v) => ({
    ...v,
    lens,
    page:
      v.page === 'bridges' || v.page === 'map' ? (lens === 'bridges' ? 'bridges' : 'map') : v.page,
  });
export const chooseActor =
  (actor: string | null): Producer =>
  (v) => ({ ...v, actor, tie: null, versus: null, without: false, group: null, depth: 1 });
export const chooseTie =
  (actor: string, tie: string): Producer =>
  (v) => ({ ...v, actor, tie, versus: null, without: false, group: null });
export const chooseGroup =
  (group: number | null): Producer =>
  (v) => ({ ...v, group, actor: null, tie: null, versus: null });
/** What goes when the chosen actor leaves, on the map or not. */
export const toggleWithout: Producer = (v) => ({ ...v, without: v.actor !== null && !v.without });
/** Lights more or fewer ties around the chosen actor. */
export const widen =
  (by: number): Producer =>
  (v) => ({ ...v, depth: Math.max(0, Math.min(MOST_DEPTH, v.depth + by)) });
export const startPath =
  (from: string): Producer =>
  (v) => ({ ...v, from, to: null, page: v.page === 'bridges' ? 'bridges' : 'map' });
export const endPath =
  (to: string): Producer =>
  (v) => ({ ...v, to });
export const inTerritory =
  (territory: string | null): Producer =>
  (v) => ({ ...v, territory, camera: null, row: 0 });
/** The list of encounters at one of its rows, all of them. */
export const toEncounter =
  (row: number): Producer =>
  (v) => ({ ...v, ...allEncounters(v), page: 'encounters', row });
export const allEncounters: Producer = (v) => ({
  ...v,
  need: null,
  crosses: null,
  size: null,
  row: 0,
});
/** What changed between two dates, on the map. */
export const compareDates =
  (since: string | null, until: string | null): Producer =>
  (v) => ({ ...toLens('changes')(v), since, until });
/** The ties that changed, line by line. */
export const listChanges: Producer = (v) => ({
  ...v,
  page: 'table',
  lens: 'changes',
  listed: 'ties',
});
export const clearFilters: Producer = (v) => ({
  ...v,
  communities: [],
  types: [],
  roles: [],
  territory: null,
});
export const inLanguage =
  (lang: Lang): Producer =>
  (v) => ({ ...v, lang });
export const inTheme =
  (theme: View['theme']): Producer =>
  (v) => ({ ...v, theme });

/** Alone the choice isolates (a second time frees it); with `add` it joins the others. */
export function toggled<T>(list: readonly T[], item: T, add: boolean): readonly T[] {
  const had = list.includes(item);
  if (add) return had ? list.filter((other) => other !== item) : [...list, item];
  return had && list.length === 1 ? [] : [item];
}
export const toggleCommunity =
  (c: number, add: boolean): Producer =>
  (v) => ({
    ...v,
    communities: toggled(v.communities, c, add),
  });
export const toggleType =
  (type: string, add: boolean): Producer =>
  (v) => ({ ...v, types: toggled(v.types, type, add) });
/** The needs and offers of one category; a second time, of all. */
export const toggleCategory =
  (category: string): Producer =>
  (v) => ({ ...v, category: v.category === category ? null : category });
export const toggleRole =
  (role: string, add: boolean): Producer =>
  (v) => ({ ...v, roles: toggled(v.roles, role, add) });

/** Esc: the innermost thing first. */
export const back: Producer = (v) => {
  if (v.from !== null) return { ...v, from: null, to: null };
  if (v.without) return { ...v, without: false };
  if (v.tie !== null) return { ...v, tie: null };
  if (v.versus !== null) return { ...v, versus: null };
  if (v.actor !== null) return { ...v, actor: null };
  if (v.group !== null) return { ...v, group: null };
  if (v.place !== null) return { ...v, place: null };
  if (v.communities.length + v.types.length + v.roles.length > 0)
    return { ...v, communities: [], types: [], roles: [] };
  return v;
};
