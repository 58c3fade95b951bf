import type { Csr } from '../../graph/csr.js';
import { inducedCsr, membersOf } from '../../graph/induced.js';
import type { Rng } from '../../graph/rng.js';
import { placeCommunities, type Disc } from './place-communities.js';
import { SPACING, sunflower } from './sunflower.js';

/** Seats of a community's members about 0,0, in the members' order. */
export interface Seats {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Middle of the member's part, and how far the part reaches from it. */
  readonly middleX: Float32Array;
  readonly middleY: Float32Array;
  readonly reach: Float32Array;
}

/** Parts of a community placed as communities are on the whole map: as discs, near when tied; members by degree. All
 *  within the community's radius.
 *  @returns undefined when there is one part only */
export function seatParts(
  csr: Csr,
  nodes: Uint32Array,
  sub: ArrayLike<number>,
  radius: number,
  random: Rng,
): Seats | undefined {
  const own = Int32Array.from(nodes, (node) => sub[node]!);
  if (own.every((part) => part <= 1)) return undefined;
  const inside = inducedCsr(csr, nodes, new Int32Array(csr.order).fill(-1));
  const parts = membersOf(nodes.length, own);
  const discs = fitted(
    placeCommunities(inside, own, parts, random, {
      gravity: 0.2,
      gap: 0.6 * SPACING,
    }),
    parts,
    radius,
  );
  const [x, y] = [new Float32Array(nodes.length), new Float32Array(nodes.length)];
  const degree = (i: number): number => inside.offsets[i + 1]! - inside.offsets[i]!;
  parts.forEach((list, part) => {
    const disc = discs[part]!;
    const byDegree = Array.from(list).sort((a, b) => degree(b) - degree(a) || a - b);
    byDegree.forEach((i, rank) => {
      const at = sunflower(rank, SPACING * disc.scale);
      x[i] = disc.x + at.x;
      y[i] = disc.y + at.y;
    });
  });
  const of = (value: (part: number) => number): Float32Array => Float32Array.from(own, value);
  return {
    x,
    y,
    middleX: of((part) => discs[part]!.x),
    middleY: of((part) => discs[part]!.y),
    reach: of((part) => discs[part]!.radius),
  };
}

/** Moved so that their members' middle is 0,0, and scaled to the radius. */
function fitted(
  discs: readonly Disc[],
  parts: readonly Uint32Array[],
  radius: number,
): readonly (Disc & { readonly scale: number })[] {
  const total = parts.reduce((sum, list) => sum + list.length, 0);
  const mean = (axis: 'x' | 'y'): number =>
    discs.reduce((sum, disc, part) => sum + (disc[axis] * parts[part]!.length) / total, 0);
  const [x, y] = [mean('x'), mean('y')];
  const reach = discs.reduce(
    (far, disc, part) =>
      part === 0 ? far : Math.max(far, Math.hypot(disc.x - x, disc.y - y) + disc.radius),
    0,
  );
  const scale = reach > 0 ? radius / reach : 1;
  return discs.map((disc) => ({
    x: (disc.x - x) * scale,
    y: (disc.y - y) * scale,
    radius: disc.radius * scale,
    scale,
  }));
}
