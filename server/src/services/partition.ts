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
  const key = `${algorithm}|${resolution}|${seed}`;
  return context.once(`partition|${key}`, () => kept(context, key, scope, options), scope);
}

/** On disk: the numbers, then quality and runs. Community numbers are far below 2^24: a float holds them exactly. */
async function kept(
  context: EcosystemContext,
  key: string,
  scope: Scope,
  { algorithm = 'leiden', resolution = 1 }: CommunityOptions,
): Promise<CommunityResult> {
  const { order } = context.csr;
  const floats = await context.derived('partition', key, order + 2, async () => {
    const found = await context.task(
      algorithm,
      key,
      () => ({ csr: context.csr, options: { seed: seedOf(scope), resolution } }),
      scope,
    );
    const all = new Float32Array(order + 2);
    all.set(found.community);
    all.set([found.quality, found.runs], order);
    return all;
  });
  return {
    community: Int32Array.from(floats.subarray(0, order)),
    quality: floats[order] ?? NaN,
    runs: floats[order + 1] ?? 0,
  };
}
