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

/** How sure a partition is, when that was asked for. */
export async function stabilityOf(
  context: EcosystemContext,
  { community }: CommunityResult,
  scope: Scope & CommunityOptions,
): Promise<Stability> {
  if (scope.stability !== true) {
    return { actor: () => ({}), community: () => ({}), notes: [] };
  }
  const { partitions, keptTies, betweenGroups } = context.settings;
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
    notes: [note('stability', { partitions, ami: found.ami.toFixed(2) })],
  };
}
