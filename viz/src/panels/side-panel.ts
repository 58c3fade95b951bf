import type { Context } from './context.js';
import { actorPanel } from './actor-panel.js';
import { groupPanel } from './group-panel.js';
import { pathPanel } from './path-panel.js';
import { tiePanel } from './tie-panel.js';
import { placePanel } from './place-panel.js';
import { versusPanel } from './versus-panel.js';

/** The panel of what is chosen, the innermost thing first; null when nothing is. */
export function sidePanel(c: Context) {
  const { actor, tie, from, versus, group, page } = c.view;
  if (from !== null) return pathPanel(c);
  if (page === 'encounters') return null;
  if (actor !== null && tie !== null) return tiePanel(c, actor, tie);
  if (actor !== null && versus !== null) return versusPanel(c, actor, versus);
  if (actor !== null) return actorPanel(c, actor);
  if (group !== null) return groupPanel(c, group);
  const { ground, place } = c.view;
  return ground && page === 'map' && place !== null ? placePanel(c, place) : null;
}
