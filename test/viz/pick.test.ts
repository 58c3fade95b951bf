import { describe, expect, it } from '@jest/globals';
import Graph from 'graphology';
import type Sigma from 'sigma';
import { nodeAt } from '../../viz/src/scene/pick.js';

/** Ten pixels a unit, y upwards; sizes as they are. */
const renderer = (sizes: Readonly<Record<string, number>>): Sigma =>
  ({
    graphToViewport: ({ x, y }: { x: number; y: number }) => ({ x: 100 + 10 * x, y: 200 - 10 * y }),
    getNodeDisplayData: (key: string) => ({ size: sizes[key] }),
    scaleSize: (size: number) => size,
  }) as unknown as Sigma;

describe('what lies under the pointer', () => {
  const graph = new Graph();
  graph.addNode('large', { x: 0, y: 0 });
  graph.addNode('small', { x: 2, y: 1 });
  graph.addNode('twin', { x: 2.5, y: 1 });
  const sigma = renderer({ large: 30, small: 4, twin: 4 });

  it.each([
    ['the middle of a disc', { x: 100, y: 200 }, 'large'],
    ['just beyond its rim', { x: 70, y: 211 }, 'large'],
    ['far from everything', { x: 60, y: 240 }, null],
    ['a small one on a large one', { x: 117, y: 191 }, 'small'],
    ['the nearer of two alike', { x: 123, y: 190 }, 'twin'],
  ])('is told at %s', (_, point, expected) => {
    expect(nodeAt(sigma, graph, point)).toBe(expected);
  });
});
