import Graph from 'graphology';
import { contains } from './bounds.js';
import type { Bounds } from './bounds.js';
import { discRadius } from './groups.js';
import type { Groups } from './groups.js';
import { chooseActors, countInSight, levelFor, MAX_NODES } from './level-of-detail.js';
import type { Level } from './level-of-detail.js';
import type { MapModel } from './map-model.js';
import { markedNodes } from './scene-state.js';
import type { SceneState } from './scene-state.js';

/** Share of a fitted map that lands cover. */
const LAND = 0.42;
const FEWEST_DISCS = 3;

/** What the renderer holds at one zoom, never above the caps. */
export interface Content {
  readonly level: Level;
  /** Actors and ties drawn, by rank. */
  readonly drawn: readonly number[];
  readonly ties: readonly number[];
  /** Pixels of each disc, by key. */
  readonly radii: ReadonlyMap<string, number>;
}
/** How lengths become pixels at this zoom. */
export interface Scale {
  /** Of one layout unit. */
  readonly unit: number;
  /** Of one pixel of a drawn size. */
  readonly size: number;
}

export function levelAt(
  model: MapModel,
  state: SceneState,
  bounds: Bounds,
  area: { readonly width: number; readonly height: number },
  previous: Level | undefined,
  groups: Groups,
): Level {
  const count = countInSight(model, bounds, state.shown);
  const size = (b: Bounds) => (b.maxX - b.minX) * (b.maxY - b.minY);
  // Seen from farther than the whole map, lands cover less of the screen.
  const filled = Math.min(1, size(model.bounds) / Math.max(1e-9, size(bounds)));
  const gap = Math.sqrt((area.width * area.height * LAND * filled) / Math.max(1, count));
  // Inside one large disc there is nothing to see at its level: the next one tells more, still under the caps.
  const discs = (level: 'communities' | 'parts') =>
    groups[level].filter(({ x, y }) => contains(bounds, x, y)).length;
  const level = levelFor(gap, previous);
  if (level === 'actors' || count === 0 || discs(level) >= FEWEST_DISCS) return level;
  return level === 'communities' && discs('parts') >= FEWEST_DISCS ? 'parts' : 'actors';
}

/** Fills the renderer's graph anew. */
export function fillGraph(
  graph: Graph,
  model: MapModel,
  groups: Groups,
  state: SceneState,
  bounds: Bounds,
  level: Level,
  scale: Scale,
): Content {
  const { nodes, edges } = model.payload;
  const far = level !== 'actors';
  const keep = [
    ...markedNodes(state),
    ...(state.leaving?.separated ?? []),
    ...state.subjects.keys(),
    ...(far ? [] : state.ego),
  ];
  const choice = chooseActors(model, { bounds, keep, shown: far ? () => false : state.shown });
  graph.clear();
  const radii = new Map<string, number>();
  if (level !== 'actors') {
    for (const one of groups[level].slice(0, MAX_NODES - keep.length)) {
      const { key, x, y, community } = one;
      const pixels = discRadius(one, level, scale.unit);
      radii.set(key, pixels);
      graph.addNode(key, { x, y, index: -1, community, radius: pixels / scale.size });
    }
  }
  const drawn = choice.nodes.slice(0, MAX_NODES - graph.order);
  for (const n of drawn) {
    graph.addNode(String(n), {
      x: nodes.x[n] ?? 0,
      y: nodes.y[n] ?? 0,
      index: n,
      community: nodes.community[n] ?? 0,
      radius: 0,
    });
  }
  const ties = far ? [] : choice.edges;
  for (const e of ties) {
    const [a, b] = [String(edges.source[e]), String(edges.target[e])];
    if (a === b || !graph.hasNode(a) || !graph.hasNode(b)) continue;
    if (!graph.hasEdge(a, b)) graph.addEdge(a, b, { index: e });
  }
  return { level, drawn, ties, radii };
}
