import { hopsFrom, UNREACHED } from '../../graph/bfs.js';
import { edgeEnds, type Csr } from '../../graph/csr.js';
import { withoutNodes } from '../../graph/without-nodes.js';
import { piecesWithout } from '../cohesion/pieces-without.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { membership, type TwoGroups } from '../two-groups.js';
import { independentRoutes } from './independent-routes.js';
import { territoryEfficiency } from './territory-efficiency.js';

/** What the two sides are to each other once some actors have left. */
export interface AfterLeaving {
  /** Mean of 1/d over the pairs of those who stay (0 for pairs out of reach); NaN without a pair. */
  readonly efficiency: number;
  readonly routes: number;
  /** Local actors who stay and reach no target any more. */
  readonly cutOff: Uint32Array;
}
export interface Leaving {
  /** With everybody, over the pairs of those who would stay: what is lost is then not the pairs of who leaves. */
  readonly before: AfterLeaving;
  readonly after: AfterLeaving;
  /** (before - after) / before of the efficiency; NaN when nothing was in reach. */
  readonly fragility: number;
  /** What comes apart from the rest of its component, largest first. */
  readonly pieces: readonly Uint32Array[];
  /** Ties of who leaves. */
  readonly tiesLost: number;
  /** Of them, those between the two sides; and who stays at their other end. */
  readonly bridgesLost: number;
  readonly bridgeEnds: Uint32Array;
}

export interface LeavingOptions extends TwoGroups {
  readonly leaving: ArrayLike<number>;
  readonly hooks?: KernelHooks;
}

/** What if these actors leave? Nearness of the two sides, routes and who is cut off, before and after.
 *  Fragility = relative loss of efficiency (methods M10 c), over the pairs of the actors who stay.
 *  @throws InvalidInputError when a node is out of range or twice
 *  @complexity O(min(|L|, |H|) / 32 · diameter · (n + m)) + independent routes
 *  @source Latora & Marchiori (2001), PRL 87:198701 (efficiency and its loss); Menger (1927) (routes) */
export function leaving(csr: Csr, options: LeavingOptions): Leaving {
  const { hooks } = options;
  const gone = membership(csr, Uint32Array.from(options.leaving));
  const local = options.local.filter((node) => gone[node] === 0);
  const targets = options.targets.filter((node) => gone[node] === 0);
  checkpoint(hooks, 0);
  const before = sidesOf(csr, { local, targets });
  checkpoint(hooks, 0.5);
  const after = sidesOf(withoutNodes(csr, gone), { local, targets });
  return {
    before,
    after,
    fragility: (before.efficiency - after.efficiency) / before.efficiency,
    pieces: piecesWithout(csr, gone),
    ...lostTies(csr, gone, options),
  };
}

function lostTies(
  csr: Csr,
  gone: Uint8Array,
  options: TwoGroups,
): Pick<Leaving, 'tiesLost' | 'bridgesLost' | 'bridgeEnds'> {
  const [isLocal, isTarget] = [membership(csr, options.local), membership(csr, options.targets)];
  const { a, b } = edgeEnds(csr);
  let [tiesLost, bridgesLost] = [0, 0];
  const ends = new Set<number>();
  a.forEach((u, edge) => {
    const v = b[edge]!;
    if (gone[u] === 0 && gone[v] === 0) return;
    tiesLost++;
    const crosses = (isLocal[u]! & isTarget[v]!) | (isLocal[v]! & isTarget[u]!);
    if (crosses === 0) return;
    bridgesLost++;
    for (const end of [u, v]) if (gone[end] === 0) ends.add(end);
  });
  return { tiesLost, bridgesLost, bridgeEnds: Uint32Array.from(ends).sort() };
}

function sidesOf(csr: Csr, { local, targets }: TwoGroups): AfterLeaving {
  if (local.length === 0 || targets.length === 0) {
    return { efficiency: NaN, routes: 0, cutOff: Uint32Array.of() };
  }
  const hops = hopsFrom(csr, targets);
  return {
    efficiency: territoryEfficiency(csr, { local, targets }),
    routes: independentRoutes(csr, { local, targets }).routes,
    cutOff: local.filter((node) => hops[node] === UNREACHED),
  };
}
