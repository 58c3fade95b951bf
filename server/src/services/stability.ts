import type { Note } from '@passerelle/core/contract/report';
import { orNull } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';
import { note } from './notes.js';
import type { CommunityResult } from './partition.js';
import type { CommunityOptions, Scope } from './types.js';

export interface Stability {
  readonly actor: (row: number) => { stability?: number | null; betweenGroups?: boolean };
  readonly community: (number: number) => { stability?: number | null };
  readonly notes: readonly Note[];
}

/** Ties looked at over all partitions, some 30 s of two cores in 2026: on larger graphs there are fewer of them, and the
 *  margin that this leaves is told. */
const LOOKED_AT = 20_000_000;
const FEWEST_PARTITIONS = 25;
/** Half the width of a 90 % interval, in standard errors. */
const SURE = 1.645;

/** The automatic choice holds until somebody asks for a number. */
export function partitionsToTry({ csr, settings }: EcosystemContext, scope: Scope): number {
  const affordable = Math.max(FEWEST_PARTITIONS, Math.floor(LOOKED_AT / csr.size));
  return scope.settings?.partitions ?? Math.min(settings.partitions, affordable);
}

/** How sure a partition is, when that was asked for. */
export async function stabilityOf(
  context: EcosystemContext,
  { community }: CommunityResult,
  scope: Scope & CommunityOptions,
): Promise<Stability> {
  if (scope.stability !== true) {
    return { actor: () => ({}), community: () => ({}), notes: [] };
  }
  const { keptTies, betweenGroups } = context.settings;
  const partitions = partitionsToTry(context, scope);
  const { resolution = 1, algorithm = 'leiden' } = scope;
  const seed = seedOf(scope);
  const found = await context.task(
    'communityStability',
    `${algorithm}|${resolution}|${seed}`,
    () => ({
      csr: context.csr,
      given: community.map((number) => number - 1),
      options: { partitions, keptTies, resolution, seed },
    }),
    scope,
  );
  return {
    actor: (row) => {
      const stability = orNull(found.node[row]);
      return { stability, betweenGroups: stability !== null && stability < betweenGroups };
    },
    community: (number) => ({ stability: orNull(found.community[number - 1]) }),
    notes: [
      note('stability', {
        partitions,
        ami: found.ami.toFixed(2),
        margin: (SURE * found.error).toFixed(2),
      }),
    ],
  };
}
