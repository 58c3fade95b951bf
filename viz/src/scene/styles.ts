import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { colours, communityFill, communitySlot } from '../tokens.js';
import { over } from './draw-ground.js';
import { discRadius } from './draw-names.js';
import { neighboursOf, radiusOf } from './map-model.js';
import type { MapModel } from './map-model.js';
import { suggestedNodes } from './scene-state.js';
import type { SceneState } from './scene-state.js';
import { shapeOf } from './shapes.js';

/** What the renderer holds of an actor; index < 0 = a community's disc of that many actors. */
export interface Node {
  readonly x: number;
  readonly y: number;
  readonly index: number;
  readonly community: number;
}
export interface Tie {
  readonly index: number;
}
/** Reducer of actors: the look follows the state, the data stay. */
export function styleNode(
  model: MapModel,
  state: SceneState,
  node: Node,
): Partial<NodeDisplayData> & { shape: number } {
  const tone = colours[state.theme];
  const own = communityFill[state.theme][communitySlot(node.community)] ?? tone.edge;
  const coloured =
    state.lens === 'communities' &&
    state.chosen === null &&
    state.routes.length === 0 &&
    state.suggested === null;
  if (node.index < 0) {
    const lit = coloured && (state.isolated.size === 0 || state.isolated.has(node.community));
    return {
      shape: 0,
      size: discRadius(-node.index),
      color: lit ? own : tone.dimActor,
      zIndex: 0,
    };
  }
  const { type, strength } = model.payload.nodes;
  const shape = shapeOf(model.payload.types[type[node.index] ?? 0] ?? '');
  const radius = radiusOf(strength[node.index] ?? 0);
  const subject = state.subjects.get(node.index);
  if (node.index === state.chosen)
    return { shape, size: Math.max(8, radius), color: tone.signal, zIndex: 4 };
  if (subject !== undefined)
    return { shape, size: subject.radius, color: subject.colour, zIndex: 3 };
  const linked = state.chosen !== null && neighboursOf(model, state.chosen).includes(node.index);
  const marked =
    state.routes.some((r) => r.includes(node.index)) || suggestedNodes(state).includes(node.index);
  if (marked || linked)
    return { shape, size: marked ? Math.max(7, radius) : radius, color: tone.ink, zIndex: 2 };
  return {
    shape,
    size: coloured ? radius : radius * 0.8,
    color:
      coloured || (state.lens === 'communities' && state.chosen !== null)
        ? coloured
          ? own
          : tone.dimActor
        : tone.dimActor,
    zIndex: 1,
  };
}
export function styleTie(model: MapModel, state: SceneState, tie: Tie): Partial<EdgeDisplayData> {
  const { source, target } = model.payload.edges;
  const { community } = model.payload.nodes;
  const [a, b] = [community[source[tie.index] ?? 0] ?? 0, community[target[tie.index] ?? 0] ?? 0];
  const calm =
    state.lens !== 'communities' ||
    state.chosen !== null ||
    state.routes.length > 0 ||
    state.suggested !== null;
  const tone = colours[state.theme];
  const own = communityFill[state.theme][communitySlot(a)] ?? tone.edge;
  const color = calm
    ? over(tone.edge, tone.bg, 0.13)
    : a === b
      ? over(own, tone.bg, 0.32)
      : over(tone.edge, tone.bg, 0.24);
  return { color, size: 0.8 };
}
