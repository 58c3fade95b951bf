import { describe, expect, it } from '@jest/globals';
import { longRows } from '@passerelle/core/encounter/long-rows';
import { csrFromEdges, nodesByDegree } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

const ORDER = 333;
const random = rng(5);
/** Nodes 0, 1 and 2 know many. */
const PAIRS = Array.from({ length: 900 }, (_, i) => [i % 9 === 0 ? 9 : i % 3, random.below(ORDER)]);
const CSR = csrFromEdges(
  ORDER,
  PAIRS.map(([a = 0]) => a),
  PAIRS.map(([, b = 0]) => b),
);

describe('longRows', () => {
  it('tells the arc from a node with many contacts to any other, in any order of asking', () => {
    const rows = longRows(CSR);
    for (const v of [2, 0, 1, 2]) {
      const start = rows.startOf(v);
      expect(start).toBeGreaterThanOrEqual(0);
      const [first = 0, end = 0] = CSR.offsets.subarray(v, v + 2);
      for (let z = 0; z < ORDER; z++) {
        const arc = CSR.targets.subarray(0, end).indexOf(z, first);
        expect(rows.arcTo(start, rows.place[z] ?? -1)).toBe(arc);
      }
    }
  });
  it('places those with most contacts first', () => {
    const rows = longRows(CSR);
    expect(Array.from(nodesByDegree(CSR), (v) => rows.place[v])).toEqual([...Array(ORDER).keys()]);
  });
  it('has no row for who knows few, and none once no space is left', () => {
    const few = CSR.offsets.findIndex((at, v) => (CSR.offsets[v + 1] ?? 0) - at < 64);
    expect(longRows(CSR).startOf(few)).toBe(-1);
    const width = 2 * Math.ceil(ORDER / 32);
    const rows = longRows(CSR, width);
    expect([1, 0, 1].map((v) => rows.startOf(v))).toEqual([0, -1, 0]);
    expect(longRows(csrFromEdges(0, [], [])).place).toHaveLength(0);
  });
});
