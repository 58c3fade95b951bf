import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maximalCliques } from '@passerelle/core/analysis/cohesion/maximal-cliques';
import {
  kCliqueCommunities,
  structuralFolds,
} from '@passerelle/core/analysis/community/structural-folds';
import { edgeBetween, type Csr } from '@passerelle/core/graph/csr';
import { built, graphs } from '../../../support/brute-force.js';
import { complete, edgeless, graphOf, karate } from '../../../support/graphs.js';

const lists = (circles: Uint32Array[]): number[][] => circles.map((circle) => [...circle]);
const bits = (set: number, order: number): number[] =>
  Array.from({ length: order }, (_, u) => u).filter((u) => (set >> u) & 1);
const isClique = (csr: Csr, nodes: number[]): boolean =>
  nodes.every((u, i) => nodes.slice(i + 1).every((v) => edgeBetween(csr, u, v) >= 0));

describe('kCliqueCommunities', () => {
  it('are the published circles of the karate club', () => {
    expect(lists(kCliqueCommunities(karate, 4))).toEqual([
      [0, 1, 2, 3, 7, 13],
      [8, 30, 32, 33],
      [23, 29, 32, 33],
    ]);
    const folds = (k: number): number[] =>
      [...structuralFolds(karate, k)].flatMap((circles, node) => (circles > 1 ? [node] : []));
    expect(folds(4)).toEqual([32, 33]);
    expect(folds(3)).toEqual([0, 31]);
  });
  it('are none without a clique, one in a complete graph', () => {
    expect(kCliqueCommunities(edgeless(3), 3)).toEqual([]);
    expect(lists(kCliqueCommunities(complete(5), 4))).toEqual([[0, 1, 2, 3, 4]]);
    expect(lists(kCliqueCommunities(graphOf(5, '0-1 1-2 0-2 2-3 3-4 2-4'), 3))).toEqual([
      [0, 1, 2],
      [2, 3, 4],
    ]);
  });
  it('are what the definition gives on k-cliques, on any graph up to 8 nodes', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 2, max: 4 }), (text, k) => {
        const csr = built(text);
        const cliques: number[][] = [];
        for (let set = 0; set < 1 << csr.order; set++) {
          const nodes = bits(set, csr.order);
          if (nodes.length === k && isClique(csr, nodes)) cliques.push(nodes);
        }
        const group = cliques.map((_, i) => i);
        for (let again = true; again;) {
          again = false;
          cliques.forEach((one, i) =>
            cliques.forEach((two, j) => {
              const shared = one.filter((u) => two.includes(u)).length;
              if (shared < k - 1 || group[i] === group[j]) return;
              const [from, to] = [Math.max(group[i]!, group[j]!), Math.min(group[i]!, group[j]!)];
              group.forEach((name, at) => (group[at] = name === from ? to : name));
              again = true;
            }),
          );
        }
        const expected = [...new Set(group)].map((name) =>
          [...new Set(cliques.filter((_, i) => group[i] === name).flat())].sort((x, y) => x - y),
        );
        const sorted = (all: number[][]): string[] => all.map((one) => one.join()).sort();
        expect(sorted(lists(kCliqueCommunities(csr, k)))).toEqual(sorted(expected));
      }),
      { numRuns: 200 },
    );
  });
});

describe('maximalCliques', () => {
  it('finds each once, and gives up past its limit', () => {
    const found: number[][] = [];
    maximalCliques(karate, { least: 5, most: 100 }, (clique) => found.push([...clique]));
    expect(found.map((one) => one.join()).sort()).toEqual(['0,1,2,3,13', '0,1,2,3,7']);
    expect(() => maximalCliques(karate, { least: 2, most: 5 }, () => undefined)).toThrow(
      'more than 5 maximal cliques',
    );
  });
});
