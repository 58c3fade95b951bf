import type { CommunityOptions, Scope } from './types.js';
import { InvalidInputError } from '@passerelle/core/errors';
import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';

export interface CommunityResult {
  /** From 1 by decreasing size; 0 = not yet linked. */
  readonly community: Int32Array;
  readonly quality: number;
  readonly runs: number;
}

/** The communities of a view: the same ones in every report, panel and map. */
export function partitionOf(
  context: EcosystemContext,
  scope: Scope,
  options: CommunityOptions = {},
): Promise<CommunityResult> {
  const { algorithm = 'leiden', resolution = 1 } = options;
  if (!(resolution > 0 && Number.isFinite(resolution))) {
    throw new InvalidInputError(`resolution: ${resolution}, expected a number above 0.`);
  }
  const seed = seedOf(scope);
  return context.task(
    algorithm,
    `${resolution}|${seed}`,
    () => ({ csr: context.csr, options: { seed, resolution } }),
    scope,
  );
}
