import { arcBetween, type Csr } from '../../graph/csr.js';
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
  /** max over such g of w'_ug w'_gh, for an h who may introduce; `viaTo` is that g, -1 = none. */
  readonly relayed: (h: number) => number;
  readonly viaTo: (h: number) => number;
  /** At least `relayed(h)`, known at once; and at least what any relay is worth to v. */
  readonly atMost: (h: number) => number;
  readonly atMostTo: (v: number) => number;
}

/** Relays are looked for when asked, from the end that has fewer contacts: most targets have a contact in common who
 *  introduces them better than any relay could.
 *  @complexity O(degree) a recipient and a relay asked for, O(n) space once; an answer holds until the next `from` */
export function introductionsIn(
  { csr, mayIntroduce }: EncounterInput,
  familiar: Float64Array,
): { from(u: number): Introductions } {
  const { order, offsets, targets } = csr;
  const direct = new Float64Array(order);
  /** Who knows that many people is asked for those they know, not for those their contacts know. */
  const asks = new Float64Array(order);
  const chances = new Float64Array(order);
  const vias = new Int32Array(order);
  const foundFor = new Uint32Array(order);
  const strongest = new Float64Array(order);
  for (let u = 0; u < order; u++) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      strongest[u] = Math.max(strongest[u]!, familiar[at]!);
    }
  }
  let asked = 0;
  let recipient = -1;
  let bold = 0;
  let contacts: Uint32Array = new Uint32Array(0);

  const look = (h: number): void => {
    foundFor[h] = asked;
    let [best, via] = [0, -1];
    const first = offsets[h]!;
    const end = offsets[h + 1]!;
    const isShort = contacts.length * Math.log2(end - first + 2) < end - first;
    if (h !== recipient && mayIntroduce[h] === 1 && isShort) {
      for (let i = 0; i < contacts.length; i++) {
        const g = contacts[i]!;
        if (asks[g]! * strongest[h]! <= best) continue;
        const at = arcBetween(csr, h, g);
        const chance = at === -1 ? 0 : asks[g]! * familiar[at]!;
        if (chance > best) [best, via] = [chance, g];
      }
    } else if (h !== recipient && mayIntroduce[h] === 1) {
      for (let at = first; at < end; at++) {
        const chance = asks[targets[at]!]! * familiar[at]!;
        if (chance > best) {
          best = chance;
          via = targets[at]!;
        }
      }
    }
    chances[h] = best;
    vias[h] = via;
  };
  const relayed = (h: number): number => {
    if (foundFor[h] !== asked) look(h);
    return chances[h]!;
  };
  const viaTo = (h: number): number => {
    if (foundFor[h] !== asked) look(h);
    return vias[h]!;
  };
  const atMost = (h: number): number => bold * strongest[h]!;
  const atMostTo = (v: number): number => chainFactor * bold * strongest[v]!;

  return {
    from(u) {
      for (let i = 0; i < contacts.length; i++) {
        direct[contacts[i]!] = 0;
        asks[contacts[i]!] = 0;
      }
      asked++;
      recipient = u;
      bold = 0;
      contacts = targets.subarray(offsets[u], offsets[u + 1]);
      for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
        const g = targets[i]!;
        if (mayIntroduce[g] !== 1) continue;
        direct[g] = familiar[i]!;
        if (offsets[g + 1]! - offsets[g]! > PARAMETERS.bounds.mostContacts) continue;
        asks[g] = familiar[i]!;
        if (familiar[i]! > bold) bold = familiar[i]!;
      }
      return { direct, relayed, viaTo, atMost, atMostTo };
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
 *  @complexity O(degree of v), and a look at each relay that may be better  @source methods §7 */
export function bestIntroduction(
  input: EncounterInput,
  familiar: Float64Array,
  from: Introductions,
  u: number,
  v: number,
  isFree: (introducer: number) => boolean = () => true,
): BestIntroduction {
  const { offsets, targets } = input.csr;
  const { direct, relayed, viaTo, atMost, atMostTo } = from;
  let introducer = -1;
  let relay = -1;
  let ease = 0;
  for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
    const g = targets[at]!;
    const known = direct[g]! * familiar[at]!;
    if (known > ease && isFree(g)) {
      introducer = g;
      ease = known;
    }
  }
  const end = atMostTo(v) > ease ? offsets[v + 1]! : 0;
  for (let at = offsets[v]!; at < end; at++) {
    const h = targets[at]!;
    if (chainFactor * atMost(h) * familiar[at]! <= ease) continue;
    const heard = chainFactor * relayed(h) * familiar[at]!;
    if (heard > ease && isFree(viaTo(h))) {
      introducer = viaTo(h);
      relay = h;
      ease = heard;
    }
  }
  const best = { ease, introducer, relay, event: -1 };
  if (best.ease >= commonEvent || input.events === undefined) return best;
  const event = firstShared(input.events, u, v);
  return event === -1 ? best : { ease: commonEvent, introducer: -1, relay: -1, event };
}
