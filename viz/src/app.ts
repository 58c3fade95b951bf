import { LitElement } from 'lit';
import type { GraphPayload, Summary, TerritoryRow } from '@passerelle/core/contract/explorer';
import {
  communityName as inLanguageOf,
  dataSentence,
} from '@passerelle/core/contract/sentences/sentence';
import { customElement, query, state } from 'lit/decorators.js';
import { Resources } from './api/client.js';
import { endpoints } from './api/endpoints.js';
import { communityName, html, nothing, number, say } from './panels/context.js';
import type { Context, UiState } from './panels/context.js';
import { helpDialog } from './panels/help.js';
import { onKey } from './panels/keyboard.js';
import { sceneFor } from './panels/scene-for.js';
import { lensRail } from './panels/lens-rail.js';
import { bridgesList, encountersList } from './panels/lists.js';
import { filterRow, mapHead } from './panels/map-head.js';
import { sidePanel } from './panels/side-panel.js';
import { tablePage } from './panels/table-page.js';
import { territoryPage } from './panels/territory-page.js';
import { topBar } from './panels/top-bar.js';
import type { MapElement } from './scene/map-element.js';
import './scene/map-element.js';
import { buildModel, fitted } from './scene/map-model.js';
import type { MapModel } from './scene/map-model.js';
import type { SceneEvents } from './scene/map-scene.js';
import { forgetWidths } from './scene/draw-names.js';
import type { SceneState } from './scene/scene-state.js';
import { shownMask } from './state/filters.js';
import {
  chooseActor,
  chooseTie,
  DEFAULT_VIEW,
  endPath,
  searchFromView,
  startPath,
  toggleCommunity,
  viewFromSearch,
} from './state/view.js';
import type { Producer, View } from './state/view.js';
import type { Theme } from './tokens.js';

const UI: UiState = {
  search: '',
  searchOpen: false,
  searchAt: 0,
  help: false,
  sheet: false,
  rail: false,
  copied: '',
  rows: 100,
  taking: false,
  takeError: '',
};

/** Reads the address, asks the server, draws. The only place where side effects meet. */
@customElement('passerelle-app')
export class App extends LitElement {
  @state() private view: View = viewFromSearch(location.search, this.defaults());
  @state() private ui: UiState = UI;
  @query('passerelle-map') private readonly mapElement!: MapElement | null;
  private readonly resources = new Resources(() => {
    this.requestUpdate();
  });
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly portrait = matchMedia('(max-width: 600px) and (orientation: portrait)');
  private model: MapModel | null = null;
  private modelOf: GraphPayload | null = null;
  private modelTurned = false;
  private mask: {
    key: string;
    mask: Uint8Array;
    count: number;
    shown: (node: number) => boolean;
  } | null = null;
  private scene: { key: string; state: SceneState } | null = null;
  private noWebgl = false;
  private readonly said = document.createElement('p');

  override createRenderRoot(): this {
    return this;
  }
  override connectedCallback(): void {
    super.connectedCallback();
    this.said.className = 'visually-hidden';
    this.said.setAttribute('aria-live', 'polite');
    this.after(this.said);
    addEventListener('popstate', () => {
      this.view = viewFromSearch(location.search, this.defaults());
    });
    addEventListener('keydown', (e) => {
      if (onKey(this.context(), e, this.mapElement?.view ?? null)) e.preventDefault();
    });
    for (const query of [this.dark, this.portrait, this.calm])
      query.addEventListener('change', () => {
        this.requestUpdate();
      });
    this.addEventListener('no-webgl', () => {
      this.noWebgl = true;
      this.requestUpdate();
    });
    const faces = [
      '600 15px "Source Serif 4 Variable"',
      'italic 13px "Source Serif 4 Variable"',
      '560 12px "Source Sans 3 Variable"',
    ];
    void Promise.all(faces.map((face) => document.fonts.load(face))).then(() => {
      forgetWidths();
      this.scene = null;
      this.requestUpdate();
    });
  }

  /** The browser's language until the address names one. */
  private defaults(): View {
    return {
      ...DEFAULT_VIEW,
      lang: navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en',
    };
  }
  private theme(): Theme {
    return this.view.theme === 'auto' ? (this.dark.matches ? 'dark' : 'light') : this.view.theme;
  }
  private readonly go = (producer: Producer, replace = false): void => {
    const next = producer(this.view);
    const address = location.pathname + searchFromView(next, this.defaults());
    if (address !== location.pathname + location.search)
      history[replace ? 'replaceState' : 'pushState'](null, '', address);
    if (next.actor !== this.view.actor || next.page !== this.view.page)
      this.ui = { ...this.ui, sheet: false, rail: false };
    this.view = next;
  };
  private ready<T>(path: string): T | null {
    const found = this.resources.get<T>(path);
    return found.state === 'ready' ? found.value : null;
  }
  private context(): Context {
    const graph = this.ready<GraphPayload>(endpoints.graph);
    const territories = this.ready<readonly TerritoryRow[]>(endpoints.territories) ?? [];
    if (graph !== null && (graph !== this.modelOf || this.modelTurned !== this.portrait.matches)) {
      this.modelOf = graph;
      this.modelTurned = this.portrait.matches;
      this.model = buildModel(fitted(graph, this.modelTurned));
    }
    const { view, ui } = this;
    const mask = graph === null ? null : this.maskOf(graph, territories);
    return {
      view,
      ui,
      graph: this.model?.payload ?? null,
      territories,
      lang: view.lang,
      summary: this.ready<Summary>(endpoints.summary),
      model: this.model,
      shown: mask?.shown ?? (() => true),
      shownCount: mask?.count ?? 0,
      go: this.go,
      get: (path) => this.resources.get(path),
      retry: (path) => {
        this.resources.forget(path);
      },
      set: (change) => {
        this.ui = { ...this.ui, ...change };
      },
      announce: (message) => {
        this.said.textContent = message;
      },
      map: (action) => {
        const map = this.mapElement?.view;
        if (action === 'fit') map?.fit();
        else map?.zoom(action === 'in' ? 1 / 1.5 : 1.5);
      },
    };
  }
  private maskOf(graph: GraphPayload, territories: readonly TerritoryRow[]) {
    const { communities, types, territory } = this.view;
    const key = JSON.stringify([graph.digest, communities, types, territory, territories.length]);
    if (this.mask?.key !== key) {
      const mask = shownMask(graph, territories, this.view);
      this.mask = {
        key,
        mask,
        count: mask.reduce((sum, one) => sum + one, 0),
        shown: (node) => mask[node] === 1,
      };
    }
    return this.mask;
  }
  private sceneOf(c: Context): SceneState {
    const next = sceneFor(c, this.theme(), this.calm.matches, this.mask?.key ?? '');
    // The same object while nothing changed: the map redraws on a new one only.
    if (this.scene?.key !== next.key) this.scene = next;
    return this.scene.state;
  }
  private readonly events: SceneEvents = {
    onActor: (node) => {
      const c = this.context();
      const id = node === null ? null : (c.graph?.nodes.id[node] ?? null);
      const { from, to } = this.view;
      if (from !== null && id !== null) this.go(from === '' ? startPath(id) : endPath(id));
      else if (from === null || to !== null) this.go(chooseActor(id));
      const row = node === null ? null : c.graph?.nodes;
      if (row != null && node !== null) {
        const type = dataSentence(c.lang, 'type', c.graph?.types[row.type[node] ?? 0] ?? '');
        c.announce(
          say(c, 'map.focus', {
            label: row.label[node] ?? '',
            type,
            community: communityName(c, row.community[node] ?? 0),
            ties: row.degree[node] ?? 0,
          }),
        );
      }
    },
    onCommunity: (community) => {
      this.go(toggleCommunity(community, false));
    },
    onTie: (a, b) => {
      const ids = this.context().graph?.nodes.id;
      if (ids !== undefined) this.go(chooseTie(ids[a] ?? '', ids[b] ?? ''));
    },
    onCamera: (camera) => {
      const fitted = camera[0] === 0.5 && camera[1] === 0.5 && camera[2] === 1;
      this.go(
        (v) => ({
          ...v,
          camera: fitted
            ? null
            : (camera.map((n) => Number(n.toFixed(4))) as [number, number, number]),
        }),
        true,
      );
    },
    taken: () => {
      const map = this.mapElement?.getBoundingClientRect();
      return map === undefined
        ? []
        : [...this.querySelectorAll('.map-head, .map-actions, .zoom, .map-key')].map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            return { x: x - map.x, y: y - map.y, width, height };
          });
    },
    countText: (actors) => say(this.context(), 'map.count', { count: actors }),
    numberText: (n) => number(this.context(), n, 0),
    nameText: (name) => inLanguageOf(this.view.lang, name),
  };

  override updated(): void {
    const root = document.documentElement;
    root.lang = this.view.lang;
    root.dataset['theme'] = this.view.theme;
    root.dataset['shade'] = this.theme();
    document.title = `${say(this.context(), `page.${this.view.page}`)} · Passerelle`;
  }
  override render() {
    const c = this.context();
    const { page, actor, from } = this.view;
    const panel =
      page !== 'territory' && (from !== null || (actor !== null && page !== 'encounters'));
    const stage = html`<passerelle-map
      .model=${this.model}
      .scene=${this.sceneOf(c)}
      .events=${this.events}
      .camera=${this.view.camera}
    ></passerelle-map>`;
    return html`<a
        class="skip"
        href="#main"
        @click=${(e: Event) => {
          e.preventDefault();
          document.getElementById('main')?.focus();
        }}
        >${say(c, 'app.skip')}</a
      >
      ${topBar(c)}
      <div class="body page-${page} ${panel ? 'with-panel' : ''}">
        ${page === 'map' || page === 'bridges' ? lensRail(c) : nothing}
        ${page === 'encounters' ? encountersList(c) : nothing}
        ${page === 'territory' || page === 'encounters' ? nothing : filterRow(c)}
        ${
          page === 'territory'
            ? html`<main>${territoryPage(c, stage)}</main>`
            : page === 'table'
              ? html`<main>${tablePage(c)}</main>`
              : html`<main class="stage" id="main" tabindex="0" aria-label=${say(c, 'map.label')}>
                  ${this.noWebgl ? html`<p class="state over">${say(c, 'state.webgl')}</p>` : stage}${mapHead(c)}
                </main>`
        }
        ${page === 'bridges' ? bridgesList(c) : nothing} ${panel ? sidePanel(c) : nothing}
      </div>
      ${helpDialog(c)}`;
  }
}
