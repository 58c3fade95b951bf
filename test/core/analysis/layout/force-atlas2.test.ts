import { describe, expect, it } from '@jest/globals';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { forceAtlas2 } from '@passerelle/core/analysis/layout/force-atlas2';
import { quadTree } from '@passerelle/core/analysis/layout/quad-tree';
import { longest, repulsionJob } from '@passerelle/core/analysis/layout/repulsion';
import { CancelledError } from '@passerelle/core/errors';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';
import { backwards } from '../../../support/backwards-crew.js';
import { edgeless, karate, karateClubs, path } from '../../../support/graphs.js';
import { clustered } from '../../../support/random-graphs.js';
import { simd } from '../../../support/simd.js';

const distance = (
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  a: number,
  b: number,
): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);

/** Points as a settled layout has them: crowds of different size and some alone; two in one place. */
function crowds(order: number, seed: number) {
  const random = rng(seed);
  const x = new Float32Array(order);
  const y = new Float32Array(order);
  const mass = new Float32Array(order);
  for (let i = 0; i < order; i++) {
    const crowd = i % 7;
    x[i] = 300 * crowd + (random.next() - 0.5) * (crowd + 1) * 40;
    y[i] = 200 * (crowd % 3) + (random.next() - 0.5) * (crowd + 1) * 40;
    mass[i] = 1 + random.below(9);
  }
  x[1] = x[0]!;
  y[1] = y[0]!;
  return { x, y, mass };
}

function repelled({ x, y, mass }: ReturnType<typeof crowds>, theta: number, hooks: object) {
  const tree = quadTree(x, y, mass);
  const cuts = Uint32Array.of(0, tree.leaves.length);
  const places = Uint32Array.of(0, x.length);
  const forces = repulsionJob.run({ tree, theta, cuts, places }, 0, hooks);
  const half = longest(places);
  return Array.from(tree.pointAt, (point, place) => ({
    point,
    fx: forces[place]!,
    fy: forces[half + place]!,
  }));
}

describe('repulsion', () => {
  it('is within half a percent of what every pair adds, at θ = 0.5', () => {
    const cloud = crowds(3_000, 4);
    const { x, y, mass } = cloud;
    let [off, all] = [0, 0];
    for (const { point, fx, fy } of repelled(cloud, 0.5, { simd })) {
      let [ex, ey] = [0, 0];
      for (let other = 0; other < x.length; other++) {
        const [dx, dy] = [x[point]! - x[other]!, y[point]! - y[other]!];
        const square = dx * dx + dy * dy;
        if (square === 0) continue;
        ex += (mass[point]! * mass[other]! * dx) / square;
        ey += (mass[point]! * mass[other]! * dy) / square;
      }
      off += (fx - ex) ** 2 + (fy - ey) ** 2;
      all += ex ** 2 + ey ** 2;
    }
    expect(Math.sqrt(off / all)).toBeLessThan(0.005);
  });

  it('is the same to the last bit without vectors', () => {
    for (const order of [1, 2, 5, 17, 500]) {
      const cloud = crowds(Math.max(2, order), order);
      expect(repelled(cloud, 0.5, {})).toEqual(repelled(cloud, 0.5, { simd }));
    }
  });

  it('stands on a tree that holds every point in one leaf, whatever the places', () => {
    const order = 400;
    const flat = { x: new Float32Array(order), y: new Float32Array(order) };
    const line = { x: Float32Array.from({ length: order }, (_, i) => 2 ** (i % 30)), y: flat.y };
    for (const { x, y } of [flat, line, crowds(order, 1)]) {
      const tree = quadTree(x, y, new Float32Array(order).fill(2));
      expect(Array.from(tree.pointAt).sort((a, b) => a - b)).toEqual([...Array(order).keys()]);
      let next = 0;
      for (const leaf of tree.leaves) {
        expect(tree.first[leaf]).toBe(next);
        next = tree.last[leaf]!;
      }
      expect(next).toBe(order);
      expect(tree.cellMass[0]).toBe(2 * order);
    }
  });
});

describe('ForceAtlas2', () => {
  it('leaves two tied nodes where push and pull are equal', () => {
    // k_r · 2 · 2 / d = strength · d
    for (const strength of [1, 4]) {
      const pair = csrFromEdges(2, [0], [1], [strength]);
      const found = forceAtlas2(pair, { steps: 2_000, gravity: 0, scaling: 10 });
      expect(distance(found, 0, 1)).toBeCloseTo(Math.sqrt(40 / strength), 2);
    }
  });

  it('draws the two clubs of the karate network apart', () => {
    const found = forceAtlas2(karate, { steps: 500 });
    const mean = (same: boolean): number => {
      let [sum, pairs] = [0, 0];
      for (let a = 0; a < 34; a++) {
        for (let b = 0; b < a; b++) {
          if ((karateClubs[a] === karateClubs[b]) !== same) continue;
          sum += distance(found, a, b);
          pairs++;
        }
      }
      return sum / pairs;
    };
    expect(mean(true)).toBeLessThan(0.75 * mean(false));
    const tight = forceAtlas2(karate, { steps: 500, linLog: true });
    expect(tight.x).not.toEqual(found.x);
  });

  it('is the same for a seed, with and without threads and vectors, in one go or several', () => {
    const csr = clustered(2_500, 6);
    const alone = forceAtlas2(csr, { steps: 12, seed: 3 });
    for (const hooks of [{ simd }, { crew: backwards }, { simd, crew: backwards }]) {
      const other = forceAtlas2(csr, { steps: 12, seed: 3, hooks });
      expect(other).toEqual(alone);
    }
    const half = forceAtlas2(csr, { steps: 5, seed: 3 });
    expect(forceAtlas2(csr, { steps: 7, from: half.state })).toEqual(alone);
    expect(forceAtlas2(csr, { steps: 12, seed: 4 }).x).not.toEqual(alone.x);
  });

  it('leaves no two nodes nearer than the spacing asked for', () => {
    const csr = clustered(300, 2);
    const { community } = leiden(csr, { seed: 1, runs: 2 });
    expect(new Set(community).size).toBeGreaterThan(2);
    const spaced = forceAtlas2(csr, { steps: 100, spacing: 8 });
    let nearest = Infinity;
    for (let a = 0; a < 300; a++) {
      for (let b = 0; b < a; b++) nearest = Math.min(nearest, distance(spaced, a, b));
    }
    expect(nearest).toBeGreaterThan(8 * 0.99);
  });

  it('places nobody nowhere: no node, one node, isolates', () => {
    expect(forceAtlas2(edgeless(0), { steps: 3 }).x).toHaveLength(0);
    for (const csr of [edgeless(1), edgeless(30), path(2)]) {
      const { x, y } = forceAtlas2(csr, { steps: 50 });
      expect([...x, ...y].every(Number.isFinite)).toBe(true);
    }
  });

  it('tells progress, stops when asked, refuses what makes no sense', () => {
    const shares: number[] = [];
    const onProgress = (share: number): void => void shares.push(share);
    forceAtlas2(karate, { steps: 4, hooks: { onProgress } });
    expect(shares).toEqual([0, 0.25, 0.5, 0.75, 1]);
    let looks = 0;
    const isCancelled = (): boolean => ++looks > 6;
    expect(() => forceAtlas2(karate, { steps: 99, hooks: { isCancelled } })).toThrow(
      CancelledError,
    );
    expect(() => forceAtlas2(karate, { steps: 1.5 })).toThrow(/whole number/);
    expect(() => forceAtlas2(karate, { steps: 1, theta: 0 })).toThrow(/theta/);
    const { state } = forceAtlas2(karate, { steps: 1 });
    expect(() => forceAtlas2(path(3), { steps: 1, from: state })).toThrow(/34 nodes for 3/);
  });
});
