import { distanceTo } from './arcs.js';
import type { Point } from './lands.js';
import { neighboursOf } from './map-model.js';
import type { MapModel } from './map-model.js';
import type { SceneState } from './scene-state.js';

const REACH_PX = 6;

/** The tie under the pointer: first among the chosen actor's, then among those drawn. */
export function tieAt(
  model: MapModel,
  state: SceneState,
  drawn: readonly number[],
  p: Point,
  place: (node: number) => Point,
): [number, number] | null {
  const { source, target } = model.payload.edges;
  const { community } = model.payload.nodes;
  let [best, nearest] = [null as [number, number] | null, REACH_PX];
  const { chosen } = state;
  if (chosen !== null) {
    for (const other of neighboursOf(model, chosen)) {
      const d = distanceTo(
        p,
        place(chosen),
        place(other),
        community[chosen] === community[other] ? 0 : 0.12,
      );
      if (d < nearest) [best, nearest] = [[chosen, other], d];
    }
    if (best !== null) return best;
  }
  for (const index of drawn) {
    const [a, b] = [source[index] ?? 0, target[index] ?? 0];
    const d = distanceTo(p, place(a), place(b), 0);
    if (d < nearest) [best, nearest] = [[a, b], d];
  }
  return best;
}
