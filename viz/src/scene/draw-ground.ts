import { colours, communityFill, communitySlot } from '../tokens.js';
import { strokeArc } from './arcs.js';
import { alpha } from './colour.js';
import { partKey, SMALL_GROUP } from './groups.js';
import type { Groups } from './groups.js';
import type { Land, Point } from './lands.js';
import type { Level } from './level-of-detail.js';
import type { MapModel } from './map-model.js';
import type { SceneState } from './scene-state.js';

export interface GroundInput {
  readonly model: MapModel;
  readonly groups: Groups;
  readonly lands: readonly Land[];
  readonly state: SceneState;
  readonly level: Level;
  readonly project: (p: Point) => Point;
}
const BUNDLE_FROM = 7;
const MOST_BUNDLES = 60;

/** Lands and bundles, under the ties. */
export function drawGround(context: CanvasRenderingContext2D, input: GroundInput): void {
  const { lands, state, groups, model } = input;
  context.lineJoin = 'round';
  for (const land of lands) {
    if ((groups.shownIn.get(land.community) ?? 0) > 0) drawLand(context, land, input);
  }
  if (model.archipelago !== null && state.isolated.size === 0) drawArchipelago(context, input);
  if (input.level === 'parts') drawPartBundles(context, input);
  else drawBundles(context, input);
}

function drawLand(context: CanvasRenderingContext2D, land: Land, { state, project }: GroundInput) {
  const { theme } = state;
  const lit = state.coloured && (state.isolated.size === 0 || state.isolated.has(land.community));
  const fill = communityFill[theme][communitySlot(land.community)] ?? '';
  context.beginPath();
  for (const outline of land.outlines) {
    outline.forEach((point, i) => {
      const at = project(point);
      if (i === 0) context.moveTo(at.x, at.y);
      else context.lineTo(at.x, at.y);
    });
    context.closePath();
  }
  context.fillStyle = lit
    ? alpha(fill, theme === 'dark' ? 0.13 : 0.085)
    : alpha(colours[theme].dimLand, 0.7);
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = lit ? alpha(fill, theme === 'dark' ? 0.5 : 0.42) : colours[theme].line;
  context.stroke();
}

/** Water rather than land: small groups that hardly anything links; as dots until actors can be told apart. */
function drawArchipelago(context: CanvasRenderingContext2D, input: GroundInput) {
  const { model, state, groups, project, level } = input;
  const { archipelago } = model;
  if (archipelago === null) return;
  const centre = project(archipelago);
  const rim = project({ x: archipelago.x + archipelago.radius, y: archipelago.y });
  const pixels = Math.abs(rim.x - centre.x) / Math.max(1e-9, archipelago.radius);
  if (level !== 'actors') {
    context.fillStyle = communityFill[state.theme][10] ?? '';
    for (const one of archipelago.groups) {
      const actors = groups.shownIn.get(one.community) ?? 0;
      if (actors === 0) continue;
      const at = project(one);
      context.beginPath();
      context.arc(
        at.x,
        at.y,
        Math.max(1, Math.min(1.4 + 0.35 * actors, 6 * pixels)),
        0,
        2 * Math.PI,
      );
      context.fill();
    }
  }
  context.beginPath();
  context.arc(centre.x, centre.y, Math.abs(rim.x - centre.x) + 8, 0, 2 * Math.PI);
  context.setLineDash([2, 5]);
  context.lineWidth = 1;
  context.strokeStyle = colours[state.theme].line2;
  context.stroke();
  context.setLineDash([]);
}

/** An arc between two places, as wide as it has ties, in the colours of both ends. */
function drawBundle(
  context: CanvasRenderingContext2D,
  { state }: GroundInput,
  [from, a]: readonly [Point, number],
  [to, b]: readonly [Point, number],
  width: number,
): void {
  const { theme, coloured } = state;
  const gradient = context.createLinearGradient(from.x, from.y, to.x, to.y);
  const tone = (c: number) =>
    alpha(
      coloured ? (communityFill[theme][communitySlot(c)] ?? '') : colours[theme].edge,
      coloured ? 0.24 : 0.12,
    );
  gradient.addColorStop(0, tone(a));
  gradient.addColorStop(1, tone(b));
  context.strokeStyle = gradient;
  context.lineWidth = width;
  context.lineCap = 'round';
  strokeArc(context, from, to);
}

/** Width of one tie: on a large map every bundle would be at its widest, so it follows the largest. */
const perTie = (most: number, widest: number) => Math.min(0.42, widest / Math.max(1, most));

function drawBundles(context: CanvasRenderingContext2D, input: GroundInput): void {
  const { model, state, groups, project } = input;
  const centre = new Map(model.payload.communities.map((c) => [c.community, c]));
  const seen = (c: number) => (groups.shownIn.get(c) ?? 0) > 0;
  const shown = model.payload.bundles.filter(({ a, b }) => a !== b && seen(a) && seen(b));
  const each = perTie(
    shown.reduce((top, b) => Math.max(top, b.ties), 0),
    17,
  );
  const strongest = shown
    .filter((b) => b.ties >= BUNDLE_FROM && b.ties * each >= 0.6)
    .sort((a, b) => b.ties - a.ties)
    .slice(0, MOST_BUNDLES);
  for (const { a, b, ties } of strongest) {
    const [from, to] = [centre.get(a), centre.get(b)];
    if (from === undefined || to === undefined) continue;
    if (state.isolated.size > 0 && !state.isolated.has(a) && !state.isolated.has(b)) continue;
    const width = Math.min(17, Math.max(0.8, ties * each));
    drawBundle(context, input, [project(from), a], [project(to), b], width);
  }
}

/** Between parts: inside a community thin straight ties, between communities arcs. */
function drawPartBundles(context: CanvasRenderingContext2D, input: GroundInput): void {
  const { model, state, groups, project } = input;
  const { subs, subBundles } = model.payload;
  const { theme } = state;
  const keys = new Set(groups.parts.map((one) => one.key));
  const seen = (i: number) => {
    const one = subs[i];
    return one !== undefined && keys.has(partKey(one.community, one.sub));
  };
  const all = subBundles.filter(({ a, b }) => seen(a) && seen(b));
  const isBetween = ({ a, b }: { a: number; b: number }) =>
    subs[a]?.community !== subs[b]?.community;
  const each = (list: typeof all, widest: number) =>
    perTie(
      list.reduce((top, b) => Math.max(top, b.ties), 0),
      widest,
    );
  const [outer, inner] = [all.filter(isBetween), all.filter((one) => !isBetween(one))];
  const [wide, thin] = [each(outer, 9), each(inner, 7)];
  for (const { a, b, ties } of inner) {
    const [from, to] = [subs[a], subs[b]];
    if (from === undefined || to === undefined || from.actors < SMALL_GROUP) continue;
    const fill = communityFill[theme][communitySlot(from.community)] ?? '';
    context.strokeStyle = state.coloured ? alpha(fill, 0.3) : alpha(colours[theme].edge, 0.14);
    context.lineWidth = Math.max(0.7, ties * thin);
    context.lineCap = 'round';
    strokeArc(context, project(from), project(to), 0);
  }
  for (const { a, b, ties } of outer.filter((one) => one.ties >= 3).slice(0, 2 * MOST_BUNDLES)) {
    const [from, to] = [subs[a], subs[b]];
    if (from === undefined || to === undefined) continue;
    if (
      state.isolated.size > 0 &&
      !state.isolated.has(from.community) &&
      !state.isolated.has(to.community)
    )
      continue;
    const width = Math.max(0.8, ties * wide);
    drawBundle(context, input, [project(from), from.community], [project(to), to.community], width);
  }
}
