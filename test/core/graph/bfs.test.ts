import { describe, expect, it } from '@jest/globals';
import { bitCount, hopsFrom, manyHops, shortestPath, UNREACHED } from '@passerelle/core/graph/bfs';
import { graphOf, karate, path, ring } from '../../support/graphs.js';

describe('hopsFrom', () => {
  it('walks from the nearest of several sources, named twice or not', () => {
    expect([...hopsFrom(path(5), [0, 4, 0])]).toEqual([0, 1, 2, 1, 0]);
  });

  it('walks around a node, even when it is a source', () => {
    const hops = hopsFrom(path(4), [0, 1], 1);
    expect([...hops]).toEqual([0, UNREACHED, UNREACHED, UNREACHED]);
    expect([...hopsFrom(ring(5), [0], 1)]).toEqual([0, UNREACHED, 3, 2, 1]);
  });
});

describe('shortestPath', () => {
  it('takes the smallest node where ways are equal, and answers nothing without a way', () => {
    expect(shortestPath(ring(4), 0, 2)).toEqual([0, 1, 2]);
    expect(shortestPath(graphOf(3, '0-1'), 0, 2)).toEqual([]);
    expect(shortestPath(path(2), 1, 1)).toEqual([1]);
  });
});

describe('manyHops', () => {
  it.each([
    ['karate club', karate, -1],
    ['karate club without its instructor', karate, 0],
    ['a ring of 70, three batches', ring(70), -1],
  ] as const)('counts the same distances as one search a source: %s', (_, csr, skip) => {
    const sources = Array.from({ length: csr.order }, (__, node) => node);
    const sums = new Float64Array(csr.order);
    const shares: number[] = [];
    const onBatch = (share: number) => shares.push(share);
    manyHops(csr, sources, (node, hops, reachedBy) => (sums[node]! += hops * bitCount(reachedBy)), {
      skip,
      onBatch,
    });
    const expected = new Float64Array(csr.order);
    for (const source of sources) {
      if (source === skip) continue;
      hopsFrom(csr, [source], skip).forEach((hops, node) => {
        if (hops !== UNREACHED) expected[node]! += hops;
      });
    }
    expect([...sums]).toEqual([...expected]);
    expect(shares).toEqual(shares.map((__, at) => (32 * at) / csr.order));
  });
});
