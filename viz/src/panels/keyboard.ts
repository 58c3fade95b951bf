import { back, chooseActor, startPath, toLens, toPage } from '../state/steps.js';
import { LENSES } from '../state/view.js';
import type { MapScene } from '../scene/map-scene.js';
import type { Context } from './context.js';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** @returns whether the key was used */
export function onKey(c: Context, e: KeyboardEvent, map: MapScene | null): boolean {
  const at = e.target as HTMLElement;
  if (e.ctrlKey || e.metaKey || e.altKey) return false;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName) && e.key !== 'Escape') return false;
  if (e.key === 'Escape') {
    if (c.ui.help) c.set({ help: false });
    else c.go(back);
    return true;
  }
  if (c.ui.help) return false;
  const arrow = ARROWS[e.key];
  if (arrow !== undefined)
    return at.closest('.stage') === null || map === null ? false : moveBy(c, e, map, arrow);
  const lens = LENSES[Number(e.key) - 1];
  if (lens !== undefined) c.go(toLens(lens));
  else if (e.key === '/') document.getElementById('search')?.focus();
  else if (e.key === '+' || e.key === '=') c.map('in');
  else if (e.key === '-') c.map('out');
  else if (e.key === '0') c.map('fit');
  else if (e.key === '?') c.set({ help: true });
  else if (e.key === 'p' || e.key === 'P') c.go(startPath(c.view.actor ?? ''));
  else if (e.key === 't' || e.key === 'T') c.go(toPage(c.view.page === 'table' ? 'map' : 'table'));
  else if ((e.key === 'j' || e.key === 'k') && c.view.page === 'encounters') {
    c.go((v) => ({ ...v, row: Math.max(0, v.row + (e.key === 'j' ? 1 : -1)) }), true);
  } else return false;
  return true;
}

/** Arrows go to the linked actor that way; from nowhere, to the first by rank. With Shift the map moves. */
function moveBy(
  c: Context,
  e: KeyboardEvent,
  map: MapScene,
  [dx, dy]: readonly [number, number],
): boolean {
  if (e.shiftKey) {
    map.camera.pan(dx, -dy);
    return true;
  }
  const { model, graph } = c;
  if (model === null || graph === null) return false;
  const from = c.view.actor === null ? undefined : model.indexOf.get(c.view.actor);
  const to = from === undefined ? model.byRank[0] : map.neighbourTowards(from, dx, dy);
  if (to === null || to === undefined) return true;
  c.go(chooseActor(graph.nodes.id[to] ?? null), true);
  return true;
}
