import { describe, expect, it } from '@jest/globals';
import {
  directedMeasure,
  type DirectedMeasureId,
} from '@passerelle/core/analysis/directed/directed-measures';
import { directedBetweenness } from '@passerelle/core/analysis/directed/directed-betweenness';
import { reciprocity } from '@passerelle/core/analysis/directed/reciprocity';
import { strongComponents } from '@passerelle/core/analysis/directed/strong-components';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { directedCsr, type DirectedCsr } from '@passerelle/core/graph/directed-csr';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';
import { backwards } from '../../../support/backwards-crew.js';

const GRAPHS = process.env['PASSERELLE_LONG'] === '1' ? 500 : 50;

/** Loops, parallel arcs, arcs of strength 0, disconnected parts. */
function randomArcs(seed: number) {
  const random = rng(seed);
  const order = 2 + random.below(14);
  const arcs = Array.from({ length: random.below(4 * order) }, () => ({
    from: random.below(order),
    to: random.below(order),
    strength: random.below(5) / 2,
  }));
  return { order, arcs };
}
type Arcs = ReturnType<typeof randomArcs>;

const built = ({ order, arcs }: Arcs): DirectedCsr =>
  directedCsr(
    order,
    arcs.map(({ from }) => from),
    arcs.map(({ to }) => to),
    arcs.map(({ strength }) => strength),
  );

/** The matrix of strengths, and everything from it in the plainest way: the oracle. */
function matrixOf({ order, arcs }: Arcs): number[][] {
  const matrix = Array.from({ length: order }, () => Array<number>(order).fill(0));
  for (const { from, to, strength } of arcs) {
    const row = matrix[from];
    if (row !== undefined && from !== to) row[to] = (row[to] ?? 0) + strength;
  }
  return matrix;
}

function allDistances(matrix: number[][], by: 'hops' | 'strength'): number[][] {
  const far = matrix.map((row, u) =>
    row.map((s, v) => (u === v ? 0 : s === 0 ? Infinity : by === 'hops' ? 1 : 1 / s)),
  );
  const n = matrix.length;
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
      }
    }
  }
  return far;
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b);

/** Shortest paths between all pairs, counted from near ends to far ones. */
function allPathCounts(matrix: number[][], far: number[][], by: 'hops' | 'strength'): number[][] {
  return far.map((row, s) => {
    const paths = row.map((_, v) => (v === s ? 1 : 0));
    const byDistance = row.map((_, v) => v).sort((a, b) => row[a]! - row[b]!);
    for (const v of byDistance) {
      if (v === s || row[v] === Infinity) continue;
      matrix.forEach((from, u) => {
        const strength = from[v]!;
        if (strength === 0 || u === v) return;
        const length = by === 'hops' ? 1 : 1 / strength;
        if (isSame(row[u]! + length, row[v]!)) paths[v]! += paths[u]!;
      });
    }
    return paths;
  });
}

function expectClose(found: ArrayLike<number>, wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, i) => {
    expect(Math.abs((found[i] ?? NaN) - value)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(value)));
  });
}

describe('directed kernels on random graphs', () => {
  it.each(['hops', 'strength'] as const)('paths by %s are those of all pairs', (by) => {
    for (let seed = 0; seed < GRAPHS; seed++) {
      const given = randomArcs(seed);
      const graph = built(given);
      const matrix = matrixOf(given);
      const far = allDistances(matrix, by);
      const paths = allPathCounts(matrix, far, by);
      const nodes = far.map((_, v) => v);
      const between = nodes.map((v) => {
        let sum = 0;
        for (const s of nodes) {
          for (const t of nodes) {
            if (s === v || t === v || s === t || far[s]![t] === Infinity) continue;
            if (!isSame(far[s]![v]! + far[v]![t]!, far[s]![t]!)) continue;
            sum += (paths[s]![v]! * paths[v]![t]!) / paths[s]![t]!;
          }
        }
        return sum;
      });
      const near = (d: number): number => (d === 0 ? 0 : 1 / d);
      const sumOf = (values: number[]): number => values.reduce((sum, one) => sum + one, 0);
      expectClose(directedMeasure(graph, 'betweenness', { by }), between);
      expectClose(
        directedMeasure(graph, 'harmonicOutward', { by }),
        far.map((row) => sumOf(row.map(near))),
      );
      expectClose(
        directedMeasure(graph, 'harmonicInward', { by }),
        nodes.map((v) => sumOf(far.map((row) => near(row[v]!)))),
      );
      const together = nodes.map(
        (v) => nodes.filter((u) => far[u]![v]! < Infinity && far[v]![u]! < Infinity).length,
      );
      expectClose(directedMeasure(graph, 'strongComponentSize'), together);
    }
  });

  it('degrees, reciprocity, cores and PageRank are those of the matrix', () => {
    for (let seed = 0; seed < GRAPHS; seed++) {
      const given = randomArcs(seed);
      const graph = built(given);
      const matrix = matrixOf(given);
      const arcs = matrix.flatMap((row, u) => row.flatMap((s, v) => (s > 0 ? [[u, v, s]] : [])));
      const nodes = matrix.map((_, v) => v);
      expect(graph.size).toBe(arcs.length);
      const count = (end: 0 | 1): number[] =>
        nodes.map((u) => arcs.filter((arc) => arc[end] === u).length);
      expectClose(directedMeasure(graph, 'outDegree'), count(0));
      expectClose(directedMeasure(graph, 'inDegree'), count(1));
      const both = arcs.filter(([u, v]) => matrix[v!]![u!]! > 0).length;
      expect(reciprocity(graph)).toEqual(arcs.length === 0 ? NaN : both / arcs.length);
      expectClose(directedMeasure(graph, 'coreNumber'), coresOf(matrix));
      expectClose(directedMeasure(graph, 'pageRank'), ranksOf(matrix));
    }
  });

  it('are those of the undirected graph when every tie goes both ways', () => {
    const random = rng(5);
    const from = Array.from({ length: 400 }, () => random.below(120));
    const to = from.map(() => random.below(120));
    const graph = directedCsr(120, [...from, ...to], [...to, ...from]);
    const csr = csrFromEdges(120, from, to);
    const undirected = betweenness(csr).scores;
    expectClose(
      directedMeasure(graph, 'betweenness'),
      [...undirected].map((score) => 2 * score),
    );
    expect(reciprocity(graph)).toBe(1);
  });

  it('are the same to the last bit whoever walks which sources, and stop when asked', () => {
    const random = rng(9);
    const ends = (): number[] => Array.from({ length: 900 }, () => random.below(200));
    const graph = directedCsr(200, ends(), ends(), ends());
    for (const measure of ['betweenness', 'harmonicInward'] satisfies DirectedMeasureId[]) {
      for (const by of ['hops', 'strength'] as const) {
        const alone = directedMeasure(graph, measure, { by });
        expect(directedMeasure(graph, measure, { by, hooks: { crew: backwards } })).toEqual(alone);
      }
    }
    const hooks = { isCancelled: () => true };
    expect(() => directedBetweenness(graph, { hooks })).toThrow('Cancelled');
  });

  it('finds strong components without recursion, and nothing in nothing', () => {
    const order = 200_000;
    const path = Array.from({ length: order }, (_, u) => u);
    const ring = directedCsr(
      order,
      path,
      path.map((u) => (u + 1) % order),
    );
    expect(strongComponents(ring).sizes).toEqual([order]);
    const empty = directedCsr(0, [], []);
    expect(directedMeasure(empty, 'pageRank')).toHaveLength(0);
    expect(reciprocity(empty)).toBeNaN();
    expect(() => directedCsr(2, [0], [2])).toThrow('outside 0..1');
    expect(() => directedCsr(2, [0], [1], [-1])).toThrow('strength -1');
  });
});

/** Whoever has least arcs left leaves first. */
function coresOf(matrix: number[][]): number[] {
  const arcs = (u: number, v: number): number =>
    Number(matrix[u]![v]! > 0) + Number(matrix[v]![u]! > 0);
  const left = new Set(matrix.map((_, u) => u));
  const core = matrix.map(() => 0);
  let k = 0;
  while (left.size > 0) {
    const degree = (u: number): number => [...left].reduce((sum, v) => sum + arcs(u, v), 0);
    const [least] = [...left].sort((a, b) => degree(a) - degree(b));
    k = Math.max(k, degree(least!));
    core[least!] = k;
    left.delete(least!);
  }
  return core;
}

/** Ranks renewed all at once, the mass of idle nodes spread, until nothing changes. */
function ranksOf(matrix: number[][]): number[] {
  const n = matrix.length;
  let rank = matrix.map(() => 1 / n);
  const sent = matrix.map((row) => row.reduce((sum, one) => sum + one, 0));
  for (let round = 0; round < 300; round++) {
    const idle = rank.reduce((sum, one, u) => sum + (sent[u] === 0 ? one : 0), 0);
    rank = rank.map((_, v) => {
      let received = 0.15 / n + (0.85 * idle) / n;
      matrix.forEach((row, u) => {
        if (sent[u]! > 0) received += (0.85 * rank[u]! * row[v]!) / sent[u]!;
      });
      return received;
    });
  }
  return rank;
}
