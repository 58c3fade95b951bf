import { describe, expect, it } from '@jest/globals';
import { cutActorSides } from '@passerelle/core/analysis/cohesion/cut-actor-sides';
import { piecesWithout } from '@passerelle/core/analysis/cohesion/pieces-without';
import { graphOf, karate, kite } from '../../../support/graphs.js';

const without = (order: number, ...gone: number[]): Uint8Array =>
  Uint8Array.from({ length: order }, (_, node) => (gone.includes(node) ? 1 : 0));
const listed = (pieces: readonly Uint32Array[]): number[][] => pieces.map((one) => [...one]);

describe('pieces without some nodes', () => {
  it('are the sides of a path but the largest', () => {
    const path = graphOf(6, '0-1 1-2 2-3 3-4 4-5');
    expect(listed(piecesWithout(path, without(6, 2)))).toEqual([[0, 1]]);
    expect(listed(piecesWithout(path, without(6, 1, 3)))).toEqual([[0], [2]]);
  });
  it('leave other components alone, and a component that loses a leaf', () => {
    const two = graphOf(7, '0-1 1-2 3-4 5-6');
    expect(listed(piecesWithout(two, without(7, 0)))).toEqual([]);
    expect(listed(piecesWithout(two, without(7, 1)))).toEqual([[2]]);
    expect(listed(piecesWithout(two, without(7)))).toEqual([]);
    expect(listed(piecesWithout(two, without(7, 3, 4)))).toEqual([]);
  });
  it('of one node hold as many as it cuts off', () => {
    for (const graph of [karate, kite]) {
      const { cutOff } = cutActorSides(graph);
      for (let node = 0; node < graph.order; node++) {
        const pieces = piecesWithout(graph, without(graph.order, node));
        expect(pieces.reduce((sum, one) => sum + one.length, 0)).toBe(cutOff[node]);
      }
    }
  });
});
