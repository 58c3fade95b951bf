import type Sigma from 'sigma';
import type { Point } from './lands.js';

/** From layout to screen as one affine step: the renderer's own way costs too much for every point of every land. */
export function projectionOf(sigma: Sigma): (p: Point) => Point {
  const o = sigma.graphToViewport({ x: 0, y: 0 });
  const i = sigma.graphToViewport({ x: 1000, y: 0 });
  const j = sigma.graphToViewport({ x: 0, y: 1000 });
  const [a, b] = [(i.x - o.x) / 1000, (i.y - o.y) / 1000];
  const [c, d] = [(j.x - o.x) / 1000, (j.y - o.y) / 1000];
  return ({ x, y }) => ({ x: o.x + a * x + c * y, y: o.y + b * x + d * y });
}
