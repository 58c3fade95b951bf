import type { Report } from '@passerelle/core/contract/report';
import type { EncounterRow } from '@passerelle/core/contract/rows';
import { brokerRole, dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import { missingText } from '@passerelle/core/contract/sentences/snapshot';
import { endpoints } from '../api/endpoints.js';
import { chooseActor } from '../state/steps.js';
import {
  bar,
  html,
  nothing,
  number,
  say,
  shapeIcon,
  share,
  territoryLabel,
  whenReady,
} from './context.js';
import type { Context } from './context.js';
import { answerButtons, answered } from './encounter-answers.js';
import { encounterFilters, isFiltered } from './encounter-filters.js';
import { introduction } from './encounter-introduction.js';
import { typeOf } from './facts.js';
import { icon } from './icons.js';
import type { BridgesAnswer } from './lens-data.js';
import { meetingList } from './meeting-list.js';
import { outcomeList } from './outcome-list.js';
import { unservedList } from './unserved-list.js';

/** More would be a list, not reasons. */
const REASONS = 5;

export function bridgesList(c: Context) {
  return html`<section class="list bridges-list" aria-label=${say(c, 'lens.bridges')}>
    ${whenReady<BridgesAnswer>(
      c,
      endpoints.bridges(c.view.territory),
      'what.bridges',
      ({ meta, screen }) => {
        const passages = new Set(screen.singlePassages.map((row) => row.id));
        return html` <table>
            <caption>
              ${say(c, 'bridges.first', { territory: c.view.territory === null ? (c.summary?.title ?? '') : territoryLabel(c, c.view.territory) })}
              <span class="secondary"
                >${say(c, 'bridges.noMargin')}
                ${meta.notes.map((n) => dataSentence(c.lang, 'note', n.key, n.values)).join(' ')}</span
              >
            </caption>
            <thead>
              <tr>
                <th scope="col"></th>
                <th scope="col">${say(c, 'bridges.actor')}</th>
                <th scope="col">${say(c, 'bridges.role')}</th>
                <th scope="col" class="wide"></th>
                <th scope="col" class="figure">${say(c, 'bridges.share')}</th>
              </tr>
            </thead>
            <tbody>
              ${screen.brokers.slice(0, 20).map(
                (row, i) =>
                  html`<tr class=${row.id === c.view.actor ? 'chosen' : ''}>
                    <td class="secondary">${i + 1}</td>
                    <td>
                      <button
                        type="button"
                        class="text"
                        @click=${() => {
                          c.go(chooseActor(row.id));
                        }}
                      >
                        ${shapeIcon(row.type)} ${row.label}</button
                      >${passages.has(row.id) ? html` <span class="tag">${say(c, 'bridges.single')}</span>` : nothing}
                    </td>
                    <td>${brokerRole(c.lang, row.role, screen.roleGroups)}</td>
                    <td class="wide">
                      ${bar((row.share ?? 0) / (screen.brokers[0]?.share ?? 1), 'signal')}
                    </td>
                    <td class="figure">${share(c, row.share)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
          ${
            screen.missing.length === 0
              ? nothing
              : html`<h3>${say(c, 'territory.gaps')}</h3>
                  <ul class="plain">
                    ${screen.missing.slice(0, 6).map((gap) => html`<li>${gapText(c, gap)}</li>`)}
                  </ul>`
          }`;
      },
      'state.loadingBridges',
    )}
  </section>`;
}
export function gapText(c: Context, gap: BridgesAnswer['screen']['missing'][number]): string {
  return missingText(c.lang, gap);
}

export function encountersList(c: Context) {
  const path = endpoints.encounters(c.view.territory, c.view);
  const found = c.get<Report<EncounterRow>>(path);
  // The filters stay in place while their answer is on its way, so that the focus does.
  const [title, notes] =
    found.state === 'ready'
      ? [say(c, 'encounters.title', { count: found.value.rows.length }), found.value.meta.notes]
      : [say(c, 'page.encounters'), []];
  return html`<section class="list encounters" aria-label=${say(c, 'page.encounters')}>
    <h1 class="headline">${title}</h1>
    <p class="secondary">
      ${say(c, 'encounters.note')}
      ${notes
        .filter(({ key }) => key !== 'moreSuggestions')
        .map((n) => dataSentence(c.lang, 'note', n.key, n.values))
        .join(' ')}
    </p>
    ${encounterFilters(c)} ${unservedList(c)}
    ${whenReady<Report<EncounterRow>>(
      c,
      path,
      'what.encounters',
      ({ rows }) =>
        html`${
            rows.length > 0
              ? printButton(c)
              : isFiltered(c)
                ? html`<p class="state">${say(c, 'encounters.noMatch')}</p>`
                : nothing
          }
          ${outcomeList(c)}
          <ol class="cards">
            ${rows.map((row, i) => (i === c.view.row ? openCard(c, row) : closedCard(c, row, i)))}
          </ol>
          ${meetingList(c, rows)}`,
      'state.loadingEncounters',
    )}
  </section>`;
}
const printButton = (c: Context) =>
  html`<p class="actions">
    <button
      type="button"
      class="print-list"
      @click=${() => {
        print();
      }}
    >
      ${icon('print')}${say(c, 'encounters.print')}
    </button>
  </p>`;
export function introducerText(c: Context, row: EncounterRow): string {
  const { introducerLabel: introducer, relayLabel: relay } = row;
  if (introducer === null) return say(c, 'encounters.nobody');
  return relay === null
    ? say(c, 'encounters.introducer', { introducer })
    : say(c, 'encounters.chain', { introducer, relay });
}
const pair = (c: Context, row: EncounterRow) =>
  html`<span>${shapeIcon(typeOf(c, row.recipient))} ${row.recipientLabel}</span
    ><span aria-hidden="true">⇄</span
    ><span>${shapeIcon(typeOf(c, row.target))} ${row.targetLabel}</span>`;

function closedCard(c: Context, row: EncounterRow, i: number) {
  return html`<li class="card">
    <button
      type="button"
      class="row"
      @click=${() => {
        c.go((v) => ({ ...v, row: i, actor: null }));
      }}
    >
      <span class="pair">${pair(c, row)}</span
      ><span class="secondary">${answered(c, row.id) ?? introducerText(c, row)}</span>
    </button>
  </li>`;
}
function openCard(c: Context, row: EncounterRow) {
  return html`<li class="card open" aria-current="true">
    <h2 class="pair">${pair(c, row)}</h2>
    <p class="sentence">
      ${sentence(c.lang, 'encounter.sentence', { recipient: row.recipientLabel, target: row.targetLabel })}
    </p>
    <ul class="reasons" aria-label=${say(c, 'encounters.why')}>
      ${row.reasons.slice(0, REASONS).map((reason) => html`<li>${dataSentence(c.lang, 'reason', reason.key, reason.values)}</li>`)}
    </ul>
    <ul class="bars">
      ${Object.entries(row.terms).map(([term, value]) => (value === null ? nothing : html`<li><span>${dataSentence(c.lang, 'term', term)}</span>${bar(value)}<span class="count">${number(c, value, 2)}</span></li>`))}
    </ul>
    <p>${introducerText(c, row)}</p>
    ${answerButtons(c, row)} ${introduction(c, row)}
    <p class="actions see">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          document.querySelector('.stage')?.scrollIntoView();
        }}
      >
        ${say(c, 'encounters.see')}
      </button>
    </p>
  </li>`;
}
