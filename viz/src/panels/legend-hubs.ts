import { rankWords } from '@passerelle/core/contract/rank-words';
import { HUB_PERHAPS, HUB_SURE } from '@passerelle/core/contract/resampling';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { levels } from '@passerelle/core/domain/level';
import { endpoints } from '../api/endpoints.js';
import { chooseActor } from '../state/steps.js';
import { html, nothing, number, say, shapeIcon, share, whenReady } from './context.js';
import type { Context } from './context.js';
import { askIntervals, resamples } from './intervals.js';
import { countOf, hubScales, hubsOf, hubsSurety, SURETIES } from './lens-hubs.js';
import type { Hub } from './lens-hubs.js';

const LISTED = 24;

/** Hubs by scale, how sure they are, and who they are. */
export function hubsLegend(c: Context) {
  return whenReady(c, endpoints.hubs(), 'what.hubs', () => {
    const hubs = hubsOf(c) ?? [];
    const isKnown = hubsSurety(c) === 'known';
    return html`<section class="legend">
        <h2>${say(c, 'legend.hubs')} <span>${say(c, 'legend.actors')}</span></h2>
        <ul>
          ${hubScales(hubs).map(
            ({ scale, all, sure }) =>
              html`<li class="key plain">
                <svg class="swatch fill-scale-${scale}" width="12" height="12" aria-hidden="true">
                  <circle cx="6" cy="6" r="5.5" class="outlined" />
                </svg>
                <span>${levels.label(scale, c.lang)}</span
                ><span class="count"
                  >${isKnown ? say(c, 'legend.hubs.ofThemSure', { all, sure }) : number(c, all, 0)}</span
                >
              </li>`,
          )}
        </ul>
      </section>
      ${surety(c, hubs)} ${list(c, hubs)}`;
  });
}
function surety(c: Context, hubs: readonly Hub[]) {
  const state = hubsSurety(c);
  if (state === 'unasked') return askIntervals(c);
  if (state === 'failed')
    return html`<p class="note" role="status">${say(c, 'legend.hubs.failed')}</p>`;
  if (state === 'waiting')
    return html`<p class="note" role="status">${say(c, 'legend.hubs.waiting')}</p>`;
  return html`<section class="legend">
    <h2>${say(c, 'legend.hubs.surety')} <span>${say(c, 'legend.actors')}</span></h2>
    <ul>
      ${SURETIES.map(
        (one) =>
          html`<li class="key plain">
            <svg class="swatch fill-ink2" width="12" height="12" aria-hidden="true">
              <circle
                cx="6"
                cy="6"
                r=${one === 'sure' ? 5.5 : 4}
                class=${one === 'sure' ? nothing : 'hollow'}
              />
            </svg>
            <span>${say(c, `legend.hubs.${one}`)}</span
            ><span class="count">${number(c, countOf(hubs, one), 0)}</span>
          </li>`,
      )}
    </ul>
    <p class="note">
      ${say(c, 'legend.hubs.note', { resamples, sure: share(c, HUB_SURE), perhaps: share(c, HUB_PERHAPS) })}
    </p>
  </section>`;
}
function list(c: Context, hubs: readonly Hub[]) {
  return html`<section class="hubs-list">
    <h2>${say(c, 'legend.hubs.list')} <span>${say(c, 'legend.hubs.probability')}</span></h2>
    <ol class="rows">
      ${hubs.slice(0, LISTED).map((hub) => {
        const words = rankWords(hub.rankLow, hub.rankHigh);
        return html`<li>
          <button
            type="button"
            class="row"
            @click=${() => {
              c.go(chooseActor(hub.id));
            }}
          >
            <span class="row-name">${shapeIcon(hub.type)} ${hub.label}</span
            ><span class="count"
              >${hub.hubProbability == null ? nothing : share(c, hub.hubProbability)}</span
            >
            <span class="secondary"
              >${[
                ...(hub.surety === null ? [] : [say(c, `legend.hubs.${hub.surety}`)]),
                ...(words === null ? [] : [sentence(c.lang, words.key, words.values)]),
              ].join(' · ')}</span
            >
          </button>
        </li>`;
      })}
    </ol>
    ${hubs.length > LISTED ? html`<p class="note">${say(c, 'legend.others.hubs', { count: hubs.length - LISTED })}</p>` : nothing}
  </section>`;
}
