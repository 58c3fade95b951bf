import type { Demand } from '@passerelle/core/domain/mediation';
import { encounterInput } from '@passerelle/core/encounter/encounter-input';
import type { Calibration } from '@passerelle/core/encounter/acceptance/calibrated-model';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import type { EcosystemContext } from './ecosystem-context.js';
import { worldHubRank } from './hubs.js';
import { memoryOf } from './kept-suggestions.js';
import { seedOf } from './meta.js';
import { partitionOf } from './partition.js';
import { distancesOf } from './suggested-pairs.js';
import type { Scope, ServiceDeps } from './types.js';

/** What suggestions of a view are computed from. */
export interface EncounterBasis {
  readonly input: EncounterInput;
  readonly sectorNames: readonly string[];
  readonly demands: readonly Demand[];
  /** Of the model that replaces P; null = none. */
  readonly calibration: Calibration | null;
  readonly key: string;
}

export async function encounterBasis(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
): Promise<EncounterBasis> {
  const { columns, projection, scale } = context;
  const { community } = await partitionOf(context, scope);
  const hubRank = await worldHubRank(context, scope);
  const demands = await deps.store.demands(scope.viewer, {});
  const memory = await memoryOf(deps, scope);
  const { input, sectorNames } = encounterInput({
    columns,
    projection,
    community,
    scale,
    hubRank,
    demands,
    textLikeness: context.settings.textLikeness,
    silent: memory.silent,
    introductions: memory.introductions,
  });
  const distances = await distancesOf(context, scope);
  const key = `${seedOf(scope)}|${memory.key}`;
  const { calibration } = memory;
  const model = calibration === null ? {} : { model: calibration.model };
  return { input: { ...input, ...model, distances }, sectorNames, demands, calibration, key };
}
