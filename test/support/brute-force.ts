import { expect } from '@jest/globals';
import fc from 'fast-check';
import { csrFromEdges, edgeEnds, type Csr } from '@passerelle/core/graph/csr';

export const graphs = fc.integer({ min: 2, max: 8 }).chain((order) =>
  fc
    .array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1), fc.integer({ min: 1, max: 3 })), {
      maxLength: 20,
    })
    .map((rows) => ({ order, rows })),
);
export const built = ({ order, rows }: { order: number; rows: [number, number, number][] }): Csr =>
  csrFromEdges(
    order,
    rows.map(([a]) => a),
    rows.map(([, b]) => b),
    rows.map(([, , one]) => one),
  );
export const without = (csr: Csr, gone: (edge: number, a: number, b: number) => boolean): Csr => {
  const { a, b } = edgeEnds(csr);
  const kept = Array.from(a, (_, edge) => edge).filter((edge) => !gone(edge, a[edge]!, b[edge]!));
  return csrFromEdges(
    csr.order,
    kept.map((e) => a[e]!),
    kept.map((e) => b[e]!),
  );
};
export const nodes = (csr: Csr): number[] => Array.from({ length: csr.order }, (_, v) => v);

/** σ and d of every pair by Floyd-Warshall-like enumeration of all simple shortest paths: slow and plain. */
export function allPairs(
  csr: Csr,
  lengths?: Float64Array,
): { d: number[][]; count: (s: number, t: number, via?: number) => number } {
  const n = csr.order;
  const d = nodes(csr).map((u) => nodes(csr).map((v) => (u === v ? 0 : Infinity)));
  for (const u of nodes(csr))
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++)
      d[u]![csr.targets[at]!] = lengths?.[at] ?? 1;
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  const same = (x: number, y: number): boolean => Math.abs(x - y) < 1e-9;
  const count = (s: number, t: number, via?: number): number => {
    if (via !== undefined)
      return same(d[s]![via]! + d[via]![t]!, d[s]![t]!) ? count(s, via) * count(via, t) : 0;
    if (s === t) return 1;
    let sum = 0;
    for (let at = csr.offsets[s]!; at < csr.offsets[s + 1]!; at++) {
      const next = csr.targets[at]!;
      if (same((lengths?.[at] ?? 1) + d[next]![t]!, d[s]![t]!)) sum += count(next, t);
    }
    return sum;
  };
  return { d, count };
}
export function bruteBetweenness(
  csr: Csr,
  counts: (s: number, t: number, v: number) => boolean,
  lengths?: Float64Array,
): number[] {
  const { d, count } = allPairs(csr, lengths);
  return nodes(csr).map((v) => {
    let sum = 0;
    for (const s of nodes(csr))
      for (const t of nodes(csr)) {
        if (s >= t || s === v || t === v || d[s]![t] === Infinity || !counts(s, t, v)) continue;
        sum += count(s, t, v) / count(s, t);
      }
    return sum;
  });
}
export const near = (found: ArrayLike<number>, expected: readonly number[]): void => {
  expect(found.length).toBe(expected.length);
  expected.forEach((one, at) => {
    if (Number.isNaN(one)) expect(found[at]).toBeNaN();
    else expect(found[at]).toBeCloseTo(one, 8);
  });
};
