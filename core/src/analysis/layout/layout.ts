import type { Csr } from '../../graph/csr.js';
import { membersOf } from '../../graph/induced.js';
import { rng } from '../../graph/rng.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { detachedGroups } from './detached-groups.js';
import { placeCommunities, type Disc } from './place-communities.js';
import { placeMembers } from './place-members.js';
import { spreadApart } from './spread-apart.js';
import { seatParts } from './seat-parts.js';
import { startFromLast } from './start-from-last.js';
import { SPACING, sunflower } from './sunflower.js';

export interface LayoutOptions {
  /** 1.. by decreasing size; 0 = not yet linked. */
  readonly community: ArrayLike<number>;
  readonly seed: number;
  /** Part of its community each node belongs to, 1..: parts lie together. */
  readonly sub?: ArrayLike<number>;
  /** Last positions: nodes where `known` is 1 keep theirs, the others are placed near their contacts. */
  readonly previous?: {
    readonly x: ArrayLike<number>;
    readonly y: ArrayLike<number>;
    readonly known: ArrayLike<number>;
  };
}

export interface LayoutResult {
  /** Layout units: about 10 between neighbours. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Positions for a map: communities first, as discs that attract by the strength between them and never overlap; small
 *  groups without a tie to the rest packed beside them; then members inside their disc, by parts, pulled to their
 *  neighbours and, slightly, towards the communities they also know; those not yet linked in rows below. Deterministic for a seed.
 *  @complexity O(k² + m + n) a step  @source force model: Fruchterman & Reingold (1991), Softw. Pract. Exp. 21:1129 */
export function layout(csr: Csr, options: LayoutOptions, hooks?: KernelHooks): LayoutResult {
  const { previous, ...anew } = options;
  return previous === undefined
    ? freshLayout(csr, options, hooks)
    : startFromLast(csr, options.community, previous, () => freshLayout(csr, anew, hooks));
}

function freshLayout(csr: Csr, options: LayoutOptions, hooks?: KernelHooks): LayoutResult {
  const { community, seed } = options;
  const random = rng(seed);
  const members = membersOf(csr.order, community);
  const detached = detachedGroups(csr, community, members);
  const discs = placeCommunities(csr, community, members, random, { detached });
  checkpoint(hooks, 0.2);
  const x = new Float32Array(csr.order);
  const y = new Float32Array(csr.order);
  for (let c = 1; c < members.length; c++) {
    const nodes = members[c]!;
    const seats =
      options.sub === undefined
        ? undefined
        : seatParts(csr, nodes, options.sub, discs[c]!.radius, random);
    placeMembers(csr, { community, number: c, nodes, discs, x, y, seats }, random);
    if (c % 16 === 0) checkpoint(hooks, 0.2 + (0.6 * c) / members.length);
  }
  checkpoint(hooks, 0.8);
  placeIsolates(members[0] ?? new Uint32Array(0), discs, x, y);
  spreadApart(x, y, SPACING * 0.75, 6);
  checkpoint(hooks, 1);
  return { x, y };
}

/** Those not yet linked: rows below the map, calm and countable. */
function placeIsolates(
  nodes: Uint32Array,
  discs: readonly Disc[],
  x: Float32Array,
  y: Float32Array,
): void {
  const reach = discs.reduce(
    (far, disc) => Math.max(far, Math.hypot(disc.x, disc.y) + disc.radius),
    0,
  );
  if (reach === 0) {
    nodes.forEach((node, index) => {
      const at = sunflower(index, SPACING);
      x[node] = at.x;
      y[node] = at.y;
    });
    return;
  }
  // Rows as wide as the map, below it.
  const columns = Math.max(1, Math.floor((2 * reach) / SPACING));
  nodes.forEach((node, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, nodes.length - row * columns);
    x[node] = ((index % columns) - (inRow - 1) / 2) * SPACING;
    y[node] = -reach - (3 + row) * SPACING;
  });
}
