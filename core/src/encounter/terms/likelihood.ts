import { signed, type Csr } from '../../graph/csr.js';
import { PARAMETERS } from '../parameters.js';
import type { Routes } from '../routes.js';
import type { EncounterInput } from '../types.js';
import { topicAffinityIn } from './topic-affinity.js';

export interface Likelihood {
  /** L of a pair, > 0: comparable between recipients, no probability. */
  of(v: number): number;
  /** Nodes met in larger events, or known to those who were; empty unless `input.wide` is given. */
  readonly met: Uint32Array;
}

/** How likely u and v are to meet, on one scale for all recipients:
 *
 *  L = √((A + b)(A' + b)) · √(λ + b') · e^(cos / 2) · (1 + c · s')
 *
 *  A = Adamic-Adar + a little of x (T2 + T3 / 2), which tells those three ties away apart; A' = Adamic-Adar where larger
 *  events tie too, s' the strength such events give the pair (0 without `input.wide`, and then A' = A); λ and cos as in
 *  `topic-affinity.ts`, left out when events have no topics. Valid until the next `from`.
 *  @complexity O(Σ degree of contacts in `wide`) a recipient, O(degree of v + topics of v) a pair
 *  @source docs/decisions/encounters-log.md; Adamic & Adar (2003), Soc. Networks 25:211 */
export function likelihoodIn(input: EncounterInput): {
  from(u: number, routes: Routes): Likelihood;
} {
  const { base, ownReach, topicBase, topicLikeness, largeEvents } = PARAMETERS.order;
  const wide = input.wide === undefined ? undefined : wideIn(input.wide);
  const affinity = input.topics === undefined ? undefined : topicAffinityIn(input.topics);
  return {
    from(u, routes) {
      const wider = wide?.from(u);
      const affine = affinity?.from(u);
      return {
        met: wider?.met ?? NOBODY,
        of(v) {
          const near = routes.adamicAdar(v) + ownReach * routes.reach(v) + base;
          const paths =
            wider === undefined
              ? near
              : Math.sqrt(near * (wider.adamicAdar(v) + base)) *
                (1 + largeEvents * wider.strength(v));
          if (affine === undefined) return paths;
          const { expected, likeness } = affine(v);
          return paths * Math.sqrt(expected + topicBase) * Math.exp(topicLikeness * likeness);
        },
      };
    },
  };
}

const NOBODY = new Uint32Array(0);

/** Adamic-Adar and ties as seen from one node, pushed. */
function wideIn(csr: Csr): {
  from(u: number): {
    readonly met: Uint32Array;
    adamicAdar(v: number): number;
    strength(v: number): number;
  };
} {
  const { order, strengths } = csr;
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  const sums = new Float64Array(order);
  const tied = new Float64Array(order);
  const isMet = new Uint8Array(order);
  const found = new Uint32Array(order);
  let met = found.subarray(0, 0);
  return {
    from(u) {
      for (const v of met) sums[v] = tied[v] = isMet[v] = 0;
      let count = 0;
      const meet = (v: number): void => {
        if (isMet[v] === 1) return;
        isMet[v] = 1;
        found[count++] = v;
      };
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const z = targets[at]!;
        meet(z);
        tied[z] = strengths[at]!;
        const known = offsets[z + 1]! - offsets[z]!;
        if (known > PARAMETERS.bounds.mostContacts) continue;
        const rarity = 1 / Math.log(Math.max(2, known));
        for (let step = offsets[z]!; step < offsets[z + 1]!; step++) {
          const v = targets[step]!;
          if (v === u) continue;
          meet(v);
          sums[v]! += rarity;
        }
      }
      met = found.subarray(0, count);
      return { met, adamicAdar: (v) => sums[v]!, strength: (v) => tied[v]! };
    },
  };
}
