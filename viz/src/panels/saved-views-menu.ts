import { addressOf, MOST_NAME, nameOf } from '../state/saved-views.js';
import type { SavedView } from '../state/saved-views.js';
import { html, nothing, say, territoryLabel } from './context.js';
import type { Context } from './context.js';
import { icon } from './icons.js';
import {
  askName,
  closeList,
  keepName,
  openList,
  openView,
  remove,
  rename,
  restore,
  saveAs,
} from './saved-views-actions.js';

/** Views under a name: keep the present one, open, rename, delete. */
export function savedViewsMenu(c: Context) {
  const { open } = c.ui.savedViews;
  return html`<div class="views-box">
    <button
      type="button"
      id="saved-views"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="saved-views-list"
      aria-label=${say(c, 'views.label')}
      ?disabled=${c.summary === null}
      @click=${() => {
        if (open) closeList(c);
        else openList(c);
      }}
    >
      ${icon('bookmark')}<span>${say(c, 'views.open')}</span>
    </button>
    ${open ? list(c) : nothing}
  </div>`;
}

function list(c: Context) {
  const { savedViews } = c.ui;
  return html`<section
    id="saved-views-list"
    class="menu views-menu"
    aria-label=${say(c, 'views.label')}
  >
    ${newView(c)}
    ${
      savedViews.fleeting
        ? html`<p class="note views-warn" role="status">${say(c, 'views.fleeting')}</p>`
        : nothing
    }
    ${
      savedViews.list.length === 0
        ? html`<p class="secondary views-none">${say(c, 'views.none')}</p>`
        : html`<ul>
            ${savedViews.list.map((view, at) =>
              view.name === savedViews.renaming ? renameRow(c, view) : row(c, view, at),
            )}
          </ul>`
    }
    ${
      savedViews.removed === null
        ? nothing
        : html`<p class="views-removed">
            <span>${say(c, 'views.removed', { name: savedViews.removed.view.name })}</span>
            <button
              type="button"
              id="view-restore"
              @click=${() => {
                restore(c);
              }}
            >
              ${say(c, 'views.restore')}
            </button>
          </p>`
    }
  </section>`;
}

function newView(c: Context) {
  return html`<form
    class="views-new"
    @submit=${(e: SubmitEvent) => {
      e.preventDefault();
      const input = (e.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
      if (saveAs(c, input.value)) input.value = '';
      input.focus();
    }}
  >
    <label for="view-new">${say(c, 'views.name')}</label>
    <input
      id="view-new"
      name="name"
      required
      autocomplete="off"
      maxlength=${MOST_NAME}
      placeholder=${suggestion(c)}
      @focus=${(e: Event) => {
        // What the view shows is proposed once, ready to be typed over.
        const input = e.target as HTMLInputElement;
        if (input.value !== '' || c.ui.savedViews.list.some(isSeen(c))) return;
        input.value = suggestion(c);
        input.select();
      }}
    />
    <button type="submit" class="primary">${say(c, 'views.keep')}</button>
  </form>`;
}
const isSeen =
  (c: Context) =>
  (view: SavedView): boolean =>
    view.search === addressOf(c.view);

/** What is seen in a few words: page, lens, place, actor. */
function suggestion(c: Context): string {
  const { page, lens, territory, actor } = c.view;
  const node = actor === null ? undefined : c.model?.indexOf.get(actor);
  const what = page === 'map' ? say(c, `lens.${lens}`) : say(c, `page.${page}`);
  const parts = [
    what,
    territoryLabel(c, territory),
    node === undefined ? '' : c.graph?.nodes.label[node],
  ];
  return nameOf(parts.filter((part) => part !== undefined && part !== '').join(', '));
}

function row(c: Context, view: SavedView, at: number) {
  const { name } = view;
  return html`<li class="views-row">
    <button
      type="button"
      class="quiet views-open"
      id="view-open-${at}"
      aria-current=${isSeen(c)(view) ? 'true' : nothing}
      @click=${() => {
        openView(c, view);
      }}
    >
      ${name}
    </button>
    <button
      type="button"
      class="quiet icon"
      id="view-rename-${at}"
      aria-label=${say(c, 'views.rename', { name })}
      title=${say(c, 'views.rename', { name })}
      @click=${() => {
        askName(c, name);
      }}
    >
      ${icon('pencil')}
    </button>
    <button
      type="button"
      class="quiet icon"
      aria-label=${say(c, 'views.remove', { name })}
      title=${say(c, 'views.remove', { name })}
      @click=${() => {
        remove(c, view);
      }}
    >
      ${icon('bin')}
    </button>
  </li>`;
}

function renameRow(c: Context, { name }: SavedView) {
  const { refused } = c.ui.savedViews;
  return html`<li>
    <form
      class="views-new"
      @submit=${(e: SubmitEvent) => {
        e.preventDefault();
        const input = (e.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
        rename(c, name, input.value);
      }}
      @keydown=${(e: KeyboardEvent) => {
        if (e.key !== 'Escape') return;
        e.stopPropagation();
        keepName(c);
      }}
    >
      <label for="view-name">${say(c, 'views.newName', { name })}</label>
      <input
        id="view-name"
        name="name"
        required
        autocomplete="off"
        maxlength=${MOST_NAME}
        .defaultValue=${name}
        aria-invalid=${refused ? 'true' : nothing}
        aria-describedby=${refused ? 'view-refused' : nothing}
      />
      <button type="submit" class="primary">${say(c, 'views.rename.do')}</button>
      ${
        refused
          ? html`<p class="note error-text" id="view-refused" role="alert">
              ${say(c, 'views.taken')}
            </p>`
          : nothing
      }
    </form>
  </li>`;
}
