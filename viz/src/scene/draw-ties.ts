import { colours } from '../tokens.js';
import { strokeArc } from './arcs.js';
import { alpha } from './colour.js';
import type { Point } from './lands.js';
import { neighboursOf, radiusOf } from './map-model.js';
import type { MapModel } from './map-model.js';
import { markedNodes } from './scene-state.js';
import type { SceneState } from './scene-state.js';

const MOST_TIES = 400;
const FAR = 0.5;

/** Ties of the chosen actor, routes and the suggested encounter: over the ties, under the actors. */
export function drawTies(
  context: CanvasRenderingContext2D,
  model: MapModel,
  state: SceneState,
  place: (node: number) => Point,
  far: boolean,
): void {
  const { chosen, tie, routes, suggested } = state;
  const tone = colours[state.theme];
  const { community } = model.payload.nodes;
  context.lineCap = 'round';
  if (chosen !== null && routes.length === 0 && suggested === null) {
    const linked = neighboursOf(model, chosen).subarray(0, MOST_TIES);
    // Many ties in full colour would hide the map.
    const thin = linked.length > 60;
    const compared = state.moment !== '';
    for (const other of linked) {
      const outside = community[other] !== community[chosen];
      // Between two dates, colour tells what changed.
      if (state.leaving !== null) {
        context.setLineDash([4, 4]);
        context.strokeStyle = alpha(tone.signal, state.leaving.bridges.has(other) ? 1 : 0.5);
        context.lineWidth = state.leaving.bridges.has(other) ? 2.4 : 0.9;
        strokeArc(context, place(chosen), place(other), outside ? 0.12 : 0);
        context.setLineDash([]);
        continue;
      }
      const own = compared ? tone.edge : outside ? tone.signal : tone.ink2;
      context.strokeStyle = alpha(own, compared ? 0.35 : thin ? 0.55 : 1);
      context.lineWidth = (outside && !compared ? 1.6 : 0.9) * (thin ? 0.6 : 1);
      strokeArc(context, place(chosen), place(other), outside ? 0.12 : 0);
    }
  }
  if (chosen !== null && tie !== null) {
    const bend = community[tie] === community[chosen] ? 0 : 0.12;
    context.strokeStyle = alpha(tone.accent, 0.25);
    context.lineWidth = 9;
    strokeArc(context, place(chosen), place(tie), bend);
    context.strokeStyle = tone.accent;
    context.lineWidth = 3;
    strokeArc(context, place(chosen), place(tie), bend);
  }
  [...routes].reverse().forEach((route, i) => {
    const first = i === routes.length - 1;
    context.strokeStyle = first ? tone.accent : tone.line2;
    context.lineWidth = first ? 3 : 1.8;
    chain(context, route, place);
  });
  for (const extra of state.extraTies) {
    context.strokeStyle = extra.colour;
    // Over discs of many actors they only hint.
    context.lineWidth = extra.width * (far ? FAR : 1);
    context.setLineDash(extra.dashed ? [4, 4] : []);
    strokeArc(context, place(extra.a), place(extra.b));
  }
  context.setLineDash([]);
  if (suggested !== null) {
    context.strokeStyle = tone.accent;
    context.lineWidth = 2.2;
    // Each link is a tie that exists; without a go-between there is none to draw.
    if (suggested.length > 2) chain(context, suggested, place);
    context.strokeStyle = tone.signal;
    context.setLineDash([6, 5]);
    strokeArc(context, place(suggested[0] ?? 0), place(suggested.at(-1) ?? 0), -0.16);
    context.setLineDash([]);
  }
}

function chain(
  context: CanvasRenderingContext2D,
  route: readonly number[],
  place: (node: number) => Point,
): void {
  for (let i = 1; i < route.length; i++)
    strokeArc(context, place(route[i - 1] ?? 0), place(route[i] ?? 0));
}

/** Halos of the lens' subjects and rings of what was chosen: over the actors, so that a crowd never hides them. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  model: MapModel,
  state: SceneState,
  drawn: readonly number[],
  place: (node: number) => Point,
  scale: (radius: number) => number,
): void {
  const { strength } = model.payload.nodes;
  const tone = colours[state.theme];
  const circle = (node: number, radius: number, colour: string) => {
    const at = place(node);
    const ring = (r: number, width: number, tone: string) => {
      context.beginPath();
      context.arc(at.x, at.y, r, 0, Math.PI * 2);
      context.lineWidth = width;
      context.strokeStyle = tone;
      context.stroke();
    };
    ring(radius - 2, 4, alpha(colour, 0.25));
    ring(radius, 1.4, colour);
  };
  for (const [node, subject] of state.subjects) {
    if (subject.halo) circle(node, scale(subject.radius) + 4, tone.signal);
    if (subject.hollow !== true) continue;
    const at = place(node);
    context.beginPath();
    context.arc(at.x, at.y, scale(subject.radius) * 0.5, 0, 2 * Math.PI);
    context.fillStyle = tone.bg;
    context.fill();
  }
  if (state.look !== null && state.chosen === null) {
    for (const node of drawn) {
      const look = state.look(node);
      if (look?.ring === undefined) continue;
      const at = place(node);
      context.beginPath();
      context.arc(
        at.x,
        at.y,
        scale(look.radius ?? radiusOf(strength[node] ?? 0)) + 3,
        0,
        2 * Math.PI,
      );
      context.lineWidth = 1.8;
      context.strokeStyle = look.ring;
      context.setLineDash(look.dashed === true ? [3, 2.5] : []);
      context.stroke();
    }
    context.setLineDash([]);
  }
  context.strokeStyle = tone.signal;
  context.lineWidth = 1.8;
  context.setLineDash([3, 2.5]);
  for (const node of state.leaving?.separated ?? []) {
    const at = place(node);
    context.beginPath();
    context.arc(at.x, at.y, scale(radiusOf(strength[node] ?? 0)) + 4, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
  for (const node of markedNodes(state)) circle(node, 12, tone.accent);
  if (state.leaving === null || state.chosen === null) return;
  // Who leaves is an empty place.
  const at = place(state.chosen);
  context.beginPath();
  context.arc(at.x, at.y, 7, 0, 2 * Math.PI);
  context.fillStyle = tone.bg;
  context.fill();
}
