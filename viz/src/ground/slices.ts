import type { Circle } from './circles.js';
import { slicesFrom } from '../scene/pie.js';
import type { Slice } from '../scene/pie.js';
import type { Ground, Place } from './places.js';

/** Actors of a circle by colour, most first. @param by counts of each place, kept while colours stay */
export function slicesOf(
  { places }: Circle,
  ground: Ground,
  colourOf: (node: number) => string,
  by: WeakMap<Place, ReadonlyMap<string, number>>,
): Slice[] {
  const sums = new Map<string, number>();
  for (const i of places) {
    const place = ground.places[i];
    if (place === undefined) continue;
    let own = by.get(place);
    if (own === undefined) {
      const counts = new Map<string, number>();
      for (const node of place.nodes) {
        const colour = colourOf(node);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      by.set(place, (own = counts));
    }
    for (const [colour, actors] of own) sums.set(colour, (sums.get(colour) ?? 0) + actors);
  }
  return slicesFrom(sums);
}
