import { describe, expect, it } from '@jest/globals';
import { cutActorSides } from '../../../../core/src/analysis/cohesion/cut-actor-sides.js';
import { csrFromEdges } from '../../../../core/src/graph/csr.js';

describe('cutActorSides', () => {
  it('counts the parts of a path', () => {
    const { secondSide, cutOff } = cutActorSides(csrFromEdges(5, [0, 1, 2, 3], [1, 2, 3, 4]));
    expect([...secondSide]).toEqual([0, 1, 2, 1, 0]);
    expect([...cutOff]).toEqual([0, 1, 2, 1, 0]);
  });

  it('is zero on a ring, for isolates and on an empty graph', () => {
    expect([...cutActorSides(csrFromEdges(4, [0, 1, 2], [1, 2, 0])).cutOff]).toEqual([0, 0, 0, 0]);
    expect([...cutActorSides(csrFromEdges(0, [], [])).secondSide]).toEqual([]);
  });

  it('counts every leaf of a star but one', () => {
    const { secondSide, cutOff } = cutActorSides(csrFromEdges(5, [2, 2, 2, 2], [0, 1, 3, 4]));
    expect(secondSide[2]).toBe(1);
    expect(cutOff[2]).toBe(3);
  });

  it('agrees with taking each actor away, on small graphs', () => {
    const edges: [number, number][] = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 3],
      [4, 6],
      [7, 8],
    ];
    const sides = cutActorSides(
      csrFromEdges(
        9,
        edges.map(([a]) => a),
        edges.map(([, b]) => b),
      ),
    );
    for (let gone = 0; gone < 9; gone++) {
      const component = new Map<number, number>();
      const spread = (node: number, name: number): number => {
        if (node === gone || component.has(node)) return 0;
        component.set(node, name);
        return edges.reduce(
          (size, [a, b]) =>
            size + (a === node ? spread(b, name) : b === node ? spread(a, name) : 0),
          1,
        );
      };
      const own = new Set(edges.filter((edge) => edge.includes(gone)).flat());
      const parts = [...own]
        .map((node) => spread(node, node))
        .filter((size) => size > 0)
        .sort((a, b) => b - a);
      expect([gone, sides.secondSide[gone]]).toEqual([gone, parts[1] ?? 0]);
      expect([gone, sides.cutOff[gone]]).toEqual([gone, parts.slice(1).reduce((a, b) => a + b, 0)]);
    }
  });
});
