import { neighboursOf } from '../scene/map-model.js';
import type { MapModel } from '../scene/map-model.js';

/** Steps of the scale: a decision maker, then 1, 2, 3 ties away, then farther or out of reach. */
export const INSIDE_STEPS = 5;
const DECISION = 'decisionMaker';

export interface Inside {
  /** Step by node, 0 … INSIDE_STEPS − 1. */
  readonly step: Uint8Array;
  /** Actors with no way at all to a decision maker. */
  readonly unreached: number;
  readonly decisionMakers: number;
}
const known = new WeakMap<MapModel, Inside>();

/** Distance in ties to the nearest actor with a decision role. @complexity O(n + m), once a model */
export function insideOf(model: MapModel): Inside {
  const before = known.get(model);
  if (before !== undefined) return before;
  const { role } = model.payload.nodes;
  const step = new Uint8Array(model.order).fill(INSIDE_STEPS - 1);
  const queue: number[] = [];
  const seen = new Uint8Array(model.order);
  role.forEach((one, node) => {
    if (one !== DECISION) return;
    step[node] = 0;
    seen[node] = 1;
    queue.push(node);
  });
  const decisionMakers = queue.length;
  for (const node of queue) {
    const next = Math.min(INSIDE_STEPS - 1, (step[node] ?? 0) + 1);
    for (const other of neighboursOf(model, node)) {
      if (seen[other] === 1) continue;
      seen[other] = 1;
      step[other] = next;
      queue.push(other);
    }
  }
  const inside = { step, unreached: model.order - queue.length, decisionMakers };
  known.set(model, inside);
  return inside;
}
