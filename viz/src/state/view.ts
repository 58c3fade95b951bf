/** One URL = one view. Defaults are left out, unknown names are ignored. */
export const PAGES = ['map', 'bridges', 'encounters', 'territory', 'table', 'import'] as const;
export type Page = (typeof PAGES)[number];
/** In the order of their keys, from 1. */
export const LENSES = [
  'communities',
  'bridges',
  'hubs',
  'inside',
  'roles',
  'changes',
  'needs',
] as const;
export type Lens = (typeof LENSES)[number];
export const LANGS = ['fr', 'en'] as const;
export type Lang = (typeof LANGS)[number];
export const LISTS = ['actors', 'ties'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** Of the encounters, in the order of the page. */
export const ENCOUNTER_FILTERS = ['need', 'crosses', 'size'] as const;
export type EncounterFilter = (typeof ENCOUNTER_FILTERS)[number];

export interface View {
  readonly page: Page;
  readonly lens: Lens;
  readonly lang: Lang;
  readonly theme: (typeof THEMES)[number];
  readonly territory: string | null;
  /** Another territory to set `territory` beside; needs `territory`. */
  readonly beside: string | null;
  /** The actors on the ground instead of the network, and the place whose panel is open (`*` = the list). */
  readonly ground: boolean;
  readonly place: string | null;
  readonly actor: string | null;
  /** The other end of the tie whose panel is open; needs `actor`. */
  readonly tie: string | null;
  /** Another actor to compare `actor` with; needs `actor`. */
  readonly versus: string | null;
  /** The map shows what goes when `actor` leaves. */
  readonly without: boolean;
  /** How many ties around the actor are lit. */
  readonly depth: number;
  /** Community whose panel is open. */
  readonly group: number | null;
  /** Two ends of a path; `to` null while it is being chosen. */
  readonly from: string | null;
  readonly to: string | null;
  readonly communities: readonly number[];
  readonly types: readonly string[];
  readonly roles: readonly string[];
  /** Root category of the needs and offers shown. */
  readonly category: string | null;
  /** The two dates compared; null = the date of the map, and a year before the second. */
  readonly since: string | null;
  readonly until: string | null;
  /** Which encounters: demand answered, scales crossed (local-national), size of who is met. */
  readonly need: string | null;
  readonly crosses: string | null;
  readonly size: string | null;
  /** Row of the encounters list, from 0. */
  readonly row: number;
  /** Column of the table; a leading minus = descending. */
  readonly sort: string;
  /** What the table lists under the lens of changes. */
  readonly listed: (typeof LISTS)[number];
  /** Camera as x,y,ratio in the renderer's units; null = all in sight. */
  readonly camera: readonly [number, number, number] | null;
}

export const DEFAULT_VIEW: View = {
  page: 'map',
  lens: 'communities',
  lang: 'fr',
  theme: 'auto',
  territory: null,
  beside: null,
  ground: false,
  place: null,
  actor: null,
  tie: null,
  versus: null,
  without: false,
  depth: 1,
  group: null,
  from: null,
  to: null,
  communities: [],
  types: [],
  roles: [],
  category: null,
  since: null,
  until: null,
  need: null,
  crosses: null,
  size: null,
  row: 0,
  sort: '-strength',
  listed: 'actors',
  camera: null,
};
export const MOST_DEPTH = 3;

const oneOf = <T extends string>(allowed: readonly T[], value: string | null, fallback: T): T =>
  allowed.find((candidate) => candidate === value) ?? fallback;

export function viewFromSearch(search: string, defaults: View = DEFAULT_VIEW): View {
  const p = new URLSearchParams(search);
  const text = (name: string) => {
    const value = p.get(name);
    return value === null || value === '' ? null : value;
  };
  const natural = (name: string, fallback: number, most = Infinity) => {
    const value = Number(p.get(name) ?? fallback);
    return Number.isInteger(value) && value >= 0 ? Math.min(most, value) : fallback;
  };
  const day = (name: string) => {
    const value = text(name);
    return value !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) ? value : null;
  };
  const actor = text('actor');
  const from = text('from');
  return {
    page: oneOf(PAGES, p.get('page'), defaults.page),
    lens: oneOf(LENSES, p.get('lens'), defaults.lens),
    lang: oneOf(LANGS, p.get('lang'), defaults.lang),
    theme: oneOf(THEMES, p.get('theme'), defaults.theme),
    territory: text('territory'),
    beside: p.has('territory') ? text('beside') : null,
    ground: p.get('on') === 'ground',
    place: p.get('on') === 'ground' ? text('place') : null,
    actor,
    tie: actor === null ? null : text('tie'),
    versus: actor === null ? null : text('versus'),
    without: actor !== null && p.get('without') === 'yes',
    depth: natural('depth', defaults.depth, MOST_DEPTH),
    group: p.has('group') ? natural('group', -1) : null,
    from,
    to: from === null ? null : text('to'),
    communities: p
      .getAll('community')
      .map(Number)
      .filter((n) => Number.isInteger(n) && n >= 0),
    types: p.getAll('type'),
    roles: p.getAll('role'),
    category: text('category'),
    since: day('since'),
    until: day('until'),
    need: text('need'),
    crosses: text('crosses'),
    size: p.has('size') ? oneOf(['small', 'large', ''], p.get('size'), '') || null : null,
    row: natural('row', 0),
    sort: text('sort') ?? defaults.sort,
    listed: oneOf(LISTS, p.get('of'), defaults.listed),
    camera: cameraFrom(p.get('camera')),
  };
}
function cameraFrom(text: string | null): View['camera'] {
  const [x, y, ratio, ...more] = (text ?? '').split(',').map(Number);
  return text !== null &&
    more.length === 0 &&
    [x, y, ratio].every((n) => n !== undefined && Number.isFinite(n)) &&
    (ratio ?? 0) > 0
    ? [x ?? 0, y ?? 0, ratio ?? 1]
    : null;
}

export function searchFromView(view: View, defaults: View = DEFAULT_VIEW): string {
  const p = new URLSearchParams();
  const put = (name: string, value: string | number | null, fallback: string | number | null) => {
    if (value !== null && value !== fallback) p.append(name, String(value));
  };
  put('page', view.page, defaults.page);
  put('lens', view.lens, defaults.lens);
  put('territory', view.territory, null);
  put('beside', view.beside, null);
  put('on', view.ground ? 'ground' : null, null);
  put('place', view.place, null);
  put('actor', view.actor, null);
  put('tie', view.tie, null);
  put('versus', view.versus, null);
  put('without', view.without ? 'yes' : null, null);
  put('depth', view.depth, defaults.depth);
  put('group', view.group, null);
  put('from', view.from, null);
  put('to', view.to, null);
  for (const community of view.communities) put('community', community, null);
  for (const type of view.types) put('type', type, null);
  for (const role of view.roles) put('role', role, null);
  put('category', view.category, null);
  put('since', view.since, null);
  put('until', view.until, null);
  for (const name of ENCOUNTER_FILTERS) put(name, view[name], null);
  put('row', view.row, 0);
  put('sort', view.sort, defaults.sort);
  put('of', view.listed, defaults.listed);
  put('camera', view.camera?.map((n) => Number(n.toFixed(4))).join(',') ?? null, null);
  put('theme', view.theme, defaults.theme);
  put('lang', view.lang, defaults.lang);
  const text = p.toString();
  return text === '' ? '' : `?${text}`;
}
