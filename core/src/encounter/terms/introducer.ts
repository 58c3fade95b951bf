import type { Csr } from '../../graph/csr.js';
import { firstShared } from '../gates/new.js';
import { PARAMETERS } from '../parameters.js';
import type { EncounterInput } from '../types.js';

const { chainFactor, commonEvent } = PARAMETERS;

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

/** @complexity O(Σ degree of contacts) a recipient, O(n) space once; an answer holds until the next `from` */
export function introductionsIn(
  { csr, mayIntroduce }: EncounterInput,
  familiar: Float64Array,
): { from(u: number): Introductions } {
  const { order, offsets, targets } = csr;
  const direct = new Float64Array(order);
  const relayed = new Float64Array(order);
  const via = new Int32Array(order).fill(-1);
  const relays = new Uint32Array(order);
  let count = 0;
  let contacts: Uint32Array = new Uint32Array(0);
  return {
    from(u) {
      for (let i = 0; i < count; i++) {
        const h = relays[i]!;
        relayed[h] = 0;
        via[h] = -1;
      }
      for (let i = 0; i < contacts.length; i++) direct[contacts[i]!] = 0;
      count = 0;
      contacts = targets.subarray(offsets[u], offsets[u + 1]);
      for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
        const g = targets[i]!;
        if (mayIntroduce[g] !== 1) continue;
        const known = familiar[i]!;
        direct[g] = known;
        // Who knows that many people is asked for those they know, not for those their contacts know.
        if (offsets[g + 1]! - offsets[g]! > PARAMETERS.bounds.mostContacts) continue;
        for (let j = offsets[g]!; j < offsets[g + 1]!; j++) {
          const h = targets[j]!;
          const chance = known * familiar[j]!;
          if (chance <= relayed[h]! || h === u || mayIntroduce[h] !== 1) continue;
          if (via[h] === -1) relays[count++] = h;
          relayed[h] = chance;
          via[h] = g;
        }
      }
      return { direct, relayed, via };
    },
  };
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
 *  @param isFree leaves out who is asked for enough already
 *  @complexity O(degree of v)  @source methods §7 */
export function bestIntroduction(
  input: EncounterInput,
  familiar: Float64Array,
  from: Introductions,
  u: number,
  v: number,
  isFree: (introducer: number) => boolean = () => true,
): BestIntroduction {
  const { offsets, targets } = input.csr;
  let [introducer, relay, ease] = [-1, -1, 0];
  let [asked, chained] = [-1, 0];
  for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
    const g = targets[at]!;
    const known = from.direct[g]! * familiar[at]!;
    if (known > ease && isFree(g)) [introducer, ease] = [g, known];
    const heard = chainFactor * from.relayed[g]! * familiar[at]!;
    if (heard > chained && isFree(from.via[g]!)) [asked, chained] = [g, heard];
  }
  if (chained > ease) [introducer, relay, ease] = [from.via[asked]!, asked, chained];
  const best = { ease, introducer, relay, event: -1 };
  if (best.ease >= commonEvent || input.events === undefined) return best;
  const event = firstShared(input.events, u, v);
  return event === -1 ? best : { ease: commonEvent, introducer: -1, relay: -1, event };
}
