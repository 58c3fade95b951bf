import { endpoints } from '../api/endpoints.js';
import { clearFilters, startPath, toPage } from '../state/steps.js';
import { failure, html, nothing, say } from './context.js';
import type { Context } from './context.js';
import { headline, sourceLine } from './headline.js';
import { icon } from './icons.js';
import { workingText } from './working-text.js';
import { ALL_PLACES } from './place-panel.js';
import { saveMenu } from './save-menu.js';

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
      ${saveMenu(c)}
    </p>
    <div class="zoom" role="group">
      ${c.view.page === 'map' ? groundButtons(c) : nothing}
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
        class="icon fit"
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
/** The same selection and filters, in the network or on the ground. */
function groundButtons(c: Context) {
  const { ground } = c.view;
  return html`<button
      type="button"
      class="icon ground"
      aria-pressed=${ground ? 'true' : 'false'}
      aria-label=${say(c, 'ground.open')}
      title=${say(c, 'ground.open')}
      @click=${() => {
        c.go((v) => ({ ...v, ground: !ground, place: null }));
      }}
    >
      ${icon('ground')}</button
    >${
      ground
        ? html`<button
            type="button"
            class="icon place-list"
            aria-label=${say(c, 'ground.title')}
            title=${say(c, 'ground.title')}
            @click=${() => {
              c.go((v) => ({ ...v, place: ALL_PLACES, actor: null, tie: null, group: null }));
            }}
          >
            ${icon('table')}
          </button>`
        : nothing
    }`;
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
      return html`<p class="state over" role="status">${workingText(c)}</p>`;
    return html`<div class="state over error" role="alert">
      <p>${say(c, 'state.error', { what: say(c, 'what.map') })}</p>
      <p class="secondary">${failure(c, found.error)}</p>
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
      <button
        type="button"
        class="primary"
        @click=${() => {
          c.go(toPage('import'));
        }}
      >
        ${say(c, 'state.toImport')}
      </button>
      <p class="secondary">${say(c, 'state.import')}</p>
    </div>`;
  if (c.shownCount > 0) return nothing;
  const filters = c.view.communities.length + c.view.types.length + c.view.roles.length;
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
