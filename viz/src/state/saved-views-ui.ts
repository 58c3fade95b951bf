import type { SavedView } from './saved-views.js';

/** The menu of saved views while the page is open. */
export interface SavedViewsUi {
  readonly open: boolean;
  readonly list: readonly SavedView[];
  /** The browser keeps nothing: the list lives as long as the page. */
  readonly fleeting: boolean;
  /** Name being changed. */
  readonly renaming: string | null;
  /** The new name is empty or taken. */
  readonly refused: boolean;
  /** Last one taken away, with its place, to be put back. */
  readonly removed: { readonly view: SavedView; readonly at: number } | null;
}
export const NO_SAVED_VIEWS: SavedViewsUi = {
  open: false,
  list: [],
  fleeting: false,
  renaming: null,
  refused: false,
  removed: null,
};
