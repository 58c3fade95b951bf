import { describe, expect, it } from '@jest/globals';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { dampingOf, popularityOf } from '@passerelle/core/encounter/popularity';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem, type EcosystemText, type TieText } from '../../support/ecosystem.js';

const { lookedBackDays, inFull } = PARAMETERS.popularity;
const LAST = 2_000;
const SIDE = 40;

/** Two rings known since long ago, one of actors with 2 contacts and one of actors with 8; since then each has met so many
 *  newcomers. */
function rings(
  newOfFew: number,
  newOfMany: number,
  side = SIDE,
  since: number | null = LAST,
): EcosystemText {
  const ties: TieText[] = [];
  let actors = 2 * side;
  for (let i = 0; i < 2 * side; i++) {
    const [start, reach, fresh] = i < side ? [0, 1, newOfFew] : [side, 4, newOfMany];
    for (let step = 1; step <= reach; step++) {
      ties.push({ a: i, b: start + ((i - start + step) % side), start: 100 });
    }
    for (let k = 0; k < fresh; k++) {
      ties.push({ a: i, b: actors++, ...(since === null ? {} : { start: since }) });
    }
  }
  const ids = Array.from({ length: actors }, (_, i) => String(i).padStart(4, '0'));
  return { actors: ids, ties, latestDay: LAST };
}
const lasting = (text: EcosystemText): number => {
  const columns = ecosystem(text);
  return popularityOf(columns, project(columns, {}));
};

describe('popularityOf', () => {
  it('is the exponent with which new contacts grow with earlier ones, plus one standard error', () => {
    for (const [few, many] of [
      [3, 3],
      [4, 5],
      [8, 9],
    ] as const) {
      const means = [few, many].map((fresh) => fresh + 0.5 / SIDE);
      // All alike: the variance of each mean is Poisson's.
      const error = Math.sqrt(means.reduce((sum, mean) => sum + 1 / (SIDE * mean), 0));
      const exponent = (Math.log(means[1]! / means[0]!) + error) / Math.log(4);
      expect(lasting(rings(few, many))).toBeCloseTo(exponent / inFull, 12);
    }
  });

  it('is 1 where those with more contacts make more in proportion, 0 where they make fewer', () => {
    expect(lasting(rings(1, 4))).toBe(1);
    expect(lasting(rings(4, 1))).toBe(0);
    expect(lasting(rings(0, 2))).toBe(1);
    expect(lasting(rings(2, 0))).toBe(0);
  });

  it('is 1 where the past shows nothing: few actors, nothing new, no days, nobody', () => {
    expect(lasting(rings(4, 1, 20))).toBe(1);
    expect(lasting(rings(0, 0))).toBe(1);
    expect(lasting({ actors: [] })).toBe(1);
    expect(lasting({ actors: ['a', 'b'] })).toBe(1);
  });

  it('counts a contact whose day nobody knows, or of a year ago, as an earlier one', () => {
    const shown = lasting(rings(4, 1));
    for (const since of [null, LAST - lookedBackDays]) {
      expect(lasting(rings(4, 1, SIDE, since))).not.toBe(shown);
    }
    expect(lasting(rings(4, 1, SIDE, LAST - lookedBackDays + 1))).toBe(shown);
  });

  it('takes those who shared an event as in contact since the second of them came', () => {
    const text = rings(0, 0);
    const crowd = text.actors.length;
    // Each of the first ring meets four newcomers in an event it was at long ago and they lately.
    const presences: [number, number, number][] = [];
    const names = [...text.actors];
    for (let i = 0; i < SIDE; i++) {
      presences.push([i, i, 100]);
      for (let k = 0; k < 4; k++) {
        presences.push([crowd + 4 * i + k, i, LAST]);
        names.push(`n${String(4 * i + k).padStart(4, '0')}`);
      }
    }
    const events = Array.from({ length: SIDE }, () => ({ form: 'meetup' }));
    expect(lasting({ ...text, actors: names, events, presences })).toBe(0);
  });

  it('does not depend on the order of actors and ties', () => {
    const text = rings(4, 5);
    const last = text.actors.length - 1;
    const turned = text
      .ties!.map((tie) => ({ ...tie, a: last - tie.a, b: last - tie.b }))
      .reverse();
    expect(lasting({ ...text, ties: turned })).toBeCloseTo(lasting(text), 12);
  });
});

describe('dampingOf', () => {
  it('divides by the root of the contacts of either where popularity does not last, by nothing where it does', () => {
    // A star of three: contacts 3, 1, 1, 1, mean 1.5; the last node has none.
    const star = csrFromEdges(5, [0, 0, 0], [1, 2, 3]);
    expect([...dampingOf(star, 1)]).toEqual([1, 1, 1, 1, 1]);
    expect(dampingOf(star, 0)[0]).toBeCloseTo(Math.sqrt(1.5 / 3), 12);
    expect(dampingOf(star, 0.5)[1]).toBeCloseTo(1.5 ** 0.25, 12);
    expect(dampingOf(star, 0)[4]).toBeCloseTo(Math.sqrt(1.5), 12);
  });
});
