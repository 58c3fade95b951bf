import { colours, communityFill, communitySlot } from '../tokens.js';
import type { Groups } from './groups.js';
import type { Point } from './lands.js';
import type { Content } from './scene-content.js';
import { radiusOf } from './map-model.js';
import type { MapModel } from './map-model.js';
import type { SceneState } from './scene-state.js';
import { SHAPES, shapeOf } from './shapes.js';

/** Actors, or the discs of the farther views, on a plain canvas: a WebGL canvas comes out empty in print.
 */
export function drawOnPaper(
  context: CanvasRenderingContext2D,
  model: MapModel,
  state: SceneState,
  groups: Groups,
  { level, drawn, radii }: Content,
  place: (node: number) => Point,
  project: (p: Point) => Point,
): void {
  const { nodes, types } = model.payload;
  const fill = (community: number) =>
    communityFill[state.theme][communitySlot(community)] ?? colours[state.theme].edge;
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
    for (const one of groups[level])
      shape(project(one), radii.get(one.key) ?? 3, SHAPES.disc, fill(one.community));
    return;
  }
  for (const node of drawn) {
    const kind = shapeOf(types[nodes.type[node] ?? 0] ?? '');
    shape(place(node), radiusOf(nodes.strength[node] ?? 0), kind, fill(nodes.community[node] ?? 0));
  }
}
