import { trackCommunities } from '@passerelle/core/analysis/dynamics/tracking';
import type { TrackedRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { InvalidInputError } from '@passerelle/core/errors';
import { namesOf } from './community-names.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import { partitionOf } from './partition.js';
import type { Scope, ServiceDeps } from './types.js';

/** What became of the communities of an earlier day: one row a community of either date that has an actor of the scope.
 *  @throws InvalidInputError when the first day is not the earlier one */
export async function trackedCommunities(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly trackedFrom: string },
): Promise<Report<TrackedRow>> {
  const now = await contexts.get(scope);
  const then = await contexts.get({ ...scope, asOf: scope.trackedFrom });
  if ((then.asOf ?? '') >= (now.asOf ?? '')) {
    throw new InvalidInputError(
      `communities: ${then.asOf ?? '?'} is not before ${now.asOf ?? '?'}. Expected an earlier day to track from.`,
    );
  }
  const [before, after] = [await dated(then, scope), await dated(now, scope)];
  // The actors of the later date are those of the earlier one too, in the same rows: a store keeps who comes later.
  const earlier = now.columns.actors.ids.map((id) => before.of(then.rowOf.get(id)));
  const later = now.columns.actors.ids.map((_, row) => after.of(row));
  const asked = await rowsOfScope(deps, now, scope);
  const touched = {
    before: new Set(asked.map((row) => earlier[row] ?? -1)),
    after: new Set(asked.map((row) => later[row] ?? -1)),
  };
  const tracked = trackCommunities(earlier, later, now.settings.trackingOverlap);
  const rows = tracked
    .filter((one) => touched.before.has(one.before ?? -2) || touched.after.has(one.after ?? -2))
    .map((one): TrackedRow => ({
      fate: one.fate,
      ...after.named(one.after),
      ...prefixed(before.named(one.before)),
      overlap: one.overlap,
    }));
  const options = { trackedFrom: then.asOf };
  const notes = [note('tracking', { overlap: now.settings.trackingOverlap })];
  return reportOf(metaOf(deps, now, 'communities', scope, options, notes), rows, scope.top);
}

interface Named {
  readonly community: number | null;
  readonly name: string | null;
  readonly actors: number | null;
}

interface Dated {
  /** Community of a row, from 0; -1 = in none. */
  readonly of: (row: number | undefined) => number;
  readonly named: (code: number | null) => Named;
}

async function dated(context: EcosystemContext, scope: Scope): Promise<Dated> {
  const { community } = await partitionOf(context, scope);
  const names = await namesOf(context, scope, {});
  const sizes = new Map<number, number>();
  for (const number of community) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  return {
    of: (row) => (row === undefined ? -1 : (community[row] ?? 0) - 1),
    named: (code) =>
      code === null
        ? { community: null, name: null, actors: null }
        : {
            community: code + 1,
            name: names.get(code + 1)?.name ?? String(code + 1),
            actors: sizes.get(code + 1) ?? 0,
          },
  };
}

function prefixed({
  community,
  name,
  actors,
}: Named): Pick<TrackedRow, 'before' | 'beforeName' | 'beforeActors'> {
  return { before: community, beforeName: name, beforeActors: actors };
}
