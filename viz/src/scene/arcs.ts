import type { Point } from './lands.js';

const BEND = 0.12;

/** Control point of the arc between two points. */
export function control(a: Point, b: Point, bend = BEND): Point {
  return { x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend };
}

export function strokeArc(
  context: CanvasRenderingContext2D,
  a: Point,
  b: Point,
  bend = BEND,
): void {
  const c = control(a, b, bend);
  context.beginPath();
  context.moveTo(a.x, a.y);
  context.quadraticCurveTo(c.x, c.y, b.x, b.y);
  context.stroke();
}

/** Least distance from a point to a straight tie or to its arc. */
export function distanceTo(p: Point, a: Point, b: Point, bend: number): number {
  const c = control(a, b, bend);
  const steps = bend === 0 ? 1 : 12;
  let [best, from] = [Infinity, a];
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    const to = {
      x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * c.x + t * t * b.x,
      y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * c.y + t * t * b.y,
    };
    best = Math.min(best, segmentDistance(p, from, to));
    from = to;
  }
  return best;
}
function segmentDistance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
