import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { CHANGES } from '../../domain/change.js';
import { changesBetween, type ChangesOptions } from './changes.js';

/** What changed and nothing else, in an order that tells: gained, grown, lost, each strongest first. */
export interface Changed {
  /** Actors and ties by code of `CHANGES`, those that stayed the same too. */
  readonly actorCounts: Uint32Array;
  readonly tieCounts: Uint32Array;
  /** Rows of `actors`: as many gained, grown and lost ones as the counts say. */
  readonly nodes: Uint32Array;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
}

/** Changes between two dates as columns that travel: by kind, ties by strength at the second date, then by number.
 *  @complexity that of `changesBetween`, + O(c log c) for c changes */
export function changedBetween(columns: EcosystemColumns, options: ChangesOptions): Changed {
  const { actors, ties, a, b, strengths } = changesBetween(columns, options);
  const nodes = orderOf(actors, () => 0);
  const edges = orderOf(ties, (edge) => strengths[edge]!);
  return {
    actorCounts: countsOf(actors),
    tieCounts: countsOf(ties),
    nodes,
    sources: edges.map((edge) => a[edge]!),
    targets: edges.map((edge) => b[edge]!),
  };
}

function orderOf(codes: Uint8Array, figure: (row: number) => number): Uint32Array {
  const changed: number[] = [];
  codes.forEach((code, row) => {
    if (code !== 0) changed.push(row);
  });
  changed.sort((x, y) => codes[x]! - codes[y]! || figure(y) - figure(x) || x - y);
  return Uint32Array.from(changed);
}

function countsOf(codes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(CHANGES.length);
  for (const code of codes) counts[code]!++;
  return counts;
}
