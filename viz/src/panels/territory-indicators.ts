import {
  hasTrends,
  indicatorInterval,
  indicatorMeaning,
  indicatorName,
  indicatorNotes,
  indicatorTrend,
  indicatorValue,
  trendNote,
} from '@passerelle/core/contract/sentences/indicator';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { changeText, verdictText } from '@passerelle/core/contract/sentences/difference';
import type { Indicator } from '@passerelle/core/domain/provenance';
import type {
  IndicatorDifference,
  SnapshotDifference,
} from '@passerelle/core/domain/snapshot-difference';
import { day, html, nothing, say } from './context.js';
import type { Context } from './context.js';

/** Each figure of a territory: what it means, its interval, what it is over the same actors and since the earlier snapshot. */
export function indicatorTable(
  c: Context,
  all: readonly Indicator[],
  since: SnapshotDifference | null,
) {
  const isTrendTold = hasTrends(all);
  const changes = new Map(since?.indicators.map((one) => [one.id, one]));
  return html`<table class="indicators">
      <thead>
        <tr>
          <th scope="col">${say(c, 'territory.indicator')}</th>
          <th scope="col">${say(c, 'territory.sentence')}</th>
          <th scope="col" class="figure">${say(c, 'territory.value')}</th>
          <th scope="col" class="figure">${sentence(c.lang, 'column.interval')}</th>
          ${isTrendTold ? html`<th scope="col" class="figure same-actors">${sentence(c.lang, 'column.panel')}</th>` : nothing}
          ${
            since === null
              ? nothing
              : html`<th scope="col" class="figure">
                  ${sentence(c.lang, 'difference.since', { day: day(c, since.before.asOf) })}
                </th>`
          }
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (one) =>
            html`<tr class=${one.state}>
              <th scope="row">${indicatorName(c.lang, one.id)}</th>
              <td>${indicatorMeaning(c.lang, one.id)}</td>
              <td class="figure">${indicatorValue(c.lang, one)}</td>
              <td
                class="figure interval ${one.interval === null ? 'none' : ''}"
                data-label=${sentence(c.lang, 'column.interval')}
              >
                ${indicatorInterval(c.lang, one)}
              </td>
              ${isTrendTold ? html`<td class="figure same-actors" data-label=${sentence(c.lang, 'column.panel')}>${indicatorTrend(c.lang, one)}</td>` : nothing}
              ${since === null ? nothing : changeCell(c, since, changes.get(one.id))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="secondary notes">
      ${[...indicatorNotes(c.lang, all), trendNote(c.lang, all)].join(' ')}
    </p>`;
}
function changeCell(c: Context, since: SnapshotDifference, one: IndicatorDifference | undefined) {
  const label = sentence(c.lang, 'difference.since', { day: day(c, since.before.asOf) });
  return html`<td class="figure change" data-label=${label}>
    ${
      one === undefined || one.change === null
        ? sentence(c.lang, 'state.undefined')
        : html`${changeText(c.lang, one)}
            <span class="secondary">${verdictText(c.lang, one)}</span>`
    }
  </td>`;
}
