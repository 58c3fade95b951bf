import type { EncounterRow } from '@passerelle/core/contract/rows';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { html, nothing, say, territoryLabel } from './context.js';
import type { Context } from './context.js';
import { sourceLine } from './headline.js';
import { introducerText } from './lists.js';

/** What fits on one A4 page with room for notes. */
export const ON_ONE_PAGE = 8;
const REASONS = 3;
/** Said by the line of the go-between, or naming somebody who may not want to be on paper. */
const LEFT_OUT: readonly string[] = [
  'introducer',
  'introducerChain',
  'noIntroducer',
  'nearerToHub',
  'crossesCommunity',
];

/** One of a kind: a second topic in common would leave no room for what the two have apart. */
function toldOnPaper({ reasons }: EncounterRow): EncounterRow['reasons'] {
  const keys = reasons.map(({ key }) => key);
  return reasons
    .filter(({ key }, i) => !LEFT_OUT.includes(key) && keys.indexOf(key) === i)
    .slice(0, REASONS);
}

/** What the Encounters view prints: encounters whose people may all be named on paper, why, and a line for notes. */
export function meetingList(c: Context, rows: readonly EncounterRow[]) {
  const named = rows.filter(({ nameable }) => nameable);
  const printed = named.slice(0, ON_ONE_PAGE);
  const place = c.view.territory === null ? '' : territoryLabel(c, c.view.territory);
  return html`<section class="meeting">
    <p class="print-head"><span>Passerelle</span><span>${sourceLine(c)}</span></p>
    <h1>
      ${say(c, 'encounters.title', { count: printed.length })}${place === '' ? '' : ` – ${place}`}
    </h1>
    <p class="secondary">
      ${say(c, 'encounters.note')}
      ${
        rows.length === named.length
          ? nothing
          : say(c, 'encounters.unnamed', { count: rows.length - named.length })
      }
      ${
        named.length === printed.length
          ? nothing
          : say(c, 'encounters.notPrinted', { count: named.length - printed.length })
      }
    </p>
    <ol>
      ${printed.map(
        (row) =>
          html`<li>
            <h2>${row.recipientLabel} ⇄ ${row.targetLabel}</h2>
            <p>
              ${toldOnPaper(row)
                .map(({ key, values }) => dataSentence(c.lang, 'reason', key, values))
                .join(' ')}
              <b>${introducerText(c, row)}</b>
            </p>
            <p class="notes">${say(c, 'encounters.notes')}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}
