import { Delaunay } from 'd3-delaunay';
import { geoEqualEarth, geoMercator } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { Sheet } from './camera.js';
import type { Size } from './circles.js';
import type { Place } from './places.js';

/** Degrees of longitude past which a sheet of Mercator says more of Greenland than of anything else. */
const WIDE = 120;
/** Half of the narrowest view: a single place is seen with what is around. */
const NARROW = 0.35;
/** Fewer places than this say little of where they are: more of what is around is shown. */
const [FEW, AROUND] = [4, 2.5];
/** Room for the headline above, the notes below, and half a circle beside. */
const [BESIDE, ABOVE] = [64, 96];

/** A projection that holds all these places, with room for their circles. */
export function projectionFor(places: readonly Place[], { width, height }: Size): GeoProjection {
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  const half = places.length < FEW ? AROUND : NARROW;
  const [west, east] = bounds(lons, half);
  const [south, north] = bounds(lats, half * 0.7);
  const projection = east - west > WIDE ? geoEqualEarth() : geoMercator();
  const [x, y] = [Math.min(BESIDE, width / 6), Math.min(ABOVE, height / 6)];
  return projection.fitExtent(
    [
      [x, y],
      [Math.max(x + 1, width - x), Math.max(y + 1, height - y)],
    ],
    {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, north],
        [west, north],
        [east, south],
        ...places.map(({ lon, lat }): [number, number] => [lon, lat]),
      ],
    },
  );
}

function bounds(all: readonly number[], half: number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const one of all) [low, high] = [Math.min(low, one), Math.max(high, one)];
  if (low > high) return [-half, half];
  const more = Math.max(0, half - (high - low) / 2);
  return [low - more, high + more];
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];
/** Past so many, and past so wide a view, lines between places no longer look like territories. */
const MOST_PARENTS = 14;
const SKETCHED = 15;

/** Where the territories around the places would part, were each point given to its nearest place: a sketch, no border. */
export function sketchOf(
  all: readonly Place[],
  projection: GeoProjection,
  { width, height }: Size,
): Segment[] {
  // What stands in the middle of others has no ground of its own.
  const places = all.filter(({ sure }) => sure);
  const parents = new Set(places.map(({ parent }) => parent));
  const [west, east] = bounds(
    places.map(({ lon }) => lon),
    0,
  );
  if (parents.size < 2 || parents.size > MOST_PARENTS || east - west > SKETCHED) return [];
  const points = places.map(({ lon, lat }): [number, number] => projection([lon, lat]) ?? [0, 0]);
  const delaunay = Delaunay.from(points);
  const voronoi = delaunay.voronoi([-width, -height, 2 * width, 2 * height]);
  const segments: Segment[] = [];
  places.forEach((place, i) => {
    for (const j of voronoi.neighbors(i)) {
      if (j <= i || places[j]?.parent === place.parent) continue;
      const [own, other] = [voronoi.cellPolygon(i), voronoi.cellPolygon(j)];
      const shared = (own as [number, number][] | null)
        ?.slice(1)
        .filter(([x, y]) =>
          (other as [number, number][] | null)?.some(
            ([u, v]) => Math.abs(u - x) + Math.abs(v - y) < 1e-6,
          ),
        );
      const [a, b] = shared ?? [];
      if (a !== undefined && b !== undefined) segments.push([...a, ...b]);
    }
  });
  return segments;
}

/** Dotted: a guess. */
export function drawSketch(
  context: CanvasRenderingContext2D,
  segments: readonly Segment[],
  { k, dx, dy }: Sheet,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash([2, 4]);
  for (const [x1, y1, x2, y2] of segments) {
    context.beginPath();
    context.moveTo(k * x1 + dx, k * y1 + dy);
    context.lineTo(k * x2 + dx, k * y2 + dy);
    context.stroke();
  }
  context.setLineDash([]);
}
