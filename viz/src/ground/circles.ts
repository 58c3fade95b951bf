import type { Bundle, Ground, Place } from './places.js';

/** A circle on the screen: one place, or several that would lie on one another. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Indices into the places, most actors first. */
  readonly places: readonly number[];
  readonly actors: number;
}
export interface Drawn {
  readonly circles: readonly Circle[];
  /** Between circles; `a`, `b` index them. */
  readonly bundles: readonly Bundle[];
  /** Circle of each place. */
  readonly circleOf: Int32Array;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

const LEAST = 4;
/** Places nearer than this on the screen are one circle: fingers and eyes need as much. */
const APART = 26;
/** Radius of the largest circle, as a part of the shorter side of the map. */
const LARGEST = 0.055;

/** Places that would lie on one another put together, the largest first. Areas follow the numbers of actors.
 *  @complexity O(places + ties between places) */
export function circlesOf(
  { places, bundles }: Ground,
  at: (place: Place) => readonly [number, number] | null,
  size: Size,
): Drawn {
  const largest = Math.max(14, LARGEST * Math.min(size.width, size.height));
  const grown: { x: number; y: number; places: number[]; actors: number }[] = [];
  const cells = new Map<string, readonly number[]>();
  const circleOf = new Int32Array(places.length).fill(-1);
  places.forEach((place, i) => {
    const point = at(place);
    if (point === null) return;
    const [x, y] = point;
    const host = nearIn(cells, grown, x, y);
    const into = grown[host];
    if (into === undefined) {
      const made = grown.push({ x, y, places: [i], actors: place.nodes.length }) - 1;
      circleOf[i] = made;
      cells.set(cellOf(x, y), [...(cells.get(cellOf(x, y)) ?? []), made]);
    } else {
      into.places.push(i);
      into.actors += place.nodes.length;
      circleOf[i] = host;
    }
  });
  const most = grown.reduce((top, one) => Math.max(top, one.actors), 1);
  const circles = grown.map((one) => ({
    ...one,
    radius: Math.max(LEAST, largest * Math.sqrt(one.actors / most)),
  }));
  return { circles, circleOf, bundles: between(bundles, circleOf, circles.length) };
}

type Cells = ReadonlyMap<string, readonly number[]>;
const cellOf = (x: number, y: number): string =>
  `${String(Math.floor(x / APART))},${String(Math.floor(y / APART))}`;

/** The nearest circle that is too near to be another one; -1 = none. Looks at the nine cells around. */
function nearIn(
  cells: Cells,
  grown: readonly { readonly x: number; readonly y: number }[],
  x: number,
  y: number,
): number {
  let [best, least] = [-1, APART];
  for (const right of [-APART, 0, APART])
    for (const down of [-APART, 0, APART])
      for (const i of cells.get(cellOf(x + right, y + down)) ?? []) {
        const one = grown[i];
        const far = one === undefined ? Infinity : Math.hypot(one.x - x, one.y - y);
        if (far < least) [best, least] = [i, far];
      }
  return best;
}

function between(bundles: readonly Bundle[], circleOf: Int32Array, circles: number): Bundle[] {
  const sums = new Map<number, number>();
  for (const { a, b, ties } of bundles) {
    const [p, q] = [circleOf[a] ?? -1, circleOf[b] ?? -1];
    if (p === -1 || q === -1 || p === q) continue;
    const key = Math.min(p, q) * circles + Math.max(p, q);
    sums.set(key, (sums.get(key) ?? 0) + ties);
  }
  return [...sums]
    .map(([key, ties]) => ({ a: Math.floor(key / circles), b: key % circles, ties }))
    .sort((x, y) => y.ties - x.ties);
}
