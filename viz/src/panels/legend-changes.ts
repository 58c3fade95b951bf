import { html, nothing, number, say } from './context.js';
import type { Context } from './context.js';
import { changesOf, MOST_DRAWN, SHOWN, visibleChanges } from './lens-changes.js';
import type { Shown } from './lens-changes.js';

/** What is new, what grew and what went quiet among what is shown. */
export function changesLegend(c: Context) {
  const changes = changesOf(c);
  if (changes === null) return html`<p class="note">${say(c, 'time.loading')}</p>`;
  const { actors, ties } = visibleChanges(c, changes);
  const row = (mark: unknown, kind: 'actors' | 'ties', one: Shown, count: number) =>
    html`<li class="key plain">
      ${mark}<span>${say(c, `legend.changes.${kind}.${one}`)}</span
      ><span class="count">${number(c, count, 0)}</span>
    </li>`;
  const drawn = SHOWN.reduce((sum, one) => sum + Math.min(MOST_DRAWN[one], ties[one]), 0);
  const all = SHOWN.reduce((sum, one) => sum + ties[one], 0);
  return html`<section class="legend">
      <h2>${say(c, 'legend.changes.actors')} <span>${say(c, 'legend.actors')}</span></h2>
      <ul>
        ${SHOWN.map((one) => row(ACTOR_MARKS[one], 'actors', one, actors[one]))}
      </ul>
    </section>
    <section class="legend">
      <h2>${say(c, 'legend.changes.ties')} <span>${say(c, 'legend.changes.count')}</span></h2>
      <ul>
        ${SHOWN.map((one) => row(TIE_MARKS[one], 'ties', one, ties[one]))}
      </ul>
      ${drawn < all && c.view.actor === null ? html`<p class="note">${say(c, 'legend.changes.drawn', { drawn, all })}</p>` : nothing}
      <p class="note">${say(c, 'legend.changes.note', { years: changes.quietYears })}</p>
    </section>`;
}
const ACTOR_MARKS = {
  gained: html`<svg class="swatch fill-accent" width="18" height="16" aria-hidden="true">
    <circle cx="9" cy="8" r="6.5" class="accent-ring" />
    <circle cx="9" cy="8" r="4" />
  </svg>`,
  grown: html`<svg class="swatch fill-ink2" width="18" height="16" aria-hidden="true">
    <circle cx="9" cy="8" r="5" />
  </svg>`,
  lost: html`<svg class="swatch fill-dim" width="18" height="16" aria-hidden="true">
    <circle cx="9" cy="8" r="3" />
    <circle cx="9" cy="8" r="6.5" class="ring dashed" />
  </svg>`,
};
const TIE_MARKS = {
  gained: html`<svg class="swatch" width="18" height="10" aria-hidden="true">
    <path d="M0 5H18" class="accent-line" />
  </svg>`,
  grown: html`<svg class="swatch" width="18" height="10" aria-hidden="true">
    <path d="M0 5H18" class="ink-line" />
  </svg>`,
  lost: html`<svg class="swatch" width="18" height="10" aria-hidden="true">
    <path d="M0 5H18" class="signal-line dashed" />
  </svg>`,
};
