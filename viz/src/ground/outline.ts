import { geoPath } from 'd3-geo';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';
import type { Sheet } from './camera.js';
import { colours } from '../tokens.js';
import type { Theme } from '../tokens.js';

/** Natural Earth, 1 : 50 million, public domain: a file of this very server. */
export interface Outline {
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
}
type Shapes = GeometryCollection<Record<string, unknown>>;
let asked: Promise<Outline> | undefined;

/** @throws Error when the file cannot be read; the next call asks again */
export function loadOutline(): Promise<Outline> {
  asked ??= read().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function read(): Promise<Outline> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  const world = (await answer.json()) as Topology<{ countries: Shapes; land: Shapes }>;
  const { countries, land } = world.objects;
  return {
    land: feature(world, land),
    borders: mesh(world, countries, (a, b) => a !== b),
  };
}

/** What is drawn under everything: coasts, land, borders */
export function drawOutline(
  context: CanvasRenderingContext2D,
  { land, borders }: Outline,
  projection: GeoProjection,
  theme: Theme,
): void {
  const tone = colours[theme];
  const path = geoPath(projection, context);
  context.lineJoin = 'round';
  context.beginPath();
  path(land);
  context.fillStyle = tone.panel;
  context.fill();
  context.strokeStyle = tone.line2;
  context.lineWidth = 0.7;
  context.stroke();
  context.beginPath();
  path(borders);
  context.strokeStyle = tone.line;
  context.lineWidth = 1;
  context.stroke();
}

/** The outlines of one projection, ready to be painted again and again. */
export interface Inked {
  readonly land: Path2D;
  readonly borders: Path2D;
}
export function inked({ land, borders }: Outline, projection: GeoProjection): Inked {
  const path = geoPath(projection);
  return { land: new Path2D(path(land) ?? ''), borders: new Path2D(path(borders) ?? '') };
}
/** Lines keep their width whatever the zoom. */
export function paintInked(
  context: CanvasRenderingContext2D,
  { land, borders }: Inked,
  { k, dx, dy }: Sheet,
  theme: Theme,
): void {
  const tone = colours[theme];
  context.save();
  context.translate(dx, dy);
  context.scale(k, k);
  context.lineJoin = 'round';
  context.fillStyle = tone.panel;
  context.fill(land);
  context.strokeStyle = tone.line2;
  context.lineWidth = 0.7 / k;
  context.stroke(land);
  context.strokeStyle = tone.line;
  context.lineWidth = 1 / k;
  context.stroke(borders);
  context.restore();
}
