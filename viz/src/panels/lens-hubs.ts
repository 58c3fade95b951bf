import { levelRank } from '@passerelle/core/domain/level';
import type { Report } from '@passerelle/core/contract/report';
import type { HubRow } from '@passerelle/core/contract/rows';
import { endpoints } from '../api/endpoints.js';
import { colours, scaleFill } from '../tokens.js';
import type { Theme } from '../tokens.js';
import type { Subject } from '../scene/scene-state.js';
import type { Context } from './context.js';
import { intervalsAsked, resamples } from './intervals.js';

/** Marks on the map. */
const MOST = 300;
/** A hub in nearly all resamples, in some, or in the data as it is only. */
export const SURETIES = ['sure', 'perhaps', 'no'] as const;
export type Surety = (typeof SURETIES)[number];
export interface Hub extends HubRow {
  /** null until it is known. */
  readonly surety: Surety | null;
}

/** The first by hub rank, and those that might well be among them; null while they are on their way. */
export function hubsOf(c: Context): readonly Hub[] | null {
  const found = c.get<Report<HubRow>>(endpoints.hubs());
  if (found.state !== 'ready') return null;
  const sure = intervalsAsked(c) ? c.get<Report<HubRow>>(endpoints.hubs(resamples)) : null;
  const rows = sure?.state === 'ready' ? sure.value.rows : found.value.rows;
  const node = (row: HubRow): number => c.model?.indexOf.get(row.id) ?? -1;
  return rows
    .map((row) => ({ ...row, surety: row.hubMembership ?? null }))
    .filter((row) => row.hub || row.surety === 'sure' || row.surety === 'perhaps')
    .filter((row) => c.shown(node(row)))
    .slice(0, MOST);
}
/** Whether how sure they are is known, is on its way, or must be asked for. */
export function hubsSurety(c: Context): 'known' | 'waiting' | 'unasked' | 'failed' {
  if (!intervalsAsked(c)) return 'unasked';
  if (c.get(endpoints.hubs()).state !== 'ready') return 'waiting';
  const { state } = c.get(endpoints.hubs(resamples));
  return state === 'ready' ? 'known' : state === 'error' ? 'failed' : 'waiting';
}
export function countOf(hubs: readonly Hub[], surety: Surety): number {
  return hubs.filter((one) => one.surety === surety).length;
}
/** Scales with their hubs, and how many of them are sure. */
export function hubScales(
  hubs: readonly Hub[],
): readonly { readonly scale: string; readonly all: number; readonly sure: number }[] {
  const scales = new Map<string, Hub[]>();
  for (const hub of hubs) {
    const scale = hub.scale ?? 'local';
    scales.set(scale, [...(scales.get(scale) ?? []), hub]);
  }
  return [...scales]
    .sort((a, b) => levelRank(a[0]) - levelRank(b[0]))
    .map(([scale, all]) => ({ scale, all: all.length, sure: countOf(all, 'sure') }));
}
/** Full when sure, or as long as nobody knows; hollow when chance could undo it. */
export function hubSubjects(c: Context, theme: Theme): Map<number, Subject> {
  const subjects = new Map<number, Subject>();
  for (const hub of hubsOf(c) ?? []) {
    const node = c.model?.indexOf.get(hub.id);
    if (node === undefined) continue;
    const scale = hub.scale ?? 'local';
    subjects.set(node, {
      radius: 4.5 + 1.2 * Math.max(0, levelRank(scale)),
      colour: scaleFill[theme][scale] ?? colours[theme].ink2,
      halo: false,
      hollow: hub.surety === 'perhaps' || hub.surety === 'no',
    });
  }
  return subjects;
}
