import { degreeOf, signed, type Csr } from '../../graph/csr.js';
import { contactsInCommon, type ContactsInCommon } from '../contacts-in-common.js';
import { PARAMETERS } from '../parameters.js';
import { firstShared } from '../row-lists.js';
import type { EncounterInput } from '../types.js';

const { chainFactor, commonEvent } = PARAMETERS;

/** w' = 1 - exp(-w) of every arc: how surely one end would introduce the other. */
export function familiarity(csr: Csr): Float64Array {
  return csr.strengths.map((strength) => -Math.expm1(-strength));
}

/** How well each node is reached from one recipient through people who may introduce and are free. Valid until the next one. */
export interface Introductions {
  /** Arcs from v to the contacts it shares with the recipient, ascending. */
  readonly shared: (v: number) => Int32Array;
  /** w'_ug of each contact g who may introduce, else 0. */
  readonly direct: Float64Array;
  /** max over such g of w'_ug w'_gh, for an h who may introduce; `viaTo` is that g, -1 = none. */
  readonly relayed: (h: number) => number;
  readonly viaTo: (h: number) => number;
  /** Most that a relay is worth to v, by arc of v to it, and over all of them: to be multiplied by `bold`. */
  readonly byArc: Float64Array;
  readonly byTarget: Float64Array;
  /** Arcs from v, those a relay is worth most by first. */
  readonly ranked: (v: number) => Int32Array;
  readonly bold: () => number;
}

/** A bound that is multiplied in another order may come out smaller by rounding. */
const ROUNDING = 1 + 1e-12;

/** Relays are looked for when asked: most targets have a contact in common who introduces them better than any relay.
 *  `from`: `common` counts contacts of both, when that is known; those who know more than `mostContacts` need not count.
 *  `isFree` leaves out who is asked for enough already, first or second go-between.
 *  @complexity O(degree) a recipient, and a search for contacts in common a relay asked for; O(n + m) once, O(n) space */
export function introductionsIn(
  { csr, mayIntroduce }: EncounterInput,
  familiar: Float64Array,
  inCommon: ContactsInCommon = contactsInCommon(csr),
  // An answer of its own: relays are asked for while the contacts of the target are still read.
  knownToBoth: ContactsInCommon = contactsInCommon(csr),
): {
  from(u: number, common?: (h: number) => number, isFree?: (g: number) => boolean): Introductions;
} {
  const { order } = csr;
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  const direct = new Float64Array(order);
  /** Who knows that many people is asked for those they know, not for those their contacts know. */
  const asks = new Float64Array(order);
  const mayAsk = Uint8Array.from({ length: order }, (_, g) =>
    Number(mayIntroduce[g] === 1 && degreeOf(csr, g) <= PARAMETERS.bounds.mostContacts),
  );
  const chances = new Float64Array(order);
  const vias = new Int32Array(order);
  const foundFor = new Int32Array(order);
  /** Most that any step is worth to h. */
  const toRelay = new Float64Array(order);
  const byArc = new Float64Array(targets.length);
  const byTarget = new Float64Array(order);
  for (let h = 0; h < order; h++) {
    for (let at = offsets[h]!; mayIntroduce[h] === 1 && at < offsets[h + 1]!; at++) {
      if (mayAsk[targets[at]!] === 1) toRelay[h] = Math.max(toRelay[h]!, familiar[at]!);
    }
  }
  for (let v = 0; v < order; v++) {
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      byArc[at] = chainFactor * toRelay[targets[at]!]! * familiar[at]! * ROUNDING;
      byTarget[v] = Math.max(byTarget[v]!, byArc[at]!);
    }
  }
  /** A row is ranked when first asked for: the same few are candidates of many. */
  const arcs = new Int32Array(targets.length);
  const isRanked = new Uint8Array(order);
  const ranked = (v: number): Int32Array => {
    const [first, end] = [offsets[v]!, offsets[v + 1]!];
    const row = arcs.subarray(first, end);
    if (isRanked[v] === 0) {
      isRanked[v] = 1;
      for (let at = first; at < end; at++) arcs[at] = at;
      row.sort((a, b) => byArc[b]! - byArc[a]! || a - b);
    }
    return row;
  };
  let asked = 0;
  let recipient = -1;
  let bold = 0;
  let contacts: Int32Array = new Int32Array(0);
  let inCommonWith: (h: number) => number = () => Infinity;
  let isFreeNow: (g: number) => boolean = () => true;

  const look = (h: number): void => {
    foundFor[h] = asked;
    let best = 0;
    let via = -1;
    if (h !== recipient && mayIntroduce[h] === 1 && inCommonWith(h) > 0 && isFreeNow(h)) {
      const arcs = knownToBoth(recipient, h);
      for (let i = 0; i < arcs.length; i++) {
        const at = arcs[i]!;
        const chance = asks[targets[at]!]! * familiar[at]!;
        if (chance <= best) continue;
        best = chance;
        via = targets[at]!;
      }
    }
    chances[h] = best;
    vias[h] = via;
  };
  const found = {
    direct,
    shared: (v: number): Int32Array => inCommon(recipient, v),
    relayed(h: number): number {
      if (foundFor[h] !== asked) look(h);
      return chances[h]!;
    },
    viaTo(h: number): number {
      if (foundFor[h] !== asked) look(h);
      return vias[h]!;
    },
    byArc,
    byTarget,
    ranked,
    bold: (): number => bold,
  };
  return {
    from(u, common = () => Infinity, isFree = () => true) {
      inCommonWith = common;
      isFreeNow = isFree;
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
        if (mayIntroduce[g] !== 1 || !isFree(g)) continue;
        direct[g] = familiar[i]!;
        if (mayAsk[g] !== 1) continue;
        asks[g] = familiar[i]!;
        bold = Math.max(bold, familiar[i]!);
      }
      return found;
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
 *  Equal ones: the shorter route, then the smallest node. Who is named: the best who knows both, even where a chain is
 *  worth more, for one who knows both is asked once; a chain only where nobody free knows both.
 *  @complexity O(degree of v), and a look at each relay that may be better  @source methods §7 */
export function bestIntroduction(
  input: EncounterInput,
  familiar: Float64Array,
  from: Introductions,
  u: number,
  v: number,
): BestIntroduction {
  const { targets } = input.csr;
  const { shared, direct, relayed, viaTo, byArc, byTarget, ranked } = from;
  let known = -1;
  let ease = 0;
  const arcs = shared(v);
  for (let i = 0; i < arcs.length; i++) {
    const at = arcs[i]!;
    const g = targets[at]!;
    const worth = direct[g]! * familiar[at]!;
    if (worth > ease) {
      known = g;
      ease = worth;
    }
  }
  let relay = -1;
  const bold = from.bold();
  if (bold * byTarget[v]! > ease) {
    const byWorth = ranked(v);
    for (let i = 0; i < byWorth.length; i++) {
      const at = byWorth[i]!;
      if (bold * byArc[at]! <= ease) break;
      const h = targets[at]!;
      const heard = chainFactor * relayed(h) * familiar[at]!;
      if (heard > ease || (heard === ease && h < relay)) {
        relay = h;
        ease = heard;
      }
    }
  }
  if (ease < commonEvent && input.events !== undefined) {
    const event = firstShared(input.events, u, v);
    if (event !== -1) return { ease: commonEvent, introducer: -1, relay: -1, event };
  }
  if (known !== -1 || relay === -1) return { ease, introducer: known, relay: -1, event: -1 };
  return { ease, introducer: viaTo(relay), relay, event: -1 };
}
