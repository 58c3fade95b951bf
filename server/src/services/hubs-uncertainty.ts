import type { Note } from '@passerelle/core/contract/report';
import type { HubRow } from '@passerelle/core/contract/rows';
import type { EcosystemContext } from './ecosystem-context.js';
import type { HubRanking } from './hubs.js';
import {
  rankingNotes,
  resampleOptions,
  resampleSources,
  rowUncertainties,
} from './resample-scope.js';
import type { ResampledScope } from './types.js';

interface Ranked {
  readonly rows: readonly number[];
  /** How many of them are hubs. */
  readonly hubs: number;
  readonly ranking: HubRanking;
}

export interface HubsUncertainty {
  readonly row: (row: number) => Partial<HubRow>;
  readonly notes: readonly Note[];
}

/** How sure each hub is; nothing when it was not asked for, or when there is nobody to rank. */
export async function hubsUncertainty(
  context: EcosystemContext,
  { rows, hubs, ranking }: Ranked,
  scope: ResampledScope,
): Promise<HubsUncertainty> {
  if (scope.resamples === undefined || hubs === 0) return { row: () => ({}), notes: [] };
  const { sides } = ranking;
  const options = { ...resampleOptions(context, scope, scope.resamples), top: hubs };
  const found = await context.task(
    'hubsUncertainty',
    [
      sides?.key ?? '',
      scope.territory ?? '',
      scope.scale ?? '',
      options.seed,
      options.resamples,
    ].join('|'),
    () => ({
      csr: context.csr,
      options: {
        ...options,
        members: Uint32Array.from(rows),
        observed: ranking.rank,
        ...(sides === null ? {} : { sides: { local: sides.local, targets: sides.targets } }),
        sources: resampleSources(context, sides?.local.length ?? 0),
      },
    }),
    scope,
  );
  const { hubSure, hubPerhaps } = context.settings;
  const uncertain = rowUncertainties(found);
  return {
    row: (row) => {
      const { low, high, rankLow, rankHigh, inTop } = uncertain(row);
      const membership = (share: number): 'sure' | 'perhaps' | 'no' =>
        share >= hubSure ? 'sure' : share >= hubPerhaps ? 'perhaps' : 'no';
      return {
        hubProbability: inTop,
        hubMembership: inTop === null ? null : membership(inTop),
        hubRankLow: low,
        hubRankHigh: high,
        rankLow,
        rankHigh,
      };
    },
    notes: rankingNotes(context, found),
  };
}
