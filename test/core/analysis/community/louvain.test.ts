import { describe, expect, it } from '@jest/globals';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { louvain } from '@passerelle/core/analysis/community/louvain';
import { modularity } from '@passerelle/core/analysis/community/modularity';
import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import * as graphologyLouvain from 'graphology-communities-louvain';
import { graphFromCsr } from '@passerelle/core/graph/graphology';
import { rng } from '@passerelle/core/graph/rng';
import { karate, toyWeighted } from '../../../support/graphs.js';

describe('louvain', () => {
  it('never beats leiden on the karate club, and comes near', () => {
    const found = louvain(karate, { seed: 1, runs: 30 });
    const best = leiden(karate, { seed: 1 }).quality;
    expect(found.quality).toBeLessThanOrEqual(best + 1e-12);
    expect(found.quality).toBeGreaterThan(0.4);
  });

  it('is the same for the same seed', () => {
    expect(louvain(karate, { seed: 5 })).toEqual(louvain(karate, { seed: 5 }));
  });

  it('has no communities without an edge', () => {
    expect(louvain(csrFromEdges(3, [], []), { seed: 1 }).quality).toBeNaN();
  });

  it('says the modularity of what it found', () => {
    for (const csr of [karate, toyWeighted]) {
      const { community, quality } = louvain(csr, { seed: 3, resolution: 0.8 });
      expect(modularity(csr, community, 0.8)).toBeCloseTo(quality, 12);
    }
  });

  it('reaches at least what graphology reaches in as many runs', () => {
    const communities = graphologyLouvain.default as unknown as {
      detailed(graph: object, options: object): { modularity: number };
    };
    for (const csr of [karate, toyWeighted, plantedGroups()]) {
      const random = rng(4);
      let best = -1;
      for (let run = 0; run < 10; run++) {
        const options = { rng: () => random.next(), getEdgeWeight: 'strength' };
        best = Math.max(best, communities.detailed(graphFromCsr(csr), options).modularity);
      }
      expect(louvain(csr, { seed: 1 }).quality).toBeGreaterThanOrEqual(best - 0.005);
    }
  });

  it('refuses a resolution that is not positive and runs that are not whole', () => {
    expect(() => louvain(karate, { seed: 1, resolution: -1 })).toThrow(/resolution -1/);
    expect(() => louvain(karate, { seed: 1, runs: 0 })).toThrow(/runs 0/);
  });
});

/** 20 groups of 15 nodes, nine edges in ten inside. */
function plantedGroups(): Csr {
  const random = rng(9);
  const [a, b]: [number[], number[]] = [[], []];
  for (let row = 0; row < 1500; row++) {
    const u = random.below(300);
    a.push(u);
    b.push(random.next() < 0.9 ? u - (u % 15) + random.below(15) : random.below(300));
  }
  return csrFromEdges(300, a, b);
}
