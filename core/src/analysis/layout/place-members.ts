import type { Csr } from '../../graph/csr.js';
import type { Rng } from '../../graph/rng.js';
import type { Disc } from './place-communities.js';
import { pushApart } from './spread-apart.js';
import type { Seats } from './seat-parts.js';
import { SPACING, sunflower } from './sunflower.js';

export interface Members {
  readonly community: ArrayLike<number>;
  readonly number: number;
  readonly nodes: Uint32Array;
  readonly discs: readonly Disc[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Where each of `nodes` begins and is drawn back to, about the disc's centre; a sunflower when absent. */
  readonly seats?: Seats | undefined;
}

/** Neighbours looked at per node and step: hubs of thousands must not cost thousands. */
const LOOKED_AT = 40;

/** Share of the way back to its part that a member goes in a step. */
const DRAWN_BACK = 0.4;

/** Members of one community inside its disc: those with most ties begin at the centre, then each is pulled to the mean
 *  of its neighbours (outside ones count by where their community lies) and pushed from those too close. */
export function placeMembers(csr: Csr, members: Members, random: Rng): void {
  const { nodes, discs, x, y } = members;
  const disc = discs[members.number]!;
  seat(csr, members, disc);
  const steps = nodes.length < 2_000 ? 80 : nodes.length < 20_000 ? 40 : 20;
  const wanted = SPACING * 1.1;
  for (let step = 0; step < steps; step++) {
    const heat = 0.35 * (1 - step / steps) + 0.02;
    for (const node of nodes) pull(csr, members, node, heat, random);
    if (members.seats !== undefined) drawBack(members, members.seats, disc);
    pushApart(nodes, x, y, wanted);
    keepInside(nodes, disc, x, y);
  }
  fillParts(members, disc);
}

/** Each part fills its own disc, or all the members the community's. */
function fillParts({ nodes, seats, x, y }: Members, disc: Disc): void {
  if (seats === undefined) {
    fillDisc(nodes, disc, x, y);
    return;
  }
  const parts = new Map<string, number[]>();
  nodes.forEach((_, i) => {
    const key = `${seats.middleX[i]!} ${seats.middleY[i]!}`;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [i]);
    else part.push(i);
  });
  for (const part of parts.values()) {
    const [first] = part as [number];
    const own = {
      x: disc.x + seats.middleX[first]!,
      y: disc.y + seats.middleY[first]!,
      radius: seats.reach[first]!,
    };
    fillDisc(
      Uint32Array.from(part, (i) => nodes[i]!),
      own,
      x,
      y,
    );
  }
}

/** Ties draw members together: stretched about their middle until 19 in 20 reach the rim, they can be told apart. */
function fillDisc(nodes: Uint32Array, disc: Disc, x: Float32Array, y: Float32Array): void {
  if (nodes.length < 3) return;
  let middleX = 0;
  let middleY = 0;
  for (const node of nodes) {
    middleX += x[node]! / nodes.length;
    middleY += y[node]! / nodes.length;
  }
  const reaches = Float64Array.from(nodes, (node) =>
    Math.hypot(x[node]! - middleX, y[node]! - middleY),
  ).sort();
  const reach = reaches[Math.floor(0.95 * (reaches.length - 1))]!;
  const stretch = reach > 0 ? (0.95 * disc.radius) / reach : 1;
  for (const node of nodes) {
    x[node] = disc.x + (x[node]! - middleX) * stretch;
    y[node] = disc.y + (y[node]! - middleY) * stretch;
  }
  keepInside(nodes, disc, x, y);
}

/** Towards the middle of one's part, from outside it only: parts stay together and keep their shape. */
function drawBack({ nodes, x, y }: Members, seats: Seats, disc: Disc): void {
  nodes.forEach((node, i) => {
    const dx = disc.x + seats.middleX[i]! - x[node]!;
    const dy = disc.y + seats.middleY[i]! - y[node]!;
    const distance = Math.hypot(dx, dy);
    const outside = distance - seats.reach[i]!;
    if (outside <= 0) return;
    x[node]! += (DRAWN_BACK * outside * dx) / distance;
    y[node]! += (DRAWN_BACK * outside * dy) / distance;
  });
}

function seat(csr: Csr, members: Members, disc: Disc): void {
  const { nodes, x, y, seats } = members;
  if (seats !== undefined) {
    nodes.forEach((node, i) => {
      x[node] = disc.x + seats.x[i]!;
      y[node] = disc.y + seats.y[i]!;
    });
    return;
  }
  const degree = (node: number): number => csr.offsets[node + 1]! - csr.offsets[node]!;
  const byDegree = Array.from(nodes).sort((a, b) => degree(b) - degree(a) || a - b);
  byDegree.forEach((node, index) => {
    const at = sunflower(index, SPACING);
    x[node] = disc.x + at.x;
    y[node] = disc.y + at.y;
  });
}

function pull(csr: Csr, members: Members, node: number, heat: number, random: Rng): void {
  const { community, number, discs, x, y } = members;
  const from = csr.offsets[node]!;
  const degree = csr.offsets[node + 1]! - from;
  const stride = Math.max(1, Math.ceil(degree / LOOKED_AT));
  let sumX = 0;
  let sumY = 0;
  let sum = 0;
  for (let k = stride > 1 ? random.below(stride) : 0; k < degree; k += stride) {
    const other = csr.targets[from + k]!;
    const strength = Math.sqrt(csr.strengths[from + k]!);
    if (community[other] === number) {
      sumX += strength * x[other]!;
      sumY += strength * y[other]!;
      sum += strength;
    } else {
      // Only the direction counts: a bridge stands at the edge that faces the other community.
      const toward = discs[community[other]!]!;
      const home = discs[number]!;
      const distance = Math.hypot(toward.x - home.x, toward.y - home.y) || 1;
      const share = 0.5 * strength;
      sumX += share * (home.x + ((toward.x - home.x) / distance) * home.radius);
      sumY += share * (home.y + ((toward.y - home.y) / distance) * home.radius);
      sum += share;
    }
  }
  if (sum === 0) return;
  x[node]! += heat * (sumX / sum - x[node]!);
  y[node]! += heat * (sumY / sum - y[node]!);
}

function keepInside(nodes: Uint32Array, disc: Disc, x: Float32Array, y: Float32Array): void {
  for (const node of nodes) {
    const dx = x[node]! - disc.x;
    const dy = y[node]! - disc.y;
    const distance = Math.hypot(dx, dy);
    if (distance <= disc.radius) continue;
    x[node] = disc.x + (dx / distance) * disc.radius;
    y[node] = disc.y + (dy / distance) * disc.radius;
  }
}
