import type { DraftOutcome } from '@passerelle/core/contract/import-draft';
import { html } from 'lit';
import { kindLabel } from './wizard.js';
import type { Wizard } from './wizard.js';

const COUNTS = ['in', 'rejected', 'new', 'updated', 'unchanged'] as const;

/** Rows in = rejected + new + updated + already stored, by file and in all. */
export function countsTable(w: Wizard, { counts, totals }: DraftOutcome) {
  const row = (name: unknown, of: DraftOutcome['totals']) =>
    html`<tr>
      <th scope="row">${name}</th>
      ${COUNTS.map(
        (one) =>
          html`<td class="figure ${one === 'rejected' && of[one] > 0 ? 'error-text' : ''}">
            ${w.number(of[one])}
          </td>`,
      )}
    </tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${w.say('counts')}>
    <table class="counts">
      <caption class="visually-hidden">
        ${w.say('counts')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${w.say('counts.file')}</th>
          ${COUNTS.map((one) => html`<th scope="col" class="figure">${w.say(`counts.${one}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${counts.map((one) =>
          row(html`${one.file} <span class="secondary">${kindLabel(w, one.kind)}</span>`, one),
        )}
      </tbody>
      <tfoot>
        ${row(w.say('counts.all'), totals)}
      </tfoot>
    </table>
  </div>`;
}

/** How much of the whole is ready and how much is rejected. */
export function readyBar({ totals }: DraftOutcome) {
  const width = totals.in === 0 ? 0 : (100 * (totals.in - totals.rejected)) / totals.in;
  return html`<svg class="ready" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
    <rect class="fill-bad" width="100" height="2" />
    <rect class="fill-good" width=${width} height="2" />
  </svg>`;
}
