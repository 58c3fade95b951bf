import { describe, expect, it } from '@jest/globals';
import type { GraphPayload, TerritoryRow } from '@passerelle/core/contract/explorer';
import fc from 'fast-check';
import { circlesOf } from '../../viz/src/ground/circles.js';
import { zoomed } from '../../viz/src/ground/camera.js';
import { groundOf } from '../../viz/src/ground/places.js';
import { projectionFor, sketchOf } from '../../viz/src/ground/projection.js';

const territory = (
  id: string,
  parentId: string | null,
  point: readonly [lat: number, lon: number] | null,
  level = 'local',
): TerritoryRow => ({
  id,
  label: `Place ${id}`,
  level,
  parentId,
  lat: point?.[0] ?? null,
  lon: point?.[1] ?? null,
  actors: 0,
});
const TERRITORIES = [
  territory('W', null, null, 'global'),
  territory('R', 'W', null, 'regional'),
  territory('A', 'R', [48, -2]),
  territory('B', 'R', [48.4, -1]),
  territory('C', 'W', null),
];
function graphOf(
  places: readonly (string | null)[],
  ties: readonly (readonly [number, number])[],
): GraphPayload {
  return {
    nodes: { id: places.map((_, i) => String(i)), territoryId: places },
    edges: { source: ties.map(([a]) => a), target: ties.map(([, b]) => b) },
  } as unknown as GraphPayload;
}
const SIZE = { width: 800, height: 500 };

describe('the ground', () => {
  const graph = graphOf(
    ['A', 'A', 'A', 'B', 'R', 'C', 'W', null, 'B'],
    [
      [0, 3],
      [1, 3],
      [0, 1],
      [2, 4],
      [0, 5],
    ],
  );
  const all = groundOf(graph, TERRITORIES, () => true);

  it('puts actors together by place, most first, and ties between places together', () => {
    expect(all.places.map(({ id, nodes }) => [id, nodes])).toEqual([
      ['A', [0, 1, 2]],
      ['B', [3, 8]],
      ['R', [4]],
    ]);
    expect(all.bundles).toEqual([
      { a: 0, b: 1, ties: 2 },
      { a: 0, b: 2, ties: 1 },
    ]);
  });

  it('puts a place without a point in the middle of those within, and says so', () => {
    const [a, , r] = all.places;
    expect([a?.sure, r?.sure]).toEqual([true, false]);
    expect(r?.lat).toBeCloseTo(48.2, 1);
    expect(r?.lon).toBeCloseTo(-1.5, 1);
  });

  it('drops nobody: who has no point is counted apart', () => {
    expect(all.nowhere.map(({ id, nodes }) => [id, nodes])).toEqual([
      ['C', [5]],
      ['W', [6]],
      [null, [7]],
    ]);
    const some = groundOf(graph, TERRITORIES, (node) => node % 2 === 1);
    const counted = [...some.places, ...some.nowhere].flatMap(({ nodes }) => nodes).sort();
    expect(counted).toEqual([1, 3, 5, 7]);
    expect(some.placeOf[0]).toBe(-1);
  });

  it('meets across the date line', () => {
    const pacific = groundOf(
      graphOf(['P'], []),
      [
        territory('P', null, null, 'regional'),
        territory('Q', 'P', [0, 179]),
        territory('S', 'P', [0, -179]),
      ],
      () => true,
    );
    expect(Math.abs(pacific.places[0]?.lon ?? 0)).toBeCloseTo(180, 5);
  });

  it('fits every place on the sheet, one alone too', () => {
    for (const places of [all.places, all.places.slice(0, 1)]) {
      const projection = projectionFor(places, SIZE);
      for (const { lon, lat } of places) {
        const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
        expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true);
      }
    }
  });

  it('sketches a line between two parents, and none inside one', () => {
    const projection = projectionFor(all.places, SIZE);
    const two = all.places.map((one, i) => ({ ...one, sure: true, parent: i === 1 ? 'X' : 'R' }));
    expect(sketchOf(two, projection, SIZE).length).toBeGreaterThan(0);
    const one = all.places.map((place) => ({ ...place, parent: 'R' }));
    expect(sketchOf(one, projection, SIZE)).toEqual([]);
  });
});

describe('circles', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 500 }),
    actors: fc.integer({ min: 1, max: 400 }),
  });
  it('hold every actor once, whatever lies together, and keep every tie between them', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const sorted = [...points].sort((a, b) => b.actors - a.actors);
        const places = sorted.map(({ actors }, i) => ({
          id: String(i),
          label: '',
          parent: null,
          lon: 0,
          lat: 0,
          sure: true,
          nodes: Array.from({ length: actors }, (_, n) => n),
        }));
        const bundles = places.slice(1).map((_, i) => ({ a: i, b: i + 1, ties: 1 + i }));
        const ground = { places, nowhere: [], placeOf: new Int32Array(), bundles };
        const at = ({ id }: { id: string }): [number, number] => {
          const one = sorted[Number(id)];
          return [one?.x ?? 0, one?.y ?? 0];
        };
        const { circles, circleOf, bundles: merged } = circlesOf(ground, at, SIZE);
        const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
        expect(sum(circles.map(({ actors }) => actors))).toBe(sum(points.map((one) => one.actors)));
        expect(circles.flatMap((one) => one.places).sort((a, b) => a - b)).toEqual([
          ...places.keys(),
        ]);
        const apart = bundles.filter(({ a, b }) => circleOf[a] !== circleOf[b]);
        expect(sum(merged.map(({ ties }) => ties))).toBe(sum(apart.map(({ ties }) => ties)));
      }),
    );
  });

  it('stay under the hand while one comes nearer', () => {
    const near = zoomed({ k: 2, dx: 10, dy: -30 }, 1.5, 200, 100);
    expect([(200 - near.dx) / near.k, (100 - near.dy) / near.k]).toEqual([95, 65]);
  });
});
