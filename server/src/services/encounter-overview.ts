import type { EncounterOverview, UnservedRow } from '@passerelle/core/contract/encounter-overview';
import type { Meta } from '@passerelle/core/contract/report';
import { isMediator, type Viewer } from '@passerelle/core/domain/viewer';
import { UNSERVED_REASONS, type UnservedReason } from '@passerelle/core/encounter/unserved';
import { degreeOf } from '@passerelle/core/graph/csr';
import { actorHead, ranked } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { encounterBasis } from './encounter-basis.js';
import { facetsOf, filterCounts, passes, type EncounterFilters } from './encounter-filters.js';
import { rowsOfScope } from './find.js';
import { assertKnownFilters } from './known-filters.js';
import { metaOf } from './meta.js';
import { chosenPairs } from './suggested-pairs.js';
import type { Scope, ServiceDeps } from './types.js';

const NAMED = 50;
const FEWEST = 5;

/** All suggestions of a scope counted by what they may be filtered by, and who is in none of them, by why. Nobody who
 *  is not available is named, and few of them are not even counted. */
export async function encounterOverview(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & EncounterFilters,
): Promise<{ readonly meta: Meta; readonly overview: EncounterOverview }> {
  const context = await contexts.get(scope);
  const { input, demands, key } = await encounterBasis(deps, context, scope);
  assertKnownFilters(scope, demands);
  const recipients = await rowsOfScope(deps, context, scope);
  const asked = [scope.territory, scope.scale, undefined, key].join('|');
  const { chosen, competed } = await chosenPairs(context, scope, input, recipients, asked);
  const facets = Array.from(chosen.recipient, (u, i) =>
    facetsOf(input, demands, u, chosen.target[i] ?? 0),
  );
  const served = new Set([...chosen.recipient, ...chosen.target]);
  const left = recipients.filter((u) => !served.has(u));
  const why = await context.task(
    'unserved',
    asked,
    () => ({ input, recipients: left, competed }),
    scope,
  );
  const overview = {
    matching: facets.filter((one) => passes(scope, one)).length,
    all: facets.length,
    filters: filterCounts(scope, facets),
    recipients: recipients.length,
    served: recipients.length - left.length,
    unserved: rowsByReason(context, scope.viewer, left, why),
  };
  const { need, crosses, size } = scope;
  const options = { need, crosses, size };
  return { meta: metaOf(deps, context, 'encounters', scope, options), overview };
}

function rowsByReason(
  context: EcosystemContext,
  viewer: Viewer,
  left: readonly number[],
  why: readonly UnservedReason[],
): UnservedRow[] {
  const by = new Map<UnservedReason, number[]>();
  left.forEach((u, i) => {
    const reason = told(viewer, why[i] ?? 'nobodyNear');
    by.set(reason, [...(by.get(reason) ?? []), u]);
  });
  return UNSERVED_REASONS.flatMap((reason) => {
    const rows = by.get(reason);
    if (rows === undefined) return [];
    const hidden = reason === 'unavailable';
    const first = ranked(rows, (row) => degreeOf(context.csr, row)).slice(0, NAMED);
    return [
      {
        reason,
        count: hidden && rows.length < FEWEST ? null : rows.length,
        actors: hidden ? [] : first.map((row) => actorHead(context, row)),
      },
    ];
  });
}

/** Whether somebody answered, a decline above all, is for the animator alone. */
function told(viewer: Viewer, reason: UnservedReason): UnservedReason {
  return reason === 'silent' && !isMediator(viewer) ? 'nobodyNear' : reason;
}
