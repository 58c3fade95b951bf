import type { Report } from '@passerelle/core/contract/report';
import type { BridgesScreen, EncounterRow } from '@passerelle/core/contract/rows';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { snapshotHeadline } from '@passerelle/core/contract/sentences/snapshot';
import { connectedText } from '@passerelle/core/contract/sentences/difference';
import type { Snapshot } from '@passerelle/core/domain/provenance';
import { differenceSince } from '@passerelle/core/domain/snapshot-difference';
import type { SnapshotDifference } from '@passerelle/core/domain/snapshot-difference';
import { endpoints } from '../api/endpoints.js';
import { chooseActor, toEncounter } from '../state/steps.js';
import {
  bar,
  day,
  html,
  nothing,
  say,
  shapeIcon,
  share,
  territoryLabel,
  whenReady,
} from './context.js';
import type { Context } from './context.js';
import { gapText, introducerText } from './lists.js';
import { territoryPicker } from './filter-row.js';
import { headline, sourceLine } from './headline.js';
import { structureSection } from './structure-section.js';
import { besidePicker, comparePage } from './territory-compare.js';
import { indicatorTable } from './territory-indicators.js';
import { printButton, takeButton } from './territory-take.js';

const PRINTED = 5;

export function territoryPage(c: Context, map: unknown) {
  const id = c.view.territory;
  if (id === null) {
    return html`<section class="page territory-page" id="main" tabindex="-1">
      <h1 class="page-headline">${say(c, 'territory.choose')}</h1>
      ${territoryPicker(c)}
      <ul class="plain places">
        ${[...c.territories]
          .filter((t) => t.actors > 0)
          .sort((a, b) => b.actors - a.actors)
          .slice(0, 24)
          .map(
            (t) =>
              html`<li>
                <button
                  type="button"
                  class="text"
                  @click=${() => {
                    c.go((v) => ({ ...v, territory: t.id }));
                  }}
                >
                  ${t.label}
                </button>
                <span class="secondary">${say(c, 'map.count', { count: t.actors })}</span>
              </li>`,
          )}
      </ul>
      ${structureSection(c, null)}
    </section>`;
  }
  const label = territoryLabel(c, id);
  const { beside } = c.view;
  if (beside !== null && beside !== id)
    return html`<section class="page territory-page" id="main" tabindex="-1">
      ${whenReady<readonly Snapshot[]>(c, endpoints.snapshots(id), 'what.territory', (all) =>
        all.length === 0 ? none(c, id, label) : comparePage(c, id, beside),
      )}
    </section>`;
  return html`<section class="page territory-page" id="main" tabindex="-1">
    ${whenReady<readonly Snapshot[]>(c, endpoints.snapshots(id), 'what.territory', (all) => {
      const last = all.at(-1);
      return last === undefined
        ? none(c, id, label)
        : screen(c, last, label, map, differenceSince(all, last));
    })}
    ${structureSection(c, id)}
  </section>`;
}
function none(c: Context, id: string, label: string) {
  return html`<div class="bar-row">${territoryPicker(c)}</div>
    <h1 class="page-headline">${label}</h1>
    <p class="state">${say(c, 'territory.none', { territory: label })}</p>
    <p class="actions">${takeButton(c, id)}</p>`;
}
function screen(
  c: Context,
  snapshot: Snapshot,
  label: string,
  map: unknown,
  since: SnapshotDifference | null,
) {
  const extras = snapshot.extras as {
    readonly brokers?: BridgesScreen['brokers'];
    readonly missing?: BridgesScreen['missing'];
  };
  return html` <div class="bar-row">
      ${territoryPicker(c)}${besidePicker(c)}<span
        >${say(c, 'territory.asOf', { day: day(c, snapshot.asOf) })}</span
      ><span class="tag">${say(c, 'territory.frozen')}</span>
      <span class="grow"></span>${takeButton(c, snapshot.territoryId)} ${printButton(c)}
    </div>
    <p class="print-head">
      <b>${label}</b
      ><span
        >${say(c, 'territory.asOf', { day: day(c, snapshot.asOf) })}${c.summary?.fictional === true ? html` · <b>${say(c, 'app.fictional')}</b>` : nothing}</span
      >
    </p>
    <h1 class="page-headline">${snapshotHeadline(c.lang, label, snapshot.indicators)}</h1>
    <p class="secondary">${sourceLine(c)}</p>
    ${
      since === null
        ? nothing
        : html`<p class="since">
            ${connectedText(c.lang, since)}
            ${since.caveats.map((one) => sentence(c.lang, `difference.${one}`)).join(' ')}
          </p>`
    }
    <div class="columns">
      <div>
        <h2>${say(c, 'territory.indicators')}</h2>
        ${indicatorTable(c, snapshot.indicators, since)}
      </div>
      <div>
        <figure class="territory-map">
          ${map}
          <figcaption class="secondary">${headline(c)}</figcaption>
        </figure>
        <section class="print-half">
          <h2>${say(c, 'territory.passages')}</h2>
          ${passages(c, extras.brokers ?? [])}
        </section>
        <section class="print-half">
          <h2>${say(c, 'territory.five')}</h2>
          ${five(c)}
        </section>
        <section class="gaps">
          <h2>${say(c, 'territory.gaps')}</h2>
          <ul class="plain">
            ${(extras.missing ?? []).slice(0, PRINTED).map((gap) => html`<li>${gapText(c, gap)}</li>`)}
          </ul>
        </section>
      </div>
    </div>
    <p class="note foot">
      <span>${say(c, 'territory.small')} ${c.summary?.sources.join(', ') ?? ''}</span
      ><span
        >${say(c, 'territory.run', { id: snapshot.id.slice(0, 12) })}${c.summary?.fictional === true ? html` · ${say(c, 'app.fictional')}` : nothing}</span
      >
    </p>`;
}
function passages(c: Context, brokers: BridgesScreen['brokers']) {
  return html`<ul class="bars named">
    ${brokers.slice(0, PRINTED).map(
      (row) =>
        html`<li>
          <button
            type="button"
            class="text"
            @click=${() => {
              c.go((v) => ({ ...chooseActor(row.id)(v), page: 'bridges', lens: 'bridges' }));
            }}
          >
            ${shapeIcon(row.type)} ${row.label}</button
          >${bar((row.share ?? 0) / (brokers[0]?.share ?? 1), 'signal')}<span class="count"
            >${share(c, row.share)}</span
          >
        </li>`,
    )}
  </ul>`;
}
function five(c: Context) {
  return whenReady<Report<EncounterRow>>(
    c,
    endpoints.encounters(c.view.territory),
    'what.encounters',
    ({ rows }) =>
      html`<ul class="plain">
        ${rows.slice(0, PRINTED).map(
          (row, i) =>
            html`<li>
              <button
                type="button"
                class="text"
                @click=${() => {
                  c.go(toEncounter(i));
                }}
              >
                ${row.recipientLabel} ⇄ ${row.targetLabel}</button
              ><br /><span class="secondary">${introducerText(c, row)}</span>
            </li>`,
        )}
      </ul>`,
    'state.loadingEncounters',
  );
}
