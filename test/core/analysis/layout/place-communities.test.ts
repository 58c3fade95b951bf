import { describe, expect, it } from '@jest/globals';
import { placeCommunities } from '@passerelle/core/analysis/layout/place-communities';
import type { Disc } from '@passerelle/core/analysis/layout/place-communities';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

/** So many communities of two actors who know each other, each tied to the next. */
function ring(communities: number): { readonly discs: Disc[] } {
  const order = 2 * communities;
  const community = Int32Array.from({ length: order }, (_, u) => (u >> 1) + 1);
  const pairs = Array.from({ length: communities }, (_, c) => [2 * c, 2 * c + 1] as const);
  const next = pairs.map(([, b]) => [b, (b + 1) % order] as const);
  const edges = [...pairs, ...next];
  const csr = csrFromEdges(
    order,
    edges.map(([a]) => a),
    edges.map(([, b]) => b),
  );
  const members = [new Uint32Array(0), ...pairs.map((pair) => Uint32Array.from(pair))];
  return { discs: placeCommunities(csr, community, members, rng(1)) };
}
function overlapping(discs: readonly Disc[]): number {
  let count = 0;
  for (let a = 1; a < discs.length; a++) {
    for (let b = a + 1; b < discs.length; b++) {
      const [one, other] = [discs[a]!, discs[b]!];
      const distance = Math.hypot(one.x - other.x, one.y - other.y);
      if (distance < one.radius + other.radius - 1e-6) count++;
    }
  }
  return count;
}

describe('placeCommunities', () => {
  it.each([2, 40, 400])('lays %p communities beside one another', (communities) => {
    const { discs } = ring(communities);
    expect(discs).toHaveLength(communities + 1);
    expect(discs.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(overlapping(discs)).toBe(0);
  });

  it('packs the long tail around the communities that ties pull', () => {
    const { discs } = ring(400);
    const far = discs.map(({ x, y }) => Math.hypot(x, y));
    const middle = Math.max(...far.slice(1, 151));
    expect(Math.min(...far.slice(151))).toBeGreaterThan(middle);
  });

  it('gives one place to a graph without communities', () => {
    const discs = placeCommunities(
      csrFromEdges(1, [], []),
      Int32Array.of(0),
      [Uint32Array.of(0)],
      rng(1),
    );
    expect(discs).toEqual([{ x: 0, y: 0, radius: 0 }]);
  });
});
