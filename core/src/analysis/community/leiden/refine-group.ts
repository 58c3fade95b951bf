import type { Rng } from '../../../graph/rng.js';
import type { LevelGraph } from './level-graph.js';
import type { RefineOptions } from './refine.js';

/** Memory of one part: groups use it in turn. Nodes are named by their place in the group. */
export interface RefineScratch {
  /** Answers: the subgroup of each member, from 0; the members by subgroup. */
  readonly subOf: Int32Array;
  readonly order: Int32Array;
  /** Ties inside the group. */
  readonly rows: Int32Array;
  readonly ends: Int32Array;
  readonly strengths: Float64Array;
  /** Of a node: its strength, and its strength to the rest of the group. */
  readonly own: Float64Array;
  readonly outward: Float64Array;
  /** Of a subgroup, by its first node: the same, and how many it has. */
  readonly subTotal: Float64Array;
  readonly subOutward: Float64Array;
  readonly size: Int32Array;
  readonly visits: Int32Array;
  /** Strength to each subgroup met, 0 elsewhere; those met; of those that may be joined, their number, gain, weight. */
  readonly toSub: Float64Array;
  readonly touched: Int32Array;
  readonly joinable: Int32Array;
  readonly gains: Float64Array;
}

/** Enough for the largest of the groups from..to-1. */
export function scratchFor(
  starts: Int32Array,
  arcsBefore: Int32Array,
  from: number,
  to: number,
): RefineScratch {
  let members = 0;
  let arcs = 0;
  for (let g = from; g < to; g++) {
    members = Math.max(members, starts[g + 1]! - starts[g]!);
    arcs = Math.max(arcs, arcsBefore[g + 1]! - arcsBefore[g]!);
  }
  const whole = (length: number): Int32Array => new Int32Array(length);
  const real = (length: number): Float64Array => new Float64Array(length);
  return {
    subOf: whole(members),
    order: whole(members),
    rows: whole(members + 1),
    ends: whole(arcs + 1),
    strengths: real(arcs + 1),
    own: real(members),
    outward: real(members),
    subTotal: real(members),
    subOutward: real(members),
    size: whole(members),
    visits: whole(members),
    toSub: real(members),
    touched: whole(members + 1),
    joinable: whole(members),
    gains: real(members),
  };
}

/** Refines one group; the answers are in the scratch. @returns the number of subgroups */
export function refineGroup(
  graph: LevelGraph,
  members: Int32Array,
  first: number,
  place: Int32Array,
  options: RefineOptions,
  random: Rng,
  scratch: RefineScratch,
): number {
  const { subOf, order } = scratch;
  const count = members.length;
  if (count === 1) {
    subOf[0] = 0;
    order[0] = 0;
    return 1;
  }
  const whole = copyInside(graph, members, first, place, scratch);
  const scale = graph.doubled > 0 ? options.resolution / graph.doubled : 0;
  merge(count, whole, scale, options.randomness, random, scratch);
  return numbered(count, scratch);
}

/** Copies what lies inside the group, which is all that its refinement reads. @returns the strength of all members */
function copyInside(
  graph: LevelGraph,
  members: Int32Array,
  first: number,
  place: Int32Array,
  { rows, ends, strengths, own, outward }: RefineScratch,
): number {
  const count = members.length;
  let whole = 0;
  let write = 0;
  for (let i = 0; i < count; i++) {
    const u = members[i]!;
    const from = write;
    rows[i] = from;
    for (let at = graph.starts[u]!, end = graph.ends[u]!; at < end; at++) {
      // Written always, kept when inside: a branch that nobody can foresee costs more than a write.
      const local = (place[graph.targets[at]!]! - first) | 0;
      ends[write] = local;
      strengths[write] = graph.strengths[at]!;
      write = (write + +(local >>> 0 < count)) | 0;
    }
    let sum = 0;
    for (let at = from; at < write; at++) sum += strengths[at]!;
    outward[i] = sum;
    own[i] = graph.total[u]!;
    whole += graph.total[u]!;
  }
  rows[count] = write;
  return whole;
}

function merge(
  count: number,
  whole: number,
  scale: number,
  randomness: number,
  random: Rng,
  scratch: RefineScratch,
): void {
  const { subOf, rows, ends, strengths, own, outward, subTotal, subOutward, size } = scratch;
  const { toSub, touched, joinable, gains } = scratch;
  for (let i = 0; i < count; i++) {
    subOf[i] = i;
    size[i] = 1;
    subTotal[i] = own[i]!;
    subOutward[i] = outward[i]!;
    scratch.visits[i] = i;
  }
  for (const u of random.shuffle(scratch.visits.subarray(0, count))) {
    if (subOf[u] !== u || size[u] !== 1) continue;
    const mine = own[u]!;
    if (outward[u]! < mine * (whole - mine) * scale) continue;
    let met = 0;
    for (let at = rows[u]!, end = rows[u + 1]!; at < end; at++) {
      const c = subOf[ends[at]!]!;
      const before = toSub[c]!;
      // Strengths are positive, so 0 means "not met yet".
      touched[met] = c;
      met = (met + +(before === 0)) | 0;
      toSub[c] = before + strengths[at]!;
    }
    let candidates = 0;
    let most = 0;
    for (let i = 0; i < met; i++) {
      const c = touched[i]!;
      const total = subTotal[c]!;
      const gain = toSub[c]! - mine * scale * total;
      if (gain <= 0 || subOutward[c]! < total * (whole - total) * scale) continue;
      joinable[candidates] = c;
      gains[candidates++] = gain;
      if (gain > most) most = gain;
    }
    if (candidates > 0) {
      const chosen = candidates === 1 ? 0 : drawn(gains, candidates, most, randomness, random);
      const c = joinable[chosen]!;
      subOf[u] = c;
      size[u] = 0;
      size[c]!++;
      subTotal[c]! += mine;
      subOutward[c]! += outward[u]! - 2 * toSub[c]!;
    }
    for (let i = 0; i < met; i++) toSub[touched[i]!] = 0;
  }
}

/** A choice with chances in proportion to exp(gain / randomness). @param gains are spent */
function drawn(
  gains: Float64Array,
  count: number,
  most: number,
  randomness: number,
  random: Rng,
): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += Math.exp((gains[i]! - most) / randomness);
    gains[i] = sum;
  }
  const mark = random.next() * sum;
  let chosen = 0;
  while (chosen < count - 1 && gains[chosen]! <= mark) chosen++;
  return chosen;
}

/** Renames subgroups to 0..k-1 by first member and lists the members of each. @returns k */
function numbered(count: number, { subOf, order, size, touched, visits }: RefineScratch): number {
  const names = touched;
  let subs = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    if (size[i] === 0) continue;
    names[i] = subs++;
    // From here on: where the next member of the subgroup goes.
    visits[i] = before;
    before += size[i]!;
  }
  for (let i = 0; i < count; i++) {
    const c = subOf[i]!;
    order[visits[c]!++] = i;
    subOf[i] = names[c]!;
  }
  return subs;
}
