import { term, vocabulary } from './vocabulary.js';

/** Scales from near to far; the index is the rank used to say "above". */
export const LEVELS = [
  'local',
  'department',
  'regional',
  'national',
  'supranational',
  'global',
] as const;
export type Level = (typeof LEVELS)[number];

/** 0 for local … 5 for global; -1 for anything else. */
export function levelRank(level: string | null | undefined): number {
  return LEVELS.indexOf(level as Level);
}

export const levels = vocabulary('level', [
  term('local', 'local', 'local', 'commune', 'city', 'ville', 'epci'),
  term('department', 'department', 'département', 'county'),
  term('regional', 'regional', 'régional', 'region', 'state', 'régionale'),
  term('national', 'national', 'national', 'country', 'pays', 'nationale'),
  term('supranational', 'supranational', 'supranational', 'continent', 'union'),
  term('global', 'world', 'mondial', 'international', 'monde', 'mondiale'),
]);
