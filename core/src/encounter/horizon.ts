import { nodesByDegree, signed, type Csr } from '../graph/csr.js';
import { FARTHER, type DistanceTable } from './distance-table.js';
import type { Routes } from './routes.js';

/** Where others stand, seen from one node. Valid until the next recipient. */
export interface Horizon {
  /** Hops to v: exact up to 3 and for every node of the table (all of a small graph); 4 stands for "4 or more" for the
   *  others; `NO_PATH` is known for nodes of the table only. @complexity O(degree of v) */
  readonly hops: (v: number) => number;
  /** The hops asked for so far, else `UNKNOWN`: a glance before the call. */
  readonly known: Uint8Array;
  /** Columns of the table that are at 4 hops or more, their hops, and how many nodes each stands for. */
  readonly columns: Uint32Array;
  readonly columnHops: Uint8Array;
  readonly each: number;
}
export const NO_PATH = FARTHER;
export const UNKNOWN = 254;
/** Hops of a node that is neither in the table nor near. */
const FAR = 4;

/** No search: who is a contact or shares one is known from the routes, who is at three hops has a contact who shares one,
 *  and the rest is read from the table of distances.
 *  @complexity O(nodes two ties away + targets of the table) a node */
export function horizonsIn(
  csr: Csr,
  table: DistanceTable,
): { from(u: number, routes: Routes): Horizon } {
  const { order } = csr;
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  const width = table.targets.length;
  const columnOf = new Int32Array(order).fill(-1);
  table.targets.forEach((t, i) => (columnOf[t] = i));
  const hubsFirst = signed(contactsByDegree(csr));
  const known = new Uint8Array(order);
  const columns = new Uint32Array(width);
  const columnHops = new Uint8Array(width);
  return {
    from(u, routes) {
      const row = u * width;
      known.fill(UNKNOWN);
      for (const z of routes.passedBy) {
        for (let at = offsets[z]!; at < offsets[z + 1]!; at++) known[targets[at]!] = 2;
      }
      const { twoTiesAway } = routes;
      for (let i = 0; i < twoTiesAway.length; i++) known[twoTiesAway[i]!] = 2;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) known[targets[at]!] = 1;
      known[u] = 0;
      const { withinThree } = routes;
      const hops = (v: number): number => {
        const found = known[v]!;
        if (found !== UNKNOWN) return found;
        const column = columnOf[v]!;
        let answer = column >= 0 ? table.hops[row + column]! : FAR;
        if (answer === FAR && withinThree !== null) {
          if (withinThree(v)) answer = 3;
        } else {
          for (let at = offsets[v]!; answer === FAR && at < offsets[v + 1]!; at++) {
            if (known[hubsFirst[at]!] === 2) answer = 3;
          }
        }
        known[v] = answer;
        return answer;
      };
      let count = 0;
      for (let i = 0; i < width; i++) {
        const far = table.hops[row + i]!;
        if (far < FAR || far === NO_PATH) continue;
        columns[count] = i;
        columnHops[count++] = far;
      }
      return {
        hops,
        known,
        columns: columns.subarray(0, count),
        columnHops: columnHops.subarray(0, count),
        each: width === 0 ? 0 : order / width,
      };
    },
  };
}

/** The targets of each row, those with most contacts first: they are who is near. @complexity O(n + m) */
function contactsByDegree(csr: Csr): Uint32Array {
  const { order, offsets, targets } = csr;
  const sorted = new Uint32Array(targets.length);
  const free = offsets.slice(0, order);
  for (const u of nodesByDegree(csr)) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) sorted[free[targets[at]!]!++] = u;
  }
  return sorted;
}

/** Hops of a node farther than three: a search that starts there and ends at the first node two hops from the one the
 *  horizon is seen from, most often long before it has walked the graph.
 *  @returns -1 = no path  @complexity O(n + m) at worst */
export function farHopsIn(csr: Csr): (v: number, known: Uint8Array) => number {
  const { order, offsets, targets } = csr;
  const queue = new Uint32Array(order);
  const walked = new Uint32Array(order);
  let walk = 0;
  return (v, known) => {
    walk++;
    queue[0] = v;
    walked[v] = walk;
    let tail = 1;
    let hops = 0;
    for (let head = 0; head < tail; hops++) {
      for (const end = tail; head < end; head++) {
        const x = queue[head]!;
        for (let at = offsets[x]!; at < offsets[x + 1]!; at++) {
          const y = targets[at]!;
          if (known[y]! <= 2) return hops + 1 + known[y]!;
          if (walked[y] === walk) continue;
          walked[y] = walk;
          queue[tail++] = y;
        }
      }
    }
    return -1;
  };
}
