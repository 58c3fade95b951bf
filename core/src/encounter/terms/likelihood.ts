import { tiesInside } from '../../analysis/mixing/assortativity.js';
import { signed, type Csr } from '../../graph/csr.js';
import { PARAMETERS } from '../parameters.js';
import { dampingOf, relativeDegrees } from '../popularity.js';
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
 *  L = √((d A + b)(d A' + b)) · √(λ + b') · e^(cos / 2) · (1 + c · s') · R_u R_v · h
 *
 *  A = Σ φ_uz φ_zv / ln k_z over contacts z in common (Adamic-Adar, contacts from meetings counting by how close they are:
 *  `meetings.ts`; φ = 1 without any) + a little of x (T2 + T3 / 2, or T2 alone where three ties would
 *  cost too much), which tells those three ties away apart. b = .05 times the usual
 *  φφ times (k_u k_v / ⟨k⟩²)^.75: what chance gives two with so many contacts, damped. d = 1 where who has many contacts makes more
 *  new ones; where not, A is divided by the contacts of both, down to √(k_u k_v), and b by its powers (`popularity.ts`). A' = Adamic-Adar where larger
 *  events tie too, s' the strength such events give the pair (0 without `input.wide`, and then A' = A). λ and cos as in
 *  `topic-affinity.ts`, left out when events have no topics. R: who came to a meeting lately is met sooner,
 *  ((30 + days) / (30 + usual days))^-r, 1 for who was at none. h = up to 1.5 in one territory, else 1. Valid until the next `from`.
 *  Each counts as far as the ecosystem's own past shows that it tells: r up to .6 (`meetings.ts`), h as many times as ties lie within one
 *  territory beyond chance, λ and cos to the power `topics.telling`.
 *  @complexity O(n + m) to build, O(Σ degree of contacts in `wide`) a recipient, O(degree of v + topics of v) a pair
 *  @source docs/decisions/encounters-log.md; Adamic & Adar (2003), Soc. Networks 25:211; b after Chung & Lu (2002) */
export function likelihoodIn(input: EncounterInput): {
  from(u: number, routes: Routes): Likelihood;
} {
  const { topicBase, topicLikeness, largeEvents } = PARAMETERS.order;
  const { territory } = input;
  const sameTerritory = nearnessOfPlace(input);
  const telling = input.topics?.telling ?? 0;
  const wide = input.wide === undefined ? undefined : wideIn(input.wide);
  const affinity = input.topics === undefined ? undefined : topicAffinityIn(input.topics);
  const lasting = input.lasting ?? 1;
  const chance = chanceIn(input, lasting);
  const damping = dampingOf(input.csr, lasting);
  const recency = recencyIn(input);
  return {
    from(u, routes) {
      const wider = wide?.from(u);
      const affine = affinity?.from(u);
      return {
        met: wider?.met ?? NOBODY,
        of(v) {
          const base = chance(u, v);
          const near = routes.nearness(v) * damping[u]! + base;
          const paths =
            wider === undefined
              ? near
              : Math.sqrt(near * (wider.adamicAdar(v) * damping[u]! * damping[v]! + base)) *
                (1 + largeEvents * wider.strength(v));
          const isNear = territory[u]! >= 0 && territory[u] === territory[v];
          const met = paths * recency(u) * recency(v) * (isNear ? sameTerritory : 1);
          if (affine === undefined) return met;
          const { expected, likeness } = affine(v);
          return (
            met * ((expected + topicBase) ** 0.5 * Math.exp(topicLikeness * likeness)) ** telling
          );
        },
      };
    },
  };
}

/** b of a pair. */
function chanceIn(
  { csr, meetings }: EncounterInput,
  lasting: number,
): (u: number, v: number) => number {
  const { base, damped } = PARAMETERS.order;
  const usual = base * (meetings?.usual ?? 1);
  const relative = relativeDegrees(csr).map((k) => k ** (damped * lasting));
  return (u, v) => usual * relative[u]! * relative[v]!;
}

/** h within one territory: how many times more ties lie within one than chance would put there, 1 … the default. */
function nearnessOfPlace({ csr, territory }: EncounterInput): number {
  const inside = tiesInside(
    csr,
    territory,
    territory.reduce((most, one) => Math.max(most, one), -1) + 1,
  );
  const ratio = inside === null ? 1 : inside.seen / inside.byChance;
  return Math.min(PARAMETERS.order.sameTerritory, Math.max(1, ratio));
}

/** R of a node. */
function recencyIn({ csr, meetings }: EncounterInput): (u: number) => number {
  if (meetings === undefined) return () => 1;
  const { soonDays } = PARAMETERS.order;
  const { sinceLast, usualSince, fading } = meetings;
  const factors = Float64Array.from({ length: csr.order }, (_, u) => {
    const days = sinceLast[u]!;
    return Number.isNaN(days) ? 1 : ((soonDays + days) / (soonDays + usualSince)) ** -fading;
  });
  return (u) => factors[u]!;
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
