import { neighboursOf } from './map-model.js';
import type { MapModel } from './map-model.js';

/** A wider neighbourhood would be the whole map. */
const MOST = 400;

/** Actors within `depth` ties of one, nearest first, without itself. */
export function egoOf(
  model: MapModel | null,
  node: number | null,
  depth: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (model === null || node === null) return found;
  let edge = [node];
  for (let step = 0; step < depth && found.size < MOST; step++) {
    const next: number[] = [];
    for (const one of edge) {
      for (const other of neighboursOf(model, one)) {
        if (other === node || found.has(other)) continue;
        if (found.size >= MOST) return found;
        found.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}
