import type { Csr } from '../graph/csr.js';
import { firstShared } from './gate-new.js';
import type { EncounterInput } from './types.js';

/** A route of three counts half a route of two; an event in common counts this much (methods §7). */
const CHAIN_FACTOR = 0.5;
const COMMON_EVENT = 0.2;

/** w' = 1 - exp(-w) of every arc: how surely one end would introduce the other. */
export function familiarity(csr: Csr): Float64Array {
  return csr.strengths.map((strength) => -Math.expm1(-strength));
}

/** How well each node is reached from one recipient through people who may introduce. */
export interface Introductions {
  /** w'_ug of each contact g who may introduce, else 0. */
  readonly direct: Float64Array;
  /** max over such g of w'_ug w'_gh for each h who may introduce, and that g. */
  readonly relayed: Float64Array;
  readonly via: Int32Array;
}

/** @complexity O(n + Σ degree of contacts) */
export function introductionsFrom(
  input: EncounterInput,
  familiar: Float64Array,
  u: number,
): Introductions {
  const { csr, mayIntroduce } = input;
  const { order, offsets, targets } = csr;
  const direct = new Float64Array(order);
  const relayed = new Float64Array(order);
  const via = new Int32Array(order).fill(-1);
  for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
    const g = targets[i]!;
    if (mayIntroduce[g] !== 1) continue;
    direct[g] = familiar[i]!;
    for (let j = offsets[g]!; j < offsets[g + 1]!; j++) {
      const h = targets[j]!;
      const chance = familiar[i]! * familiar[j]!;
      if (h === u || mayIntroduce[h] !== 1 || chance <= relayed[h]!) continue;
      relayed[h] = chance;
      via[h] = g;
    }
  }
  return { direct, relayed, via };
}

export interface BestIntroduction {
  /** The term I, before its floor. */
  readonly ease: number;
  /** -1 = none. `relay` = whom the introducer asks; `event` = row of the event in common that stands instead. */
  readonly introducer: number;
  readonly relay: number;
  readonly event: number;
}

/** I = max of w'_ug w'_gv (g knows both), 0.5 w'_ug w'_gh w'_hv (g knows h, who knows v), 0.2 (both at one event).
 *  Equal ones: the shorter route, then the smallest node.
 *  @complexity O(degree of v)  @source methods §7 */
export function bestIntroduction(
  input: EncounterInput,
  familiar: Float64Array,
  from: Introductions,
  u: number,
  v: number,
): BestIntroduction {
  const { offsets, targets } = input.csr;
  let best: BestIntroduction = { ease: 0, introducer: -1, relay: -1, event: -1 };
  for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
    const ease = from.direct[targets[at]!]! * familiar[at]!;
    if (ease > best.ease) best = { ease, introducer: targets[at]!, relay: -1, event: -1 };
  }
  for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
    const relay = targets[at]!;
    const ease = CHAIN_FACTOR * from.relayed[relay]! * familiar[at]!;
    if (ease > best.ease) best = { ease, introducer: from.via[relay]!, relay, event: -1 };
  }
  if (best.ease >= COMMON_EVENT || input.events === undefined) return best;
  const event = firstShared(input.events, u, v);
  return event === -1 ? best : { ease: COMMON_EVENT, introducer: -1, relay: -1, event };
}
