import { searchFromView } from '../state/view.js';
import { html } from './context.js';
import type { Context } from './context.js';

/** The import page, loaded with its texts by those who open it. The way to the map is a fresh page: nothing kept from before
 *  the import is shown. */
export function importPage(c: Context) {
  void import('../import/import-page.js');
  return html`<passerelle-import
    language=${c.lang}
    map=${location.pathname + searchFromView({ ...c.view, page: 'map' })}
  ></passerelle-import>`;
}
