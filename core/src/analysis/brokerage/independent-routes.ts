import type { Csr } from '../../graph/csr.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks, Measure } from '../measure.js';
import { membership, type TwoGroups } from '../two-groups.js';

export interface IndependentRoutes {
  /** R_T */
  readonly routes: number;
  /** A smallest set of nodes that all routes pass, ascending, the one nearest to the local side; `routes` long. */
  readonly cut: Uint32Array;
}

/** Independent routes R_T: the most paths from the local side to the other that share no node, ends included (a local
 *  actor or a target serves one route only). By Menger, it is also the fewest actors whose leaving closes every route.
 *  Maximum flow with one unit a node. A node v is split into v_in (state 2v) and v_out (2v+1); the flow through it is
 *  kept as the node before and the node after, so the split graph is never built.
 *  @param csr strengths are not read  @param options.local L  @param options.targets H, disjoint from L
 *  @returns 0 … min(|L|, |H|); 0 when a group is empty or no path exists
 *  @throws InvalidInputError when the groups overlap or repeat a node
 *  @complexity O(√n · (n + m)) time (unit-capacity blocking flows), O(n) space, iterative
 *  @source Menger (1927), Fund. Math. 10:96; Dinic (1970); Even & Tarjan (1975), SIAM J. Comput. 4:507 */
export function independentRoutes(
  csr: Csr,
  options: TwoGroups & { readonly hooks?: KernelHooks },
): IndependentRoutes {
  const { local, targets, hooks } = options;
  const isTarget = membership(csr, targets, membership(csr, local));
  const flow = newFlow(csr.order);
  const level = new Int32Array(2 * csr.order);
  let routes = 0;
  while (reaches(csr, local, isTarget, flow, level)) {
    checkpoint(hooks, routes / Math.max(1, Math.min(local.length, targets.length)));
    routes += blockingFlow(csr, local, isTarget, flow, level);
  }
  const cut: number[] = [];
  for (let v = 0; v < csr.order; v++) {
    if (level[2 * v]! >= 0 && level[2 * v + 1]! < 0) cut.push(v);
  }
  return { routes, cut: Uint32Array.from(cut) };
}

interface Flow {
  readonly used: Uint8Array;
  /** Node before / after on the route through a node, -1 at its ends and when unused. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

function newFlow(order: number): Flow {
  return {
    used: new Uint8Array(order),
    before: new Int32Array(order).fill(-1),
    after: new Int32Array(order).fill(-1),
  };
}

/** Arcs of the residual graph out of a state, by number; -1 = this arc is closed, -2 = no more arcs.
 *  v_in: 0 → v_out while v is unused; 1 → out of the node before (takes its arc back).
 *  v_out: 0 → v_in while v is used (takes v back); 1… → the neighbours' v_in. */
function arc({ offsets, targets }: Csr, flow: Flow, state: number, number: number): number {
  const v = state >>> 1;
  if ((state & 1) === 0) {
    if (number === 0) return flow.used[v] === 0 ? state + 1 : -1;
    if (number === 1) return flow.before[v]! >= 0 ? 2 * flow.before[v]! + 1 : -1;
    return -2;
  }
  if (number === 0) return flow.used[v] === 1 ? state - 1 : -1;
  const at = offsets[v]! + number - 1;
  return at < offsets[v + 1]! ? 2 * targets[at]! : -2;
}

/** Levels of the residual graph from the local side; false when no target is reached (levels then show the cut). */
function reaches(
  csr: Csr,
  local: Uint32Array,
  isTarget: Uint8Array,
  flow: Flow,
  level: Int32Array,
): boolean {
  level.fill(-1);
  const queue = new Uint32Array(level.length);
  let tail = 0;
  for (const v of local) {
    level[2 * v] = 0;
    queue[tail++] = 2 * v;
  }
  let found = false;
  for (let head = 0; head < tail; head++) {
    const state = queue[head]!;
    if ((state & 1) === 1 && isTarget[state >>> 1] === 1) found = true;
    for (let number = 0; ; number++) {
      const to = arc(csr, flow, state, number);
      if (to === -2) break;
      if (to === -1 || level[to] !== -1) continue;
      level[to] = level[state]! + 1;
      queue[tail++] = to;
    }
  }
  return found;
}

/** Adds routes along levels until none is left. */
function blockingFlow(
  csr: Csr,
  local: Uint32Array,
  isTarget: Uint8Array,
  flow: Flow,
  level: Int32Array,
): number {
  const cursor = new Uint32Array(level.length);
  const path: number[] = [];
  let routes = 0;
  for (const start of local) {
    path.length = 0;
    path.push(2 * start);
    while (path.length > 0) {
      const state = path[path.length - 1]!;
      if ((state & 1) === 1 && isTarget[state >>> 1] === 1) {
        applyRoute(flow, path);
        for (const one of path) level[one] = -2; // a state serves one route a phase
        routes++;
        break;
      }
      const to = arc(csr, flow, state, cursor[state]!);
      if (to === -2) {
        level[state] = -2;
        path.pop();
        continue;
      }
      cursor[state]!++;
      if (to >= 0 && level[to] === level[state]! + 1) path.push(to);
    }
  }
  return routes;
}

/** Takes arcs back first, then adds: a node may lose one route and join another on the same path. */
function applyRoute({ used, before, after }: Flow, path: readonly number[]): void {
  for (let i = 0; i + 1 < path.length; i++) {
    const x = path[i]!;
    const y = path[i + 1]!;
    if ((x & 1) === 0 && (y & 1) === 1 && x >>> 1 !== y >>> 1) {
      before[x >>> 1] = -1;
      after[y >>> 1] = -1;
    } else if (x >>> 1 === y >>> 1) used[x >>> 1] = (x & 1) === 0 ? 1 : 0;
  }
  for (let i = 0; i + 1 < path.length; i++) {
    const x = path[i]!;
    const y = path[i + 1]!;
    if ((x & 1) === 1 && (y & 1) === 0 && x >>> 1 !== y >>> 1) {
      after[x >>> 1] = y >>> 1;
      before[y >>> 1] = x >>> 1;
    }
  }
}

export const independentRoutesMeasure: Measure = {
  id: 'independentRoutes',
  kind: 'graph',
  unit: 'routes',
  range: '0 … the smaller group',
  definition:
    'The most routes from a territory to actors of higher scales that have no actor in common.',
  source:
    'Menger (1927), Fund. Math. 10:96; Even & Tarjan (1975), SIAM J. Comput. 4:507; methods M10',
  edgeCases:
    'A group empty or no path: 0. Isolates serve no route. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'How many actors must leave before this territory is cut off from the world.',
    fr: 'Combien d’acteurs doivent partir pour que ce territoire soit coupé du monde.',
  },
};
