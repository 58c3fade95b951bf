import { html, nothing, say } from './context.js';
import type { Context } from './context.js';
import { headline, sourceLine } from './headline.js';
import { legend } from './legend.js';
import { bridgesList } from './lists.js';
import { grip } from './panel-frame.js';
import { timeBar } from './time-bar.js';

/** On a phone: headline and legend in the sheet under the map, when nothing is chosen. */
export function mapSheet(c: Context) {
  return html`<section
    class="panel map-sheet sheet-${c.ui.sheet}"
    aria-label=${say(c, 'legend.reading')}
  >
    ${grip(c)}
    <h2 class="headline">${headline(c)}</h2>
    ${c.view.page === 'bridges' ? nothing : timeBar(c)}
    <p class="secondary">${sourceLine(c)}</p>
    ${c.view.page === 'bridges' ? bridgesList(c) : legend(c)}
  </section>`;
}
