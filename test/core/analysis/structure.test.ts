import { describe, expect, it } from '@jest/globals';
import { clubAt, clubOf } from '@passerelle/core/analysis/cohesion/rich-club';
import { structure, type StructureOptions } from '@passerelle/core/analysis/structure';
import { backwards } from '../../support/backwards-crew.js';
import { complete, edgeless, karate, karateClubs, star, unweighted } from '../../support/graphs.js';

const options: StructureOptions = {
  community: karateClubs.map((club) => club + 1),
  groups: karateClubs,
  groupCount: 2,
  hubShare: 0.1,
  rewirings: 60,
  permutations: 400,
  keptTies: 0.8,
  intervalShare: 0.9,
  seed: 1,
};
const flat = (order: number): StructureOptions => ({
  ...options,
  community: new Int32Array(order).fill(1),
  groups: new Int32Array(order),
  groupCount: 1,
});

describe('the structure of a whole graph', () => {
  it('gives the published figures of the karate club, and its E-I index the published null', () => {
    const found = structure(unweighted(karate), options);
    expect(found).toMatchObject({ nodes: 34, edges: 78, components: 1, largest: 1, core: 5 });
    expect(found.modularity).toBeCloseTo(0.358235, 6);
    expect(found.transitivity.value).toBeCloseTo(0.255682, 6);
    expect(found.corePeriphery.value).toBeCloseTo(0.4315, 4);
    expect(found.degreeAssortativity.value).toBeCloseTo(-0.475613, 6);
    expect(found.eiIndex.value).toBeCloseTo(-0.717949, 6);
    expect(found.assortativity.value).toBeCloseTo(0.71753, 5);
    // Published: 0.029 with standard deviation 0.096.
    expect(Math.abs(found.eiIndex.mean - 0.029)).toBeLessThan(0.02);
    expect(Math.abs(found.eiIndex.sd - 0.096)).toBeLessThan(0.015);
    expect(found.eiIndex.p).toBeLessThan(0.01);
  });

  it('tells how sure each figure is, and where chance mostly lies', () => {
    const found = structure(karate, options);
    for (const [figure, [low, high]] of Object.entries(found.intervals)) {
      const one = found[figure as keyof typeof found.intervals];
      const value = typeof one === 'number' ? one : one.value;
      expect([figure, low <= value, value <= high, low < high]).toEqual([figure, true, true, true]);
    }
    const { eiIndex, transitivity } = found;
    // Published: 0.029 with standard deviation 0.096, near enough to a normal.
    expect(eiIndex.low).toBeCloseTo(0.029 - 1.645 * 0.096, 1);
    expect(eiIndex.high).toBeCloseTo(0.029 + 1.645 * 0.096, 1);
    expect(transitivity.low).toBeLessThan(transitivity.mean);
    expect(transitivity.high).toBeGreaterThan(transitivity.mean);
    const none = structure(karate, { ...options, rewirings: 0 });
    expect(none.intervals.modularity).toEqual([NaN, NaN]);
  });

  it('does not depend on who computes which draw', () => {
    const alone = structure(karate, options);
    expect(structure(karate, { ...options, hooks: { crew: backwards } })).toEqual(alone);
    expect(structure(karate, { ...options, seed: 2 }).transitivity.mean).not.toBe(
      alone.transitivity.mean,
    );
  });

  it('takes the first nodes by degree as the club, whose density is that of the pairs among them', () => {
    expect(clubOf(karate, 0.1)).toEqual({ degree: 9, nodes: 4 });
    // 0, 2, 32, 33: tied are 0-2, 2-32 and 32-33.
    expect(clubAt(karate, clubOf(karate, 0.1))).toBeCloseTo(3 / 6, 12);
    expect(clubOf(star(6), 0.5).nodes).toBe(0);
  });

  it('leaves undefined what a graph without a tie, or with every tie, does not tell', () => {
    const none = structure(edgeless(4), flat(4));
    expect(none.modularity).toBeNaN();
    expect(none.transitivity.value).toBeNaN();
    expect(none.richClub.value).toBeNaN();
    expect(none.eiIndex.value).toBeNaN();
    const all = structure(complete(5), flat(5));
    expect(all.corePeriphery.value).toBeNaN();
    expect(all.transitivity.value).toBe(1);
    expect(all.degreeAssortativity.value).toBeNaN();
  });
});
