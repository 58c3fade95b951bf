import { describe, expect, it } from '@jest/globals';
import { subCommunities } from '@passerelle/core/analysis/community/sub-communities';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { inducedCsr } from '@passerelle/core/graph/induced';
import { karate } from '../../../support/graphs.js';

/** Cliques in a row, one tie between neighbours. */
function cliques(...sizes: number[]) {
  const [a, b]: [number[], number[]] = [[], []];
  let first = 0;
  for (const size of sizes) {
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) {
        a.push(first + i);
        b.push(first + j);
      }
    if (first > 0) {
      a.push(first - 1);
      b.push(first);
    }
    first += size;
  }
  return csrFromEdges(first, a, b);
}

describe('subCommunities', () => {
  it('finds the cliques inside one community, largest first', () => {
    const csr = cliques(6, 8, 7);
    const sub = subCommunities(csr, { community: new Int32Array(21).fill(1), seed: 1 });
    expect([...sub]).toEqual([
      ...Array<number>(6).fill(3),
      ...Array<number>(8).fill(1),
      ...Array<number>(7).fill(2),
    ]);
  });

  it('never looks past the community and numbers each from 1', () => {
    const csr = cliques(8, 8, 8, 8);
    const community = Int32Array.from({ length: 32 }, (_, u) => (u < 16 ? 1 : 2));
    const sub = subCommunities(csr, { community, seed: 1 });
    for (const half of [sub.slice(0, 16), sub.slice(16)])
      expect([...new Set(half)].sort()).toEqual([1, 2]);
  });

  it('leaves a small community whole, and those in none at 0', () => {
    const csr = cliques(5, 5);
    const community = Int32Array.from({ length: 10 }, (_, u) => (u === 9 ? 0 : 1));
    expect([...subCommunities(csr, { community, seed: 1 })]).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1, 1, 0,
    ]);
  });

  it('joins a part of under a tenth to the one it is tied to', () => {
    const csr = cliques(2, 40, 41);
    const sub = subCommunities(csr, { community: new Int32Array(83).fill(1), seed: 1 });
    expect(sub[0]).toBe(sub[2]);
    expect(new Set(sub).size).toBe(2);
  });

  it('is the same for the same seed', () => {
    const community = new Int32Array(34).fill(1);
    const once = subCommunities(karate, { community, seed: 3 });
    expect(subCommunities(karate, { community, seed: 3 })).toEqual(once);
    expect(Math.max(...once)).toBeGreaterThan(1);
  });
});

describe('inducedCsr', () => {
  it('keeps the ties between the nodes, renumbered, and leaves its scratch as it was', () => {
    const csr = csrFromEdges(5, [0, 1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4]);
    const place = new Int32Array(5).fill(-1);
    const inside = inducedCsr(csr, Uint32Array.from([3, 1, 2]), place);
    expect(inside.order).toBe(3);
    expect(inside).toEqual(csrFromEdges(3, [2, 2], [0, 1], [3, 2]));
    expect([...place]).toEqual([-1, -1, -1, -1, -1]);
  });
});
