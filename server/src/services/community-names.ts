import { textAt } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { partitionOf } from './partition.js';
import type { CommunityOptions, Scope } from './types.js';
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
      return nameCommunities(community, { words, places });
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
