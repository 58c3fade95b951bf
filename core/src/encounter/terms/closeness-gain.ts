import { hopsFrom, UNREACHED } from '../../graph/bfs.js';
import { mostContacts, signed, type Csr } from '../../graph/csr.js';
import type { DistanceTable } from '../distance-table.js';
import { NO_PATH, UNKNOWN, type Horizon } from '../horizon.js';
import { quantile } from '../median.js';
import { PARAMETERS } from '../parameters.js';

export interface ClosenessGain {
  /** Gain in harmonic closeness of the node the horizon is seen from, if it were tied to v. */
  gain(from: Horizon, v: number): number;
  /** 95th percentile (linear interpolation) of the gain over the untied nodes of the sample. */
  yardstick(from: Horizon): number;
}

/** What a node adds: by hops from u, when v is its contact; by hops from u · 256 + hops from v, when it is farther. */
const nearGain = Float64Array.from({ length: 256 }, (_, now) =>
  now > 2 && now !== NO_PATH ? 0.5 - 1 / now : 0,
);
const farGain = Float64Array.from({ length: 256 * 256 }, (_, i) => {
  const now = i >>> 8;
  const after = (i & 255) + 1;
  return after > 2 && after < now ? 1 / after - 1 / now : 0;
});

/** gain_u(v) = Σ_t [1 / min(d_ut, 1 + d_vt) - 1 / d_ut]. A sum in two parts: v and its contacts, one by one; farther nodes,
 *  which only win when they are four hops from u or more, over the table of distances. Exact where the table holds all
 *  nodes; in a larger graph each of its nodes stands for as many.
 *  @param sample nodes of the table the yardstick is taken over
 *  @complexity gain: O(Σ degree of v's contacts) at worst, mostly O(degree of v + targets of the table); yardstick: one gain
 *  a node of the sample
 *  @source methods §7 (B ii) */
export function closenessGain(csr: Csr, sample: Uint32Array, table: DistanceTable): ClosenessGain {
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  const width = table.targets.length;
  /** Near gain of a node two hops away, by how many of its contacts are three hops away: added one by one, as others are. */
  const threeHops = new Float64Array(mostContacts(csr) + 1).fill(1 - 1 / 2);
  for (let k = 1; k < threeHops.length; k++) threeHops[k] = threeHops[k - 1]! + nearGain[3]!;
  const tabled = table.hops;
  const gains = new Float64Array(sample.length);
  /** Gain of reaching a component that cannot be reached at all: the same for every such recipient. */
  const newComponent = new Map<number, number>();
  const gainOfComponent = (v: number): number => {
    const known = newComponent.get(v);
    if (known !== undefined) return known;
    let sum = 0;
    const found = hopsFrom(csr, [v]);
    for (let t = 0; t < found.length; t++) {
      if (found[t] !== UNREACHED) sum += 1 / (found[t]! + 1);
    }
    newComponent.set(v, sum);
    return sum;
  };

  const nearGainOf = ({ hops, known }: Horizon, v: number, here: number): number => {
    const end = offsets[v + 1]!;
    if (here === 2) {
      // Whoever v knows is three hops away at most.
      let count = 0;
      // Without a branch, which nobody could foretell: the sign of 2 - hops.
      for (let at = offsets[v]!; at < end; at++) count += (2 - known[targets[at]!]!) >>> 31;
      return threeHops[count]!;
    }
    let near = 1 - 1 / here;
    for (let at = offsets[v]!; at < end; at++) {
      const seen = known[targets[at]!]!;
      if (seen > 2) near += nearGain[seen === UNKNOWN ? hops(targets[at]!) : seen]!;
    }
    return near;
  };

  const gain = (from: Horizon, v: number): number => {
    const { hops, columns, columnHops, each } = from;
    const here = hops(v);
    if (here === NO_PATH) return gainOfComponent(v);
    if (here < 2) return 0;
    let far = 0;
    const row = v * width;
    for (let i = 0; i < columns.length; i++) {
      far += farGain[columnHops[i]! * 256 + tabled[row + columns[i]!]!]!;
    }
    return nearGainOf(from, v, here) + each * far;
  };
  return {
    gain,
    yardstick(from) {
      let count = 0;
      for (let i = 0; i < sample.length; i++) {
        if (from.hops(sample[i]!) > 1) gains[count++] = gain(from, sample[i]!);
      }
      return quantile(gains.subarray(0, count), PARAMETERS.muchGain);
    },
  };
}
