import type { EcosystemText } from './ecosystem.js';

const PAIRS = 60;
const FOURS = 16;
export const LATEST = 1_000;

/** 60 pairs (actors 0 … 119) and 16 groups of four (120 … 183), each met once long ago: strengths 1 and 1/3. Since then everybody met one other: so many
 *  of the pairs, and of the contacts within fours, once more; the rest one of another pair or group.
 *  @param pairsAgain even  @param foursAgain a multiple of four, 32 at most */
export function metByTwos(pairsAgain: number, foursAgain: number): EcosystemText {
  const presences: [number, number, number][] = [];
  let events = 0;
  const meet = (day: number, ...actors: number[]): void => {
    for (const actor of actors) presences.push([actor, events, day]);
    events++;
  };
  const [pairOf, fourOf] = [(i: number) => 2 * i, (i: number) => 2 * PAIRS + 4 * i];
  for (let i = 0; i < PAIRS; i++) meet(LATEST - 400, pairOf(i), pairOf(i) + 1);
  for (let i = 0; i < FOURS; i++) meet(LATEST - 400, ...[0, 1, 2, 3].map((k) => fourOf(i) + k));
  for (let i = 0; i < PAIRS; i++) {
    if (i < pairsAgain) meet(LATEST - 10, pairOf(i), pairOf(i) + 1);
    else if (i % 2 === 0)
      for (const k of [0, 1]) meet(LATEST - 10, pairOf(i) + k, pairOf(i + 1) + k);
  }
  for (let i = 0; i < FOURS; i++) {
    if (i < foursAgain / 2) {
      meet(LATEST - 10, fourOf(i), fourOf(i) + 1);
      meet(LATEST - 10, fourOf(i) + 2, fourOf(i) + 3);
    } else if (i % 2 === 0)
      for (const k of [0, 1, 2, 3]) meet(LATEST - 10, fourOf(i) + k, fourOf(i + 1) + k);
  }
  return {
    actors: Array.from(
      { length: 2 * PAIRS + 4 * FOURS },
      (_, i) => `a${String(i).padStart(3, '0')}`,
    ),
    events: Array.from({ length: events }, () => ({ form: 'meetup' })),
    presences,
    latestDay: LATEST,
  };
}
