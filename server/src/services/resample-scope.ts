import {
  isRankingSure,
  type RankingUncertainty,
  type ResampleOptions,
} from '@passerelle/core/analysis/resampling/ranking-uncertainty';
import type { Note } from '@passerelle/core/contract/report';
import { orNull } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';
import { note } from './notes.js';
import type { Scope } from './types.js';

/** Actors of a ranking whose interval is kept. */
const MOST = 1_000;

/** How a ranking is resampled in this view. */
export function resampleOptions(
  context: EcosystemContext,
  scope: Scope,
  resamples: number,
): Omit<ResampleOptions, 'hooks'> & { readonly top: number; readonly most: number } {
  const { keptTies, intervalShare, firsts } = context.settings;
  return {
    resamples,
    keptTies,
    intervalShare,
    seed: seedOf(scope),
    top: firsts,
    most: Math.max(MOST, firsts),
  };
}

/** What a row says of its place, once resampled; null for a row beyond those kept, or without a figure. */
export interface RowUncertainty {
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly inTop: number | null;
}

export function rowUncertainties(found: RankingUncertainty): (row: number) => RowUncertainty {
  const places = new Map(Array.from(found.rows, (row, i) => [row, i]));
  return (row) => {
    const i = places.get(row);
    const at = (figures: Float64Array): number | null =>
      i === undefined ? null : orNull(figures[i]);
    return {
      low: at(found.low),
      high: at(found.high),
      median: at(found.median),
      rankLow: at(found.rankLow),
      rankHigh: at(found.rankHigh),
      inTop: at(found.inTop),
    };
  };
}

/** What a reader must know of a resampled ranking: from what, and whether it may be read as a ranking at all. */
export function rankingNotes(context: EcosystemContext, found: RankingUncertainty): Note[] {
  const { keptTies, intervalShare, fewestSpearman } = context.settings;
  const percent = (share: number): number => Math.round(100 * share);
  const notes = [
    note('resampled', {
      resamples: found.resamples,
      kept: percent(keptTies),
      interval: percent(intervalShare),
    }),
  ];
  if (!isRankingSure(found, fewestSpearman)) {
    const alike = Number.isNaN(found.spearmanLow) ? 'n/a' : found.spearmanLow.toFixed(2);
    notes.push(note('rankingUnsure', { alike, needed: fewestSpearman }));
  }
  return notes;
}

/** Arc visits up to which a resample walks from every source: some 5 ms on one core in 2026. */
const VISITS = 4_000_000;

/** Sources of each resample: all when that is cheap, else as many as the setting says. */
export function resampleSources({ csr, settings }: EcosystemContext, sources: number): number {
  return sources * csr.targets.length <= VISITS ? sources : settings.resampleSources;
}
