import { toEncounter } from '../state/steps.js';
import { html, nothing, say } from './context.js';
import type { Context } from './context.js';
import { encountersOf } from './lens-data.js';
import { introducerText } from './lists.js';

/** Encounters suggested for one actor, among those of the territory. */
export function suggestedFor(c: Context, id: string) {
  const rows = encountersOf(c);
  if (rows === null) return nothing;
  const own = rows.flatMap((row, i) =>
    row.recipient === id || row.target === id ? [{ row, i }] : [],
  );
  if (own.length === 0) return nothing;
  return html`<section>
    <h3>${say(c, 'actor.encounters')}</h3>
    <ul class="rows">
      ${own.slice(0, 3).map(
        ({ row, i }) =>
          html`<li>
            <button
              type="button"
              class="row"
              @click=${() => {
                c.go(toEncounter(i));
              }}
            >
              <span class="row-name"
                >${row.recipient === id ? row.targetLabel : row.recipientLabel}</span
              ><span></span>
              <span class="secondary">${introducerText(c, row)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
