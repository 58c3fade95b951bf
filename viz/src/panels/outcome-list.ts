import {
  acceptanceText,
  outcomeCount,
  outcomeGroup,
  OUTCOME_STEPS,
  outcomeSentences,
} from '@passerelle/core/contract/encounter-outcome';
import type { Report } from '@passerelle/core/contract/report';
import type { EncounterOutcomeRow } from '@passerelle/core/contract/rows';
import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import { endpoints } from '../api/endpoints.js';
import { html, nothing, number, say, share, whenReady } from './context.js';
import type { Context } from './context.js';

/** Territories listed; the command line and the API have them all. */
const TERRITORIES = 12;
const FORBIDDEN = 403;
/** What is said of the model and of hidden figures; the rest is about ties. */
const SAID: readonly string[] = ['calibrated', 'notCalibrated', 'fewAnswers'];

/** What the suggestions of all territories became: sentences, then counts, then how good the forecasts were. Asked for
 *  when it is opened, and anew after each answer. */
export function outcomeList(c: Context) {
  const { outcome: isOpen } = c.ui;
  return html`<details
    class="outcome"
    ?open=${isOpen}
    @toggle=${(e: Event) => {
      const { open } = e.target as HTMLDetailsElement;
      if (open !== isOpen) c.set({ outcome: open });
    }}
  >
    <summary>${say(c, 'outcome.title')}</summary>
    ${isOpen ? answerOf(c) : nothing}
  </details>`;
}

function answerOf(c: Context) {
  const found = c.get<Report<EncounterOutcomeRow>>(endpoints.encounterOutcome);
  if (found.state === 'error' && found.error.status === FORBIDDEN)
    return html`<p class="state">${say(c, 'outcome.reserved')}</p>`;
  return whenReady<Report<EncounterOutcomeRow>>(
    c,
    endpoints.encounterOutcome,
    'outcome.title',
    ({ meta, rows }) => {
      const notes = meta.notes
        .filter(({ key }) => SAID.includes(key))
        .map(({ key, values }) => dataSentence(c.lang, 'note', key, values));
      const count = rows[0]?.suggested ?? 0;
      return html`<p class="sentence">${sentence(c.lang, 'headline.outcome', { count })}</p>
        ${[...outcomeSentences(c.lang, rows), ...notes].map((one) => html`<p>${one}</p>`)}
        ${count === 0 ? nothing : steps(c, rows)} ${forecasts(c, rows)}`;
    },
  );
}

/** The interval goes to a line of its own where the column is narrow. */
function accepted(c: Context, row: EncounterOutcomeRow) {
  const [share, interval] = acceptanceText(c.lang, row).split(/ (?=\[)/);
  return html`${share}
  ${interval === undefined ? nothing : html`<span class="share">${interval}</span>`}`;
}

const word = (c: Context, key: string): string => dataSentence(c.lang, 'outcome', key);

function steps(c: Context, rows: readonly EncounterOutcomeRow[]) {
  const places = rows.filter(({ by }) => by === 'territory');
  const left = new Set(places.slice(TERRITORIES));
  const listed = rows.filter((row) => row.by !== 'forecast' && !left.has(row));
  return html`${table(
    say(c, 'outcome.table'),
    html`<th scope="col">${word(c, 'group')}</th>
      ${OUTCOME_STEPS.map((step) => html`<th scope="col" class="figure">${word(c, step)}</th>`)}
      <th scope="col" class="figure">${word(c, 'acceptance')}</th>`,
    listed.map(
      (row) =>
        html`<tr>
          <th scope="row">${outcomeGroup(c.lang, row)}</th>
          ${OUTCOME_STEPS.map((step) => html`<td class="figure">${outcomeCount(c.lang, row, step)}</td>`)}
          <td class="figure">${accepted(c, row)}</td>
        </tr>`,
    ),
  )}
  ${left.size === 0 ? nothing : html`<p class="secondary">${say(c, 'outcome.more', { count: left.size })}</p>`}`;
}

/** Only once a model was learnt: of the answers forecast alike, how many were accepted. */
function forecasts(c: Context, rows: readonly EncounterOutcomeRow[]) {
  const found = rows.filter(({ by }) => by === 'forecast');
  if (found.length === 0) return nothing;
  return table(
    say(c, 'outcome.calibration'),
    html`<th scope="col">${word(c, 'forecast')}</th>
      <th scope="col" class="figure">${word(c, 'answered')}</th>
      <th scope="col" class="figure">${word(c, 'forecastShare')}</th>
      <th scope="col" class="figure">${word(c, 'acceptance')}</th>`,
    found.map(
      (row) =>
        html`<tr>
          <th scope="row">${row.group}</th>
          <td class="figure">${number(c, row.answered, 0)}</td>
          <td class="figure">${share(c, row.forecast)}</td>
          <td class="figure">${accepted(c, row)}</td>
        </tr>`,
    ),
  );
}

function table(caption: string, head: unknown, body: unknown) {
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}
