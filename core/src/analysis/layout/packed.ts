import { SPACING } from './sunflower.js';
import type { Disc } from './place-communities.js';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Discs packed around 0,0, in their order, by the area used so far: even, without overlap to speak of.
 *  @returns the radius of the whole @complexity O(discs) */
export function packed(discs: readonly Disc[]): number {
  let area = 0;
  let reach = 0;
  discs.forEach((disc, i) => {
    const own = (disc.radius + 0.3 * SPACING) ** 2;
    const at = i === 0 ? 0 : 1.12 * Math.sqrt(area + own / 2);
    area += own;
    disc.x = at * Math.cos(i * GOLDEN_ANGLE);
    disc.y = at * Math.sin(i * GOLDEN_ANGLE);
    reach = Math.max(reach, at + disc.radius);
  });
  return reach;
}
