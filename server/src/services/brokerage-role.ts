import type { RoleGroups } from '@passerelle/core/contract/rows';
import type { Territory } from '@passerelle/core/domain/territory';
import { idOf } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { partitionOf } from './partition.js';
import type { Scope } from './types.js';

/** Positions between groups; the wider one first when two are equal. */
const BETWEEN = ['liaison', 'border', 'consultant'] as const;

/** The main position of each actor between groups: the one it holds in most pairs of its contacts; coordinator only
 *  when all of them are inside one group, its own. Groups are the territories directly below the asked one, everything outside it being
 *  one group; where that leaves a single group inside, communities are the groups. */
export async function brokerageRole(
  context: EcosystemContext,
  territory: Territory | undefined,
  scope: Scope,
): Promise<(row: number) => string | null> {
  const places = await placesOf(context, territory);
  const groups = places ?? (await partitionOf(context, scope)).community;
  const counts = await context.task(
    'brokerageRoles',
    places === null ? `communities|${scope.seed ?? 1}` : `places|${territory?.id ?? ''}`,
    () => ({ csr: context.csr, groups }),
    scope,
  );
  return (row) => {
    let best: string | null = null;
    let most = 0;
    for (const role of BETWEEN) {
      const count = counts[role][row] ?? 0;
      if (count > most) {
        most = count;
        best = role;
      }
    }
    return best ?? ((counts.coordinator[row] ?? 0) > 0 ? 'coordinator' : null);
  };
}

/** What positions are between: places, or communities where all are in one place. */
export async function roleGroups(
  context: EcosystemContext,
  territory: Territory | undefined,
): Promise<RoleGroups> {
  return (await placesOf(context, territory)) === null ? 'community' : 'territory';
}

function placesOf(
  context: EcosystemContext,
  territory: Territory | undefined,
): Promise<Int32Array | null> {
  return context.once(`rolePlaces|${territory?.id ?? ''}`, () => groupsByPlace(context, territory));
}

function groupsByPlace(
  context: EcosystemContext,
  territory: Territory | undefined,
): Int32Array | null {
  const { actors, territories } = context.columns;
  const byId = new Map(territories.map((place) => [place.id, place]));
  const names = new Map<string, number>();
  const groups = new Int32Array(actors.ids.length).fill(-1);
  groups.forEach((_, row) => {
    const path: string[] = [];
    let at = territories[actors.territory[row] ?? -1];
    while (at !== undefined && path.length < 64) {
      path.push(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    // Nearest first; the asked territory's own position splits "inside" from "outside".
    const inside = territory === undefined ? -1 : path.indexOf(territory.id);
    const name =
      territory === undefined
        ? path[0]
        : inside === -1
          ? outsideName(path, context, row)
          : path[Math.max(0, inside - 1)];
    if (name === undefined) return;
    let group = names.get(name);
    if (group === undefined) names.set(name, (group = names.size));
    groups[row] = group;
  });
  return names.size < 3 ? null : groups;
}

function outsideName(path: readonly string[], context: EcosystemContext, row: number): string {
  return path[0] === undefined ? `nowhere ${idOf(context, row)}` : 'outside';
}
