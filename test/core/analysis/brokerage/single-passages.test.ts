import { describe, expect, it } from '@jest/globals';
import { independentRoutes } from '@passerelle/core/analysis/brokerage/independent-routes';
import { passageDraws, singlePassages } from '@passerelle/core/analysis/brokerage/single-passages';
import { cutActorSides } from '@passerelle/core/analysis/cohesion/cut-actor-sides';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { backwards } from '../../../support/backwards-crew.js';

// A path 0 … 8; 7 and 8 are of a higher scale.
const path = csrFromEdges(9, [0, 1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7, 8]);
const groups = {
  local: Uint32Array.of(0, 1, 2, 3, 4, 5, 6),
  targets: Uint32Array.of(7, 8),
};
const passages = (csr: typeof path, of: typeof groups): number[] =>
  singlePassages(of, cutActorSides(csr), independentRoutes(csr, of));

describe('singlePassages', () => {
  it('are cut actors with three on each side, and the only way up', () => {
    expect(passages(path, groups)).toEqual([3, 4, 5, 6]);
    expect(passages(path, { ...groups, targets: new Uint32Array(0) })).toEqual([3, 4, 5]);
  });
  it('are none on a ring with two ways up', () => {
    const ring = csrFromEdges(6, [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 0]);
    const of = { local: Uint32Array.of(0, 1, 2, 3), targets: Uint32Array.of(4, 5) };
    expect(passages(ring, of)).toEqual([]);
  });
});

describe('passageDraws', () => {
  const options = { ...groups, resamples: 20, keptTies: 1, seed: 1 };
  it('finds those of the graph when every tie is kept', () => {
    const found = passageDraws(path, options);
    expect([...found.routes]).toEqual(new Array(20).fill(1));
    for (const own of found.passages) expect([...own]).toEqual([3, 4, 5, 6]);
  });
  it('moves when ties are left out, whoever draws', () => {
    const found = passageDraws(path, { ...options, keptTies: 0.8 });
    expect(new Set(found.passages.map((own) => own.length)).size).toBeGreaterThan(1);
    expect(new Set(found.routes)).toEqual(new Set([0, 1]));
    const shared = passageDraws(path, { ...options, keptTies: 0.8, hooks: { crew: backwards } });
    expect(shared).toEqual(found);
  });
});
