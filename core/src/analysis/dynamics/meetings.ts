import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { eventMembers, type EventMembers } from '../../graph/event-members.js';

/** When pairs of actors met: the first fact of any kind, and the days of the facts that count as an outcome. */
export interface Meetings {
  readonly members: EventMembers;
  /** Day of each event, NaN = unknown. */
  readonly day: Float64Array;
  /** Number of facts of each actor, by day: ascending days. */
  readonly daysOf: readonly Float64Array[];
  /** First day on which two actors have a fact in common; Infinity = never. */
  first(u: number, v: number): number;
  /** True when a tie, or another encounter of few, links the two after a day and within so many. */
  isFollowed(u: number, v: number, after: number, within: number): boolean;
}

/** @param few participants up to which a shared event is an outcome: a crowd is none
 *  @param most participants up to which a shared event makes pairs at all
 *  @complexity O(rows + Σ k_e²), k_e <= most */
export function meetings(
  columns: EcosystemColumns,
  asOf: number,
  { few, most }: { readonly few: number; readonly most: number },
): Meetings {
  const members = eventMembers(columns, asOf);
  const order = columns.actors.ids.length;
  const day = columns.events.start;
  const firsts = new Map<number, number>();
  const outcomes = new Map<number, number[]>();
  const facts: number[][] = Array.from({ length: order }, () => []);
  const key = (u: number, v: number): number => (u < v ? u * order + v : v * order + u);
  const add = (u: number, v: number, when: number, isOutcome: boolean): void => {
    const at = key(u, v);
    const known = firsts.get(at);
    // An undated fact has always been there.
    const begun = Number.isNaN(when) ? -Infinity : when;
    if (known === undefined || begun < known) firsts.set(at, begun);
    if (!isOutcome || Number.isNaN(when)) return;
    const days = outcomes.get(at);
    if (days === undefined) outcomes.set(at, [when]);
    else days.push(when);
  };
  const { ties } = columns;
  for (let row = 0; row < ties.a.length; row++) {
    const when = ties.start[row]!;
    if (when > asOf || ties.a[row] === ties.b[row]) continue;
    add(ties.a[row]!, ties.b[row]!, when, true);
    facts[ties.a[row]!]!.push(when);
    facts[ties.b[row]!]!.push(when);
  }
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    for (let i = from; i < to; i++) {
      facts[members.actors[i]!]!.push(day[event]!);
      if (to - from > most) continue;
      for (let j = i + 1; j < to; j++) {
        add(members.actors[i]!, members.actors[j]!, day[event]!, to - from <= few);
      }
    }
  }
  return {
    members,
    day,
    daysOf: facts.map((days) =>
      Float64Array.from(days)
        .filter((one) => !Number.isNaN(one))
        .sort(),
    ),
    first: (u, v) => firsts.get(key(u, v)) ?? Infinity,
    isFollowed: (u, v, after, within) =>
      outcomes.get(key(u, v))?.some((when) => when > after && when <= after + within) === true,
  };
}
