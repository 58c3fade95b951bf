import type { EcosystemColumns } from '../domain/ecosystem.js';
import type { Projection } from '../graph/projection.js';
import { PARAMETERS } from './parameters.js';
import { topicsListed, type Topics } from './terms/topic-affinity.js';

/** A topic that both met in past events, each much more often than chance would have it. */
export interface SharedTopic {
  readonly topic: string;
  /** Events of the recipient and of the target on it. */
  readonly ofRecipient: number;
  readonly ofTarget: number;
  /** The same, had each taken part in as many events whatever they are about. */
  readonly expectedOfRecipient: number;
  readonly expectedOfTarget: number;
}
const { telling } = PARAMETERS.topics;

export type SharedTopicsOf = (recipient: number, target: number) => readonly SharedTopic[];

/** The topics that speak for a pair, those first that add most to the affinity the order of suggestions reads. Only what
 *  is in the columns counts: whoever may not see an attendance is told nothing of it.
 *  @param actors rows that pairs are asked for  @complexity O(participations · topics of an event), a pair O(topics of both) */
export function sharedTopicsIn(
  { events }: EcosystemColumns,
  { members }: Projection,
  topics: Topics | undefined,
  actors: Iterable<number>,
): SharedTopicsOf {
  if (topics === undefined || events.sectors === undefined) return () => [];
  const { names, listed } = topicsListed(events.sectors);
  const own = new Map(Array.from(actors, (row) => [row, new Map<number, number>()]));
  // Counted besides: events on any topic.
  const any = names.length;
  const taken = new Float64Array(names.length + 1);
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    const about = listed[events.sectors.codes[event]!] ?? [];
    if (to - from < 2 || about.length === 0) continue;
    const counted = [...about, any];
    for (const topic of counted) taken[topic]! += to - from;
    for (let at = from; at < to; at++) {
      const mine = own.get(members.actors[at]!);
      if (mine === undefined) continue;
      for (const topic of counted) mine.set(topic, (mine.get(topic) ?? 0) + 1);
    }
  }
  return (u, v) => {
    const [mine, theirs] = [own.get(u), own.get(v)];
    if (mine === undefined || theirs === undefined) return [];
    return sharedBy(topics, u, v).flatMap((topic) => {
      const chance = taken[topic]! / taken[any]!;
      const counts = (of: ReadonlyMap<number, number>) =>
        [of.get(topic) ?? 0, of.get(any) ?? 0] as const;
      const [ofRecipient, allOfRecipient] = counts(mine);
      const [ofTarget, allOfTarget] = counts(theirs);
      const expectedOfRecipient = allOfRecipient * chance;
      const expectedOfTarget = allOfTarget * chance;
      const isTold =
        ofRecipient >= telling * expectedOfRecipient && ofTarget >= telling * expectedOfTarget;
      if (!isTold) return [];
      const found = {
        topic: names[topic]!,
        ofRecipient,
        ofTarget,
        expectedOfRecipient,
        expectedOfTarget,
      };
      return [found];
    });
  };
}

/** Topics of both, by their part in the affinity of the two (`topic-affinity.ts`: part of u times rate of v). */
function sharedBy({ offsets, topics, part, rate }: Topics, u: number, v: number): number[] {
  const partOfU = new Map<number, number>();
  for (let at = offsets[u]!; at < offsets[u + 1]!; at++) partOfU.set(topics[at]!, part[at]!);
  const found: { readonly topic: number; readonly share: number }[] = [];
  for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
    const mine = partOfU.get(topics[at]!);
    if (mine !== undefined) found.push({ topic: topics[at]!, share: mine * rate[at]! });
  }
  return found.sort((a, b) => b.share - a.share || a.topic - b.topic).map(({ topic }) => topic);
}
