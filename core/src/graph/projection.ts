import { DEFAULTS } from '../config/settings.js';
import type { EcosystemColumns } from '../domain/ecosystem.js';
import { ageOf, decayFactor, type Decay } from './age.js';
import { csrFromEdges, type Csr } from './csr.js';
import { eventMembers, type EventMembers } from './event-members.js';
import { tieStrengths } from './tie-strengths.js';

/** A joint project of at most this many counts like joint work, a larger one like an attendance (methods M1). */
const JOINT_PROJECT_CAP = 10;
const JOINT_PROJECT_FACTOR = 3;

export interface ProjectionOptions {
  /** Day number; by default the latest dated fact. */
  readonly asOf?: number;
  readonly halfLifeDays?: number;
  readonly eventCap?: number;
}

/** The one-mode graph of actors every measure runs on, and what went into it. */
export interface Projection extends Decay {
  /** Node u = row u of `actors`. */
  readonly csr: Csr;
  readonly eventCap: number;
  /** Rows of events too large to expand into pairs. */
  readonly twoModeEvents: Int32Array;
  /** Tie rows, and events with a pair, that have no date: they count as one half-life old. */
  readonly undated: number;
  /** Rows of each tie kind the vocabulary does not know. */
  readonly unknownKinds: Readonly<Record<string, number>>;
  readonly members: EventMembers;
}

/** Facts → weighted undirected graph. w_uv(t) = Σ over tie rows a_kind · strength · 2^(-age/h) + Σ over shared events
 *  f_e / (k_e - 1) · 2^(-age/h), with k_e counted participants, f_e = 3 for a joint project of at most 10, else 1.
 *  Every fact begun by t is structural, whatever its age; decay only weighs.
 *  @returns order = actors, strengths > 0; no facts = a graph without edge
 *  @complexity O(n + rows + Σ k_e²) time and space, k_e <= eventCap
 *  @source methods M1; 1/(k-1) after Newman (2001), PRE 64:016132 */
export function project(columns: EcosystemColumns, options: ProjectionOptions = {}): Projection {
  const asOf = options.asOf ?? columns.latestDay;
  const halfLifeDays = options.halfLifeDays ?? DEFAULTS.halfLifeDays;
  const eventCap = options.eventCap ?? DEFAULTS.eventCap;
  const ties = tieStrengths(columns.ties, { asOf, halfLifeDays });
  const members = eventMembers(columns, asOf);
  const { expanded, twoMode, pairs } = sized(members, eventCap);

  const tieRows = columns.ties.a.length;
  const sources = new Int32Array(tieRows + pairs);
  const targets = new Int32Array(tieRows + pairs);
  const strengths = new Float64Array(tieRows + pairs);
  sources.set(columns.ties.a);
  targets.set(columns.ties.b);
  strengths.set(ties.strengths);
  let write = tieRows;
  let undated = ties.undated;
  for (const event of expanded) {
    const to = members.offsets[event + 1]!;
    const shared = sharedEvent(columns, members, event, { asOf, halfLifeDays });
    if (shared.undated) undated++;
    for (let first = members.offsets[event]!; first < to; first++) {
      for (let second = first + 1; second < to; second++) {
        sources[write] = members.actors[first]!;
        targets[write] = members.actors[second]!;
        strengths[write++] = shared.strength(first, second);
      }
    }
  }
  return {
    csr: csrFromEdges(columns.actors.ids.length, sources, targets, strengths),
    asOf,
    halfLifeDays,
    eventCap,
    twoModeEvents: twoMode,
    undated,
    unknownKinds: ties.unknownKinds,
    members,
  };
}

export interface SharedEvent {
  readonly undated: boolean;
  /** Days since the two last shared it, NaN when unknown. */
  age(first: number, second: number): number;
  /** What the event adds between the members at two positions. */
  strength(first: number, second: number): number;
}

/** What one event of at least two members adds to each of its pairs. */
export function sharedEvent(
  columns: EcosystemColumns,
  members: EventMembers,
  event: number,
  { asOf, halfLifeDays }: Decay,
): SharedEvent {
  const { events } = columns;
  const count = members.offsets[event + 1]! - members.offsets[event]!;
  const isProject = events.form.values[events.form.codes[event]!] === 'project';
  const factor = isProject && count <= JOINT_PROJECT_CAP ? JOINT_PROJECT_FACTOR : 1;
  const share = factor / (count - 1);
  const end = events.end[event]!;
  if (!Number.isNaN(end)) {
    const age = ageOf(NaN, end, false, asOf);
    const same = share * decayFactor(age, halfLifeDays);
    return { undated: false, age: () => age, strength: () => same };
  }
  // The two met when the second of them came.
  const age = (first: number, second: number): number =>
    asOf - later(members.since[first]!, members.since[second]!);
  return {
    undated: Number.isNaN(events.start[event]!) && allUnknown(members, event),
    age,
    strength: (first, second) => share * decayFactor(age(first, second), halfLifeDays),
  };
}

/** The later of two days; the known one when only one is known. */
export function later(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return b > a ? b : a;
}

function allUnknown({ offsets, since }: EventMembers, event: number): boolean {
  for (let at = offsets[event]!; at < offsets[event + 1]!; at++) {
    if (!Number.isNaN(since[at]!)) return false;
  }
  return true;
}

function sized(
  { offsets }: EventMembers,
  eventCap: number,
): { readonly expanded: number[]; readonly twoMode: Int32Array; readonly pairs: number } {
  const expanded: number[] = [];
  const twoMode: number[] = [];
  let pairs = 0;
  for (let event = 0; event + 1 < offsets.length; event++) {
    const count = offsets[event + 1]! - offsets[event]!;
    if (count > eventCap) twoMode.push(event);
    else if (count > 1) {
      expanded.push(event);
      pairs += (count * (count - 1)) / 2;
    }
  }
  return { expanded, twoMode: Int32Array.from(twoMode), pairs };
}
