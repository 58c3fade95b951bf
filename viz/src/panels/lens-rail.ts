import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { levels } from '@passerelle/core/domain/level';
import { toggleCommunity, toggleType, toLens } from '../state/steps.js';
import { LENSES } from '../state/view.js';
import { communitySlot } from '../tokens.js';
import { hubCounts } from './lens-data.js';
import { icon } from './icons.js';
import { shownCommunities, shownCounts, shownTypes } from './shown.js';
import { communityName, html, nothing, number, say, shapeIcon, whenReady } from './context.js';
import { endpoints } from '../api/endpoints.js';
import type { Context } from './context.js';

const LISTED = 12;

/** Lenses, then a legend that says only what is on screen and filters. */
export function lensRail(c: Context) {
  return html`<aside class="rail ${c.ui.rail ? 'open' : ''}" aria-label=${say(c, 'lens.title')}>
    <button
      type="button"
      class="quiet icon rail-toggle"
      aria-expanded=${c.ui.rail ? 'true' : 'false'}
      aria-label=${say(c, 'lens.title')}
      @click=${() => {
        c.set({ rail: !c.ui.rail });
      }}
    >
      ${icon('legend')}
    </button>
    <section class="lenses">
      <h2>${say(c, 'lens.title')}</h2>
      ${LENSES.map(
        (lens, i) =>
          html`<button
            type="button"
            class="lens"
            aria-pressed=${c.view.lens === lens ? 'true' : 'false'}
            @click=${() => {
              c.go(toLens(lens));
            }}
          >
            ${icon(lens === 'communities' ? 'map' : lens)}<span>${say(c, `lens.${lens}`)}</span
            ><kbd>${i + 1}</kbd>
          </button>`,
      )}
    </section>
    ${
      c.graph === null
        ? nothing
        : html` ${c.view.lens === 'communities' ? communities(c) : c.view.lens === 'bridges' ? bridges(c) : hubs(c)}
          ${shapes(c)} ${c.view.lens === 'communities' ? ties(c) : nothing}`
    }
  </aside>`;
}
const adds = (e: MouseEvent) => e.shiftKey;

function communities(c: Context) {
  const all = shownCommunities(c);
  const unlinked = shownCounts(c).get(0) ?? 0;
  const row = (community: number, name: string, actors: number) =>
    html`<li>
      <button
        type="button"
        class="key"
        aria-pressed=${c.view.communities.includes(community) ? 'true' : 'false'}
        @click=${(e: MouseEvent) => {
          c.go(toggleCommunity(community, adds(e)));
        }}
      >
        <svg
          class="swatch fill-c${communitySlot(community)}"
          width="12"
          height="12"
          aria-hidden="true"
        >
          <circle
            cx="6"
            cy="6"
            r=${community === 0 ? 4.5 : 6}
            class=${community === 0 ? 'hollow' : nothing}
          />
        </svg>
        <span>${name}</span><span class="count">${number(c, actors, 0)}</span>
      </button>
    </li>`;
  return html`<section class="legend" id="legend">
    <h2>${say(c, 'legend.communities')} <span>${say(c, 'legend.actors')}</span></h2>
    <ul>
      ${all.slice(0, LISTED).map((one) => row(one.community, communityName(c, one.community), one.actors))}
      ${unlinked > 0 ? row(0, say(c, 'legend.unlinked'), unlinked) : nothing}
    </ul>
    ${all.length > LISTED ? html`<p class="note">${say(c, 'legend.others', { count: all.length - LISTED })}</p>` : nothing}
    <p class="note">${say(c, 'legend.isolate')}</p>
  </section>`;
}
function bridges(c: Context) {
  return html`<section class="legend">
    <h2>${say(c, 'legend.reading')}</h2>
    <ul class="marks">
      <li>
        <svg width="24" height="20" aria-hidden="true">
          <circle cx="12" cy="10" r="8.5" class="halo" />
          <circle cx="12" cy="10" r="5" class="fill-ink" /></svg
        >${say(c, 'legend.subject')}
      </li>
      <li>
        <svg width="24" height="20" aria-hidden="true">
          <path d="M1 15Q12 2 23 13" class="signal-line" /></svg
        >${say(c, 'legend.between')}
      </li>
      <li>
        <svg width="24" height="20" aria-hidden="true">
          <circle cx="12" cy="10" r="4" class="fill-dim" /></svg
        >${say(c, 'legend.rest')}
      </li>
    </ul>
    <p class="note">${say(c, 'legend.bridgesNote')}</p>
  </section>`;
}
function hubs(c: Context) {
  const row = ([scale, count]: readonly [string, number]) =>
    html`<li class="key plain">
      <svg class="swatch fill-scale-${scale}" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="5.5" class="outlined" />
      </svg>
      <span>${levels.label(scale, c.lang)}</span><span class="count">${number(c, count, 0)}</span>
    </li>`;
  return html`<section class="legend">
    <h2>${say(c, 'legend.hubs')}</h2>
    ${whenReady(
      c,
      endpoints.hubs,
      'what.hubs',
      () =>
        html`<ul>
          ${hubCounts(c).map(row)}
        </ul>`,
    )}
  </section>`;
}
function shapes(c: Context) {
  const counts = shownTypes(c);
  return html`<section class="legend">
    <h2>${say(c, 'legend.shapes')}</h2>
    <ul class="two">
      ${counts.map(
        ([type, count]) =>
          html`<li>
            <button
              type="button"
              class="key"
              aria-pressed=${c.view.types.includes(type) ? 'true' : 'false'}
              @click=${(e: MouseEvent) => {
                c.go(toggleType(type, adds(e)));
              }}
            >
              ${shapeIcon(type)}<span>${dataSentence(c.lang, 'type', type)}</span
              ><span class="count">${number(c, count, 0)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
function ties(c: Context) {
  return html`<section class="legend">
    <h2>${say(c, 'legend.ties')}</h2>
    <ul class="marks">
      <li>
        <svg width="24" height="12" aria-hidden="true"><path d="M0 6H24" class="thin-line" /></svg
        >${say(c, 'legend.inside')}
      </li>
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <path d="M1 12Q12 0 23 12" class="signal-line" /></svg
        >${say(c, 'legend.between')}
      </li>
      <li>
        <svg width="24" height="12" aria-hidden="true">
          <path d="M2 7Q12 3 22 7" class="wide-line" /></svg
        >${say(c, 'legend.bundle')}
      </li>
    </ul>
  </section>`;
}
