import type { Csr } from '../../graph/csr.js';
import type { Rng } from '../../graph/rng.js';
import { packed } from './packed.js';
import { SPACING } from './sunflower.js';

export interface Disc {
  x: number;
  y: number;
  readonly radius: number;
}

/** Communities that take part in the force model; the smaller ones are packed around them. */
const FORCED = 150;
const STEPS = 400;

export interface PlacingOptions {
  /** Packed beside the others. */
  readonly detached?: ReadonlySet<number>;
  /** Share of the way to the middle that a disc goes in a step. */
  readonly gravity?: number;
  /** Least space between two discs. */
  readonly gap?: number;
}

/** A disc a community (index 0, "not yet linked", stays empty at the centre). */
export function placeCommunities(
  csr: Csr,
  community: ArrayLike<number>,
  members: readonly Uint32Array[],
  random: Rng,
  { detached = new Set(), gravity = 0.02, gap = 2 * SPACING }: PlacingOptions = {},
): Disc[] {
  const discs: Disc[] = members.map((nodes, c) => ({
    x: 0,
    y: 0,
    radius: radiusFor(nodes.length, c, detached),
  }));
  const pulled = discs.filter((_, c) => !detached.has(c));
  const forced = Math.min(pulled.length - 1, FORCED);
  const between = bundleStrengths(csr, community, forced, slots(members.length, detached));
  start(pulled, forced, random);
  relax(pulled, forced, between, { gravity, gap });
  packRest(pulled, forced);
  packDetached(
    discs.filter((_, c) => detached.has(c)),
    pulled.slice(1),
  );
  return discs;
}

/** Small groups apart are packed closer than a community that ties may lead to. */
function radiusFor(actors: number, c: number, detached: ReadonlySet<number>): number {
  if (c === 0) return 0;
  const [rim, each] = detached.has(c) ? [0.35, 0.5] : [0.75, 0.72];
  return SPACING * (rim + each * Math.sqrt(actors));
}

/** Community → its place among those that are pulled; 0 = none. */
function slots(communities: number, detached: ReadonlySet<number>): Int32Array {
  let next = 0;
  return Int32Array.from({ length: communities }, (_, c) =>
    c === 0 || detached.has(c) ? 0 : ++next,
  );
}

/** Groups without a tie to the rest: one archipelago, largest in the middle, as near to the map as it fits. */
function packDetached(discs: readonly Disc[], placed: readonly Disc[]): void {
  const radius = packed(discs);
  if (discs.length === 0 || placed.length === 0) return;
  let best = { x: 0, y: 0, far: Infinity };
  for (let step = 0; step < 72; step++) {
    const [dx, dy] = [Math.cos((step * Math.PI) / 36), Math.sin((step * Math.PI) / 36)];
    // Along this ray: the first distance at which it touches no other.
    let far = 0;
    for (const disc of placed) {
      const along = disc.x * dx + disc.y * dy;
      const reach = disc.radius + radius + 3 * SPACING;
      const across = disc.x * disc.x + disc.y * disc.y - along * along;
      if (across < reach * reach) far = Math.max(far, along + Math.sqrt(reach * reach - across));
    }
    if (far < best.far - 1e-9) best = { x: far * dx, y: far * dy, far };
  }
  for (const disc of discs) {
    disc.x += best.x;
    disc.y += best.y;
  }
}

/** Strength between the first communities, as a share of the smaller one's outward strength. */
function bundleStrengths(
  csr: Csr,
  community: ArrayLike<number>,
  forced: number,
  slot: Int32Array,
): Float64Array {
  const width = forced + 1;
  const sums = new Float64Array(width * width);
  for (let u = 0; u < csr.order; u++) {
    const own = slot[community[u]!]!;
    if (own === 0 || own > forced) continue;
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      const other = slot[community[csr.targets[at]!]!]!;
      if (other !== own && other > 0 && other <= forced)
        sums[own * width + other]! += csr.strengths[at]!;
    }
  }
  const outward = new Float64Array(width);
  for (let a = 1; a < width; a++)
    for (let b = 1; b < width; b++) outward[a]! += sums[a * width + b]!;
  const share = new Float64Array(width * width);
  for (let a = 1; a < width; a++) {
    for (let b = 1; b < width; b++) {
      const least = Math.min(outward[a]!, outward[b]!);
      share[a * width + b] = least > 0 ? sums[a * width + b]! / least : 0;
    }
    calm(share, a, width);
  }
  return share;
}

/** A large community with many small satellites would be pulled further than they lie, and swing ever wider. */
function calm(share: Float64Array, a: number, width: number): void {
  let sum = 0;
  for (let b = 1; b < width; b++) sum += share[a * width + b]!;
  if (sum > 1) for (let b = 1; b < width; b++) share[a * width + b]! /= sum;
}

function start(discs: Disc[], forced: number, random: Rng): void {
  const total = discs.slice(1, forced + 1).reduce((sum, disc) => sum + disc.radius, 0);
  const turn = random.next() * 2 * Math.PI;
  for (let c = 1; c <= forced; c++) {
    const angle = turn + (2 * Math.PI * (c - 1)) / forced;
    discs[c]!.x = (total / 3) * Math.cos(angle);
    discs[c]!.y = (total / 3) * Math.sin(angle);
  }
}

/** Attraction along bundles and to the centre, then hard separation; the step cools linearly. */
function relax(
  discs: Disc[],
  forced: number,
  between: Float64Array,
  { gravity, gap }: { readonly gravity: number; readonly gap: number },
): void {
  const width = forced + 1;
  for (let step = 0; step < STEPS; step++) {
    const heat = 1 - step / STEPS;
    for (let a = 1; a <= forced; a++) {
      const disc = discs[a]!;
      let dx = -gravity * disc.x;
      let dy = -gravity * disc.y;
      for (let b = 1; b <= forced; b++) {
        if (b === a) continue;
        const pull = 0.25 * between[a * width + b]!;
        dx += pull * (discs[b]!.x - disc.x);
        dy += pull * (discs[b]!.y - disc.y);
      }
      disc.x += heat * dx;
      disc.y += heat * dy;
    }
    separate(discs, forced, gap);
  }
  for (let step = 0; step < 200 && separate(discs, forced, gap); step++);
}

/** Pushes overlapping discs apart, the smaller one more. @returns true while some overlapped */
function separate(discs: Disc[], forced: number, gap: number): boolean {
  let moved = false;
  for (let a = 1; a <= forced; a++) {
    for (let b = a + 1; b <= forced; b++) {
      const left = discs[a]!;
      const right = discs[b]!;
      let dx = right.x - left.x;
      let dy = right.y - left.y;
      const distance = Math.hypot(dx, dy);
      const wanted = left.radius + right.radius + gap;
      if (distance >= wanted) continue;
      if (distance < 1e-9) {
        dx = Math.cos(a * 2.4 + b);
        dy = Math.sin(a * 2.4 + b);
      } else {
        dx /= distance;
        dy /= distance;
      }
      const push = wanted - distance;
      const leftShare = right.radius / (left.radius + right.radius);
      left.x -= dx * push * leftShare;
      left.y -= dy * push * leftShare;
      right.x += dx * push * (1 - leftShare);
      right.y += dy * push * (1 - leftShare);
      moved = moved || push > 0.01;
    }
  }
  return moved;
}

/** The long tail of small communities: rings around the rest, largest first. */
function packRest(discs: Disc[], forced: number): void {
  if (discs.length - 1 <= forced) return;
  let reach = 0;
  for (let c = 1; c <= forced; c++)
    reach = Math.max(reach, Math.hypot(discs[c]!.x, discs[c]!.y) + discs[c]!.radius);
  let ring = reach + SPACING;
  let angle = 0;
  let thickest = 0;
  for (let c = forced + 1; c < discs.length; c++) {
    const disc = discs[c]!;
    if (thickest === 0) {
      thickest = disc.radius;
      ring += thickest + SPACING;
    }
    const step = (2 * disc.radius + SPACING) / ring;
    if (angle + step > 2 * Math.PI) {
      angle = 0;
      ring += thickest + disc.radius + SPACING;
      thickest = disc.radius;
    }
    disc.x = ring * Math.cos(angle + step / 2);
    disc.y = ring * Math.sin(angle + step / 2);
    angle += step;
  }
}
