import {
  compareSentences,
  compareTitle,
  compareVerdict,
} from '@passerelle/core/contract/sentences/compare';
import { changeInterval, changeText } from '@passerelle/core/contract/sentences/difference';
import {
  indicatorInterval,
  indicatorName,
  indicatorValue,
} from '@passerelle/core/contract/sentences/indicator';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { snapshotPlace } from '@passerelle/core/contract/sentences/snapshot';
import type { Snapshot } from '@passerelle/core/domain/provenance';
import type {
  IndicatorDifference,
  SnapshotDifference,
} from '@passerelle/core/domain/snapshot-difference';
import { endpoints } from '../api/endpoints.js';
import { day, html, nothing, say, territoryLabel, whenReady } from './context.js';
import type { Context } from './context.js';
import { territoryPicker, territorySelect } from './filter-row.js';
import { printButton, takeButton } from './territory-take.js';

/** Chooses the territory to set beside; none = the snapshot alone. */
export function besidePicker(c: Context) {
  return territorySelect(c, {
    label: say(c, 'territory.compare'),
    none: say(c, 'territory.compareNone'),
    chosen: c.view.beside,
    but: c.view.territory,
    choose: (beside) => {
      c.go((v) => ({ ...v, beside }));
    },
  });
}

/** Two territories, figure by figure, and what may be said of each difference. */
export function comparePage(c: Context, first: string, second: string) {
  const label = territoryLabel(c, second);
  return whenReady<readonly Snapshot[]>(c, endpoints.snapshots(second), 'what.territory', (all) =>
    all.length === 0
      ? html`<div class="bar-row">${territoryPicker(c)}${besidePicker(c)}</div>
          <h1 class="page-headline">${label}</h1>
          <p class="state">${say(c, 'territory.none', { territory: label })}</p>
          <p class="actions">${takeButton(c, second)}</p>`
      : whenReady<SnapshotDifference>(
          c,
          endpoints.beside(first, second),
          'what.territory',
          (found) => compared(c, found),
        ),
  );
}

function compared(c: Context, found: SnapshotDifference) {
  const { before, after, caveats } = found;
  const title = compareTitle(c.lang, found);
  const [sure, ...others] = compareSentences(c.lang, found);
  const fictional = c.summary?.fictional === true;
  return html`<div class="bar-row">
      ${territoryPicker(c)}${besidePicker(c)}<span class="grow"></span>${printButton(c)}
    </div>
    <p class="print-head">
      <b>${title}</b><span>${fictional ? html`<b>${say(c, 'app.fictional')}</b>` : nothing}</span>
    </p>
    <h1 class="page-headline">${title}</h1>
    <p class="sentence">${sure}</p>
    <ul class="plain said">
      ${others.map((one) => html`<li>${one}</li>`)}
      ${caveats.map((one) => html`<li class="secondary">${sentence(c.lang, `difference.${one}`)}</li>`)}
    </ul>
    ${table(c, found)}
    <p class="note foot">
      <span>${say(c, 'territory.small')} ${c.summary?.sources.join(', ') ?? ''}</span
      ><span
        >${[before, after].map((one) => `${snapshotPlace(one)}, ${day(c, one.asOf)} (${one.id.slice(0, 12)})`).join(' · ')}${fictional ? html` · ${say(c, 'app.fictional')}` : nothing}</span
      >
    </p>`;
}

function table(c: Context, found: SnapshotDifference) {
  const { before, after, indicators } = found;
  const interval = sentence(c.lang, 'column.interval');
  const names = [snapshotPlace(before), snapshotPlace(after)];
  const difference = sentence(c.lang, 'compare.difference');
  return html`<table class="indicators compared">
    <caption class="visually-hidden">
      ${compareTitle(c.lang, found)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(c, 'territory.indicator')}</th>
        ${names.map(
          (name) =>
            html`<th scope="col" class="figure">${name}</th>
              <th scope="col" class="figure">${interval}</th>`,
        )}
        <th scope="col" class="figure">${difference}</th>
        <th scope="col" class="figure">${interval}</th>
        <th scope="col">${sentence(c.lang, 'difference.verdict')}</th>
      </tr>
    </thead>
    <tbody>
      ${indicators.map((one) => row(c, found, one))}
    </tbody>
  </table>`;
}

function row(c: Context, { before, after }: SnapshotDifference, one: IndicatorDifference) {
  const interval = sentence(c.lang, 'column.interval');
  const side = (snapshot: Snapshot, indicator: IndicatorDifference['before']) =>
    html`<td class="figure ${indicator.state}" data-label=${snapshotPlace(snapshot)}>
        ${indicatorValue(c.lang, indicator)}
      </td>
      <td
        class="figure interval ${indicator.interval === null ? 'none' : ''}"
        data-label=${interval}
      >
        ${indicatorInterval(c.lang, indicator)}
      </td>`;
  const sure = one.verdict === 'up' || one.verdict === 'down';
  return html`<tr>
    <th scope="row">${indicatorName(c.lang, one.id)}</th>
    ${side(before, one.before)} ${side(after, one.after)}
    <td class="figure" data-label=${sentence(c.lang, 'compare.difference')}>
      ${changeText(c.lang, one)}
    </td>
    <td class="figure interval ${one.interval === null ? 'none' : ''}" data-label=${interval}>
      ${changeInterval(c.lang, one)}
    </td>
    <td class="verdict ${sure ? 'sure' : ''}">${compareVerdict(c.lang, one, after)}</td>
  </tr>`;
}
