import type { Csr } from '../../graph/csr.js';
import { withoutNodes } from '../../graph/without-nodes.js';
import { components } from './components.js';

/** What comes apart when some nodes leave: of every component that one of them was in, all that is left but its largest
 *  part (of equal ones, the one with the smallest node stays).
 *  @param gone 1 = leaves  @returns the parts, largest first; for one node their sum is `cutOff` of `cutActorSides`
 *  @complexity O(n + m)  @source Hopcroft & Tarjan (1973), CACM 16:372 */
export function piecesWithout(csr: Csr, gone: Uint8Array): Uint32Array[] {
  const before = components(csr).component;
  const touched = new Set<number>();
  gone.forEach((left, node) => {
    if (left === 1) touched.add(before[node]!);
  });
  const after = components(withoutNodes(csr, gone)).component;
  const parts = new Map<number, number[]>();
  after.forEach((part, node) => {
    if (gone[node] === 1 || !touched.has(before[node]!)) return;
    const known = parts.get(part);
    if (known === undefined) parts.set(part, [node]);
    else known.push(node);
  });
  const bySize = [...parts.values()].sort((x, y) => y.length - x.length || x[0]! - y[0]!);
  const holds = new Set<number>();
  return bySize
    .filter(([node]) => {
      const whole = before[node!]!;
      if (holds.has(whole)) return true;
      holds.add(whole);
      return false;
    })
    .map((part) => Uint32Array.from(part));
}
