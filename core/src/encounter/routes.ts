import type { Csr } from '../graph/csr.js';
import { middleOf } from './median.js';
import { PARAMETERS } from './parameters.js';

const { bounds, threeStepFactor } = PARAMETERS;

/** Routes of two and three ties from one node to all others, weighed. Valid until the next `from`. */
export interface Routes {
  /** Untied nodes reached, ascending: over three ties, or over two only when three would cost too much. */
  readonly reached: Uint32Array;
  /** False when `reached` holds nodes two ties away only. */
  readonly isWhole: boolean;
  /** x = T2 + T3 / 2, 0 where there is no such route and at the node and its contacts. @complexity O(degree of v) */
  readonly reach: (v: number) => number;
  /** Nodes with a contact in common, contacts of u among them. */
  readonly twoTiesAway: readonly number[];
  /** Contacts that were not walked through: they know more than `mostContacts`. */
  readonly passedBy: readonly number[];
  /** Contacts in common (with at most `mostContacts` contacts each); contacts of u may have some too. */
  readonly common: (v: number) => number;
  /** Adamic-Adar: Σ 1 / ln k_z over contacts z in common, ties all alike. Unlike x it can be compared between recipients. */
  readonly adamicAdar: (v: number) => number;
  /** T2 alone. */
  readonly twoSteps: (v: number) => number;
  /** Median of positive x; 0 when there is none. Over `reached` when it is whole, else over the sample. */
  median(): number;
  /** Makes `reached` whole, whatever it costs. */
  whole(): Uint32Array;
}

/** T2 = Σ_z w_uz w_zv / s_z, T3 = Σ_{z,y} w_uz w_zy w_yv / (s_z s_y) (y ≠ u, z ≠ v). T2 is pushed from u; x of one node
 *  is then pulled over its own ties, so that nothing of the size of the graph is walked for a recipient.
 *  @param totals sum of strengths at each node  @param sample nodes the median is taken over in large graphs
 *  @complexity O(Σ degree of contacts) a recipient, O(m) at most in `whole`; O(n) space once
 *  @source methods §7; Zhou, Lü & Zhang (2009), EPJ B 71:623; Kovács et al. (2019), Nat. Commun. 10:1240 */
export function routesIn(
  csr: Csr,
  totals: Float64Array,
  sample: Uint32Array,
): { from(u: number): Routes } {
  const { order, offsets, targets, strengths } = csr;
  const two = new Float64Array(order);
  const common = new Uint32Array(order);
  const byRarity = new Float64Array(order);
  const direct = new Float64Array(order);
  const mark = new Uint32Array(order);
  const walked = new Float64Array(order);
  let stamp = 0;
  let touched: number[] = [];
  let passedBy: number[] = [];
  let contacts: Uint32Array = new Uint32Array(0);

  const push = (u: number): number => {
    for (const v of touched) {
      two[v] = 0;
      common[v] = 0;
      byRarity[v] = 0;
    }
    for (const z of contacts) direct[z] = 0;
    touched = [];
    passedBy = [];
    contacts = targets.subarray(offsets[u], offsets[u + 1]);
    let arcs = 0;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const z = targets[i]!;
      const share = strengths[i]! / totals[z]!;
      direct[z] = share;
      if (offsets[z + 1]! - offsets[z]! > bounds.mostContacts) {
        passedBy.push(z);
        continue;
      }
      const rarity = 1 / Math.log(Math.max(2, offsets[z + 1]! - offsets[z]!));
      for (let j = offsets[z]!; j < offsets[z + 1]!; j++) {
        const v = targets[j]!;
        if (v === u) continue;
        if (common[v] === 0) {
          touched.push(v);
          arcs += offsets[v + 1]! - offsets[v]!;
        }
        two[v]! += share * strengths[j]!;
        common[v]!++;
        byRarity[v]! += rarity;
      }
    }
    return arcs;
  };

  return {
    from(u) {
      const arcs = push(u);
      const isUntied = (v: number): boolean => v !== u && direct[v] === 0;
      const reach = (v: number): number => {
        if (!isUntied(v)) return 0;
        if (isWhole) return mark[v] === stamp ? walked[v]! : 0;
        let twoTies = 0;
        let threeTies = 0;
        for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
          const y = targets[at]!;
          twoTies += direct[y]! * strengths[at]!;
          threeTies += (two[y]! / totals[y]!) * strengths[at]!;
        }
        return twoTies + threeStepFactor * threeTies;
      };
      const whole = (): Uint32Array => {
        stamp++;
        const found: number[] = [];
        const add = (v: number, threeTies: number): void => {
          if (mark[v] !== stamp) {
            mark[v] = stamp;
            walked[v] = 0;
            if (isUntied(v)) found.push(v);
          }
          walked[v]! += threeTies;
        };
        for (const y of touched) {
          add(y, two[y]!);
          const share = (threeStepFactor * two[y]!) / totals[y]!;
          for (let at = offsets[y]!; at < offsets[y + 1]!; at++) {
            add(targets[at]!, share * strengths[at]!);
          }
        }
        isWhole = true;
        reached = Uint32Array.from(found).sort();
        return reached;
      };
      let isWhole = false;
      let reached = new Uint32Array(0);
      if (arcs <= bounds.exactArcs) whole();
      else reached = Uint32Array.from(touched.filter(isUntied)).sort();
      let median = NaN;
      return {
        get reached() {
          return reached;
        },
        get isWhole() {
          return isWhole;
        },
        reach,
        twoTiesAway: touched,
        passedBy,
        common: (v) => common[v]!,
        adamicAdar: (v) => (isUntied(v) ? byRarity[v]! : 0),
        twoSteps: (v) => (isUntied(v) ? two[v]! : 0),
        median() {
          if (Number.isNaN(median)) {
            const over = isWhole ? reached : sample;
            median = middleOf(Float64Array.from(over, reach).filter((x) => x > 0));
          }
          return median;
        },
        whole,
      };
    },
  };
}
