import { html, nothing, say } from './context.js';
import type { Context } from './context.js';
import { filterRow } from './filter-row.js';
import { importPage } from './import-page.js';
import { lensRail } from './lens-rail.js';
import { bridgesList, encountersList } from './lists.js';
import { mapHead } from './map-head.js';
import { mapSheet } from './map-sheet.js';
import { sidePanel } from './side-panel.js';
import { tablePage } from './table-page.js';
import { territoryPage } from './territory-page.js';
import { timeBar } from './time-bar.js';

/** Everything under the top bar. @param stage the map itself, placed where the page has it */
export function pageBody(c: Context, stage: unknown) {
  const { page } = c.view;
  const panel = page === 'territory' || page === 'import' ? null : sidePanel(c);
  const onMap = page === 'map' || page === 'bridges';
  return html`<div class="body page-${page} ${panel === null ? '' : 'with-panel'}">
    ${onMap ? lensRail(c) : nothing} ${page === 'encounters' ? encountersList(c) : nothing}
    ${page === 'map' || page === 'bridges' || page === 'table' ? filterRow(c) : nothing}
    ${
      page === 'territory'
        ? html`<main>${territoryPage(c, stage)}</main>`
        : page === 'table' || page === 'import'
          ? html`<main>${page === 'table' ? tablePage(c) : importPage(c)}</main>`
          : html`<main class="stage" id="main" tabindex="0" aria-label=${say(c, 'map.label')}>
              ${stage}${mapHead(c)}
            </main>`
    }
    ${page === 'bridges' ? bridgesList(c) : page === 'map' ? timeBar(c) : nothing}
    ${panel ?? (onMap ? mapSheet(c) : nothing)}
  </div>`;
}
