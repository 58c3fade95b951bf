import type { DictColumn, EcosystemColumns } from '../../domain/ecosystem.js';
import { decayFactor } from '../../graph/age.js';
import type { Projection } from '../../graph/projection.js';
import { PARAMETERS } from '../parameters.js';
import { tellingOf } from './topic-telling.js';

/** What each actor has worked on with others: node u has topics[offsets[u] .. offsets[u+1]-1], ascending. */
export interface Topics {
  readonly offsets: Uint32Array;
  readonly topics: Uint32Array;
  /** d_ut = Σ over events of u on t of 2^(-age/h): how active u is on t these days. */
  readonly rate: Float64Array;
  /** d_ut / max(least, Σ over all events on t of 2^(-age/h)): its part in t. */
  readonly part: Float64Array;
  /** Counts of events, rarer topics counting more, as a vector of length 1. */
  readonly direction: Float64Array;
  /** λ of two actors like the average one: what is said of who has no known topic. */
  readonly usual: number;
  readonly count: number;
  /** How far topics of the past tell what one takes part in next, 0 … 1. */
  readonly telling: number;
}

export interface TopicAffinity {
  /** λ_uv = Σ_t part_ut · rate_vt: events in common to be expected, were each topic filled at random. >= 0 */
  readonly expected: number;
  /** Cosine of the two directions, 0 … 1. */
  readonly likeness: number;
}

/** Topics are the sectors of past events of two or more; those of actors may hold the future and are not read.
 *  @returns undefined when no such event has a sector  @complexity O(participations · sectors of an event)
 *  @source docs/decisions/encounters-log.md */
export function topicsOf(columns: EcosystemColumns, projection: Projection): Topics | undefined {
  const { sectors } = columns.events;
  if (sectors === undefined) return undefined;
  const order = columns.actors.ids.length;
  const { members, asOf } = projection;
  const { halfLifeDays, leastEvents, rarity } = PARAMETERS.topics;
  const { names, listed } = topicsListed(sectors);
  const totals = new Float64Array(names.length);
  const eventsOn = new Uint32Array(names.length);
  const own = Array.from(
    { length: order },
    () => new Map<number, { rate: number; count: number }>(),
  );
  let events = 0;
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    if (to - from < 2) continue;
    events++;
    const recency = decayFactor(asOf - firstDayOf(columns, projection, event), halfLifeDays);
    for (const topic of listed[sectors.codes[event]!] ?? []) {
      totals[topic]! += recency;
      eventsOn[topic]!++;
      for (let at = from; at < to; at++) {
        const mine = own[members.actors[at]!]!;
        const { rate, count } = mine.get(topic) ?? { rate: 0, count: 0 };
        mine.set(topic, { rate: rate + recency, count: count + 1 });
      }
    }
  }
  if (eventsOn.every((count) => count === 0)) return undefined;

  const offsets = new Uint32Array(order + 1);
  const [topics, rate, part, direction]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  const overall = new Float64Array(names.length);
  own.forEach((mine, u) => {
    const sorted = [...mine].sort(([a], [b]) => a - b);
    const counted = sorted.map(
      ([topic, { count }]) => count * (Math.log(events / eventsOn[topic]!) + rarity),
    );
    const norm = Math.hypot(...counted);
    sorted.forEach(([topic, { rate: mineOn }], i) => {
      topics.push(topic);
      rate.push(mineOn);
      part.push(mineOn / Math.max(leastEvents, totals[topic]!));
      direction.push(counted[i]! / norm);
      overall[topic]! += mineOn;
    });
    offsets[u + 1] = topics.length;
  });
  return {
    offsets,
    topics: Uint32Array.from(topics),
    rate: Float64Array.from(rate),
    part: Float64Array.from(part),
    direction: Float64Array.from(direction),
    usual: overall.reduce(
      (sum, mean, topic) => sum + (mean / order) ** 2 / Math.max(leastEvents, totals[topic]!),
      0,
    ),
    count: names.length,
    telling: tellingOf(columns, projection, listed),
  };
}

/** Topics of each spelling of a column of sectors, each once, and what each is called, in order of appearance. */
export function topicsListed({ values }: DictColumn): {
  readonly names: readonly string[];
  readonly listed: readonly (readonly number[])[];
} {
  const codeOf = new Map<string, number>();
  const listed = values.map((value) =>
    [...new Set(value.split('|').filter((topic) => topic !== ''))].map((topic) => {
      const code = codeOf.get(topic) ?? codeOf.size;
      codeOf.set(topic, code);
      return code;
    }),
  );
  return { names: [...codeOf.keys()], listed };
}

/** Affinity of one node to all others. Valid until the next `from`.
 *  @complexity O(topics of u), then O(topics of v) a pair */
export function topicAffinityIn(topics: Topics): {
  from(u: number): (v: number) => TopicAffinity;
} {
  const { offsets, rate, part, direction, usual } = topics;
  const partOfU = new Float64Array(topics.count);
  const directionOfU = new Float64Array(topics.count);
  let open = 0;
  const isKnown = (u: number): boolean => offsets[u + 1]! > offsets[u]!;
  const each = (u: number, visit: (topic: number, at: number) => void): void => {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) visit(topics.topics[at]!, at);
  };
  return {
    from(u) {
      each(open, (topic) => (partOfU[topic] = directionOfU[topic] = 0));
      each(u, (topic, at) => {
        partOfU[topic] = part[at]!;
        directionOfU[topic] = direction[at]!;
      });
      open = u;
      return (v) => {
        if (!isKnown(u) || !isKnown(v)) return { expected: usual, likeness: 0 };
        let [expected, likeness] = [0, 0];
        for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
          const topic = topics.topics[at]!;
          expected += partOfU[topic]! * rate[at]!;
          likeness += directionOfU[topic]! * direction[at]!;
        }
        return { expected, likeness };
      };
    },
  };
}

/** The day an event began, else the earliest presence; NaN when nothing is dated. */
function firstDayOf({ events }: EcosystemColumns, { members }: Projection, event: number): number {
  const start = events.start[event]!;
  if (!Number.isNaN(start)) return start;
  let first = NaN;
  for (let at = members.offsets[event]!; at < members.offsets[event + 1]!; at++) {
    const day = members.since[at]!;
    if (!(first <= day)) first = day;
  }
  return first;
}
