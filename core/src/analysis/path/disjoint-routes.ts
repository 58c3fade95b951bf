import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';

/** Up to `most` routes between two nodes that share no node but their ends: as many as there are, and among those sets
 *  the one with the fewest hops in all. A shortest route taken first can close two others; this set never does.
 *  Successive shortest augmenting routes in the residual graph. A node v is split into v_in (state 2v) and v_out
 *  (2v + 1), one unit of flow in between; walking a used tie backwards takes its hop back (cost -1).
 *  @param csr strengths are not read  @param most routes wanted, >= 0
 *  @returns node lists from `from` to `to`, shortest first, then by smallest nodes; [] when from = to or nothing links
 *  @throws InvalidInputError for a node out of range
 *  @complexity O(most · (n + m)) time in practice, O(most · n · m) at worst (label correcting), O(n) space
 *  @source Suurballe (1974), Networks 4:125; Bhandari (1999), Survivable Networks, ch. 3 */
export function disjointRoutes(csr: Csr, from: number, to: number, most: number): number[][] {
  for (const node of [from, to]) {
    if (!(node >= 0 && node < csr.order)) {
      throw new InvalidInputError(`disjointRoutes: node ${node} is outside 0..${csr.order - 1}`);
    }
  }
  if (from === to) return [];
  const flow: Flow = { after: new Map(), before: new Map(), first: new Set() };
  let routes = 0;
  while (routes < most && augment(csr, from, to, flow)) routes++;
  return routesOf(from, to, flow).sort((a, b) => a.length - b.length || compare(a, b));
}

/** Middle nodes in use, each with the node after and before it; `first` = nodes that follow `from`. */
interface Flow {
  readonly after: Map<number, number>;
  readonly before: Map<number, number>;
  readonly first: Set<number>;
}

const FAR = 0x7fffffff;

/** One more route, by the cheapest residual walk. @returns false when there is none */
function augment(csr: Csr, from: number, to: number, flow: Flow): boolean {
  const { offsets, targets, order } = csr;
  const cost = new Int32Array(2 * order).fill(FAR);
  const parent = new Int32Array(2 * order).fill(-1);
  const queued = new Uint8Array(2 * order);
  const start = 2 * from + 1;
  const goal = 2 * to;
  cost[start] = 0;
  let queue = [start];
  const relax = (state: number, next: number, price: number, later: number[]): void => {
    const through = cost[state]! + price;
    if (through >= cost[next]!) return;
    cost[next] = through;
    parent[next] = state;
    if (queued[next] === 0 && next !== goal) {
      queued[next] = 1;
      later.push(next);
    }
  };
  while (queue.length > 0) {
    const later: number[] = [];
    for (const state of queue) {
      queued[state] = 0;
      const node = state >>> 1;
      const previous = flow.before.get(node);
      if ((state & 1) === 0) {
        // v_in of a free node opens v_out; of a used one, only the tie it was entered by can be taken back.
        if (previous === undefined) relax(state, 2 * node + 1, 0, later);
        else if (previous !== from) relax(state, 2 * previous + 1, -1, later);
        continue;
      }
      if (previous !== undefined) relax(state, 2 * node, 0, later);
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const next = targets[at]!;
        const isUsed = node === from ? flow.first.has(next) : flow.after.get(node) === next;
        if (next !== from && !isUsed) relax(state, 2 * next, 1, later);
      }
    }
    queue = later;
  }
  if (cost[goal] === FAR) return false;
  apply(from, to, parent, flow);
  return true;
}

/** Adds the walk to the flow: forward ties are used, backward ties are freed. */
function apply(from: number, to: number, parent: Int32Array, flow: Flow): void {
  const added: [number, number][] = [];
  const freed: [number, number][] = [];
  for (let state = 2 * to; parent[state]! >= 0; state = parent[state]!) {
    const [u, v] = [parent[state]! >>> 1, state >>> 1];
    if (u === v) continue;
    if ((state & 1) === 0) added.push([u, v]);
    else freed.push([v, u]);
  }
  for (const [u, v] of freed) {
    flow.after.delete(u);
    flow.before.delete(v);
  }
  for (const [u, v] of added) {
    if (u === from) flow.first.add(v);
    else flow.after.set(u, v);
    if (v !== to) flow.before.set(v, u);
  }
}

function routesOf(from: number, to: number, { first, after }: Flow): number[][] {
  return [...first].map((start) => {
    const route = [from];
    for (let node = start; node !== to; node = after.get(node) ?? to) route.push(node);
    return [...route, to];
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = a[at]! - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
