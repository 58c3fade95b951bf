import { colours, communityFill, communitySlot } from '../tokens.js';
import { strokeArc } from './arcs.js';
import type { Land, Point } from './lands.js';
import type { MapModel } from './map-model.js';
import type { SceneState } from './scene-state.js';

type Project = (p: Point) => Point;
const BUNDLE_FROM = 7;

export function alpha(hex: string, share: number): string {
  return (
    hex +
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0')
  );
}
/** A colour as it looks over another: the tie program does not blend by itself. */
export function over(hex: string, ground: string, share: number): string {
  const part = (at: number) => {
    const [a, b] = [parseInt(hex.slice(at, at + 2), 16), parseInt(ground.slice(at, at + 2), 16)];
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
/** Lands and bundles, under the ties. */
export function drawGround(
  context: CanvasRenderingContext2D,
  model: MapModel,
  lands: readonly Land[],
  state: SceneState,
  project: Project,
): void {
  const { theme } = state;
  const coloured = state.lens === 'communities';
  context.lineJoin = 'round';
  for (const land of lands) {
    const lit = coloured && (state.isolated.size === 0 || state.isolated.has(land.community));
    const fill = communityFill[theme][communitySlot(land.community)] ?? '';
    const path = new Path2D();
    for (const outline of land.outlines) {
      outline.forEach((point, i) => {
        const at = project(point);
        if (i === 0) path.moveTo(at.x, at.y);
        else path.lineTo(at.x, at.y);
      });
      path.closePath();
    }
    context.fillStyle = lit
      ? alpha(fill, theme === 'dark' ? 0.13 : 0.085)
      : alpha(colours[theme].dimLand, 0.7);
    context.fill(path);
    context.lineWidth = 1;
    context.strokeStyle = lit ? alpha(fill, theme === 'dark' ? 0.5 : 0.42) : colours[theme].line;
    context.stroke(path);
  }
  drawBundles(context, model, state, project, coloured);
}

function drawBundles(
  context: CanvasRenderingContext2D,
  model: MapModel,
  state: SceneState,
  project: Project,
  coloured: boolean,
): void {
  const centre = new Map(model.payload.communities.map((c) => [c.community, c]));
  const most = model.payload.bundles.reduce((top, b) => Math.max(top, b.ties), 0);
  // On a large map every bundle would be at its widest: scale to the largest.
  const perTie = Math.min(0.42, 17 / Math.max(1, most));
  const strongest = [...model.payload.bundles]
    .filter((b) => b.ties >= BUNDLE_FROM && b.ties * perTie >= 0.6)
    .sort((a, b) => b.ties - a.ties)
    .slice(0, 60);
  for (const bundle of strongest) {
    const [a, b] = [centre.get(bundle.a), centre.get(bundle.b)];
    if (a === undefined || b === undefined || bundle.a === bundle.b) continue;
    if (state.isolated.size > 0 && !state.isolated.has(bundle.a) && !state.isolated.has(bundle.b))
      continue;
    const [from, to] = [project(a), project(b)];
    const gradient = context.createLinearGradient(from.x, from.y, to.x, to.y);
    const tone = (c: number) =>
      alpha(
        coloured ? (communityFill[state.theme][communitySlot(c)] ?? '') : colours[state.theme].edge,
        coloured ? 0.24 : 0.12,
      );
    gradient.addColorStop(0, tone(bundle.a));
    gradient.addColorStop(1, tone(bundle.b));
    context.strokeStyle = gradient;
    context.lineWidth = Math.min(17, Math.max(0.8, bundle.ties * perTie));
    context.lineCap = 'round';
    strokeArc(context, from, to);
  }
}
