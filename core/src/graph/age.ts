/** Strength of a fact as it ages (methods M1). Strength weighs, it never deletes: see FLOOR. */
export interface Decay {
  /** Day number; NaN when nothing is dated. */
  readonly asOf: number;
  /** Days after which a fact counts half; Infinity = no decay. */
  readonly halfLifeDays: number;
}

/** A very old tie is weak, never absent: components and paths keep it. */
const FLOOR = 1e-200;

/** 2^(-age/h). An unknown age (NaN) counts as one half-life. */
export function decayFactor(age: number, halfLifeDays: number): number {
  if (halfLifeDays === Infinity) return 1;
  if (Number.isNaN(age)) return 0.5;
  return Math.max(FLOOR, 2 ** (-Math.max(0, age) / halfLifeDays));
}

/** Age in days of a fact that has begun: 0 while it runs, else since its end, else since its start; NaN when undated.
 *  @param lasts the fact holds until it is ended (membership…), so with no end it still runs */
export function ageOf(start: number, end: number, lasts: boolean, asOf: number): number {
  if (Number.isNaN(start) && Number.isNaN(end)) return NaN;
  if (Number.isNaN(end)) return lasts ? 0 : asOf - start;
  return end >= asOf ? 0 : asOf - end;
}
