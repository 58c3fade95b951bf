import { describe, expect, it } from '@jest/globals';
import { layout } from '@passerelle/core/analysis/layout/layout';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

/** `groups` groups of `each` nodes, a ring inside, one edge between neighbours, and three isolates at the end. */
function grouped(groups: number, each: number) {
  const a: number[] = [];
  const b: number[] = [];
  const community: number[] = [];
  for (let g = 0; g < groups; g++) {
    for (let i = 0; i < each; i++) {
      community.push(g + 1);
      a.push(g * each + i);
      b.push(g * each + ((i + 1) % each));
    }
    if (g > 0) {
      a.push(g * each);
      b.push((g - 1) * each);
    }
  }
  community.push(0, 0, 0);
  return { csr: csrFromEdges(groups * each + 3, a, b), community };
}

describe('layout', () => {
  it('is the same for the same seed', () => {
    const { csr, community } = grouped(5, 30);
    expect(layout(csr, { community, seed: 7 })).toEqual(layout(csr, { community, seed: 7 }));
  });

  it('gives every node a finite place of its own', () => {
    const { csr, community } = grouped(6, 40);
    const { x, y } = layout(csr, { community, seed: 1 });
    const places = new Set(
      Array.from(x, (value, node) => `${value.toFixed(2)} ${y[node]!.toFixed(2)}`),
    );
    expect(Array.from(x).every(Number.isFinite) && Array.from(y).every(Number.isFinite)).toBe(true);
    expect(places.size).toBe(csr.order);
  });

  it('keeps communities apart: a member is nearer to its own centre than to any other', () => {
    const { csr, community } = grouped(6, 40);
    const { x, y } = layout(csr, { community, seed: 1 });
    const centre = (c: number) => {
      const nodes = community.flatMap((own, node) => (own === c ? [node] : []));
      const mean = (axis: Float32Array) =>
        nodes.reduce((sum, node) => sum + axis[node]!, 0) / nodes.length;
      return { x: mean(x), y: mean(y) };
    };
    const centres = [1, 2, 3, 4, 5, 6].map(centre);
    const astray = community.filter((own, node) => {
      if (own === 0) return false;
      const distances = centres.map((at) => Math.hypot(x[node]! - at.x, y[node]! - at.y));
      return distances.indexOf(Math.min(...distances)) !== own - 1;
    });
    expect(astray.length / csr.order).toBeLessThan(0.02);
  });

  it('puts those not yet linked below the others', () => {
    const { csr, community } = grouped(3, 20);
    const { y } = layout(csr, { community, seed: 1 });
    const lowest = Math.min(...y.slice(0, 60));
    expect([60, 61, 62].every((node) => y[node]! < lowest)).toBe(true);
  });

  it('stays finite when one community has a hundred satellites', () => {
    const a: number[] = [];
    const b: number[] = [];
    for (let satellite = 1; satellite <= 100; satellite++) {
      a.push(0, 3 * satellite, 3 * satellite + 1);
      b.push(3 * satellite, 3 * satellite + 1, 3 * satellite + 2);
    }
    const community = Array.from({ length: 303 }, (_, node) => Math.floor(node / 3) + 1);
    const { x } = layout(csrFromEdges(303, a, b), { community, seed: 1 });
    expect(Math.max(...Array.from(x, Math.abs))).toBeLessThan(2_000);
  });

  it('keeps known positions', () => {
    const { csr, community } = grouped(3, 20);
    const random = rng(3);
    const last = Float32Array.from({ length: csr.order }, () => random.next() * 100);
    const known = Uint8Array.from({ length: csr.order }, (_, node) => (node === 5 ? 0 : 1));
    const { x, y } = layout(csr, { community, seed: 1, previous: { x: last, y: last, known } });
    expect(Array.from(x).filter((value, node) => node !== 5 && value !== last[node])).toEqual([]);
    expect(y[5]).not.toBe(last[5]);
  });

  it('places isolates and the empty graph', () => {
    expect(layout(csrFromEdges(0, [], []), { community: [], seed: 1 }).x).toHaveLength(0);
    const alone = layout(csrFromEdges(3, [], []), { community: [0, 0, 0], seed: 1 });
    expect(new Set(alone.x).size).toBe(3);
  });

  it('holds hundreds of small communities', () => {
    const { csr, community } = grouped(200, 4);
    const { x } = layout(csr, { community, seed: 2 });
    expect(Array.from(x).every(Number.isFinite)).toBe(true);
  });

  it('packs small groups without a tie to the rest together, clear of the others', () => {
    const { csr, community } = grouped(4, 30);
    const a: number[] = [];
    const b: number[] = [];
    for (let u = 0; u < csr.order; u++)
      for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
        a.push(u);
        b.push(csr.targets[at]!);
      }
    for (let pair = 0; pair < 20; pair++) {
      a.push(csr.order + 2 * pair);
      b.push(csr.order + 2 * pair + 1);
      community.push(5 + pair, 5 + pair);
    }
    const { x, y } = layout(csrFromEdges(csr.order + 40, a, b), { community, seed: 1 });
    const middle = (list: readonly number[]) => ({
      x: list.reduce((sum, u) => sum + x[u]!, 0) / list.length,
      y: list.reduce((sum, u) => sum + y[u]!, 0) / list.length,
    });
    const pairs = Array.from({ length: 40 }, (_, i) => csr.order + i);
    const at = middle(pairs);
    const far = Math.max(...pairs.map((u) => Math.hypot(x[u]! - at.x, y[u]! - at.y)));
    const nearest = Math.min(
      ...Array.from({ length: 120 }, (_, u) => Math.hypot(x[u]! - at.x, y[u]! - at.y)),
    );
    expect(nearest).toBeGreaterThan(far);
  });

  it('keeps the parts of a community together', () => {
    const { csr } = grouped(3, 20);
    const community = Array.from({ length: csr.order }, (_, u) => (u < 60 ? 1 : 0));
    const sub = community.map((own, u) => (own === 0 ? 0 : 1 + Math.floor(u / 20)));
    const { x, y } = layout(csr, { community, sub, seed: 1 });
    const centre = [1, 2, 3].map((part) => {
      const nodes = sub.flatMap((own, u) => (own === part ? [u] : []));
      return {
        x: nodes.reduce((sum, u) => sum + x[u]!, 0) / nodes.length,
        y: nodes.reduce((sum, u) => sum + y[u]!, 0) / nodes.length,
      };
    });
    const astray = sub.filter((own, u) => {
      if (own === 0) return false;
      const far = centre.map((at) => Math.hypot(x[u]! - at.x, y[u]! - at.y));
      return far.indexOf(Math.min(...far)) !== own - 1;
    });
    expect(astray.length).toBeLessThan(4);
  });

  it('stops when it is cancelled', () => {
    const { csr, community } = grouped(5, 30);
    expect(() => layout(csr, { community, seed: 1 }, { isCancelled: () => true })).toThrow(
      'Cancelled',
    );
  });
});
