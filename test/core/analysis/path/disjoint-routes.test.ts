import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disjointRoutes } from '@passerelle/core/analysis/path/disjoint-routes';
import { hopsFrom, UNREACHED } from '@passerelle/core/graph/bfs';
import { edgeBetween, type Csr } from '@passerelle/core/graph/csr';
import { built, graphs } from '../../../support/brute-force.js';
import { graphOf, karate } from '../../../support/graphs.js';

const hopsOf = (routes: readonly number[][]): number =>
  routes.reduce((sum, route) => sum + route.length - 1, 0);

function simplePaths(csr: Csr, from: number, to: number): number[][] {
  const found: number[][] = [];
  const walk = (path: number[]): void => {
    const last = path.at(-1)!;
    if (last === to) {
      found.push(path);
      return;
    }
    for (let at = csr.offsets[last]!; at < csr.offsets[last + 1]!; at++) {
      const next = csr.targets[at]!;
      if (!path.includes(next)) walk([...path, next]);
    }
  };
  walk([from]);
  return found;
}

/** Most disjoint routes, then fewest hops, by trying every set of simple paths. */
function bestByHand(csr: Csr, from: number, to: number, most: number): [number, number] {
  const paths = simplePaths(csr, from, to);
  let best: [number, number] = [0, 0];
  const choose = (start: number, chosen: number[][]): void => {
    const [count, hops] = [chosen.length, hopsOf(chosen)];
    if (count > best[0] || (count === best[0] && hops < best[1])) best = [count, hops];
    if (count === most) return;
    for (let i = start; i < paths.length; i++) {
      const middle = paths[i]!.slice(1, -1);
      const clash = chosen.some((other) =>
        other.slice(1, -1).some((node) => middle.includes(node)),
      );
      const twice = middle.length === 0 && chosen.some((other) => other.length === 2);
      if (!clash && !twice) choose(i + 1, [...chosen, paths[i]!]);
    }
  };
  choose(0, []);
  return best;
}

describe('disjointRoutes', () => {
  it('finds both routes where the shortest one taken first would close them', () => {
    const trap = graphOf(8, '0-1 1-2 2-7 0-3 3-4 4-2 1-5 5-6 6-7');
    expect(disjointRoutes(trap, 0, 7, 1)).toEqual([[0, 1, 2, 7]]);
    expect(disjointRoutes(trap, 0, 7, 3)).toEqual([
      [0, 1, 5, 6, 7],
      [0, 3, 4, 2, 7],
    ]);
  });

  it('counts a direct tie as one route', () => {
    expect(disjointRoutes(graphOf(3, '0-1 0-2 1-2'), 0, 1, 3)).toEqual([
      [0, 1],
      [0, 2, 1],
    ]);
  });

  it('has none without a link, between a node and itself, and when none is wanted', () => {
    const parts = graphOf(4, '0-1 2-3');
    expect(disjointRoutes(parts, 0, 3, 3)).toEqual([]);
    expect(disjointRoutes(parts, 0, 0, 3)).toEqual([]);
    expect(disjointRoutes(parts, 0, 1, 0)).toEqual([]);
  });

  it('refuses a node out of range', () => {
    expect(() => disjointRoutes(karate, 0, 34, 3)).toThrow('34 is outside 0..33');
  });

  it('gives as many routes as any set of simple paths, with the fewest hops in all', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 3 }), (graph, most) => {
        const csr = built(graph);
        const to = csr.order - 1;
        const routes = disjointRoutes(csr, 0, to, most);
        expect([routes.length, hopsOf(routes)]).toEqual(bestByHand(csr, 0, to, most));
        const middles = routes.flatMap((route) => route.slice(1, -1));
        expect(new Set(middles).size).toBe(middles.length);
        for (const route of routes) {
          expect([route[0], route.at(-1)]).toEqual([0, to]);
          route.slice(1).forEach((node, at) => {
            expect(edgeBetween(csr, route[at]!, node)).toBeGreaterThanOrEqual(0);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('begins with a shortest route when only one is wanted', () => {
    for (let to = 1; to < karate.order; to++) {
      const hops = hopsFrom(karate, [0])[to]!;
      expect(hops).not.toBe(UNREACHED);
      expect(disjointRoutes(karate, 0, to, 1)[0]).toHaveLength(hops + 1);
    }
  });
});
