import { describe, expect, it } from '@jest/globals';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { louvain } from '@passerelle/core/analysis/community/louvain';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { karate } from '../../../support/graphs.js';

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
});
