import { describe, expect, it } from '@jest/globals';
import { leaving } from '@passerelle/core/analysis/brokerage/leaving';
import { removalCurves } from '@passerelle/core/analysis/brokerage/removal-curves';
import { crossScaleBetweenness } from '@passerelle/core/analysis/centrality/cross-scale-betweenness';
import { edgeEnds } from '@passerelle/core/graph/csr';
import { path, toy, toyGroup, toyNode } from '../../../support/graphs.js';

const sides = { local: toyGroup('AB'), targets: toyGroup('G') };

describe('leaving', () => {
  it.each([
    ['B3', 0.1722, 0.2597],
    ['N1', 0.2062, 0.2648],
    ['A5', 0.2257, 0.2493],
    ['A3', 0.2583, 0.2632],
  ] as const)('is the reference efficiency of the toy without %s', (name, after, before) => {
    const found = leaving(toy, { ...sides, leaving: [toyNode(name)] });
    expect(found.after.efficiency).toBeCloseTo(after, 4);
    expect(found.before.efficiency).toBeCloseTo(before, 4);
    expect(found.fragility).toBeCloseTo((before - after) / before, 3);
  });
  it('tells who is cut off, and how many routes are left', () => {
    const found = leaving(toy, { ...sides, leaving: [toyNode('B3'), toyNode('A5')] });
    expect(found.before.routes).toBe(2);
    expect(found.after).toMatchObject({ routes: 0, efficiency: 0 });
    expect(found.fragility).toBe(1);
    // Everybody local who stays.
    expect(found.after.cutOff).toHaveLength(7);
  });
  it('tells what comes apart and which ties go', () => {
    const leaves = [toyNode('B3'), toyNode('A5')];
    const near = { local: toyGroup('AB'), targets: toyGroup('N') };
    const found = leaving(toy, { ...near, leaving: leaves });
    const { a, b } = edgeEnds(toy);
    const ties = [...a].map((u, edge) => [u, b[edge] ?? -1] as const);
    const lost = ties.filter((ends) => ends.some((end) => leaves.includes(end)));
    expect(found.tiesLost).toBe(lost.length);
    const [local, targets] = [new Set(near.local), new Set(near.targets)];
    const crossing = lost.filter(
      ([u, v]) => (local.has(u) && targets.has(v)) || (local.has(v) && targets.has(u)),
    );
    expect(found.bridgesLost).toBe(crossing.length);
    expect([...found.bridgeEnds]).toEqual(
      [...new Set(crossing.flat().filter((end) => !leaves.includes(end)))].sort((x, y) => x - y),
    );
    expect(found.bridgesLost).toBeGreaterThan(0);
    expect(found.pieces.length).toBeGreaterThan(0);
  });
  it('changes nothing when a leaf or nobody leaves', () => {
    expect(leaving(toy, { ...sides, leaving: [] }).fragility).toBe(0);
    expect(leaving(toy, { ...sides, leaving: [toyNode('B4')] }).fragility).toBe(0);
  });
  it('is undefined when a side has nobody left', () => {
    const found = leaving(path(3), {
      local: Uint32Array.of(0),
      targets: Uint32Array.of(2),
      leaving: [0],
    });
    expect([found.before.efficiency, found.fragility]).toEqual([NaN, NaN]);
    expect(() => leaving(toy, { ...sides, leaving: [1, 1] })).toThrow('twice');
  });
});

describe('removalCurves', () => {
  const brokerage = crossScaleBetweenness(toy, sides).node;
  const curves = removalCurves(toy, { ...sides, brokerage, steps: 4, draws: 30, seed: 1 });
  it('starts at 1 and never grows', () => {
    for (const { left } of curves) {
      expect(left).toHaveLength(5);
      expect(left[0]).toBeCloseTo(1, 12);
      left.slice(1).forEach((one, at) => expect(one).toBeLessThanOrEqual(left[at]! + 1e-12));
    }
  });
  it('falls fastest when the brokers leave first', () => {
    const left = Object.fromEntries(curves.map(({ order, left: all }) => [order, all.at(-1)!]));
    expect(left['brokerage']).toBeLessThan(left['random']!);
    expect(left['brokerage']).toBeLessThanOrEqual(left['degree']!);
  });
  it('is undefined when nothing was in reach', () => {
    const none = { local: Uint32Array.of(0), targets: Uint32Array.of() };
    const [first] = removalCurves(path(2), {
      ...none,
      brokerage: [0, 0],
      steps: 1,
      draws: 0,
      seed: 1,
    });
    expect(first?.left).toEqual([NaN]);
  });
});
