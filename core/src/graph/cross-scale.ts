import type { EcosystemColumns } from '../domain/ecosystem.js';
import { levelRank } from '../domain/level.js';
import { effectiveScale } from './actor-scale.js';
import type { Csr } from './csr.js';
import { membersOf, territoryRow } from './territory-tree.js';

export interface CrossScaleGroups {
  /** L: actors of the territory, ascending. */
  readonly local: Uint32Array;
  /** H: actors outside it whose scale is above the territory's level, ascending. */
  readonly targets: Uint32Array;
  /** True when nobody is above: H is then everybody outside the territory. */
  readonly fallback: boolean;
}

/** The two sides of the cross-scale measures of a territory (methods M9, M10).
 *  @throws NotFoundError when no territory has this id  @complexity O(n + m + t) */
export function crossScaleGroups(
  columns: EcosystemColumns,
  csr: Csr,
  territoryId: string,
): CrossScaleGroups {
  const local = membersOf(columns, territoryId);
  const level = levelRank(columns.territories[territoryRow(columns, territoryId)]!.level);
  const scale = effectiveScale(columns, csr);
  const isLocal = new Uint8Array(csr.order);
  for (const u of local) isLocal[u] = 1;
  const outside: number[] = [];
  const above: number[] = [];
  for (let u = 0; u < csr.order; u++) {
    if (isLocal[u] === 1) continue;
    outside.push(u);
    if (scale[u]! > level) above.push(u);
  }
  const fallback = above.length === 0;
  return { local, targets: Uint32Array.from(fallback ? outside : above), fallback };
}
