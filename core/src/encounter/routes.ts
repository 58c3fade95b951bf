import { nodeStrengths, signed, type Csr } from '../graph/csr.js';
import { contactsInCommon, type ContactsInCommon } from './contacts-in-common.js';
import { middleOf } from './median.js';
import { PARAMETERS } from './parameters.js';
import { dampingOf } from './popularity.js';
import type { EncounterInput } from './types.js';

const { bounds, threeStepFactor } = PARAMETERS;
const { ownReach } = PARAMETERS.order;

/** Routes of two and three ties from one node to all others, weighed. Valid until the next `from`. */
export interface Routes {
  /** Nodes reached, in no order: untied ones over three ties; over two only when three would cost too much, contacts of u
   *  among them. */
  readonly reached: Uint32Array;
  /** (A + `ownReach` · x) times the damping of v, or T2 for x where `reached` holds nodes two ties away only; 0 at the node itself
   *  and its contacts. */
  readonly nearness: (v: number) => number;
  /** False when `reached` holds nodes two ties away only. */
  readonly isWhole: boolean;
  /** T2; 0 at the node itself. */
  readonly twoTies: (v: number) => number;
  readonly isContact: (v: number) => boolean;
  /** x = T2 + T3 / 2, 0 where there is no such route and at the node and its contacts. @complexity O(degree of v) */
  readonly reach: (v: number) => number;
  /** Nodes with a contact in common, contacts of u among them. */
  readonly twoTiesAway: Uint32Array;
  /** Contacts that were not walked through: they know more than `mostContacts`. */
  readonly passedBy: readonly number[];
  /** Contacts in common (with at most `mostContacts` contacts each); contacts of u may have some too. */
  readonly common: (v: number) => number;
  /** A: Σ φ_uz φ_zv / ln k_z over contacts z in common, φ = 1 unless given: Adamic-Adar, ties all alike. Unlike x it can be
   *  compared between recipients. 0 at the node itself and its contacts. */
  readonly adamicAdar: (v: number) => number;
  /** Median of positive x; 0 when there is none. Over `reached` when it is whole, else over the sample. */
  median(): number;
  /** Whether v is three ties away at most, where that is known at once: `reached` is whole and no contact passed by. */
  readonly withinThree: ((v: number) => boolean) | null;
  /** Makes `reached` whole, whatever it costs. */
  whole(): Uint32Array;
}

/** Routes as the engine walks them. @param sample as in `routesIn` */
export function routesOfInput(
  { csr, meetings, lasting }: EncounterInput,
  sample: Uint32Array,
  inCommon?: ContactsInCommon,
): { from(u: number): Routes } {
  const damping = dampingOf(csr, lasting ?? 1);
  return routesIn(csr, nodeStrengths(csr), sample, inCommon, meetings?.closeness, damping);
}

/** T2 = Σ_z w_uz w_zv / s_z, T3 = Σ_{z,y} w_uz w_zy w_yv / (s_z s_y) (y ≠ u, z ≠ v). T2 is pushed from u; x of one node
 *  is then pulled over its own ties, so that nothing of the size of the graph is walked for a recipient.
 *  @param totals sum of strengths at each node  @param sample nodes the median is taken over in large graphs
 *  @param closeness φ of each edge  @param damping of each node (`popularity.ts`)
 *  @complexity O(Σ degree of contacts) a recipient, O(m) at most in `whole`; O(n) space once
 *  @source methods §7; Zhou, Lü & Zhang (2009), EPJ B 71:623; Kovács et al. (2019), Nat. Commun. 10:1240 */
export function routesIn(
  csr: Csr,
  totals: Float64Array,
  sample: Uint32Array,
  inCommon: ContactsInCommon = contactsInCommon(csr),
  closeness?: Float64Array,
  damping?: Float64Array,
): { from(u: number): Routes } {
  const { order, strengths, edgeIds } = csr;
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  const degrees = Int32Array.from({ length: order }, (_, v) => offsets[v + 1]! - offsets[v]!);
  const rarity = Float64Array.from(degrees, (known) => 1 / Math.log(Math.max(2, known)));
  /** T2 and A of each node side by side: where one is, the other is at hand. */
  const sums = new Float64Array(2 * order);
  const common = new Int32Array(order);
  /** T2 of each node over its strengths: what one unit of a tie of its adds to T3. Of `touched`, once `isShared`; else 0. */
  const shareOf = new Float64Array(order);
  let isShared = false;
  const direct = new Float64Array(order);
  const mark = new Uint32Array(order);
  const walked = new Float64Array(order);
  let stamp = 0;
  // One more than there can be: what was written last may not count.
  const met = new Uint32Array(order + 1);
  let touched = met.subarray(0, 0);
  const found = new Uint32Array(order);
  const figures = new Float64Array(order);
  let passedBy: number[] = [];
  let contacts: Int32Array = new Int32Array(0);

  const push = (u: number): number => {
    for (let i = 0; i < touched.length; i++) {
      const v = touched[i]!;
      sums[2 * v] = sums[2 * v + 1] = 0;
      common[v] = 0;
      shareOf[v] = 0;
    }
    isShared = false;
    for (let i = 0; i < contacts.length; i++) direct[contacts[i]!] = 0;
    passedBy = [];
    contacts = targets.subarray(offsets[u], offsets[u + 1]);
    let arcs = 0;
    let count = 0;
    // So that u is not met.
    common[u] = 1;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const z = targets[i]!;
      const share = strengths[i]! / totals[z]!;
      direct[z] = share;
      if (degrees[z]! > bounds.mostContacts) {
        passedBy.push(z);
        continue;
      }
      const rare = rarity[z]! * (closeness?.[edgeIds[i]!] ?? 1);
      if (closeness !== undefined) {
        for (let j = offsets[z]!; j < offsets[z + 1]!; j++) {
          // 1 is added below.
          sums[2 * targets[j]! + 1]! += rare * (closeness[edgeIds[j]!]! - 1);
        }
      }
      // No branch, which nobody could foretell: a node met again is written over by the next one.
      for (let j = offsets[z]!, end = offsets[z + 1]!; j < end; j++) {
        const v = targets[j]!;
        const before = common[v]!;
        common[v] = before + 1;
        sums[2 * v]! += share * strengths[j]!;
        sums[2 * v + 1]! += rare;
        met[count] = v;
        count += (before - 1) >>> 31;
      }
    }
    sums[2 * u] = sums[2 * u + 1] = 0;
    common[u] = 0;
    for (let i = 0; i < count; i++) arcs += degrees[met[i]!]!;
    touched = met.subarray(0, count);
    return arcs;
  };

  const share = (): void => {
    isShared = true;
    for (let i = 0; i < touched.length; i++) {
      const y = touched[i]!;
      shareOf[y] = sums[2 * y]! / totals[y]!;
    }
  };

  const isMarked = (v: number): boolean => mark[v] === stamp;

  return {
    from(u) {
      const arcs = push(u);
      const isUntied = (v: number): boolean => v !== u && direct[v] === 0;
      const reach = (v: number): number => {
        if (!isUntied(v)) return 0;
        if (isWhole) return mark[v] === stamp ? walked[v]! : 0;
        if (!isShared) share();
        let twoTies = 0;
        let threeTies = 0;
        const arcs = inCommon(u, v);
        for (let i = 0; i < arcs.length; i++) {
          twoTies += direct[targets[arcs[i]!]!]! * strengths[arcs[i]!]!;
        }
        for (let at = offsets[v]!, end = offsets[v + 1]!; at < end; at++) {
          threeTies += shareOf[targets[at]!]! * strengths[at]!;
        }
        return twoTies + threeStepFactor * threeTies;
      };
      const whole = (): Uint32Array => {
        stamp++;
        let count = 0;
        for (let i = 0; i < touched.length; i++) {
          const y = touched[i]!;
          if (mark[y] !== stamp) {
            mark[y] = stamp;
            walked[y] = 0;
            if (isUntied(y)) found[count++] = y;
          }
          walked[y]! += sums[2 * y]!;
          const share = (threeStepFactor * sums[2 * y]!) / totals[y]!;
          for (let at = offsets[y]!; at < offsets[y + 1]!; at++) {
            const v = targets[at]!;
            if (mark[v] !== stamp) {
              mark[v] = stamp;
              walked[v] = 0;
              if (isUntied(v)) found[count++] = v;
            }
            walked[v]! += share * strengths[at]!;
          }
        }
        isWhole = true;
        reached = found.subarray(0, count);
        return reached;
      };
      let isWhole = false;
      let reached = touched;
      if (arcs <= bounds.exactArcs) whole();
      let median = NaN;
      return {
        get reached() {
          return reached;
        },
        nearness(v) {
          if (!isUntied(v)) return 0;
          const own = isWhole ? (mark[v] === stamp ? walked[v]! : 0) : sums[2 * v]!;
          return (sums[2 * v + 1]! + ownReach * own) * (damping?.[v] ?? 1);
        },
        get isWhole() {
          return isWhole;
        },
        twoTies: (v) => sums[2 * v]!,
        isContact: (v) => direct[v]! > 0,
        reach,
        twoTiesAway: touched,
        passedBy,
        get withinThree() {
          return isWhole && passedBy.length === 0 ? isMarked : null;
        },
        common: (v) => common[v]!,
        adamicAdar: (v) => (direct[v] === 0 ? sums[2 * v + 1]! : 0),
        median() {
          if (Number.isNaN(median)) {
            const over = isWhole ? reached : sample;
            let count = 0;
            for (let i = 0; i < over.length; i++) {
              const x = reach(over[i]!);
              if (x > 0) figures[count++] = x;
            }
            median = middleOf(figures.subarray(0, count));
          }
          return median;
        },
        whole,
      };
    },
  };
}
