import { describe, expect, it } from '@jest/globals';
import { InvalidInputError } from '@passerelle/core/errors';
import {
  assertCsr,
  csrFromEdges,
  degreeOf,
  edgeBetween,
  edgeEnds,
} from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

describe('csrFromEdges', () => {
  it('sorts rows, adds parallel edges, drops self-loops and zero strengths', () => {
    const csr = csrFromEdges(4, [3, 0, 1, 2, 2], [0, 1, 0, 2, 3], [1, 2, 3, 9, 0]);
    expect(csr).toEqual({
      order: 4,
      size: 2,
      offsets: Uint32Array.of(0, 2, 3, 3, 4),
      targets: Uint32Array.of(1, 3, 0, 0),
      strengths: Float64Array.of(5, 1, 5, 1),
      edgeIds: Uint32Array.of(0, 1, 0, 1),
    });
    expect(edgeEnds(csr)).toEqual({ a: Uint32Array.of(0, 0), b: Uint32Array.of(1, 3) });
    expect([edgeBetween(csr, 3, 0), edgeBetween(csr, 0, 2), degreeOf(csr, 0)]).toEqual([1, -1, 2]);
  });
  it('is the same graph whatever the order of the rows', () => {
    const random = rng(7);
    const rows = Array.from({ length: 400 }, () => [random.below(30), random.below(30)] as const);
    const build = (from: typeof rows) =>
      csrFromEdges(
        30,
        from.map(([a]) => a),
        from.map(([, b]) => b),
      );
    expect(build([...rows].reverse())).toEqual(build(rows));
    expect(() => assertCsr(build(rows))).not.toThrow();
    expect(() => assertCsr({ ...build(rows), size: 1 })).toThrow(InvalidInputError);
  });
  it('refuses ends out of range, strengths below 0 or not finite, lists that differ in length', () => {
    const wrong = [
      () => csrFromEdges(2, [0], [2]),
      () => csrFromEdges(2, [0], [1], [-1]),
      () => csrFromEdges(2, [0], [1], [NaN]),
      () => csrFromEdges(2, [0], []),
      () => csrFromEdges(2, [0], [1], []),
    ];
    for (const make of wrong) expect(make).toThrow(InvalidInputError);
  });
});
