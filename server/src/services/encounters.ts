import type { Report } from '@passerelle/core/contract/report';
import type { EncounterRow, ReasonRow } from '@passerelle/core/contract/rows';
import { encounterInput } from '@passerelle/core/encounter/encounter-input';
import { reasonsOf } from '@passerelle/core/encounter/reasons-of';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { findActor, rowsOfScope } from './find.js';
import { worldHubRank } from './hubs.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import { partitionOf } from './partition.js';
import { suggestedPairs } from './suggested-pairs.js';
import type { Scope, ServiceDeps } from './types.js';

/** Improbable encounters, suggested to the actors of the scope or to one recipient, best first. Needs and offers are not
 *  used yet: the notes say so. */
export async function encounters(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly recipient?: string },
): Promise<Report<EncounterRow>> {
  const context = await contexts.get(scope);
  const { columns, projection, scale } = context;
  const { community } = await partitionOf(context, scope);
  const hubRank = await worldHubRank(context, scope);
  const { input, sectorNames } = encounterInput({ columns, projection, community, scale, hubRank });
  const recipients =
    scope.recipient === undefined
      ? await rowsOfScope(deps, context, scope)
      : [findActor(context, scope.recipient)];
  const { shown, count } = await suggestedPairs(context, scope, input, recipients);
  const rows = shown.map((encounter): EncounterRow => {
    const reasons = reasonsOf(encounter, input, columns, sectorNames);
    return {
      ...pairHead(context, encounter.recipient, encounter.target, encounter.introducer),
      score: encounter.score,
      reasons: reasons.map((reason) => labelled(context, reason)),
      terms: { ...encounter.terms },
    };
  });
  const notes = [
    note('noDemand', {}),
    ...(rows.length < count ? [note('moreSuggestions', { count })] : []),
  ];
  const options = { recipient: scope.recipient };
  return reportOf(metaOf(deps, context, 'encounters', scope, options, notes), rows);
}

function pairHead(
  context: EcosystemContext,
  recipient: number,
  target: number,
  introducer: number,
) {
  const { ids, labels } = context.columns.actors;
  return {
    recipient: ids[recipient] ?? '',
    recipientLabel: labels[recipient] ?? '',
    target: ids[target] ?? '',
    targetLabel: labels[target] ?? '',
    introducer: introducer < 0 ? null : (ids[introducer] ?? null),
    introducerLabel: introducer < 0 ? null : (labels[introducer] ?? null),
  };
}

/** Ids that a sentence names are replaced by labels; all of them are visible to the reader, for they come from the view. */
function labelled({ columns, rowOf }: EcosystemContext, reason: ReasonRow): ReasonRow {
  const { actors, events, territories } = columns;
  const values = { ...reason.values };
  for (const name of ['introducer', 'relay', 'hub']) {
    const row = rowOf.get(String(values[name]));
    if (values[name] !== undefined && row !== undefined) values[name] = actors.labels[row] ?? '';
  }
  if (values['event'] !== undefined) {
    const row = events.ids.indexOf(String(values['event']));
    values['event'] = events.labels[row] ?? String(values['event']);
  }
  if (reason.key === 'crossesTerritory') {
    for (const name of ['from', 'to']) {
      const place = territories.find(({ id }) => id === values[name]);
      if (place !== undefined) values[name] = place.label;
    }
  }
  return { key: reason.key, values };
}
