import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import type { UnservedRow } from '@passerelle/core/contract/encounter-overview';
import { chooseActor } from '../state/steps.js';
import { html, nothing, number, say, shapeIcon } from './context.js';
import type { Context } from './context.js';
import { overviewPath, type OverviewAnswer } from './encounter-filters.js';

const NAMED = 12;

/** Who no suggestion names, by why; nobody who is not available is named. */
export function unservedList(c: Context) {
  const found = c.get<OverviewAnswer>(overviewPath(c));
  if (found.state !== 'ready') return nothing;
  const { recipients, served, unserved } = found.value.overview;
  if (recipients === served) return nothing;
  const values = { count: recipients - served, all: recipients };
  return html`<details class="unserved">
    <summary>${say(c, 'encounters.unserved', values)}</summary>
    <ul class="plain">
      ${unserved.map((row) => reason(c, row))}
    </ul>
  </details>`;
}

function reason(c: Context, row: UnservedRow) {
  const left = (row.count ?? 0) - Math.min(NAMED, row.actors.length);
  return html`<li>
    <p>
      ${dataSentence(c.lang, 'unserved', row.reason)}
      <span class="count"
        >${row.count === null ? sentence(c.lang, 'unserved.few') : number(c, row.count, 0)}</span
      >
    </p>
    ${
      row.actors.length === 0
        ? nothing
        : html`<p class="names">
            ${row.actors.slice(0, NAMED).map(
              ({ id, label, type }) =>
                html`<button
                  type="button"
                  class="text"
                  @click=${() => {
                    c.go((v) => ({ ...chooseActor(id)(v), page: 'map' }));
                  }}
                >
                  ${shapeIcon(type)} ${label}
                </button> `,
            )}
            ${left > 0 ? html`<span class="secondary">${say(c, 'encounters.andMore', { count: left })}</span>` : nothing}
          </p>`
    }
  </li>`;
}
