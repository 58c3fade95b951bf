import type { EcosystemColumns } from '../domain/ecosystem.js';
import { levelRank, type Level } from '../domain/level.js';
import type { Csr } from './csr.js';
import { ancestorsAt } from './territory-tree.js';

/** Share of strength outside a level from which an actor belongs to the next one (methods §1). */
const OUTSIDE_SHARE = 0.2;

/** Nearest first: a tie known to leave the country also leaves the region. */
const LADDER: readonly Level[] = ['local', 'regional', 'national'];

/** Scale read from an actor's ties: >= 20 % of strength outside its country → global, outside its region → national,
 *  outside its commune → regional, else local. Shares count only the strength whose side is known, so a place known
 *  too coarsely to decide gives -1, never the level of the territory itself.
 *  @returns level rank of each actor; -1 = unknown (no territory, no tie, place too coarse)
 *  @complexity O(n + m + t)  @source methods §1 */
export function derivedScale(columns: EcosystemColumns, csr: Csr): Int8Array {
  const { territory } = columns.actors;
  const at = LADDER.map((level) => ancestorsAt(columns, level));
  const place = (step: number, actor: number): number =>
    territory[actor]! < 0 ? -1 : at[step]![territory[actor]!]!;
  const scale = new Int8Array(csr.order).fill(-1);
  for (let u = 0; u < csr.order; u++) {
    const outside = LADDER.map((_, step) => outsideShare(csr, u, step, place));
    if (outside[2]! >= OUTSIDE_SHARE) scale[u] = levelRank('global');
    else if (outside[1]! >= OUTSIDE_SHARE) scale[u] = levelRank('national');
    else if (outside[0]! >= OUTSIDE_SHARE) scale[u] = levelRank('regional');
    else if (outside[0]! < OUTSIDE_SHARE) scale[u] = levelRank('local');
  }
  return scale;
}

/** Declared scale, else the scope of a decision-maker's role, else derived. @returns level ranks, -1 = unknown */
export function effectiveScale(columns: EcosystemColumns, csr: Csr): Int8Array {
  const { scale, roleScope } = columns.actors;
  const ranks = Int8Array.from(scale.values, (level) => levelRank(level));
  const effective = derivedScale(columns, csr);
  for (let u = 0; u < csr.order; u++) {
    const declared = ranks[scale.codes[u]!] ?? -1;
    const scope = roleScope?.[u] ?? -1;
    if (declared >= 0) effective[u] = declared;
    else if (scope >= 0) effective[u] = scope;
  }
  return effective;
}

/** Share of the strength of u that leaves its place at a step of the ladder; NaN when unknown. */
function outsideShare(
  csr: Csr,
  u: number,
  step: number,
  place: (step: number, actor: number) => number,
): number {
  const own = place(step, u);
  if (own < 0) return NaN;
  let inside = 0;
  let outside = 0;
  for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
    const v = csr.targets[at]!;
    const other = place(step, v);
    if (other === own) inside += csr.strengths[at]!;
    else if (other >= 0 || isBeyond(u, v, step, place)) outside += csr.strengths[at]!;
  }
  return outside / (inside + outside);
}

/** True when a higher level already tells the two places apart. */
function isBeyond(
  u: number,
  v: number,
  step: number,
  place: (step: number, actor: number) => number,
): boolean {
  for (let higher = step + 1; higher < LADDER.length; higher++) {
    const own = place(higher, u);
    const other = place(higher, v);
    if (own >= 0 && other >= 0) return own !== other;
  }
  return false;
}
