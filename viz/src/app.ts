import { LitElement } from 'lit';
import type { GraphPayload, Summary, TerritoryRow } from '@passerelle/core/contract/explorer';
import { customElement, query, state } from 'lit/decorators.js';
import { Resources } from './api/client.js';
import { endpoints } from './api/endpoints.js';
import { Pulse } from './api/pulse.js';
import { WorkingWatch } from './api/working.js';
import { FIRST_UI, html, nothing, say } from './panels/context.js';
import type { Context, UiState } from './panels/context.js';
import { groundElement, groundStage } from './panels/ground-stage.js';
import { healthBar } from './panels/health.js';
import { helpDialog } from './panels/help.js';
import { onKey } from './panels/keyboard.js';
import { mapEvents } from './panels/map-events.js';
import { pageBody } from './panels/page-body.js';
import { Playback } from './panels/playback.js';
import { sceneFor } from './panels/scene-for.js';
import { topBar } from './panels/top-bar.js';
import { fitted } from './scene/fitted.js';
import { forgetWidths } from './scene/fonts.js';
import type { MapElement } from './scene/map-element.js';
import './scene/map-element.js';
import { buildModel } from './scene/map-model.js';
import type { MapModel } from './scene/map-model.js';
import type { SceneState } from './scene/scene-state.js';
import { takeCategoryWords } from './state/category-words.js';
import { rememberShown } from './state/filters.js';
import { ViewHistory } from './state/history.js';
import type { Producer } from './state/steps.js';
import { DEFAULT_VIEW, searchFromView, viewFromSearch } from './state/view.js';
import type { Lens, View } from './state/view.js';
import type { Theme } from './tokens.js';

const FACES = [
  '600 15px "Source Serif 4 Variable"',
  'italic 13px "Source Serif 4 Variable"',
  '560 12px "Source Sans 3 Variable"',
];

/** Reads the address, asks the server, draws. The only place where side effects meet. */
@customElement('passerelle-app')
export class App extends LitElement {
  @state() private view: View = viewFromSearch(location.search, this.defaults());
  @state() private ui: UiState = {
    ...FIRST_UI,
    sheet: this.view.actor === null && this.view.group === null ? 'low' : 'middle',
  };
  @query('passerelle-map') private readonly mapElement!: MapElement | null;
  private readonly resources = new Resources(() => {
    this.requestUpdate();
  });
  private readonly pulse = new Pulse((health) => {
    this.ui = { ...this.ui, health };
    if (health === 'well') this.resources.forgetFailed();
  });
  private readonly working = new WorkingWatch((working) => {
    this.ui = { ...this.ui, working };
  });
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly portrait = matchMedia('(max-width: 600px) and (orientation: portrait)');
  /** As in phone.css. */
  private readonly narrow = matchMedia('(max-width: 700px)');
  private readonly shown = rememberShown();
  private readonly steps = new ViewHistory();
  private readonly events = mapEvents(() => this.context(), this);
  private readonly playback = new Playback(() => this.context());
  private readonly said = document.createElement('p');
  private model: MapModel | null = null;
  private modelOf: GraphPayload | null = null;
  private modelTurned = false;
  private scene: { readonly key: string; readonly state: SceneState } | null = null;
  private noWebgl = false;
  private lensInSight: Lens | null = null;

  override createRenderRoot(): this {
    return this;
  }
  override connectedCallback(): void {
    super.connectedCallback();
    this.said.className = 'visually-hidden';
    this.said.setAttribute('aria-live', 'polite');
    this.after(this.said);
    this.pulse.start();
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.pulse.start();
    });
    addEventListener('popstate', () => {
      this.view = viewFromSearch(location.search, this.defaults());
    });
    addEventListener('keydown', (e) => {
      if (onKey(this.context(), e, this.mapElement?.view ?? null)) e.preventDefault();
    });
    for (const media of [this.dark, this.portrait, this.calm])
      media.addEventListener('change', () => {
        this.requestUpdate();
      });
    this.addEventListener('no-webgl', () => {
      this.noWebgl = true;
      this.requestUpdate();
    });
    void Promise.all(FACES.map((face) => document.fonts.load(face))).then(() => {
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
  private show(next: View, replace: boolean): void {
    const address = location.pathname + searchFromView(next, this.defaults());
    if (address !== location.pathname + location.search)
      history[replace ? 'replaceState' : 'pushState'](null, '', address);
    const { actor, page, group, tie } = this.view;
    if (next.page !== page) this.ui = { ...this.ui, sheet: 'low', rail: false, menu: '' };
    else if (next.actor !== actor || next.group !== group || next.tie !== tie)
      this.ui = { ...this.ui, sheet: 'middle', rail: false, menu: '' };
    this.view = next;
  }
  private readonly go = (producer: Producer, replace = false): void => {
    const next = producer(this.view);
    if (!replace && searchFromView(next) !== searchFromView(this.view)) this.steps.push(this.view);
    this.show(next, replace);
  };
  private step(to: View | null): void {
    if (to !== null) this.show({ ...to, lang: this.view.lang, theme: this.view.theme }, false);
  }
  private ready<T>(path: string): T | null {
    const found = this.resources.get<T>(path);
    return found.state === 'ready' ? found.value : null;
  }
  private modelFor(graph: GraphPayload | null): MapModel | null {
    const turned = this.portrait.matches;
    if (graph !== null && (graph !== this.modelOf || this.modelTurned !== turned)) {
      this.modelOf = graph;
      this.modelTurned = turned;
      this.model = buildModel(fitted(graph, turned));
    }
    return this.model;
  }
  private context(): Context {
    const graph = this.ready<GraphPayload>(endpoints.graph);
    const territories = this.ready<readonly TerritoryRow[]>(endpoints.territories) ?? [];
    const { view, ui } = this;
    const model = this.modelFor(graph);
    const shown = graph === null ? null : this.shown(graph, territories, view);
    return {
      view,
      ui,
      model,
      territories,
      graph: model?.payload ?? null,
      lang: view.lang,
      summary: this.ready<Summary>(endpoints.summary),
      shown: shown?.shown ?? (() => true),
      shownCount: shown?.count ?? 0,
      shownKey: shown?.key ?? '',
      but: (filter, node) => shown?.but(filter, node) ?? true,
      go: this.go,
      undo: () => {
        this.step(this.steps.undo(this.view));
      },
      redo: () => {
        this.step(this.steps.redo(this.view));
      },
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
      play: () => {
        this.playback.toggle();
      },
      save: (format) => {
        const map = this.mapElement?.view ?? groundElement(this);
        if (map === null) return;
        if (format === 'frames') {
          this.saveFrames();
          return;
        }
        void import('./panels/save-picture.js')
          .then(({ savePicture }) => savePicture(this.context(), map, format))
          .catch(() => {
            this.said.textContent = say(this.context(), 'save.failed');
          });
      },
      map: (action) => {
        groundElement(this)?.zoom(action);
        const camera = this.mapElement?.view?.camera;
        if (action === 'fit') camera?.fit();
        else camera?.zoom(action === 'in' ? 1 / 1.5 : 1.5);
      },
    };
  }
  private saveFrames(): void {
    void import('./panels/save-frames.js')
      .then(({ saveFrames }) =>
        saveFrames(
          () => this.context(),
          () => this.mapElement?.view ?? groundElement(this),
        ),
      )
      .catch(() => {
        this.said.textContent = say(this.context(), 'save.failed');
      });
  }
  /** The same object while nothing changed: the map redraws on a new one only. */
  private sceneOf(c: Context): SceneState {
    const next = sceneFor(c, this.theme(), this.calm.matches);
    if (this.scene?.key !== next.key) this.scene = next;
    return this.scene.state;
  }

  /** On a phone the lenses are a strip, wider than the screen. Elsewhere all are in sight, and asking lays the page out. */
  private showLens(): void {
    if (!this.narrow.matches || this.lensInSight === this.view.lens) return;
    const pressed = this.querySelector('.lens[aria-pressed=true]');
    if (pressed === null) return;
    this.lensInSight = this.view.lens;
    pressed.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
  /** Everything anew; the map stays until the new one is there. */
  private readonly reload = (): void => {
    this.resources.forgetAll();
    this.pulse.renew();
  };

  override updated(): void {
    this.working.watch(this.resources.get(endpoints.graph).state === 'loading');
    const root = document.documentElement;
    root.lang = this.view.lang;
    root.dataset['theme'] = this.view.theme;
    root.dataset['shade'] = this.theme();
    this.mapElement?.view?.keepClear();
    this.showLens();
    document.title = `${say(this.context(), `page.${this.view.page}`)} · Passerelle`;
  }
  override render() {
    takeCategoryWords(this.resources.get(endpoints.needCategories));
    const c = this.context();
    const scene = this.sceneOf(c);
    const network = html`<passerelle-map
      .model=${this.model}
      .scene=${scene}
      .events=${this.events}
      .camera=${this.view.camera}
    ></passerelle-map>`;
    const stage = c.view.ground && c.view.page === 'map' ? groundStage(c, scene) : network;
    return html`<a
        class="skip"
        href="#main"
        @click=${(e: Event) => {
          e.preventDefault();
          document.getElementById('main')?.focus();
        }}
        >${say(c, 'app.skip')}</a
      >
      ${topBar(c)} ${healthBar(c, this.reload)}
      ${pageBody(c, this.noWebgl ? html`<p class="state over">${say(c, 'state.webgl')}</p>` : stage)}
      ${c.ui.help ? helpDialog(c) : nothing}`;
  }
}
