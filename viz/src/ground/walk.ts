import type { Circle } from './circles.js';

export const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The circle one comes to that way; -1 = none. */
export function nearest(
  circles: readonly Circle[],
  from: number,
  [wx, wy]: readonly [number, number],
) {
  const own = circles[from];
  let [best, least] = [-1, Infinity];
  circles.forEach(({ x, y }, i) => {
    const [dx, dy] = [x - (own?.x ?? 0), y - (own?.y ?? 0)];
    const along = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
    if (i === from || along <= 0 || aside > 2 * along) return;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [i, cost];
  });
  return best;
}
