import { endpoints } from '../api/endpoints.js';
import { bridgesOf, hubCounts } from './lens-data.js';
import {
  clearFilters,
  inTerritory,
  startPath,
  toggleCommunity,
  toggleType,
} from '../state/steps.js';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { communityName, day, html, nothing, say, share, territoryLabel } from './context.js';
import type { Context } from './context.js';
import { shownCommunities } from './shown.js';
import { SMALL_GROUP } from '../scene/groups.js';
import { icon } from './icons.js';

/** Communities with at most this many ties to all others "barely talk". */
const BARELY = 3;

export function headline(c: Context): string {
  const { graph } = c;
  if (graph === null) return say(c, 'headline.loading');
  if (c.view.lens === 'bridges') {
    const screen = bridgesOf(c);
    if (screen === null)
      return c.get(endpoints.bridges(c.view.territory)).state === 'error'
        ? say(c, 'lens.bridges')
        : say(c, 'state.loadingBridges');
    const [first] = screen.brokers;
    const territory =
      c.view.territory === null ? (c.summary?.title ?? '') : territoryLabel(c, c.view.territory);
    return first === undefined || (first.share ?? 0) === 0
      ? say(c, 'headline.noBridge', { territory })
      : say(c, 'headline.subject', { label: first.label, share: share(c, first.share) });
  }
  if (c.view.lens === 'hubs')
    return say(c, 'headline.hubs', { count: hubCounts(c).reduce((sum, [, n]) => sum + n, 0) });
  const named = shownCommunities(c);
  const seen = new Set(named.map((one) => one.community));
  const large = named.filter((one) => one.all >= SMALL_GROUP);
  const real = large.length === 0 ? named : large;
  const out = new Map<number, number>();
  for (const b of graph.bundles) {
    if (!seen.has(b.a) || !seen.has(b.b)) continue;
    out.set(b.a, (out.get(b.a) ?? 0) + b.ties);
    out.set(b.b, (out.get(b.b) ?? 0) + b.ties);
  }
  const quiet = real.filter((one) => (out.get(one.community) ?? 0) <= BARELY).length;
  return say(c, 'headline.communities', { count: real.length, quiet: real.length > 1 ? quiet : 0 });
}
export function sourceLine(c: Context): string {
  const { summary } = c;
  if (summary === null) return '';
  const sources =
    summary.sources.length === 0 ? say(c, 'source.none') : summary.sources.slice(0, 4).join(', ');
  return say(c, 'source.line', {
    actors: summary.counts['actors'] ?? 0,
    ties: summary.edges,
    day: day(c, summary.asOf),
    sources,
  });
}
export function mapHead(c: Context) {
  return html`<div class="map-head">
      <h1 class="headline">${headline(c)}</h1>
      <p class="secondary">${sourceLine(c)}</p>
    </div>
    <p class="map-actions">
      <button
        type="button"
        @click=${() => {
          c.go(startPath(c.view.actor ?? ''));
        }}
      >
        ${icon('path')}${say(c, 'map.path')}
      </button>
    </p>
    <div class="zoom" role="group">
      <button
        type="button"
        class="icon"
        aria-label=${say(c, 'map.in')}
        @click=${() => {
          c.map('in');
        }}
      >
        ${icon('plus')}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${say(c, 'map.out')}
        @click=${() => {
          c.map('out');
        }}
      >
        ${icon('minus')}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${say(c, 'map.fit')}
        @click=${() => {
          c.map('fit');
        }}
      >
        ${icon('fit')}
      </button>
    </div>
    ${c.view.page === 'encounters' ? encountersKey(c) : nothing} ${mapState(c)}`;
}
function encountersKey(c: Context) {
  return html`<ul class="map-key">
    <li>
      <svg width="28" height="8" aria-hidden="true"><path d="M0 4H28" class="accent-line" /></svg>
      ${say(c, 'encounters.existing')}
    </li>
    <li>
      <svg width="28" height="8" aria-hidden="true"><path d="M0 4H28" class="dash-line" /></svg>
      ${say(c, 'encounters.suggested')}
    </li>
  </ul>`;
}
function mapState(c: Context) {
  if (c.graph === null) {
    const found = c.get(endpoints.graph);
    if (found.state !== 'error')
      return html`<p class="state over" role="status">${say(c, 'state.loading')}</p>`;
    return html`<div class="state over error" role="alert">
      <p>${say(c, 'state.error', { what: say(c, 'what.map') })}</p>
      <p class="secondary">${found.error.message}</p>
      <button
        type="button"
        @click=${() => {
          c.retry(endpoints.graph);
        }}
      >
        ${say(c, 'state.retry')}
      </button>
    </div>`;
  }
  if (c.graph.nodes.id.length === 0)
    return html`<div class="state over">
      <p>${say(c, 'state.emptyStore')}</p>
      <p class="secondary">${say(c, 'state.import')}</p>
    </div>`;
  if (c.shownCount > 0) return nothing;
  const filters = c.view.communities.length + c.view.types.length;
  return html`<div class="state over" role="status">
    <p>
      ${filters === 0 ? say(c, 'state.empty') : say(c, 'state.noMatch', { count: filters + (c.view.territory === null ? 0 : 1) })}
    </p>
    <button
      type="button"
      @click=${() => {
        c.go(clearFilters);
      }}
    >
      ${say(c, 'filters.clear')}
    </button>
  </div>`;
}

export function territoryPicker(c: Context) {
  const top = [...c.territories]
    .filter((t) => t.actors > 0)
    .sort((a, b) => b.actors - a.actors)
    .slice(0, 150);
  const here = c.territories.find((t) => t.id === c.view.territory);
  const listed = here === undefined || top.includes(here) ? top : [here, ...top];
  return html`<label class="picker"
    >${say(c, 'filters.territory')}
    <select
      @change=${(e: Event) => {
        const { value } = e.target as HTMLSelectElement;
        c.go(inTerritory(value === '' ? null : value));
      }}
    >
      <option value="" ?selected=${c.view.territory === null}>${say(c, 'filters.all')}</option>
      ${listed.map((t) => html`<option value=${t.id} ?selected=${t.id === c.view.territory}>${t.label} (${t.actors})</option>`)}
    </select></label
  >`;
}
export function filterRow(c: Context) {
  const chip = (name: string, value: string, remove: () => void) =>
    html`<button
      type="button"
      class="chip"
      aria-label=${say(c, 'filters.remove', { name: value })}
      @click=${remove}
    >
      ${name} <b>${value}</b> ${icon('close')}
    </button>`;
  const { nodes, edges } = c.graph ?? { nodes: { id: [] }, edges: { source: [], backbone: 0 } };
  const any = c.view.communities.length + c.view.types.length > 0 || c.view.territory !== null;
  return html`<section class="filters" aria-label=${say(c, 'filters.label')}>
    ${territoryPicker(c)}
    ${c.view.types.map((type) =>
      chip(say(c, 'filters.type'), dataSentence(c.lang, 'type', type), () => {
        c.go(toggleType(type, true));
      }),
    )}
    ${c.view.communities.map((n) =>
      chip(say(c, 'filters.community'), communityName(c, n), () => {
        c.go(toggleCommunity(n, true));
      }),
    )}
    ${
      any
        ? html`<button
            type="button"
            class="quiet"
            @click=${() => {
              c.go(clearFilters);
            }}
          >
            ${say(c, 'filters.clear')}
          </button>`
        : nothing
    }
    <p class="tally" aria-live="polite">
      ${say(c, 'filters.count', { shown: c.shownCount, all: nodes.id.length, drawn: edges.backbone, ties: edges.source.length })}
    </p>
  </section>`;
}
