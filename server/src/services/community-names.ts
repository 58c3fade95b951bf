import { textAt } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { partitionOf } from './partition.js';
import type { CommunityOptions, Scope } from './types.js';
import { nodeStrengths } from '@passerelle/core/graph/csr';
import { nameCommunities } from '@passerelle/core/analysis/community/naming';

export interface CommunityName {
  readonly name: string;
  readonly words: readonly string[];
}

/** Names by M5: what a community's actors talk about more than others do, and one place. */
export async function namesOf(
  context: EcosystemContext,
  scope: Scope,
  options: CommunityOptions = {},
): Promise<ReadonlyMap<number, CommunityName>> {
  const key = `names|${options.algorithm ?? 'leiden'}|${options.resolution ?? 1}|${scope.seed ?? 1}`;
  return context.once(
    key,
    async () => {
      const { community } = await partitionOf(context, scope, options);
      const { actors, territories } = context.columns;
      const places = Array.from({ length: actors.ids.length }, (_, row) => {
        return territories[actors.territory[row] ?? -1]?.label ?? null;
      });
      const words = Array.from({ length: actors.ids.length }, (_, row) => {
        return (textAt(actors.sectors, row) ?? '').split('|').filter((word) => word !== '');
      });
      return nameCommunities(community, { words, places, leaders: leadersOf(context, community) });
    },
    scope,
  );
}

export async function communityNames(
  context: EcosystemContext,
  scope: Scope,
): Promise<(community: number) => string> {
  const names = await namesOf(context, scope);
  return (community) => names.get(community)?.name ?? String(community);
}

/** Best linked of each community among those that are no person and may be named. */
function leadersOf(
  { columns: { actors }, csr }: EcosystemContext,
  community: Int32Array,
): ReadonlyMap<number, string> {
  const strength = nodeStrengths(csr);
  const best = new Map<number, number>();
  community.forEach((number, row) => {
    if (number <= 0 || actors.nameable[row] !== 1 || textAt(actors.type, row) === 'person') return;
    const leader = best.get(number);
    if (leader === undefined || (strength[row] ?? 0) > (strength[leader] ?? 0))
      best.set(number, row);
  });
  return new Map([...best].map(([number, row]) => [number, actors.labels[row] ?? '']));
}
