import type { EcosystemColumns } from '../domain/ecosystem.js';
import type { Demand } from '../domain/mediation.js';
import { LEVELS } from '../domain/level.js';
import { areTwoTerritories, differ } from './gates/improbable.js';
import type { Reason } from './reasons.js';
import { categoryLikeness } from './terms/fit.js';
import type { SharedTopic } from './shared-topics.js';
import type { Encounter, EncounterInput } from './types.js';

/** A circle is "opened" while the recipient knows at most so many of it. */
const FEW_CONTACTS = 2;
/** More topics would be a list, not reasons. */
const TOPICS = 2;

/** The facts of one suggestion as reasons, in the order of `REASON_KEYS`.
 *  @param sectorNames spelling of each sector code of the input  @param topics those that speak for this pair, best first
 *  @complexity O(1) */
export function reasonsOf(
  encounter: Encounter,
  input: EncounterInput,
  columns: EcosystemColumns,
  sectorNames: readonly string[],
  demands: readonly Demand[] = [],
  topics: readonly SharedTopic[] = [],
): readonly Reason[] {
  const { recipient: u, target: v, distance, common } = encounter;
  const { community, territory, sector, scale } = input;
  const reasons: Reason[] = [
    ...demandReason(encounter, columns, demands),
    ...(Number.isNaN(encounter.propensity) ? [] : [{ key: 'randomPlace', values: {} } as const]),
    ...topics.slice(0, TOPICS).map(topicReason),
    { key: 'plausibility', values: { distance, steps: distance - 1, common } },
    introduction(encounter, columns),
  ];
  if (encounter.contactsThere <= FEW_CONTACTS) {
    const { contactsThere } = encounter;
    reasons.push({ key: 'opensCircle', values: { community: community[v]!, contactsThere } });
  }
  // That a hub is near to itself goes without saying.
  if (encounter.nearerHub !== -1 && encounter.nearerHub !== v) {
    reasons.push(nearerToHub(encounter, input, columns));
  }
  reasons.push({ key: 'crossesCommunity', values: { from: community[u]!, to: community[v]! } });
  if (areTwoTerritories(input, territory[u]!, territory[v]!)) {
    const [from, to] = [
      columns.territories[territory[u]!]!.id,
      columns.territories[territory[v]!]!.id,
    ];
    reasons.push({ key: 'crossesTerritory', values: { from, to } });
  }
  if (differ(sector[u]!, sector[v]!)) {
    const [from, to] = [sectorNames[sector[u]!]!, sectorNames[sector[v]!]!];
    reasons.push({ key: 'crossesSector', values: { from, to } });
  }
  if (differ(scale[u]!, scale[v]!)) {
    reasons.push({
      key: 'crossesScale',
      values: { from: LEVELS[scale[u]!]!, to: LEVELS[scale[v]!]! },
    });
  }
  // Rounded up: "0 in 100" is said only when there is none.
  const percent = Math.ceil(encounter.sharedRelations * 1000) / 10;
  if (percent <= FEW_RELATIONS) reasons.push({ key: 'fewRelations', values: { percent } });
  return reasons;
}

function topicReason({ topic, ofRecipient, ofTarget, ...expected }: SharedTopic): Reason {
  const expectedOfRecipient = Number(expected.expectedOfRecipient.toPrecision(2));
  const expectedOfTarget = Number(expected.expectedOfTarget.toPrecision(2));
  const values = { topic, ofRecipient, ofTarget, expectedOfRecipient, expectedOfTarget };
  return { key: 'sharedTopic', values };
}

/** Above this share, in 100, nobody would say that two groups hardly meet. */
const FEW_RELATIONS = 5;

function introduction(encounter: Encounter, { actors, events }: EcosystemColumns): Reason {
  const { introducer, relay, event } = encounter;
  if (event !== -1) return { key: 'commonEvent', values: { event: events.ids[event]! } };
  if (introducer === -1) return { key: 'noIntroducer', values: {} };
  const id = actors.ids[introducer]!;
  return relay === -1
    ? { key: 'introducer', values: { introducer: id } }
    : { key: 'introducerChain', values: { introducer: id, relay: actors.ids[relay]! } };
}

function nearerToHub(
  { nearerHub, hopsBefore, hopsAfter }: Encounter,
  { scale }: EncounterInput,
  { actors }: EcosystemColumns,
): Reason {
  return {
    key: 'nearerToHub',
    values: {
      level: LEVELS[scale[nearerHub]!]!,
      hub: actors.ids[nearerHub]!,
      before: hopsBefore,
      after: hopsAfter,
    },
  };
}

function demandReason(
  { recipient, need, offer }: Encounter,
  { actors }: EcosystemColumns,
  demands: readonly Demand[],
): readonly Reason[] {
  const [sought, offered] = [demands[need], demands[offer]];
  if (sought === undefined || offered === undefined) return [];
  const likeness = categoryLikeness(sought.categoryId, offered.categoryId);
  const exact = sought.categoryId === offered.categoryId ? 'yes' : likeness > 0 ? 'no' : 'text';
  const values = { need: sought.categoryId, offer: offered.categoryId, exact };
  const key = sought.actorId === actors.ids[recipient] ? 'answersNeed' : 'meetsOffer';
  return [{ key, values }];
}
