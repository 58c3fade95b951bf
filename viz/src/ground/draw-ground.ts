import { control, strokeArc } from '../scene/arcs.js';
import { over } from '../scene/colour.js';
import { colours } from '../tokens.js';
import type { Theme } from '../tokens.js';
import type { Circle, Drawn, Size } from './circles.js';
import { MOST_BUNDLES } from './places.js';
import { drawPie } from '../scene/pie.js';
import type { Slice } from '../scene/pie.js';

/** Everything of one picture of the ground, in pixels of the page. */
export interface GroundPicture {
  readonly theme: Theme;
  readonly size: Size;
  readonly drawn: Drawn;
  /** Coasts and borders; nothing until they have come. */
  readonly outline: (context: CanvasRenderingContext2D) => void;
  readonly sketch: (context: CanvasRenderingContext2D) => void;
  /** Actors of a circle by colour, most first. */
  readonly slices: (circle: Circle) => readonly Slice[];
  readonly name: (circle: Circle) => string;
  /** Types of its actors, with counts. */
  readonly kinds: (circle: Circle) => string;
  readonly number: (n: number) => string;
  /** Ring of what is chosen. */
  readonly chosen: number | null;
  /** Ties of the chosen actor by circle; empty when nobody is chosen. */
  readonly ego: ReadonlyMap<number, number>;
  /** Parts of the map that names must leave free. */
  readonly taken: readonly Box[];
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const COUNTED = 12;
const SANS = '"Source Sans 3 Variable", "Source Sans 3", Arial, sans-serif';
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';

export function drawGround(context: CanvasRenderingContext2D, picture: GroundPicture): void {
  const tone = colours[picture.theme];
  context.fillStyle = tone.bg;
  context.fillRect(0, 0, picture.size.width, picture.size.height);
  picture.outline(context);
  picture.sketch(context);
  drawBundles(context, picture);
  picture.drawn.circles.forEach((circle, i) => {
    drawCircle(context, picture, circle, i);
  });
  drawNames(context, picture);
}

function drawBundles(context: CanvasRenderingContext2D, picture: GroundPicture): void {
  const { drawn, theme, ego, chosen } = picture;
  const tone = colours[theme];
  const calm = over(tone.edge, tone.bg, ego.size > 0 ? 0.12 : 0.24);
  context.lineCap = 'round';
  const isSeen = (i: number): boolean => {
    const circle = drawn.circles[i];
    return circle !== undefined && isOn(picture.size, circle);
  };
  const shown = drawn.bundles.filter(({ a, b }) => isSeen(a) || isSeen(b)).slice(0, MOST_BUNDLES);
  // The widest first, so that the thin ones stay visible.
  const wide = widthOf(shown[0]?.ties ?? 1);
  for (const { a, b, ties } of shown) {
    const [from, to] = [drawn.circles[a], drawn.circles[b]];
    if (from === undefined || to === undefined) continue;
    context.strokeStyle = calm;
    context.lineWidth = Math.max(0.7, wide(ties));
    strokeArc(context, from, to);
  }
  const own = chosen === null ? undefined : drawn.circles[chosen];
  if (own !== undefined)
    for (const [other, ties] of ego) {
      const to = drawn.circles[other];
      if (to === undefined || other === chosen) continue;
      context.strokeStyle = tone.signal;
      context.lineWidth = Math.max(1.6, wide(ties));
      strokeArc(context, own, to);
    }
  if (ego.size > 0) return;
  const counted: Box[] = [];
  for (const { a, b, ties } of shown.slice(0, COUNTED)) {
    const [from, to] = [drawn.circles[a], drawn.circles[b]];
    if (from === undefined || to === undefined) continue;
    if (Math.hypot(from.x - to.x, from.y - to.y) < from.radius + to.radius + 40) continue;
    const middle = control(from, to);
    const [x, y] = [(from.x + to.x + 2 * middle.x) / 4, (from.y + to.y + 2 * middle.y) / 4];
    const box = { x: x - 12, y: y - 8, width: 24, height: 16 };
    if (counted.some((other) => overlap(box, other))) continue;
    counted.push(box);
    put(context, picture, picture.number(ties), x, y, `500 12px ${SANS}`, tone.ink2);
  }
}

/** As on the network, 0.42 px a tie; thinner where the widest would be a river. */
const widthOf =
  (most: number) =>
  (ties: number): number =>
    ties * Math.min(0.42, 17 / most);

function drawCircle(
  context: CanvasRenderingContext2D,
  picture: GroundPicture,
  circle: Circle,
  i: number,
): void {
  const tone = colours[picture.theme];
  const { x, y, radius } = circle;
  drawPie(context, circle, picture.slices(circle));
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = i === picture.chosen ? tone.signal : tone.bg;
  context.lineWidth = i === picture.chosen ? 3 : 1;
  context.stroke();
}

/** Largest first; a name that has no room is absent, never cut. */
function drawNames(context: CanvasRenderingContext2D, picture: GroundPicture): void {
  const { drawn, size } = picture;
  const tone = colours[picture.theme];
  const order = drawn.circles.map((_, i) => i);
  const first = (i: number): number =>
    i === picture.chosen ? Infinity : (drawn.circles[i]?.actors ?? 0);
  order.sort((a, b) => first(b) - first(a));
  const boxes: Box[] = [...picture.taken];
  const most = Math.max(6, (size.width * size.height) / 14_000);
  let written = 0;
  for (const i of order) {
    const circle = drawn.circles[i];
    if (circle === undefined || written >= most) continue;
    const [name, kinds] = [picture.name(circle), circle.radius < 12 ? '' : picture.kinds(circle)];
    context.font = `600 14px ${SERIF}`;
    const nameWidth = context.measureText(name).width;
    context.font = `400 12px ${SANS}`;
    const width = Math.max(nameWidth, kinds === '' ? 0 : context.measureText(kinds).width);
    const height = kinds === '' ? 17 : 32;
    const box = spots(circle, width, height).find(
      (one) =>
        one.x > 4 &&
        one.y > 4 &&
        one.x + one.width < size.width - 4 &&
        one.y + one.height < size.height - 4 &&
        !boxes.some((other) => overlap(one, other)) &&
        !drawn.circles.some((other, j) => j !== i && covers(other, one)),
    );
    if (box === undefined) continue;
    boxes.push(box);
    written++;
    const x = box.x + width / 2;
    put(context, picture, name, x, box.y + 9, `600 14px ${SERIF}`, tone.ink);
    if (kinds !== '') put(context, picture, kinds, x, box.y + 25, `400 12px ${SANS}`, tone.ink2);
  }
}

function spots({ x, y, radius }: Circle, width: number, height: number): Box[] {
  const gap = radius + 5;
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  return [
    box(x - width / 2, y + gap),
    box(x - width / 2, y - gap - height),
    box(x + gap, y - height / 2),
    box(x - gap - width, y - height / 2),
  ];
}
const isOn = ({ width, height }: Size, { x, y }: Circle): boolean =>
  x > 0 && y > 0 && x < width && y < height;
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
/** Small circles may lie under a name, large ones not. */
const covers = ({ x, y, radius }: Circle, box: Box): boolean =>
  radius > 6 &&
  overlap(box, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });

function put(
  context: CanvasRenderingContext2D,
  { theme }: GroundPicture,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
): void {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours[theme].bg;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
