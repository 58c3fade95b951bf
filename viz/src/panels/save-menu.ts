import { endpoints } from '../api/endpoints.js';
import { html, nothing, PICTURE_FORMATS, say } from './context.js';
import type { Context } from './context.js';
import { icon } from './icons.js';
import { periodFor, stopsFor } from './lens-changes.js';

/** Files of the graph for other tools, made by the server. */
const GRAPH_FILES = [
  ['gexf', null],
  ['graphml', null],
  ['csv', null],
  ['csv', 'nodes'],
  ['json', null],
] as const;

/** Where the server gives a file: under the filters of the page, with what changed between the two dates where the page
 *  shows it. */
function address(c: Context, format: string, part: string | null, isAround: boolean): string {
  const { view } = c;
  const period = view.lens === 'changes' ? periodFor(c) : null;
  const stops = stopsFor(c);
  return endpoints.exported(
    {
      format,
      part,
      around: isAround ? view.actor : null,
      depth: isAround ? view.depth : null,
      from: period === null ? null : (stops[period.from] ?? null),
      to: period === null ? null : (stops[period.to] ?? null),
    },
    view,
  );
}

function graphFiles(c: Context, title: string, isAround: boolean) {
  return html`<span class="menu-title">${title}</span>
    <span class="menu-files"
      >${GRAPH_FILES.map(
        ([format, part]) =>
          html`<a class="button quiet" download href=${address(c, format, part, isAround)}
            >${say(c, `save.${part ?? format}`)}</a
          >`,
      )}</span
    >`;
}

function framesButton(c: Context, close: () => void) {
  return html`<button
    type="button"
    class="quiet"
    ?disabled=${c.ui.playing}
    @click=${() => {
      c.save('frames');
      close();
    }}
  >
    ${say(c, 'save.frames')}
  </button>`;
}

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
            ${c.view.page === 'map' && periodFor(c) !== null ? framesButton(c, close) : nothing}
            ${graphFiles(c, say(c, 'save.graph', { count: c.shownCount }), false)}
            ${
              c.view.actor !== null && c.view.depth > 0
                ? graphFiles(c, say(c, 'save.around', { depth: c.view.depth }), true)
                : nothing
            }
            <span class="menu-title">${say(c, 'save.public')}</span>
          </span>`
        : nothing
    }
  </span>`;
}
