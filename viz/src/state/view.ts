/** One URL = one view. Defaults are left out, unknown names are ignored. */
export const PAGES = ['map', 'bridges', 'encounters', 'territory', 'table'] as const;
export type Page = (typeof PAGES)[number];
export const LENSES = ['communities', 'bridges', 'hubs'] as const;
export type Lens = (typeof LENSES)[number];
export const LANGS = ['fr', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export interface View {
  readonly page: Page;
  readonly lens: Lens;
  readonly lang: Lang;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly territory: string | null;
  readonly actor: string | null;
  /** The other end of the tie whose panel is open; needs `actor`. */
  readonly tie: string | null;
  /** Two ends of a path; `to` null while it is being chosen. */
  readonly from: string | null;
  readonly to: string | null;
  readonly communities: readonly number[];
  readonly types: readonly string[];
  /** Row of the encounters list, from 0. */
  readonly row: number;
  /** Column of the table; a leading minus = descending. */
  readonly sort: string;
  /** Camera as x,y,ratio in the renderer's units; null = all in sight. */
  readonly camera: readonly [number, number, number] | null;
}

export const DEFAULT_VIEW: View = {
  page: 'map',
  lens: 'communities',
  lang: 'fr',
  theme: 'auto',
  territory: null,
  actor: null,
  tie: null,
  from: null,
  to: null,
  communities: [],
  types: [],
  row: 0,
  sort: '-strength',
  camera: null,
};

const oneOf = <T extends string>(allowed: readonly T[], value: string | null, fallback: T): T =>
  allowed.find((candidate) => candidate === value) ?? fallback;

export function viewFromSearch(search: string, defaults: View = DEFAULT_VIEW): View {
  const p = new URLSearchParams(search);
  const text = (name: string) => {
    const value = p.get(name);
    return value === null || value === '' ? null : value;
  };
  const row = Number(p.get('row') ?? '0');
  const camera = (p.get('camera') ?? '').split(',').map(Number);
  const [x, y, ratio] = camera;
  return {
    page: oneOf(PAGES, p.get('page'), defaults.page),
    lens: oneOf(LENSES, p.get('lens'), defaults.lens),
    lang: oneOf(LANGS, p.get('lang'), defaults.lang),
    theme: oneOf(['auto', 'light', 'dark'] as const, p.get('theme'), defaults.theme),
    territory: text('territory'),
    actor: text('actor'),
    tie: text('actor') === null ? null : text('tie'),
    from: text('from'),
    to: text('from') === null ? null : text('to'),
    communities: p
      .getAll('community')
      .map(Number)
      .filter((n) => Number.isInteger(n) && n >= 0),
    types: p.getAll('type'),
    row: Number.isInteger(row) && row > 0 ? row : 0,
    sort: text('sort') ?? defaults.sort,
    camera:
      p.has('camera') && camera.length === 3 && camera.every(Number.isFinite) && (ratio ?? 0) > 0
        ? [x ?? 0, y ?? 0, ratio ?? 1]
        : null,
  };
}

export function searchFromView(view: View, defaults: View = DEFAULT_VIEW): string {
  const p = new URLSearchParams();
  const put = (name: string, value: string | null, fallback: string | null) => {
    if (value !== null && value !== fallback) p.append(name, value);
  };
  put('page', view.page, defaults.page);
  put('lens', view.lens, defaults.lens);
  put('territory', view.territory, null);
  put('actor', view.actor, null);
  put('tie', view.tie, null);
  put('from', view.from, null);
  put('to', view.to, null);
  for (const community of view.communities) p.append('community', String(community));
  for (const type of view.types) p.append('type', type);
  put('row', String(view.row), '0');
  put('sort', view.sort, defaults.sort);
  put(
    'camera',
    view.camera === null ? null : view.camera.map((n) => Number(n.toFixed(4))).join(','),
    null,
  );
  put('theme', view.theme, defaults.theme);
  put('lang', view.lang, defaults.lang);
  const text = p.toString();
  return text === '' ? '' : `?${text}`;
}

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
  (v) => ({ ...v, actor, tie: null });
export const chooseTie =
  (actor: string, tie: string): Producer =>
  (v) => ({ ...v, actor, tie });
export const startPath =
  (from: string): Producer =>
  (v) => ({ ...v, from, to: null, page: v.page === 'bridges' ? 'bridges' : 'map' });
export const endPath =
  (to: string): Producer =>
  (v) => ({ ...v, to });
export const inTerritory =
  (territory: string | null): Producer =>
  (v) => ({ ...v, territory, camera: null, row: 0 });
export const clearFilters: Producer = (v) => ({
  ...v,
  communities: [],
  types: [],
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

/** Esc: the innermost thing first. */
export const back: Producer = (v) => {
  if (v.from !== null) return { ...v, from: null, to: null };
  if (v.tie !== null) return { ...v, tie: null };
  if (v.actor !== null) return { ...v, actor: null };
  if (v.communities.length > 0 || v.types.length > 0) return { ...v, communities: [], types: [] };
  return v;
};
