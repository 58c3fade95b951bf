import type { EcosystemContext } from './ecosystem-context.js';

/** Where each actor is, in degrees; one without a place of its own stands at the centre of its territory. NaN = unknown. */
export function placesOf({ columns }: EcosystemContext): {
  readonly lat: Float64Array;
  readonly lon: Float64Array;
} {
  const { lat, lon, territory } = columns.actors;
  const centred = (own: Float64Array, of: 'lat' | 'lon'): Float64Array =>
    own.map((degrees, row) =>
      Number.isNaN(degrees) ? (columns.territories[territory[row] ?? -1]?.[of] ?? NaN) : degrees,
    );
  return { lat: centred(lat, 'lat'), lon: centred(lon, 'lon') };
}
