import { keep, kept } from '../state/kept.js';
import {
  nameOf,
  opened,
  renamed,
  savedViewsFrom,
  savedViewsKey,
  withView,
} from '../state/saved-views.js';
import type { SavedView } from '../state/saved-views.js';
import type { SavedViewsUi } from '../state/saved-views-ui.js';
import { say } from './context.js';
import type { Context } from './context.js';

const keyOf = (c: Context): string => savedViewsKey(c.summary?.store ?? '');
const change = (c: Context, part: Partial<SavedViewsUi>): void => {
  c.set({ savedViews: { ...c.ui.savedViews, ...part } });
};
/** After the page was drawn: what had the focus may be gone. */
const focusOn = (id: string): void => {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
};
function store(c: Context, list: readonly SavedView[], part: Partial<SavedViewsUi>): void {
  const fleeting = !keep(keyOf(c), JSON.stringify(list));
  change(c, { list, fleeting, refused: false, ...part });
}

/** Another tab may have changed the list: it is read each time it opens. */
export function openList(c: Context): void {
  const { fleeting, list } = c.ui.savedViews;
  const text = kept(keyOf(c));
  // A list of the same length is written back: the only way to know whether writing is allowed.
  const allowed = keep(keyOf(c), text ?? '[]');
  change(c, {
    open: true,
    renaming: null,
    refused: false,
    removed: null,
    fleeting: !allowed,
    list: allowed && !fleeting ? savedViewsFrom(text) : list,
  });
}
export function closeList(c: Context): void {
  change(c, { open: false, renaming: null });
  focusOn('saved-views');
}
export function saveAs(c: Context, typed: string): boolean {
  const name = nameOf(typed);
  if (name === '') return false;
  const { list } = c.ui.savedViews;
  const had = list.some((view) => view.name === name);
  store(c, withView(list, name, c.view), { removed: null });
  c.announce(say(c, had ? 'views.replaced' : 'views.kept', { name }));
  return true;
}
export function openView(c: Context, view: SavedView): void {
  c.go((now) => opened(view, now));
  closeList(c);
  c.announce(say(c, 'views.opened', { name: view.name }));
}
export function askName(c: Context, name: string): void {
  change(c, { renaming: name, refused: false });
  focusOn('view-name');
}
export function rename(c: Context, from: string, typed: string): void {
  const name = nameOf(typed);
  const list = renamed(c.ui.savedViews.list, from, name);
  if (list === null) {
    change(c, { refused: true });
    focusOn('view-name');
    return;
  }
  const at = list.findIndex((view) => view.name === name);
  store(c, list, { renaming: null });
  c.announce(say(c, 'views.renamed', { name }));
  focusOn(`view-rename-${String(at)}`);
}
export function keepName(c: Context): void {
  const { list, renaming } = c.ui.savedViews;
  const at = list.findIndex((view) => view.name === renaming);
  change(c, { renaming: null, refused: false });
  focusOn(`view-rename-${String(at)}`);
}
export function remove(c: Context, view: SavedView): void {
  const { list } = c.ui.savedViews;
  const at = list.indexOf(view);
  store(
    c,
    list.filter((one) => one !== view),
    { removed: { view, at } },
  );
  c.announce(say(c, 'views.removed', { name: view.name }));
  focusOn('view-restore');
}
export function restore(c: Context): void {
  const { list, removed } = c.ui.savedViews;
  if (removed === null) return;
  const { view, at } = removed;
  store(c, [...list.slice(0, at), view, ...list.slice(at)], { removed: null });
  c.announce(say(c, 'views.restored', { name: view.name }));
  focusOn(`view-open-${String(at)}`);
}
