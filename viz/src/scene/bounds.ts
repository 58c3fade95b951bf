export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boundsOf(x: readonly number[], y: readonly number[]): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  return x.length === 0 ? { minX: 0, minY: 0, maxX: 1, maxY: 1 } : { minX, minY, maxX, maxY };
}

export const union = (a: Bounds, b: Bounds): Bounds => ({
  minX: Math.min(a.minX, b.minX),
  minY: Math.min(a.minY, b.minY),
  maxX: Math.max(a.maxX, b.maxX),
  maxY: Math.max(a.maxY, b.maxY),
});

/** Room for the land's rim and the names above it; more at the top, where the headline is. */
export function padded({ minX, minY, maxX, maxY }: Bounds): Bounds {
  const [wide, high] = [Math.max(maxX - minX, 20), Math.max(maxY - minY, 20)];
  return {
    minX: minX - 0.03 * wide,
    maxX: maxX + 0.03 * wide,
    minY: minY - 0.02 * high,
    maxY: maxY + 0.09 * high,
  };
}

export const contains = (b: Bounds, x: number, y: number): boolean =>
  x >= b.minX && x <= b.maxX && y >= b.minY && y <= b.maxY;
