import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Point } from './lands.js';
import { projectionOf } from './on-screen.js';

/** Pixels around a shape that still count as on it. */
const MARGIN = 2;

/** The actor or disc under a point of the screen; where some cover each other the smallest, which has no other place.
 *  @complexity O(nodes in the renderer), which is capped */
export function nodeAt(sigma: Sigma, graph: Graph, point: Point): string | null {
  const project = projectionOf(sigma);
  let best: string | null = null;
  let [least, nearest] = [Infinity, Infinity];
  graph.forEachNode((key, { x, y }) => {
    const at = project({ x: Number(x), y: Number(y) });
    const away = Math.hypot(at.x - point.x, at.y - point.y);
    const radius = sigma.scaleSize(sigma.getNodeDisplayData(key)?.size ?? 0);
    if (away > radius + MARGIN || radius > least || (radius === least && away >= nearest)) return;
    [best, least, nearest] = [key, radius, away];
  });
  return best;
}

/** The renderer asks the graphics card what lies under the pointer, at every move, and waits for it: seconds where the
 *  card is emulated. Our own answer takes its place. */
export function pickWithoutCard(sigma: Sigma, graph: Graph): void {
  Object.defineProperty(sigma, 'getNodeAtPosition', {
    value: (point: Point) => nodeAt(sigma, graph, point),
  });
}
