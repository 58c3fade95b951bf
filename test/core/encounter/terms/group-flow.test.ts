import { describe, expect, it } from '@jest/globals';
import { groupFlow } from '@passerelle/core/encounter/terms/group-flow';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import type { Csr } from '@passerelle/core/graph/csr';

/** Two triangles, groups 0 and 1, with one tie between them. */
const TRIANGLES = csrFromEdges(6, [0, 1, 2, 3, 4, 5, 2], [1, 2, 0, 4, 5, 3, 3]);
const SIDES = Int32Array.of(0, 0, 0, 1, 1, 1);

describe('groupFlow', () => {
  it('is the smoothed share of relations between two groups, the mean of both directions', () => {
    // E_0 = E_1 = 7, E_01 = 1, π = 1/2: (1 + 5/2) / (7 + 5).
    expect(groupFlow(TRIANGLES, SIDES).share(0, 1)).toBeCloseTo(3.5 / 12, 12);
    expect(groupFlow(TRIANGLES, SIDES).share(1, 0)).toBe(groupFlow(TRIANGLES, SIDES).share(0, 1));
    expect(groupFlow(TRIANGLES, SIDES).share(0, 0)).toBeCloseTo((6 + 2.5) / 12, 12);
  });

  it('knows nothing of an unknown group, whose ties still count for the other', () => {
    const flow = groupFlow(TRIANGLES, Int32Array.of(0, 0, 0, -1, 1, 1));
    expect(flow.share(-1, 0)).toBeNaN();
    expect(flow.share(0, -1)).toBeNaN();
    // Node 3 is in no group: E_1 = 2 + 2 from nodes 4 and 5, nothing of it to group 0.
    expect(flow.share(1, 0)).toBeCloseTo(
      ((0 + (5 * 7) / 14) / (4 + 5) + (0 + (5 * 4) / 14) / (7 + 5)) / 2,
      12,
    );
  });

  it('gives the same shares when groups are too many for one block', () => {
    const order = 2_100;
    const chain = (): Csr =>
      csrFromEdges(
        order,
        Array.from({ length: order - 1 }, (_, i) => i),
        Array.from({ length: order - 1 }, (_, i) => i + 1),
      );
    const own = Int32Array.from({ length: order }, (_, i) => i);
    const few = own.map((u) => (u < 3 ? u : 3));
    const sparse = groupFlow(chain(), own);
    const dense = groupFlow(chain(), few);
    expect(sparse.share(0, 1)).toBeCloseTo(dense.share(0, 1), 12);
    expect(sparse.share(1, 2)).toBeCloseTo(dense.share(1, 2), 12);
    // No tie: what chance would give, and nothing more.
    expect(sparse.share(0, 9)).toBeLessThan(sparse.share(0, 1));
    expect(sparse.share(0, 9)).toBeGreaterThan(0);
  });
});
