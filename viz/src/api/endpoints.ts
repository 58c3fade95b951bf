import type { EncounterFilter, View } from '../state/view.js';

/** Every address the explorer asks, in one place. Paths are relative to the page, so that a prefix needs no setting. */
const BASE = 'api/v1';
type Value = string | number;
const q = (values: Readonly<Record<string, Value | readonly Value[] | null>>): string => {
  const p = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== null) for (const one of [value].flat()) p.append(name, String(one));
  const text = p.toString();
  return text === '' ? '' : `?${text}`;
};
const part = encodeURIComponent;

/** Encounters of one list. */
export const LISTED = 40;
type EncounterFilters = Pick<View, EncounterFilter>;
const ALL: EncounterFilters = { need: null, crosses: null, size: null };
const only = ({ need, crosses, size }: EncounterFilters) => ({ need, crosses, size });

type Filters = Pick<View, 'territory' | 'types' | 'roles' | 'communities'>;
/** Absent values are null. */
interface ExportedFile {
  readonly format: string;
  readonly part: string | null;
  readonly around: string | null;
  readonly depth: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly [name: string]: Value | null;
}

export const endpoints = {
  summary: `${BASE}/summary`,
  graph: `${BASE}/graph`,
  territories: `${BASE}/territories`,
  structure: (territory: string | null) => `${BASE}/structure${q({ territory })}`,
  mixing: (territory: string | null) => `${BASE}/structure/mixing${q({ territory, top: 40 })}`,
  demands: `${BASE}/demands`,
  needCategories: `${BASE}/need-categories`,
  calendar: `${BASE}/calendar`,
  anyChanges: `${BASE}/changes`,
  changes: (from: string, to: string) => `${BASE}/changes${q({ from, to })}`,
  jobs: `${BASE}/jobs`,
  search: (text: string) => `${BASE}/search${q({ q: text })}`,
  actor: (id: string) => `${BASE}/actors/${part(id)}`,
  actorMeasure: (id: string, measure: string, resamples: number | null = null) =>
    `${BASE}/actors/${part(id)}/measures${q({ measures: measure, resamples })}`,
  without: (id: string, territory: string | null) =>
    `${BASE}/bridges/without${q({ territory, actors: id })}`,
  measures: `${BASE}/measures`,
  edge: (a: string, b: string) => `${BASE}/edges/${part(a)}/${part(b)}`,
  bridges: (territory: string | null) => `${BASE}/bridges/screen${q({ territory })}`,
  communities: `${BASE}/communities/summary`,
  hubs: (resamples: number | null = null) => `${BASE}/hubs${q({ top: 400, resamples })}`,
  encounters: (territory: string | null, filters: EncounterFilters = ALL) =>
    `${BASE}/encounters${q({ territory, top: LISTED, ...only(filters) })}`,
  encounterOverview: (territory: string | null, filters: EncounterFilters) =>
    `${BASE}/encounters/overview${q({ territory, ...only(filters) })}`,
  encounterOutcome: `${BASE}/encounters/outcome`,
  answer: (id: string) => `${BASE}/encounters/${part(id)}/answer`,
  path: (from: string, to: string) => `${BASE}/path${q({ from, to })}`,
  beside: (first: string, second: string) =>
    `${BASE}/territories/${part(first)}/beside/${part(second)}`,
  snapshots: (territory: string) => `${BASE}/snapshots${q({ territory })}`,
  /** The graph as the filters leave it, as a file. */
  exported: (file: ExportedFile, { territory, types, roles, communities }: Filters) =>
    `${BASE}/export${q({ ...file, territory, type: types, role: roles, community: communities })}`,
  imports: `${BASE}/imports`,
  takeSnapshot: `${BASE}/snapshots`,
} as const;
