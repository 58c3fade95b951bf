import { lastEncounter } from './encounter-filters.js';
import { back, chooseActor, startPath, toLens, toPage, widen } from '../state/steps.js';
import { LENSES } from '../state/view.js';
import type { MapScene } from '../scene/map-scene.js';
import type { Context } from './context.js';
import { answerKey } from './encounter-answers.js';
import { closeList } from './saved-views-actions.js';
import { bridgesOf } from './lens-data.js';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** @returns whether the key was used */
export function onKey(c: Context, e: KeyboardEvent, map: MapScene | null): boolean {
  const at = e.target as HTMLElement;
  if ((e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === 'z') {
    if (isTyping(at)) return false;
    if (e.shiftKey) c.redo();
    else c.undo();
    return true;
  }
  if (e.ctrlKey || e.metaKey || e.altKey) return false;
  if (isTyping(at) && e.key !== 'Escape') return false;
  if (e.key === 'Escape') {
    if (c.ui.help) c.set({ help: false });
    else if (c.ui.saving) c.set({ saving: false });
    else if (c.ui.savedViews.open) closeList(c);
    else if (c.ui.menu !== '') c.set({ menu: '' });
    else if (c.ui.playing) c.play();
    else c.go(back);
    return true;
  }
  if (c.ui.help) return false;
  const arrow = ARROWS[e.key];
  if (arrow !== undefined)
    return at.closest('.stage') === null || map === null ? false : moveBy(c, e, map, arrow);
  if (e.key === 'Enter' && at.id === 'main') return focusOn('#panel');
  // On a button or a handle, Space is theirs.
  if (e.key === ' ')
    return c.view.page === 'map' && at.closest('button, a, [role]') === null && played(c);
  if (c.ui.lettersOff && /^[a-z]$/i.test(e.key)) return false;
  return onLetter(c, e.key.toLowerCase());
}
function played(c: Context): boolean {
  c.play();
  return true;
}
const isTyping = (at: HTMLElement): boolean => /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName);
function focusOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null;
}

function onLetter(c: Context, key: string): boolean {
  const lens = LENSES[Number(key) - 1];
  if (lens !== undefined) c.go(toLens(lens));
  else if (key === '/') document.getElementById('search')?.focus();
  else if (key === '+' || key === '=') c.map('in');
  else if (key === '-') c.map('out');
  else if (key === '0') c.map('fit');
  else if (key === '?') c.set({ help: true });
  else if (key === 'p') c.go(startPath(c.view.actor ?? ''));
  else if (key === 't') c.go(toPage(c.view.page === 'table' ? 'map' : 'table'));
  else if (key === 'e' || key === 'r') {
    if (c.view.actor !== null) c.go(widen(key === 'e' ? 1 : -1));
  } else if (key === 'f') {
    c.set({ menu: c.ui.menu === '' ? 'type' : '' });
    focusOn('.chip');
  } else if (key === 'l') {
    c.set({ rail: true });
    focusOn('#legend .key');
  } else if (key === 'j' || key === 'k') nextRow(c, key === 'j' ? 1 : -1);
  else return answerKey(c, key);
  return true;
}

/** The next card of the encounters, bridge of the list, row of the table or, on the map, actor by rank. */
function nextRow(c: Context, by: number): void {
  const { page } = c.view;
  if (page === 'encounters') {
    c.go((v) => ({ ...v, row: Math.max(0, Math.min(lastEncounter(c), v.row + by)) }), true);
    return;
  }
  const next = <T>(list: readonly T[], at: number): T | undefined =>
    list[Math.max(0, Math.min(list.length - 1, at + by))];
  if (page === 'table') {
    const names = [...document.querySelectorAll<HTMLElement>('#main tbody th button')];
    next(
      names,
      names.findIndex((name) => name === document.activeElement),
    )?.focus();
    return;
  }
  const ids = page === 'bridges' ? (bridgesOf(c)?.brokers ?? []).map(({ id }) => id) : ranked(c);
  const one = next(
    ids,
    ids.findIndex((id) => id === c.view.actor),
  );
  if (one !== undefined) c.go(chooseActor(one), true);
}
function ranked({ model, graph, view, shown }: Context): readonly string[] {
  if (view.page !== 'map' || model === null || graph === null) return [];
  return Array.from(model.byRank)
    .filter(shown)
    .map((node) => graph.nodes.id[node] ?? '');
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
