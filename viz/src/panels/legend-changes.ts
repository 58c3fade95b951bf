import { listChanges } from '../state/steps.js';
import { html, nothing, number, say } from './context.js';
import type { Context } from './context.js';
import { changesOf, MOST_DRAWN, SHOWN, visibleChanges } from './lens-changes.js';
import type { Shown } from './lens-changes.js';
import { icon } from './icons.js';
import { discMark, legendRow, legendSection, lineMark } from './legend-rows.js';

/** What is new, what grew and what went quiet among what is shown. */
export function changesLegend(c: Context) {
  const changes = changesOf(c);
  if (changes === null) return html`<p class="note">${say(c, 'time.loading')}</p>`;
  const { actors, ties } = visibleChanges(c, changes);
  const drawn = SHOWN.reduce((sum, one) => sum + Math.min(MOST_DRAWN[one], ties[one]), 0);
  const all = SHOWN.reduce((sum, one) => sum + ties[one], 0);
  const rows = (kind: 'actors' | 'ties', marks: Readonly<Record<Shown, unknown>>) =>
    SHOWN.map((one) =>
      legendRow(
        marks[one],
        say(c, `legend.changes.${kind}.${one}`),
        number(c, (kind === 'actors' ? actors : ties)[one], 0),
      ),
    );
  return html`${legendSection(say(c, 'legend.changes.actors'), say(c, 'legend.actors'), rows('actors', ACTOR_MARKS))}
  ${legendSection(
    say(c, 'legend.changes.ties'),
    say(c, 'legend.changes.count'),
    rows('ties', TIE_MARKS),
    html`${drawn < all && c.view.actor === null ? html`<p class="note">${say(c, 'legend.changes.drawn', { drawn, all })}</p>` : nothing}
      <p class="note">${say(c, 'legend.changes.note', { years: changes.quietYears })}</p>
      <p class="actions">
        <button
          type="button"
          class="list-changes"
          @click=${() => {
            c.go(listChanges);
          }}
        >
          ${icon('table')}${say(c, 'changedTies.list')}
        </button>
      </p>`,
  )}`;
}
const ACTOR_MARKS = {
  gained: discMark('accent', 4, 'accent-ring'),
  grown: discMark('ink2', 5),
  lost: discMark('dim', 3, 'ring dashed'),
};
const TIE_MARKS = {
  gained: lineMark('accent-line'),
  grown: lineMark('ink-line'),
  lost: lineMark('signal-line dashed'),
};
