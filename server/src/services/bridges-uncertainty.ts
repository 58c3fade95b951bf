import type { BridgesUncertainty } from '@passerelle/core/analysis/brokerage/bridges-uncertainty';
import type { Note } from '@passerelle/core/contract/report';
import type { BridgeRow, BridgeSummaryRow } from '@passerelle/core/contract/rows';
import { everyRow, orNull } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { note } from './notes.js';
import {
  rankingNotes,
  resampleOptions,
  resampleSources,
  rowUncertainties,
} from './resample-scope.js';
import type { TerritoryBridges } from './territory-bridges.js';
import type { ResampledScope } from './types.js';

/** What resampling adds to a bridge report; nothing when it was not asked for, or when there is nobody to reach. */
export interface ReportUncertainty {
  readonly row: (row: number) => Partial<BridgeRow>;
  readonly summary: Partial<BridgeSummaryRow>;
  readonly notes: readonly Note[];
}

const NOTHING: ReportUncertainty = { row: () => ({}), summary: {}, notes: [] };

export async function bridgesUncertainty(
  context: EcosystemContext,
  { groups, flow }: TerritoryBridges,
  scope: ResampledScope,
): Promise<ReportUncertainty> {
  if (scope.resamples === undefined || flow.pairs === 0) return NOTHING;
  const { local, targets } = groups;
  const options = resampleOptions(context, scope, scope.resamples);
  const found = await context.task(
    'bridgesUncertainty',
    `${groups.key}|${options.seed}|${options.resamples}`,
    () => ({
      csr: context.csr,
      options: {
        ...options,
        local,
        targets,
        ranked: everyRow(context),
        observed: flow.share,
        sources: resampleSources(context, flow.sources),
      },
    }),
    scope,
  );
  const uncertain = rowUncertainties(found.actors);
  const [efficiencyLow, efficiencyHigh] = found.efficiency.map(orNull);
  const [routesLow, routesHigh] = found.routes.map(orNull);
  return {
    row: (row) => {
      const { low, high, rankLow, rankHigh, inTop } = uncertain(row);
      return { shareLow: low, shareHigh: high, rankLow, rankHigh, inTop };
    },
    summary: {
      efficiencyLow: efficiencyLow ?? null,
      efficiencyHigh: efficiencyHigh ?? null,
      routesLow: routesLow ?? null,
      routesHigh: routesHigh ?? null,
    },
    notes: [...rankingNotes(context, found.actors), ...samplingNote(found)],
  };
}

function samplingNote({ sources, of, samplingError }: BridgesUncertainty): Note[] {
  if (sources === of) return [];
  return [note('samplingError', { sources, of, points: Math.round(10_000 * samplingError) / 100 })];
}
