import { InvalidInputError, NotFoundError } from '@passerelle/core/errors';
import type { Snapshot } from '@passerelle/core/domain/provenance';
import { snapshotDifference } from '@passerelle/core/domain/snapshot-difference';
import type { SnapshotDifference } from '@passerelle/core/domain/snapshot-difference';
import type { Territory } from '@passerelle/core/domain/territory';
import type { EcosystemContexts } from './ecosystem-context.js';
import { findTerritory } from './find.js';
import { listSnapshots } from './snapshots.js';
import type { Scope, ServiceDeps } from './types.js';

/** The kept snapshots of two territories, side by side: of the last day that both have, or the last of each.
 *  @throws InvalidInputError for a territory beside itself  @throws NotFoundError when one has no snapshot */
export async function compareTerritories(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly first: string; readonly second: string },
): Promise<SnapshotDifference> {
  const [a, b] = [await findTerritory(deps, scope.first), await findTerritory(deps, scope.second)];
  if (a.id === b.id)
    throw new InvalidInputError(
      `"${a.label}" (${a.id}) is on both sides. Expected two territories.`,
      { details: { oneTerritory: a.label } },
    );
  const { viewer } = scope;
  const kept = async (territory: Territory): Promise<readonly Snapshot[]> => {
    const all = await listSnapshots(deps, contexts, { viewer, territory: territory.id });
    if (all.length > 0) return all;
    throw new NotFoundError(
      `No snapshot of "${territory.label}" (${territory.id}) yet. Take one first.`,
      { details: { noSnapshot: `${territory.label} (${territory.id})` } },
    );
  };
  const found = snapshotDifference(...closest(await kept(a), await kept(b)));
  const isNested = (await holds(deps, a, b)) || (await holds(deps, b, a));
  return isNested ? { ...found, caveats: [...found.caveats, 'nested'] } : found;
}

/** Taken last for one day; else the last of each day of its own. */
function closest(firsts: readonly Snapshot[], seconds: readonly Snapshot[]): [Snapshot, Snapshot] {
  const latest = (all: readonly Snapshot[]): Snapshot[] =>
    [...all].sort((a, b) => (a.asOf === b.asOf ? 0 : a.asOf < b.asOf ? 1 : -1));
  const [one, other] = [latest([...firsts].reverse()), latest([...seconds].reverse())];
  for (const first of one) {
    const second = other.find(({ asOf }) => asOf === first.asOf);
    if (second !== undefined) return [first, second];
  }
  // Neither list is empty here.
  return [one[0] as Snapshot, other[0] as Snapshot];
}

async function holds(deps: ServiceDeps, outer: Territory, inner: Territory): Promise<boolean> {
  const parents = new Map((await deps.store.territories()).map((one) => [one.id, one.parentId]));
  const seen = new Set<string>();
  let above = inner.parentId;
  while (above !== null && !seen.has(above)) {
    if (above === outer.id) return true;
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return false;
}
