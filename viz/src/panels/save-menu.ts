import { endpoints } from '../api/endpoints.js';
import { html, nothing, PICTURE_FORMATS, say } from './context.js';
import type { Context } from './context.js';
import { icon } from './icons.js';

/** Files of the graph for other tools, made by the server: all actors of the territory. */
const GRAPH_FORMATS = ['gexf', 'graphml', 'csv', 'json'] as const;

/** What is seen as a picture, a drawing or a page; the graph for other tools. */
export function saveMenu(c: Context) {
  const close = () => {
    c.set({ saving: false });
    document.getElementById('save')?.focus();
  };
  return html`<span class="save-box">
    <button
      type="button"
      id="save"
      aria-expanded=${c.ui.saving ? 'true' : 'false'}
      aria-controls="save-list"
      @click=${() => {
        c.set({ saving: !c.ui.saving });
      }}
    >
      ${icon('export')}${say(c, 'save.open')}
    </button>
    ${
      c.ui.saving
        ? html`<span class="menu" id="save-list" role="group" aria-label=${say(c, 'save.label')}>
            <span class="menu-title">${say(c, 'save.seen')}</span>
            ${PICTURE_FORMATS.map(
              (format) =>
                html`<button
                  type="button"
                  class="quiet"
                  @click=${() => {
                    c.save(format);
                    close();
                  }}
                >
                  ${say(c, `save.${format}`)}
                </button>`,
            )}
            <span class="menu-title">${say(c, 'save.graph')}</span>
            ${GRAPH_FORMATS.map(
              (format) =>
                html`<a
                  class="button quiet"
                  download
                  href=${endpoints.exported(format, c.view.territory)}
                  >${say(c, `save.${format}`)}</a
                >`,
            )}
          </span>`
        : nothing
    }
  </span>`;
}
