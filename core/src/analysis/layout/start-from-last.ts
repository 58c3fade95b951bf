import type { Csr } from '../../graph/csr.js';
import type { LayoutOptions, LayoutResult } from './layout.js';
import { pushApart } from './spread-apart.js';
import { SPACING } from './sunflower.js';

type Last = NonNullable<LayoutOptions['previous']>;

/** Positions after a change of data: who was on the last map stays where he was; a newcomer lies at the mean, by
 *  strength, of his contacts, wave after wave; linked newcomers without any way to the known lie beside the map as the
 *  fresh layout seats them, those not yet linked in rows below. Only newcomers give way to what they would cover.
 *  @complexity O(n + m) a wave */
export function startFromLast(
  csr: Csr,
  community: ArrayLike<number>,
  last: Last,
  fresh: () => LayoutResult,
): LayoutResult {
  const all = Uint32Array.from({ length: csr.order }, (_, node) => node);
  const x = Float32Array.from(all, (node) => (last.known[node] === 1 ? last.x[node]! : 0));
  const y = Float32Array.from(all, (node) => (last.known[node] === 1 ? last.y[node]! : 0));
  const placed = Uint8Array.from(all, (node) => (last.known[node] === 1 ? 1 : 0));
  const newcomers = all.filter((node) => placed[node] === 0);
  if (newcomers.length === 0) return { x, y };
  const isLinked = (node: number): boolean => community[node] !== 0;
  let left: Uint32Array = newcomers.filter(isLinked);
  for (let before = -1; left.length !== before;) {
    before = left.length;
    left = placeBesideContacts(csr, left, placed, x, y);
  }
  if (left.length > 0) placeBeside(left, placed, fresh(), x, y);
  placeInRows(
    newcomers.filter((node) => !isLinked(node)),
    all.filter((node) => placed[node] === 1),
    x,
    y,
  );
  for (let round = 0; round < ROUNDS; round++) {
    pushApart(all, x, y, SPACING * 0.75);
    for (const node of all) {
      if (last.known[node] !== 1) continue;
      x[node] = last.x[node]!;
      y[node] = last.y[node]!;
    }
  }
  return { x, y };
}
const ROUNDS = 12;

/** One wave. @returns those without a placed contact yet */
function placeBesideContacts(
  csr: Csr,
  nodes: Uint32Array,
  placed: Uint8Array,
  x: Float32Array,
  y: Float32Array,
): Uint32Array {
  const reached: number[] = [];
  for (const node of nodes) {
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let at = csr.offsets[node]!; at < csr.offsets[node + 1]!; at++) {
      const other = csr.targets[at]!;
      if (placed[other] !== 1) continue;
      const strength = csr.strengths[at]!;
      sum += strength;
      sumX += strength * x[other]!;
      sumY += strength * y[other]!;
    }
    if (sum === 0) continue;
    x[node] = sumX / sum;
    y[node] = sumY / sum;
    reached.push(node);
  }
  // The order of a wave does not matter: its nodes count as placed only after it.
  for (const node of reached) placed[node] = 1;
  return nodes.filter((node) => placed[node] === 0);
}

/** Right of the map, as they lie among themselves on a fresh one. */
function placeBeside(
  nodes: Uint32Array,
  placed: Uint8Array,
  fresh: LayoutResult,
  x: Float32Array,
  y: Float32Array,
): void {
  let right = -3 * SPACING;
  for (let node = 0; node < placed.length; node++)
    if (placed[node] === 1) right = Math.max(right, x[node]!);
  const start = nodes.reduce((least, node) => Math.min(least, fresh.x[node]!), Infinity);
  for (const node of nodes) {
    x[node] = fresh.x[node]! - start + right + 3 * SPACING;
    y[node] = fresh.y[node]!;
    placed[node] = 1;
  }
}

/** Rows as wide as the map, below all that lies there. */
function placeInRows(
  nodes: Uint32Array,
  others: Uint32Array,
  x: Float32Array,
  y: Float32Array,
): void {
  let [left, right, low] = [0, 0, 0];
  for (const node of others) {
    left = Math.min(left, x[node]!);
    right = Math.max(right, x[node]!);
    low = Math.min(low, y[node]!);
  }
  const columns = Math.max(1, Math.floor((right - left) / SPACING));
  nodes.forEach((node, index) => {
    x[node] = left + (index % columns) * SPACING;
    y[node] = low - (2 + Math.floor(index / columns)) * SPACING;
  });
}
