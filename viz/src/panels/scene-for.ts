import type { SceneState } from '../scene/scene-state.js';
import type { Theme } from '../tokens.js';
import { lookOf } from './lens-look.js';
import { egoOf } from '../scene/ego.js';
import type { Context } from './context.js';
import { changedTies, momentOf } from './lens-changes.js';
import { leavingMarks } from './leaving.js';
import { matchTies, needsKey } from './lens-needs.js';
import { routesOf, subjectsOf, suggestedOf } from './lens-data.js';

/** What the map has to show for a view, with a key that changes when it does. */
export function sceneFor(
  c: Context,
  theme: Theme,
  reducedMotion: boolean,
): { readonly key: string; readonly state: SceneState } {
  const { view } = c;
  const node = (id: string | null) => (id === null ? null : (c.model?.indexOf.get(id) ?? null));
  const routes = routesOf(c);
  const suggested = suggestedOf(c);
  const subjects = subjectsOf(c, theme);
  const choosing = view.from !== null && view.to === null;
  const onEncounters = view.page === 'encounters' || view.page === 'territory';
  const chosen = onEncounters
    ? null
    : choosing
      ? node(view.from)
      : view.from === null
        ? node(view.actor)
        : null;
  const { lens, communities, lang } = view;
  const tie = chosen === null ? null : node(view.tie);
  const moment = momentOf(c);
  const leaving = chosen === null ? null : leavingMarks(c);
  const key = JSON.stringify([
    theme,
    lens,
    chosen,
    tie,
    moment,
    leaving === null ? '' : [...leaving.separated, -1, ...leaving.bridges],
    needsKey(c),
    routes,
    suggested,
    [...subjects],
    c.shownKey,
    view.depth,
    reducedMotion,
    lang,
    view.page === 'territory',
  ]);
  const state: SceneState = {
    theme,
    lens,
    coloured:
      lens === 'communities' && chosen === null && routes.length === 0 && suggested === null,
    chosen,
    tie,
    ego: egoOf(c.model, chosen, view.depth),
    look: lookOf(c, theme),
    extraTies: [...changedTies(c, theme, chosen), ...matchTies(c, theme, chosen)],
    moment,
    leaving,
    framed: view.territory !== null,
    routes,
    suggested,
    subjects,
    shown: c.shown,
    isolated: new Set(communities),
    reducedMotion,
    paper: view.page === 'territory',
  };
  return { key, state };
}
