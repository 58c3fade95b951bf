import { colours } from '../tokens.js';
import { partKey } from './groups.js';
import type { MapModel } from './map-model.js';
import type { NamesInput } from './name-requests.js';
import { slicesFrom } from './pie.js';
import type { Slice } from './pie.js';
import { markedNodes } from './scene-state.js';
import type { SceneState } from './scene-state.js';

type Shares = ReadonlyMap<string, readonly Slice[]>;
const NONE: Shares = new Map();
const known = new WeakMap<SceneState, Partial<Record<'communities' | 'parts', Shares>>>();

/** Far away a disc stands for many actors: how those shown share out among the colours of a lens that tells something
 *  of everybody, by key of the disc; empty when the lens does not.
 *  @complexity O(actors) once a state and level */
export function discShares({ model, state, level }: NamesInput): Shares {
  const { look } = state;
  if (look === null || level === 'actors' || state.subjects.size > 0) return NONE;
  if (markedNodes(state).length > 0) return NONE;
  const all = known.get(state) ?? {};
  known.set(state, all);
  return (all[level] ??= counted(model, state, look, level));
}
function counted(
  { payload: { nodes } }: MapModel,
  state: SceneState,
  look: NonNullable<SceneState['look']>,
  level: 'communities' | 'parts',
): Shares {
  const found = new Map<string, Map<string, number>>();
  nodes.community.forEach((community, node) => {
    if (!state.shown(node)) return;
    const key =
      level === 'parts' ? partKey(community, nodes.sub[node] ?? 0) : `c:${String(community)}`;
    const counts = found.get(key) ?? new Map<string, number>();
    const colour = look(node)?.colour ?? colours[state.theme].dimActor;
    found.set(key, counts.set(colour, (counts.get(colour) ?? 0) + 1));
  });
  return new Map([...found].map(([key, counts]) => [key, slicesFrom(counts)]));
}
