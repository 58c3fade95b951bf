import { searchFromView, viewFromSearch } from './view.js';
import type { View } from './view.js';

/** A view under a name: its address, without language and theme, which stay those of the reader. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
}
export const MOST_NAME = 80;
const MOST_VIEWS = 200;

/** One list a store, whatever its data become. */
export const savedViewsKey = (store: string): string => `passerelle.views|${store}`;

/** What was kept, or nothing when it is not a list of views: others may write there too. */
export function savedViewsFrom(text: string | null): readonly SavedView[] {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(found)) return [];
  const views: SavedView[] = [];
  for (const one of found as readonly unknown[]) {
    if (typeof one !== 'object' || one === null) continue;
    const { name, search } = one as Partial<Record<'name' | 'search', unknown>>;
    if (typeof name !== 'string' || typeof search !== 'string') continue;
    const named = nameOf(name);
    if (named !== '' && !views.some((view) => view.name === named))
      views.push({ name: named, search: addressOf(viewFromSearch(search)) });
  }
  return views.slice(0, MOST_VIEWS);
}
export const nameOf = (typed: string): string =>
  typed.replace(/\s+/g, ' ').trim().slice(0, MOST_NAME).trim();

/** The address that tells two views apart. */
export function addressOf(view: View): string {
  return searchFromView({ ...view, lang: 'fr', theme: 'auto' });
}
/** The saved view for who reads in this language and theme. */
export function opened({ search }: SavedView, { lang, theme }: View): View {
  return { ...viewFromSearch(search), lang, theme };
}

/** Under a name that is taken, the view takes its place; a new name goes last. */
export function withView(
  views: readonly SavedView[],
  name: string,
  view: View,
): readonly SavedView[] {
  const made = { name, search: addressOf(view) };
  return views.some((one) => one.name === name)
    ? views.map((one) => (one.name === name ? made : one))
    : [...views, made].slice(-MOST_VIEWS);
}
/** @returns null when the name is empty or another view's */
export function renamed(
  views: readonly SavedView[],
  from: string,
  to: string,
): readonly SavedView[] | null {
  if (to === '' || (to !== from && views.some((one) => one.name === to))) return null;
  return views.map((one) => (one.name === from ? { ...one, name: to } : one));
}
