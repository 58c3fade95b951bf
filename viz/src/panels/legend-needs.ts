import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import type { DemandsPayload } from '@passerelle/core/contract/demands';
import { endpoints } from '../api/endpoints.js';
import { toggleCategory } from '../state/steps.js';
import { html, nothing, number, say, whenReady } from './context.js';
import type { Context } from './context.js';
import { categories, demandsOf, STANDINGS, standings } from './lens-needs.js';
import type { Standing } from './lens-needs.js';

/** Who needs and who offers among what is shown, then the kinds of need, which filter. */
export function needsLegend(c: Context) {
  return whenReady<DemandsPayload>(c, endpoints.demands, 'what.demands', () => {
    const demands = demandsOf(c);
    return demands === null ? nothing : legendOf(c, demands);
  });
}
function legendOf(c: Context, demands: DemandsPayload) {
  const found = [...standings(c, demands).values()];
  const roots = categories(c, demands);
  return html`<section class="legend">
      <h2>${say(c, 'lens.needs')} <span>${say(c, 'legend.actors')}</span></h2>
      <ul>
        ${STANDINGS.map(
          (one) =>
            html`<li class="key plain">
              ${MARKS[one]}<span>${say(c, `legend.needs.${one}`)}</span
              ><span class="count"
                >${number(c, found.filter((other) => other === one).length, 0)}</span
              >
            </li>`,
        )}
        <li class="key plain">
          <svg class="swatch" width="18" height="10" aria-hidden="true">
            <path d="M0 5H18" class="ink-line dashed" /></svg
          ><span>${say(c, 'legend.needs.match')}</span>
        </li>
      </ul>
    </section>
    ${
      roots.length === 0
        ? nothing
        : html`<section class="legend">
            <h2>${say(c, 'legend.needs.about')} <span>${say(c, 'legend.click')}</span></h2>
            <ul>
              ${roots.map(([root, count]) => categoryKey(c, root, count))}
            </ul>
          </section>`
    }`;
}
function categoryKey(c: Context, root: string, count: number) {
  return html`<li>
    <button
      type="button"
      class="key"
      aria-pressed=${c.view.category === root ? 'true' : 'false'}
      @click=${() => {
        c.go(toggleCategory(root));
      }}
    >
      <span>${needCategories.label(root, c.lang)}</span
      ><span class="count">${number(c, count, 0)}</span>
    </button>
  </li>`;
}
const MARKS: Readonly<Record<Standing, unknown>> = {
  need: html`<svg class="swatch fill-signal" width="18" height="16" aria-hidden="true">
    <circle cx="9" cy="8" r="3.4" />
    <circle cx="9" cy="8" r="6.5" class="ring" />
  </svg>`,
  offer: html`<svg class="swatch fill-accent" width="18" height="16" aria-hidden="true">
    <circle cx="9" cy="8" r="4" />
  </svg>`,
  both: html`<svg class="swatch fill-ink" width="18" height="16" aria-hidden="true">
    <circle cx="9" cy="8" r="3.4" />
    <circle cx="9" cy="8" r="6.5" class="ring" />
  </svg>`,
};
