import type { SearchResult } from '@passerelle/core/contract/explorer';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { endpoints } from '../api/endpoints.js';
import {
  chooseActor,
  endPath,
  inLanguage,
  inTerritory,
  inTheme,
  toggleCommunity,
  toPage,
} from '../state/steps.js';
import { PAGES } from '../state/view.js';
import type { Page } from '../state/view.js';
import { icon } from './icons.js';
import { html, nothing, say, shapeIcon, territoryLabel, whenReady } from './context.js';
import type { Context } from './context.js';
import { savedViewsMenu } from './saved-views-menu.js';

export function topBar(c: Context) {
  const dark = document.documentElement.dataset['shade'] === 'dark';
  return html`<header class="top">
    <p class="brand">${icon('bridge')}<span>Passerelle</span></p>
    <p class="place">
      ${c.view.territory === null ? (c.summary?.title ?? '') : territoryLabel(c, c.view.territory)}
    </p>
    ${c.summary?.fictional === true ? html`<p class="fictional">${say(c, 'app.fictional')}</p>` : nothing}
    <nav class="views" aria-label=${say(c, 'app.views')}>
      ${PAGES.map((page) => viewLink(c, page))}
    </nav>
    ${searchBox(c)}
    <button
      type="button"
      class="search-open"
      aria-label=${say(c, 'search.label')}
      @click=${() => {
        c.set({ searchOpen: true });
        setTimeout(() => document.getElementById('search')?.focus(), 0);
      }}
    >
      ${icon('search')}
    </button>
    <button
      type="button"
      class="filters-open"
      aria-label=${say(c, 'filters.open')}
      aria-expanded=${c.ui.menu === '' ? 'false' : 'true'}
      @click=${() => {
        c.set({ menu: c.ui.menu === '' ? 'all' : '' });
      }}
    >
      ${icon('filter')}
    </button>
    ${savedViewsMenu(c)}
    <button
      type="button"
      class="quiet lang"
      lang=${c.lang === 'fr' ? 'en' : 'fr'}
      @click=${() => {
        c.go(inLanguage(c.lang === 'fr' ? 'en' : 'fr'));
      }}
    >
      ${say(c, 'lang.other')}
    </button>
    <button
      type="button"
      class="quiet icon theme"
      aria-label=${say(c, dark ? 'theme.toLight' : 'theme.toDark')}
      @click=${() => {
        c.go(inTheme(dark ? 'light' : 'dark'));
      }}
    >
      ${icon(dark ? 'sun' : 'moon')}
    </button>
    <button
      type="button"
      class="copy"
      aria-label=${c.ui.copied === 'link' ? say(c, 'link.copied') : say(c, 'link.copy')}
      @click=${() => {
        copyLink(c);
      }}
    >
      ${icon('link')}<span
        >${c.ui.copied === 'link' ? say(c, 'link.copied') : say(c, 'link.copy')}</span
      >
    </button>
  </header>`;
}
function copyLink(c: Context): void {
  void navigator.clipboard.writeText(location.href).then(() => {
    c.set({ copied: 'link' });
    c.announce(say(c, 'link.copied'));
  });
}
function viewLink(c: Context, page: Page) {
  return html`<button
    type="button"
    class="view"
    aria-current=${c.view.page === page ? 'page' : nothing}
    @click=${() => {
      c.go(toPage(page));
    }}
  >
    ${icon(page)}<span>${say(c, `page.${page}`)}</span>
  </button>`;
}

function searchBox(c: Context) {
  const text = c.ui.search.trim();
  const open = c.ui.searchOpen && text.length > 0;
  return html`<div class="search ${c.ui.searchOpen ? 'open' : ''}" role="search">
    ${icon('search')}
    <input
      id="search"
      type="search"
      role="combobox"
      autocomplete="off"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="found"
      aria-label=${say(c, 'search.label')}
      placeholder=${say(c, 'search.placeholder')}
      .value=${c.ui.search}
      aria-activedescendant=${open ? `found-${String(c.ui.searchAt)}` : nothing}
      @input=${(e: Event) => {
        c.set({ search: (e.target as HTMLInputElement).value, searchOpen: true, searchAt: 0 });
      }}
      @focus=${() => {
        c.set({ searchOpen: true });
      }}
      @blur=${() => {
        setTimeout(() => {
          c.set({ searchOpen: false });
        }, 200);
      }}
      @keydown=${(e: KeyboardEvent) => {
        searchKey(c, e);
      }}
    />
    <kbd>/</kbd>
    <div id="found" role="listbox" aria-label=${say(c, 'search.label')} ?hidden=${!open}>
      ${open ? whenReady<SearchResult>(c, endpoints.search(text), 'what.search', (found) => results(c, found, text)) : nothing}
    </div>
  </div>`;
}
interface Hit {
  readonly group: 'search.actors' | 'search.territories' | 'search.communities';
  readonly label: string;
  readonly near: boolean;
  readonly hint: unknown;
  readonly open: () => void;
}
function hits(c: Context, found: SearchResult): Hit[] {
  const close = () => {
    c.set({ search: '', searchOpen: false });
    document.getElementById('search')?.blur();
  };
  return [
    ...found.actors.map((a): Hit => ({
      group: 'search.actors',
      label: a.label,
      near: a.near,
      hint: html`${shapeIcon(a.type)} ${dataSentence(c.lang, 'type', a.type)}`,
      open: () => {
        close();
        const { actor, from } = c.view;
        if (c.ui.choosing && actor !== null && actor !== a.id) {
          c.set({ choosing: false });
          c.go((v) => ({ ...v, versus: a.id, tie: null }));
          return;
        }
        c.go(
          from !== null && from !== a.id
            ? endPath(a.id)
            : (v) => ({
                ...chooseActor(a.id)(v),
                page: v.page === 'bridges' ? v.page : 'map',
                camera: null,
              }),
        );
      },
    })),
    ...found.territories.map((t): Hit => ({
      group: 'search.territories',
      label: t.label,
      near: t.near,
      hint: t.id,
      open: () => {
        close();
        c.go(inTerritory(t.id));
      },
    })),
    ...found.communities.map((one): Hit => ({
      group: 'search.communities',
      label: one.name,
      near: one.near,
      hint: nothing,
      open: () => {
        close();
        c.go((v) => ({ ...toggleCommunity(one.community, false)(v), page: 'map' }));
      },
    })),
  ];
}
function results(c: Context, found: SearchResult, text: string) {
  const all = hits(c, found);
  if (all.length === 0)
    return html`<p class="state" role="status">${say(c, 'search.none', { text })}</p>`;
  return all.map(
    (hit, i) =>
      html`${hit.group === all[i - 1]?.group ? nothing : html`<p class="group" role="presentation">${say(c, hit.group)}</p>`}
        <div
          id="found-${i}"
          role="option"
          class="hit"
          aria-selected=${i === c.ui.searchAt ? 'true' : 'false'}
          @mousedown=${(e: Event) => {
            e.preventDefault();
            hit.open();
          }}
        >
          <span>${hit.label}</span
          ><span class="secondary"
            >${hit.near ? html`${say(c, 'search.near')} · ` : nothing}${hit.hint === nothing ? '' : hit.hint}</span
          >
        </div>`,
  );
}
function searchKey(c: Context, e: KeyboardEvent): void {
  const found = c.get<SearchResult>(endpoints.search(c.ui.search.trim()));
  const all = found.state === 'ready' ? hits(c, found.value) : [];
  if (e.key === 'Escape') {
    c.set({ search: '', searchOpen: false });
    (e.target as HTMLElement).blur();
  } else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
    const step = e.key === 'ArrowDown' ? 1 : -1;
    c.set({ searchAt: Math.max(0, Math.min(all.length - 1, c.ui.searchAt + step)) });
  } else if (e.key === 'Enter') all[c.ui.searchAt]?.open();
  else return;
  e.preventDefault();
  e.stopPropagation();
}
