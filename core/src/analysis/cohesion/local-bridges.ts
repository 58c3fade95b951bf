import { edgeEnds, type Csr } from '../../graph/csr.js';
import { checkpoint } from '../hooks.js';
import { edgeMeasure, ofEdges } from '../edge-measure.js';
import type { KernelHooks } from '../measure.js';
import { cutPoints } from './cut-points.js';

export interface LocalBridges {
  /** By edge number: 1 = its ends have no contact in common. */
  readonly localBridge: Uint8Array;
  /** By edge number: distance of the ends without the edge, in hops; Infinity for a cut edge, NaN when not local. */
  readonly span: Float64Array;
}

/** Local bridges: edges whose ends share no contact. span = distance of the ends once the edge is taken away.
 *  @param csr strengths are not read  @returns span >= 3
 *  @complexity O(Σ k²) to find them, O(n + m) at worst for each span, usually a few contacts
 *  @source Granovetter (1973), AJS 78:1360 */
export function localBridges(csr: Csr, hooks?: KernelHooks): LocalBridges {
  const { a, b } = edgeEnds(csr);
  const { cutEdge } = cutPoints(csr);
  const localBridge = new Uint8Array(csr.size);
  const span = new Float64Array(csr.size).fill(NaN);
  const distanceApart = spanFinder(csr);
  for (let edge = 0; edge < csr.size; edge++) {
    if (edge % 256 === 0) checkpoint(hooks, edge / csr.size);
    if (haveCommonContact(csr, a[edge]!, b[edge]!)) continue;
    localBridge[edge] = 1;
    span[edge] = cutEdge[edge] === 1 ? Infinity : distanceApart(a[edge]!, b[edge]!, edge);
  }
  return { localBridge, span };
}

/** Both rows are sorted: one merge. */
function haveCommonContact({ offsets, targets }: Csr, u: number, v: number): boolean {
  let i = offsets[u]!;
  let j = offsets[v]!;
  while (i < offsets[u + 1]! && j < offsets[v + 1]!) {
    const difference = targets[i]! - targets[j]!;
    if (difference === 0) return true;
    if (difference < 0) i++;
    else j++;
  }
  return false;
}

/** Breadth-first search from one end that may not use the edge; it ends, since the edge is no cut edge. */
function spanFinder(csr: Csr): (from: number, to: number, edge: number) => number {
  const { order, offsets, targets, edgeIds } = csr;
  const metBy = new Uint32Array(order);
  const hops = new Uint32Array(order);
  const queue = new Uint32Array(order);
  let search = 0;
  return (from, to, edge) => {
    search++;
    metBy[from] = search;
    hops[from] = 0;
    queue[0] = from;
    let tail = 1;
    for (let head = 0; head < tail && metBy[to] !== search; head++) {
      const u = queue[head]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const v = targets[at]!;
        if (metBy[v] === search || edgeIds[at] === edge) continue;
        metBy[v] = search;
        hops[v] = hops[u]! + 1;
        queue[tail++] = v;
      }
    }
    return hops[to]!;
  };
}

export const localBridgeMeasure = edgeMeasure({
  id: 'localBridge',
  ...ofEdges((csr, hooks) => localBridges(csr, hooks).span),
  unit: 'hops',
  range: '3 … infinite (cut edge); undefined for a tie with a common contact',
  definition:
    'Span of a tie whose ends have no contact in common: their distance once it is taken away.',
  source: 'Granovetter (1973), AJS 78:1360',
  edgeCases:
    'Cut edge: infinite. Ends with a common contact: undefined. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'Without this tie, its two ends would be this many steps apart.',
    fr: 'Sans ce lien, ses deux bouts seraient à ce nombre de pas.',
  },
});
