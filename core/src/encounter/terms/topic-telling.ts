import type { EcosystemColumns } from '../../domain/ecosystem.js';
import type { Projection } from '../../graph/projection.js';
import { PARAMETERS } from '../parameters.js';

/** Others each participation is compared with, and the golden ratio, whose multiples spread their places. */
const TURNS = 8;
const GOLDEN = 0.618034;

/** Of the participations of the last year by actors whose topics were known before: how many are on one of these, beside the same actors
 *  with the topics of other such participations. (seen - chance) / (1 - chance) over 0.4, 0 … 1; 1 where too few are known, 0 where
 *  everybody is on everything. Who came on an unknown day came before. Nothing is drawn: the others are fixed steps away in the list. */
export function tellingOf(
  { events }: EcosystemColumns,
  { members, asOf }: Projection,
  listed: readonly (readonly number[])[],
): number {
  const { lookedBackDays, fewest, inFull } = PARAMETERS.topics;
  const before = new Map<number, Set<number>>();
  const later: { readonly actor: number; readonly topics: readonly number[] }[] = [];
  const each = (
    visit: (actor: number, topics: readonly number[], isLater: boolean) => void,
  ): void => {
    for (let event = 0; event + 1 < members.offsets.length; event++) {
      const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
      const topics = listed[events.sectors!.codes[event]!] ?? [];
      if (to - from < 2 || topics.length === 0) continue;
      for (let at = from; at < to; at++) {
        visit(members.actors[at]!, topics, asOf - members.since[at]! < lookedBackDays);
      }
    }
  };
  each((actor, topics, isLater) => {
    if (isLater) return;
    const own = before.get(actor) ?? new Set();
    for (const topic of topics) own.add(topic);
    before.set(actor, own);
  });
  each((actor, topics, isLater) => {
    if (isLater && before.has(actor)) later.push({ actor, topics });
  });
  if (later.length < fewest) return 1;
  const shareOf = (topicsAt: (i: number) => readonly number[]): number =>
    later.filter(({ actor }, i) => topicsAt(i).some((topic) => before.get(actor)!.has(topic)))
      .length / later.length;
  const seen = shareOf((i) => later[i]!.topics);
  let chance = 0;
  for (let turn = 1; turn <= TURNS; turn++) {
    const step = 1 + Math.floor((later.length - 1) * ((turn * GOLDEN) % 1));
    chance += shareOf((i) => later[(i + step) % later.length]!.topics) / TURNS;
  }
  return chance >= 1 ? 0 : Math.min(1, Math.max(0, (seen - chance) / (1 - chance) / inFull));
}
