import type { Measure } from '../measure.js';

/** How much faster than usual an actor is while it is in a burst, and what it costs to begin one. */
export interface BurstOptions {
  /** Rate in a burst over the usual one; > 1. */
  readonly ratio: number;
  /** Cost of the change to a burst, in units of the logarithm of the number of gaps; >= 0. */
  readonly cost: number;
}

/** Kleinberg's automaton of two states over the gaps between activities: the likeliest course of usual and busy times,
 *  gaps being exponential with the mean rate, or `ratio` times it. A gap of no day counts as half a day: days are the
 *  smallest unit there is.
 *  @param days in any order, finite
 *  @returns one state a gap, 1 = burst; empty for fewer than 2 gaps or when all fall on one day
 *  @complexity O(n log n)
 *  @source Kleinberg (2003), DMKD 7:373 (the automaton A*_s,γ with k = 2, by Viterbi) */
export function bursts(days: ArrayLike<number>, { ratio, cost }: BurstOptions): Uint8Array {
  const ascending = Float64Array.from(days).sort();
  const count = ascending.length - 1;
  const span = count < 1 ? 0 : ascending[count]! - ascending[0]!;
  if (count < 2 || span === 0) return new Uint8Array(0);
  const rate = count / span;
  const begin = cost * Math.log(count);
  const price = (gap: number, speed: number): number => speed * gap - Math.log(speed);
  // cheapest[state]: cost of the best course that ends there; from[at * 2 + state]: the state before.
  let cheapest: readonly [number, number] = [0, Infinity];
  const from = new Uint8Array(2 * count);
  for (let at = 0; at < count; at++) {
    const gap = Math.max(0.5, ascending[at + 1]! - ascending[at]!);
    const [usual, busy] = cheapest;
    // To go back costs nothing.
    const toUsual = Math.min(usual, busy);
    const toBusy = Math.min(usual + begin, busy);
    from[2 * at] = Number(busy < usual);
    from[2 * at + 1] = Number(busy <= usual + begin);
    cheapest = [toUsual + price(gap, rate), toBusy + price(gap, ratio * rate)];
  }
  const states = new Uint8Array(count);
  let state = Number(cheapest[1] < cheapest[0]);
  for (let at = count - 1; at >= 0; at--) {
    states[at] = state;
    state = from[2 * at + state]!;
  }
  return states;
}

/** Whether an actor is in a burst on a day: the last gap is one, and no longer time has passed since than the usual gap. */
export function isInBurst(days: ArrayLike<number>, asOf: number, options: BurstOptions): boolean {
  const past = Float64Array.from(days)
    .filter((day) => day <= asOf)
    .sort();
  const states = bursts(past, options);
  const last = past.at(-1) ?? NaN;
  const usual = (last - past[0]!) / states.length;
  return states.at(-1) === 1 && asOf - last <= usual;
}

export const burstsMeasure: Measure = {
  id: 'activityBursts',
  kind: 'graph',
  unit: 'share of the actors with enough activities',
  range: '0 … 1',
  definition:
    "Share of the actors who are in a burst of activity now: by Kleinberg's automaton, their last gaps are likelier at twice their usual rate, and no more than their usual gap has passed since.",
  source: 'Kleinberg (2003), DMKD 7:373 (two states, s = 2, γ = 1)',
  edgeCases:
    'Fewer than 10 activities: not counted. All on one day: no burst. Two on one day: a gap of half a day. Never told of one person: over five actors at least.',
  sentence: {
    en: 'How many are going through a burst of activity just now.',
    fr: 'Combien traversent en ce moment une poussée d’activité.',
  },
};
