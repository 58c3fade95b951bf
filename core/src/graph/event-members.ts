import type { EcosystemColumns } from '../domain/ecosystem.js';

/** Who was at each event by a date, as rows: members of event e = positions offsets[e] .. offsets[e+1]-1. */
export interface EventMembers {
  /** events + 1 */
  readonly offsets: Uint32Array;
  /** Rows of `actors`, ascending within an event, each once. */
  readonly actors: Uint32Array;
  /** Day the member's presence began, NaN = unknown: the participation's date, else the event's start. */
  readonly since: Float64Array;
}

/** Participations that count and had begun by `asOf`, grouped by event, an actor once an event (earliest date kept).
 *  @complexity O(participations + actors + events): two counting sorts, by actor then by event */
export function eventMembers(columns: EcosystemColumns, asOf: number): EventMembers {
  const { participations, events, actors } = columns;
  const rows = countedRows(columns, asOf);
  const byActor = sortedBy(rows, participations.actor, actors.ids.length);
  const byBoth = sortedBy(byActor, participations.event, events.ids.length);
  const offsets = new Uint32Array(events.ids.length + 1);
  const members = new Uint32Array(byBoth.length);
  const since = new Float64Array(byBoth.length);
  let write = 0;
  let at = 0;
  for (let event = 0; event < events.ids.length; event++) {
    const first = write;
    for (; at < byBoth.length && participations.event[byBoth[at]!] === event; at++) {
      const row = byBoth[at]!;
      const actor = participations.actor[row]!;
      const day = sinceDay(columns, row);
      if (write > first && members[write - 1] === actor) {
        const held = since[write - 1]!;
        if (Number.isNaN(held) || day < held) since[write - 1] = day;
      } else {
        members[write] = actor;
        since[write++] = day;
      }
    }
    offsets[event + 1] = write;
  }
  return { offsets, actors: members.slice(0, write), since: since.slice(0, write) };
}

/** Position of an actor among the members of an event, -1 when not there. @complexity O(log k) */
export function memberAt(members: EventMembers, event: number, actor: number): number {
  let low = members.offsets[event]!;
  let high = members.offsets[event + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = members.actors[middle]!;
    if (found === actor) return middle;
    if (found < actor) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function sinceDay({ participations, events }: EcosystemColumns, row: number): number {
  const own = participations.date[row]!;
  return Number.isNaN(own) ? events.start[participations.event[row]!]! : own;
}

function countedRows(columns: EcosystemColumns, asOf: number): Uint32Array {
  const { participations } = columns;
  const rows = new Uint32Array(participations.actor.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const usable = participations.actor[row]! >= 0 && participations.event[row]! >= 0;
    if (usable && participations.counts[row] === 1 && !(sinceDay(columns, row) > asOf)) {
      rows[count++] = row;
    }
  }
  return rows.slice(0, count);
}

/** Stable counting sort of rows by a small key. */
function sortedBy(rows: Uint32Array, key: Int32Array, keys: number): Uint32Array {
  const cursor = new Uint32Array(keys + 1);
  for (const row of rows) cursor[key[row]! + 1]!++;
  for (let k = 0; k < keys; k++) cursor[k + 1]! += cursor[k]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[cursor[key[row]!]!++] = row;
  return sorted;
}
