import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CancelledError, InvalidInputError } from '@passerelle/core/errors';
import { nearestPairs } from '@passerelle/core/analysis/similarity/nearest-pairs';
import {
  similarities,
  type Pairs,
  type Similarity,
} from '@passerelle/core/analysis/similarity/similarity';
import { topPairs } from '@passerelle/core/analysis/similarity/top-pairs';
import { csrFromEdges, edgeBetween, type Csr } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';
import { built, graphs, nodes } from '../../../support/brute-force.js';
import { complete, edgeless, karate, path, star } from '../../../support/graphs.js';
import { allScored, scoreOf, type ScoredPair } from '../../../support/similarity.js';

const rowsOf = ({ sources, targets, scores }: Pairs): ScoredPair[] =>
  Array.from(sources, (source, i) => ({ source, target: targets[i]!, score: scores[i]! }));

/** l3 and katz sum their paths from one end, so pairs that tie may swap within the last bits. */
const same = (measure: Similarity, found: ScoredPair[], expected: ScoredPair[]): void => {
  if (measure !== 'l3' && measure !== 'katz') {
    expect(found).toEqual(expected);
    return;
  }
  expect(found.length).toBe(expected.length);
  found.forEach(({ score }, i) => expect(score).toBeCloseTo(expected[i]!.score, 9));
};

/** Preferential attachment with closed triangles: hubs and leaves, so that bounds bite. */
function scaleFree(order: number, seed: number): Csr {
  const random = rng(seed);
  const [a, b]: [number[], number[]] = [[0], [1]];
  for (let v = 2; v < order; v++) {
    const row = random.below(a.length);
    const first = random.next() < 0.5 ? a[row]! : b[row]!;
    a.push(v);
    b.push(first);
    if (random.next() < 0.6) {
      const other = random.below(a.length - 1);
      a.push(v);
      b.push(random.next() < 0.5 ? a[other]! : b[other]!);
    }
  }
  return csrFromEdges(order, a, b);
}

describe.each(similarities)('top pairs by %s', (measure) => {
  it('are those of brute force, on tiny graphs', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 12 }), (text, k) => {
        const csr = built(text);
        const all = allScored(csr, measure);
        same(measure, rowsOf(topPairs(csr, { measure, k })), all.slice(0, k));
      }),
      { numRuns: 80 },
    );
  });
  it('are those of brute force where bounds cut most of the graph off', () => {
    const csr = scaleFree(140, 7);
    const all = allScored(csr, measure);
    for (const k of [1, 10, 100, 1000]) {
      same(measure, rowsOf(topPairs(csr, { measure, k })), all.slice(0, k));
    }
  });
  it('keep to the recipients, the recipient first', () => {
    const csr = scaleFree(120, 3);
    const recipients = [5, 40, 77, 3];
    const all = allScored(csr, measure)
      .filter(({ source, target }) => recipients.includes(source) || recipients.includes(target))
      .map((pair) =>
        recipients.includes(pair.source)
          ? pair
          : { source: pair.target, target: pair.source, score: pair.score },
      )
      .sort((a, b) => b.score - a.score || a.source - b.source || a.target - b.target);
    same(measure, rowsOf(topPairs(csr, { measure, k: 30, recipients })), all.slice(0, 30));
  });
  it('leave out what is not accepted, and fill up with the next', () => {
    const csr = scaleFree(120, 4);
    const accepts = (u: number, v: number): boolean => (u + v) % 3 === 0;
    const all = allScored(csr, measure).filter(({ source, target }) => accepts(source, target));
    same(measure, rowsOf(topPairs(csr, { measure, k: 25, accepts })), all.slice(0, 25));
  });
  it('change with the names of nodes in name only', () => {
    const csr = scaleFree(150, 5);
    const turn = (v: number): number => (v * 7 + 3) % 150;
    const turned = csrFromEdges(
      150,
      nodes(csr).flatMap((u) => row(csr, u).map(() => turn(u))),
      nodes(csr).flatMap((u) => row(csr, u).map(turn)),
    );
    const scores = topPairs(turned, { measure, k: 200 }).scores;
    topPairs(csr, { measure, k: 200 }).scores.forEach((one, i) =>
      expect(scores[i]).toBeCloseTo(one, 9),
    );
  });
  it('are the union of rows for each node', () => {
    const csr = scaleFree(90, 6);
    const { sources, targets, scores } = nearestPairs(csr, { measure, k: 90 });
    const once = Array.from(sources, (source, i) => ({
      source,
      target: targets[i]!,
      score: scores[i]!,
    })).filter(({ source, target }) => source < target);
    const all = allScored(csr, measure);
    expect(once.length).toBe(all.length);
    for (const { source, target, score } of once) {
      expect(score).toBeCloseTo(scoreOf(csr, measure, source, target), 9);
    }
  });
  it('are none where nothing is shared or everybody is tied', () => {
    for (const csr of [edgeless(0), edgeless(3), complete(5), path(2)]) {
      expect(topPairs(csr, { measure, k: 4 }).scores.length).toBe(0);
      expect(nearestPairs(csr, { measure, k: 4 }).scores.length).toBe(0);
    }
  });
});

const row = (csr: Csr, u: number): number[] =>
  Array.from(csr.targets.subarray(csr.offsets[u], csr.offsets[u + 1]));

describe('nearest pairs', () => {
  it('give each recipient its own rows, best first, ties to the smallest target', () => {
    const { sources, targets, scores } = nearestPairs(star(6), {
      measure: 'commonNeighbours',
      k: 2,
      recipients: [4, 1],
    });
    expect(Array.from(sources)).toEqual([4, 4, 1, 1]);
    expect(Array.from(targets)).toEqual([1, 2, 2, 3]);
    expect(Array.from(scores)).toEqual([1, 1, 1, 1]);
  });
  it.each(similarities)('by %s are those of brute force on karate', (measure) => {
    for (const u of nodes(karate)) {
      const expected = nodes(karate)
        .filter((v) => v !== u && edgeBetween(karate, u, v) < 0)
        .map((v) => ({ source: u, target: v, score: scoreOf(karate, measure, u, v) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.target - b.target)
        .slice(0, 5);
      same(measure, rowsOf(nearestPairs(karate, { measure, k: 5, recipients: [u] })), expected);
    }
  });
});

describe('similarity', () => {
  const between = (measure: Similarity, u: number, v: number): number =>
    rowsOf(nearestPairs(karate, { measure, k: 34, recipients: [u] })).find(
      ({ target }) => target === v,
    )?.score ?? 0;
  it('has the published values on karate (networkx 2.8.8)', () => {
    expect(between('resourceAllocation', 0, 33)).toBeCloseTo(0.9, 9);
    expect(between('resourceAllocation', 2, 33)).toBeCloseTo(1.566667, 6);
    expect(between('adamicAdar', 0, 33)).toBeCloseTo(2.71102, 5);
    expect(between('adamicAdar', 2, 33)).toBeCloseTo(4.719381, 6);
    expect(between('jaccard', 0, 33)).toBeCloseTo(0.137931, 6);
    expect(between('jaccard', 2, 33)).toBeCloseTo(0.285714, 6);
    expect(between('adamicAdar', 16, 33)).toBe(0);
  });
  it('refuses a k and recipients that are none, and stops when asked', () => {
    const measure = 'adamicAdar';
    for (const k of [0, -1, 1.5, NaN]) {
      expect(() => topPairs(karate, { measure, k })).toThrow(InvalidInputError);
    }
    expect(() => nearestPairs(karate, { measure, k: 1, recipients: [34] })).toThrow(
      InvalidInputError,
    );
    const hooks = { isCancelled: () => true };
    expect(() => topPairs(karate, { measure, k: 1, hooks })).toThrow(CancelledError);
    expect(() => nearestPairs(karate, { measure, k: 1, hooks })).toThrow(CancelledError);
  });
});
