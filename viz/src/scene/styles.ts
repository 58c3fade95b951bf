import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { colours, communityFill, communitySlot } from '../tokens.js';
import { over } from './colour.js';
import { radiusOf } from './map-model.js';
import type { MapModel } from './map-model.js';
import { markedNodes } from './scene-state.js';
import type { SceneState } from './scene-state.js';
import { SHAPES, shapeOf } from './shapes.js';

/** What the renderer holds of an actor (index ≥ 0), or of a disc of a farther view (index −1). */
export interface Node {
  readonly x: number;
  readonly y: number;
  readonly index: number;
  readonly community: number;
  /** Of a disc. */
  readonly radius: number;
}
export interface Tie {
  readonly index: number;
}
type Drawn = Partial<NodeDisplayData> & { shape: number };

/** Looks of actors and ties under one state: the look follows the state, the data stay. */
export interface Styles {
  node(node: Node): Drawn;
  tie(tie: Tie): Partial<EdgeDisplayData>;
}
export function stylesFor(model: MapModel, state: SceneState): Styles {
  const tone = colours[state.theme];
  const fills = communityFill[state.theme];
  const marked = new Set(markedNodes(state));
  const { type, strength, community } = model.payload.nodes;
  const { source, target } = model.payload.edges;
  const shapes = model.payload.types.map(shapeOf);
  const own = (number: number) => fills[communitySlot(number)] ?? tone.edge;
  const lit = (number: number) =>
    state.coloured && (state.isolated.size === 0 || state.isolated.has(number));
  // Mixed once, not once a tie: the tie program does not blend.
  const inside = fills.map((fill) => over(fill, tone.bg, 0.32));
  const between = over(tone.edge, tone.bg, 0.24);
  const calm = over(tone.edge, tone.bg, 0.13);
  return {
    node({ index, community: number, radius: disc }) {
      if (index < 0)
        return {
          shape: SHAPES.disc,
          size: disc,
          color: lit(number) ? own(number) : tone.dimActor,
          zIndex: 0,
        };
      const shape = shapes[type[index] ?? 0] ?? SHAPES.square;
      const radius = radiusOf(strength[index] ?? 0);
      if (index === state.chosen)
        return { shape, size: Math.max(8, radius), color: tone.signal, zIndex: 4 };
      const subject = state.subjects.get(index);
      if (subject !== undefined)
        return { shape, size: subject.radius, color: subject.colour, zIndex: 3 };
      if (marked.has(index))
        return { shape, size: Math.max(7, radius), color: tone.ink, zIndex: 2 };
      if (state.ego.has(index)) return { shape, size: radius, color: tone.ink, zIndex: 2 };
      if (state.coloured) return { shape, size: radius, color: own(number), zIndex: 1 };
      const look = state.chosen === null && marked.size === 0 ? state.look?.(index) : null;
      if (look != null)
        return { shape, size: look.radius ?? radius, color: look.colour, zIndex: 2 };
      return { shape, size: Math.max(2, radius * 0.7), color: tone.dimActor, zIndex: 1 };
    },
    tie({ index }) {
      const [a, b] = [community[source[index] ?? 0] ?? 0, community[target[index] ?? 0] ?? 0];
      const color = !state.coloured
        ? calm
        : a === b
          ? (inside[communitySlot(a)] ?? between)
          : between;
      return { color, size: 0.8 };
    },
  };
}
