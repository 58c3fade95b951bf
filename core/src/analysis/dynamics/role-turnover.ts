import type { Measure } from '../measure.js';

/** The highest role of an actor in a period, from 0. */
export const TURNS = ['absent', 'spectator', 'contributor', 'organiser'] as const;
const ROLES = TURNS.length;
const ORGANISER = 3;

export interface RoleTurnover {
  /** P[from * 4 + to], smoothed: each row sums to 1. */
  readonly transitions: Float64Array;
  /** Long-run share of time in each role. */
  readonly stationary: Float64Array;
  /** Bits a period: 0 = the next role is known, 2 = any of the four alike. */
  readonly entropyRate: number;
  /** Share of actors with at least two roles other than absent. */
  readonly alternation: number;
  /** Share of the last period's organisers who were not organisers in any earlier period. */
  readonly organiserRenewal: number;
  /** Transitions counted; few say little. */
  readonly counted: number;
}

/** Do roles turn? Transitions between the roles of consecutive periods, as a Markov chain.
 *  P_ij = (N_ij + 1/2) / Σ_j (N_ij + 1/2); entropy rate H = -Σ_i π_i Σ_j P_ij log2 P_ij, π P = π
 *  @param sequences one row an actor, one role (0..3) a period, all as long
 *  @returns NaN for a share of nobody (no actor, no organiser in the last period); fewer than two periods: no transition,
 *    and the renewal is undefined
 *  @complexity O(actors · periods)
 *  @source Cover & Thomas (2006), Elements of Information Theory, th. 4.2.4; Jeffreys smoothing;
 *    roles: Preece & Shneiderman (2009), AIS THCI 1:13 */
export function roleTurnover(sequences: readonly ArrayLike<number>[]): RoleTurnover {
  const transitions = new Float64Array(ROLES * ROLES).fill(0.5);
  let counted = 0;
  let turning = 0;
  let organisers = 0;
  let fresh = 0;
  for (const sequence of sequences) {
    let seen = 0;
    let before = false;
    for (let period = 0; period < sequence.length; period++) {
      const role = sequence[period]!;
      if (role > 0) seen |= 1 << role;
      const last = period === sequence.length - 1;
      if (last && period > 0 && role === ORGANISER) {
        organisers++;
        if (!before) fresh++;
      }
      before ||= role === ORGANISER;
      if (last) continue;
      transitions[role * ROLES + sequence[period + 1]!]!++;
      counted++;
    }
    // More than one bit set.
    if ((seen & (seen - 1)) !== 0) turning++;
  }
  for (let from = 0; from < ROLES; from++) {
    const row = transitions.subarray(from * ROLES, (from + 1) * ROLES);
    const sum = row.reduce((all, one) => all + one, 0);
    row.forEach((one, to) => (row[to] = one / sum));
  }
  const stationary = stationaryOf(transitions);
  return {
    transitions,
    stationary,
    entropyRate: entropyRate(transitions, stationary),
    alternation: sequences.length === 0 ? NaN : turning / sequences.length,
    organiserRenewal: organisers === 0 ? NaN : fresh / organisers,
    counted,
  };
}

/** π with π P = π, by powers of P: smoothing makes every entry positive, so it converges from anywhere. */
function stationaryOf(transitions: Float64Array): Float64Array {
  let now = new Float64Array(ROLES).fill(1 / ROLES);
  for (let step = 0; step < 10_000; step++) {
    const next = new Float64Array(ROLES);
    for (let from = 0; from < ROLES; from++) {
      for (let to = 0; to < ROLES; to++) next[to]! += now[from]! * transitions[from * ROLES + to]!;
    }
    const change = next.reduce((most, one, i) => Math.max(most, Math.abs(one - now[i]!)), 0);
    now = next;
    if (change < 1e-14) break;
  }
  return now;
}

function entropyRate(transitions: Float64Array, stationary: Float64Array): number {
  let bits = 0;
  transitions.forEach((one, at) => {
    bits -= stationary[Math.floor(at / ROLES)]! * one * Math.log2(one);
  });
  return bits;
}

export const roleTurnoverMeasure: Measure = {
  id: 'roleTurnover',
  kind: 'graph',
  unit: 'bits a period; shares',
  range: '0 … 2 bits; shares 0 … 1',
  definition:
    'How freely actors pass between absent, spectator, contributor and organiser from one quarter to the next: entropy rate of the transitions, share of actors of several roles, renewal of organisers.',
  source:
    'Cover & Thomas (2006), Elements of Information Theory; Preece & Shneiderman (2009), AIS THCI 1:13',
  edgeCases:
    'Transitions are smoothed by 1/2 each. Fewer than 30 transitions: the renewal of organisers only. Nobody organised in the last period: renewal undefined.',
  sentence: {
    en: 'Do those who watch today organise tomorrow?',
    fr: 'Ceux qui regardent aujourd’hui organisent-ils demain ?',
  },
};
