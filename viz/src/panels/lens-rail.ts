import { toLens } from '../state/steps.js';
import { LENSES } from '../state/view.js';
import { html, say } from './context.js';
import type { Context } from './context.js';
import { icon } from './icons.js';
import { legend } from './legend.js';

/** Lenses, then the legend of the one in use. */
export function lensRail(c: Context) {
  return html`<aside class="rail ${c.ui.rail ? 'open' : ''}" aria-label=${say(c, 'lens.title')}>
    <button
      type="button"
      class="quiet icon rail-toggle"
      aria-expanded=${c.ui.rail ? 'true' : 'false'}
      aria-label=${say(c, 'lens.title')}
      @click=${() => {
        c.set({ rail: !c.ui.rail });
      }}
    >
      ${icon('legend')}
    </button>
    <section class="lenses">
      <h2>${say(c, 'lens.title')}</h2>
      ${LENSES.map(
        (lens, i) =>
          html`<button
            type="button"
            class="lens"
            aria-pressed=${c.view.lens === lens ? 'true' : 'false'}
            @click=${() => {
              c.go(toLens(lens));
            }}
          >
            ${icon(lens === 'communities' ? 'map' : lens)}<span>${say(c, `lens.${lens}`)}</span
            ><kbd aria-hidden="true">${i + 1}</kbd>
          </button>`,
      )}
    </section>
    <div id="legend">${legend(c)}</div>
  </aside>`;
}
