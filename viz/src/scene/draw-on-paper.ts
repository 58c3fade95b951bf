import { colours } from '../tokens.js';
import type { Groups } from './groups.js';
import type { Point } from './lands.js';
import type { Content } from './scene-content.js';
import type { MapModel } from './map-model.js';
import type { SceneState } from './scene-state.js';
import { SHAPES } from './shapes.js';
import { stylesFor } from './styles.js';

/** What the renderer draws with WebGL, on a plain canvas: a WebGL canvas comes out empty in print and in a picture. The
 *  looks are the renderer's own. */
export interface Paper {
  readonly place: (node: number) => Point;
  readonly project: (p: Point) => Point;
  readonly scale: (radius: number) => number;
}

/** Ties between drawn actors. */
export function drawPaperTies(
  context: CanvasRenderingContext2D,
  model: MapModel,
  state: SceneState,
  { ties, drawn }: Content,
  { place }: Paper,
): void {
  const styles = stylesFor(model, state);
  const { source, target } = model.payload.edges;
  const isDrawn = new Set(drawn);
  context.lineWidth = 0.8;
  for (const index of ties) {
    const [a, b] = [source[index] ?? -1, target[index] ?? -1];
    if (a === b || !isDrawn.has(a) || !isDrawn.has(b)) continue;
    const [from, to] = [place(a), place(b)];
    context.strokeStyle = styles.tie({ index }).color ?? '';
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
}

/** Actors, or the discs of the farther views. */
export function drawOnPaper(
  context: CanvasRenderingContext2D,
  model: MapModel,
  state: SceneState,
  groups: Groups,
  { level, drawn, radii }: Content,
  { place, project, scale }: Paper,
): void {
  const styles = stylesFor(model, state);
  const { community } = model.payload.nodes;
  context.strokeStyle = colours[state.theme].bg;
  context.lineWidth = 1;
  const shape = (at: Point, radius: number, kind: number, colour: string) => {
    context.beginPath();
    if (kind === SHAPES.square)
      context.rect(at.x - radius * 0.86, at.y - radius * 0.86, radius * 1.72, radius * 1.72);
    else if (kind === SHAPES.triangle) {
      context.moveTo(at.x, at.y - radius * 1.1);
      context.lineTo(at.x + radius, at.y + radius * 0.7);
      context.lineTo(at.x - radius, at.y + radius * 0.7);
      context.closePath();
    } else context.arc(at.x, at.y, radius, 0, Math.PI * 2);
    context.fillStyle = colour;
    context.fill();
    context.stroke();
  };
  if (level !== 'actors') {
    for (const one of groups[level]) {
      const radius = radii.get(one.key) ?? 3;
      const look = styles.node({ x: 0, y: 0, index: -1, community: one.community, radius });
      shape(project(one), radius, SHAPES.disc, look.color ?? '');
    }
  }
  const looks = drawn.map((index) => ({
    index,
    look: styles.node({ x: 0, y: 0, index, community: community[index] ?? 0, radius: 0 }),
  }));
  // What is in front is drawn last, as the renderer does.
  looks.sort((a, b) => (a.look.zIndex ?? 0) - (b.look.zIndex ?? 0));
  for (const { index, look } of looks)
    shape(place(index), scale(look.size ?? 3), look.shape, look.color ?? '');
}
