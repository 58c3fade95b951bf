import { hopsFrom, UNREACHED } from '../graph/bfs.js';
import type { Csr } from '../graph/csr.js';
import { rng } from '../graph/rng.js';
import { quantile } from './median.js';
import type { Routes } from './plausibility.js';

/** Up to so many nodes the yardstick uses every untied node; above, the same seeded sample for all recipients. */
const EXACT_UP_TO = 1_000;
const SAMPLE = 128;
/** "Much": the 95th percentile (methods §7). */
const MUCH = 0.95;

/** Where everybody stands, seen from one recipient. */
export interface Horizon {
  readonly hops: Uint32Array;
  /** Largest distance among the contacts of each node, where it is 3 or more; else 0. */
  readonly beyond: Uint32Array;
}

export interface ClosenessGain {
  /** To be passed to the two below. @param routes of u, when known: they already tell distances up to 3 */
  from(u: number, routes?: Routes): Horizon;
  /** Gain in harmonic closeness of u if it were tied to v. */
  gain(from: Horizon, v: number): number;
  /** 95th percentile (linear interpolation) of the gain over nodes untied to u. */
  yardstick(from: Horizon): number;
}

/** gain_u(v) = Σ_t [1 / min(d_ut, 1 + d_vt) - 1 / d_ut]. The search from v stops where nothing is won: if 1 + d_vt >= d_ut
 *  then no node behind t is nearer either (triangle inequality), so the pruned sum is exact.
 *  @complexity gain: O(edges of the nodes that come nearer), O(m) at worst; yardstick: 128 of those above 1,000 nodes
 *  @source methods §7 (B ii) */
export function closenessGain(csr: Csr, seed: number): ClosenessGain {
  const { order, offsets, targets } = csr;
  const seen = new Uint32Array(order);
  const depth = new Uint32Array(order);
  const queue = new Uint32Array(order);
  let stamp = 0;
  /** Gain of reaching a component that cannot be reached at all: the same for every such recipient. */
  const newComponent = new Map<number, number>();

  const gain = ({ hops, beyond }: Horizon, v: number): number => {
    const isReached = hops[v] !== UNREACHED;
    const known = isReached ? undefined : newComponent.get(v);
    if (known !== undefined) return known;
    if (hops[v]! < 2) return 0;
    stamp++;
    let tail = 0;
    queue[tail++] = v;
    seen[v] = stamp;
    depth[v] = 1;
    let sum = 0;
    for (let head = 0; head < tail; head++) {
      const t = queue[head]!;
      sum += 1 / depth[t]! - (hops[t] === UNREACHED ? 0 : 1 / hops[t]!);
      const next = depth[t]! + 1;
      // Without this every contact of a hub would be walked through for nothing.
      if (beyond[t]! <= next) continue;
      for (let at = offsets[t]!; at < offsets[t + 1]!; at++) {
        const w = targets[at]!;
        if (seen[w] === stamp || next >= hops[w]!) continue;
        seen[w] = stamp;
        depth[w] = next;
        queue[tail++] = w;
      }
    }
    if (!isReached) newComponent.set(v, sum);
    return sum;
  };
  const nodes = Uint32Array.from({ length: order }, (_, v) => v);
  const sample = order <= EXACT_UP_TO ? nodes : rng(seed).shuffle(nodes).subarray(0, SAMPLE);
  return {
    from: (u, routes) => horizon(csr, u, routes),
    gain,
    yardstick: (from) => {
      const untied = sample.filter((v) => from.hops[v]! > 1);
      return quantile(
        Float64Array.from(untied, (v) => gain(from, v)),
        MUCH,
      );
    },
  };
}

function horizon(csr: Csr, u: number, routes?: Routes): Horizon {
  const hops = routes?.isExact === true ? hopsOfRoutes(csr, u, routes) : hopsFrom(csr, [u]);
  const beyond = new Uint32Array(csr.order);
  for (let w = 0; w < csr.order; w++) {
    const far = hops[w]!;
    if (far < 3) continue;
    for (let at = csr.offsets[w]!; at < csr.offsets[w + 1]!; at++) {
      const t = csr.targets[at]!;
      if (far > beyond[t]!) beyond[t] = far;
    }
  }
  return { hops, beyond };
}

/** The search goes on from three steps away, past the well-connected middle where nearly all arcs are. */
function hopsOfRoutes({ order, offsets, targets }: Csr, u: number, routes: Routes): Uint32Array {
  const hops = new Uint32Array(order).fill(UNREACHED);
  const queue = new Uint32Array(order);
  let tail = 0;
  hops[u] = 0;
  for (let at = offsets[u]!; at < offsets[u + 1]!; at++) hops[targets[at]!] = 1;
  for (let v = 0; v < order; v++) {
    if (routes.reach[v] === 0) continue;
    hops[v] = routes.common[v]! > 0 ? 2 : 3;
    if (hops[v] === 3) queue[tail++] = v;
  }
  for (let head = 0; head < tail; head++) {
    const v = queue[head]!;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const w = targets[at]!;
      if (hops[w] !== UNREACHED) continue;
      hops[w] = hops[v]! + 1;
      queue[tail++] = w;
    }
  }
  return hops;
}
