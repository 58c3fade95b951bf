import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  proximityProfile,
  type ProximityTraits,
} from '@passerelle/core/analysis/mixing/proximity-profile';
import { stepsWithoutTie } from '@passerelle/core/analysis/mixing/steps-without-tie';
import { PROXIMITIES } from '@passerelle/core/domain/proximity';
import { UNREACHED, hopsFrom } from '@passerelle/core/graph/bfs';
import { csrFromEdges, edgeEnds } from '@passerelle/core/graph/csr';
import { complete, path, ring, star } from '../../../support/graphs.js';
import { built, graphs } from '../../../support/brute-force.js';

const OPTIONS = { pairs: 50, remoteKm: 100, intervalShare: 0.9, seed: 1 };
const unknown = (order: number): ProximityTraits => ({
  lat: new Float64Array(order).fill(NaN),
  lon: new Float64Array(order).fill(NaN),
  organisations: Array.from({ length: order }, () => []),
  sphere: new Int32Array(order).fill(-1),
  themes: Array.from({ length: order }, () => []),
});

describe('steps without a tie', () => {
  it('are those of the graph from which it is taken', () => {
    fc.assert(
      fc.property(graphs, ({ order, rows }) => {
        const csr = built({ order, rows });
        const steps = stepsWithoutTie(csr);
        const { a, b } = edgeEnds(csr);
        for (let u = 0; u < order; u++) {
          for (let v = 0; v < order; v++) {
            if (u === v) continue;
            const kept = Array.from(a.keys()).filter(
              (e) => !(a[e] === u && b[e] === v) && !(a[e] === v && b[e] === u),
            );
            const ends = (side: Uint32Array) => Uint32Array.from(kept, (e) => side[e] ?? 0);
            const others = csrFromEdges(
              order,
              ends(a),
              ends(b),
              new Float64Array(kept.length).fill(1),
            );
            const hops = hopsFrom(others, [u])[v] ?? UNREACHED;
            expect(steps(u, v)).toBe(hops === UNREACHED ? Infinity : hops);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the proximity profile', () => {
  const profile = (...given: Parameters<typeof proximityProfile>) =>
    new Map(proximityProfile(...given).map((row) => [row.proximity, row]));

  it('gives social nearness in closed form', () => {
    const social = (csr: Parameters<typeof proximityProfile>[0]) =>
      profile(csr, unknown(csr.order), OPTIONS).get('social');
    // Two of a clique meet in every third; nobody is untied.
    expect(social(complete(6))?.tied).toMatchObject({ known: 15, mean: 0.5 });
    expect(social(complete(6))?.untied).toMatchObject({ known: 0, mean: NaN });
    // The other way round a ring of 8 has 7 steps.
    expect(social(ring(8))?.tied.mean).toBeCloseTo(1 / 7, 12);
    // Leaves of a star have the middle in common, and no other way to it.
    expect(social(star(5))?.tied.mean).toBe(0);
    expect(social(star(5))?.untied.mean).toBe(0.5);
    expect(social(path(4))?.tied.mean).toBe(0);
  });

  it('tells place, organisation, sphere and themes from what is known of both ends', () => {
    const csr = path(4);
    const traits: ProximityTraits = {
      // Ties: near, far, unknown.
      lat: [48, 48, 40, NaN],
      lon: [2, 2.1, 2, NaN],
      organisations: [[7], [7, 9], [8], []],
      sphere: [0, 1, 1, -1],
      themes: [[1, 2], [2], [2, 3, 4, 5], [6]],
    };
    const rows = profile(csr, traits, OPTIONS);
    expect(rows.get('geographic')?.tied).toMatchObject({ known: 2, mean: 0.5 });
    expect(rows.get('organisational')?.tied).toMatchObject({ known: 2, mean: 0.5 });
    expect(rows.get('institutional')?.tied).toMatchObject({ known: 2, mean: 0.5 });
    expect(rows.get('cognitive')?.tied.mean).toBeCloseTo((1 / Math.SQRT2 + 1 / 2 + 0) / 3, 12);
  });

  it('stays within 0 … 1 around its mean, draws the same for a seed, and knows nothing of an empty graph', () => {
    fc.assert(
      fc.property(graphs, fc.integer(), ({ order, rows }, seed) => {
        const csr = built({ order, rows });
        const once = proximityProfile(csr, unknown(order), { ...OPTIONS, seed });
        expect(proximityProfile(csr, unknown(order), { ...OPTIONS, seed })).toEqual(once);
        for (const { tied, untied } of once) {
          for (const { known, mean, interval } of [tied, untied]) {
            if (known === 0) expect([mean, ...interval]).toEqual([NaN, NaN, NaN]);
            else {
              expect(interval[0]).toBeGreaterThanOrEqual(0);
              expect(interval[0]).toBeLessThanOrEqual(mean + 1e-12);
              expect(interval[1]).toBeGreaterThanOrEqual(mean - 1e-12);
              expect(interval[1]).toBeLessThanOrEqual(1);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    const none = proximityProfile(path(1), unknown(1), OPTIONS);
    expect(none.map(({ proximity, tied }) => [proximity, tied.known])).toEqual(
      PROXIMITIES.map((one) => [one, 0]),
    );
  });
});
