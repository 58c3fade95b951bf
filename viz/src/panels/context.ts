import { communityName as inLanguageOf } from '@passerelle/core/contract/sentences/sentence';
import type {
  GraphPayload,
  Summary,
  TerritoryRow,
  Working,
} from '@passerelle/core/contract/explorer';
import { formatDay, formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { ApiError } from '../api/client.js';
import type { Resource } from '../api/client.js';
import type { Health } from '../api/pulse.js';
import { text } from '../i18n/text.js';
import type { TextKey } from '../i18n/text.js';
import type { MapModel } from '../scene/map-model.js';
import { SHAPES, shapeOf } from '../scene/shapes.js';
import { kept } from '../state/kept.js';
import type { FilterName } from '../state/filters.js';
import { toPage } from '../state/steps.js';
import type { Producer } from '../state/steps.js';
import type { Period } from '../state/stops.js';
import type { Lang, View } from '../state/view.js';
import { NO_SAVED_VIEWS } from '../state/saved-views-ui.js';
import type { SavedViewsUi } from '../state/saved-views-ui.js';
import { communitySlot } from '../tokens.js';

/** What every panel draws from; panels hold no state of their own. */
export interface Context {
  readonly view: View;
  readonly lang: Lang;
  readonly summary: Summary | null;
  readonly graph: GraphPayload | null;
  readonly model: MapModel | null;
  readonly territories: readonly TerritoryRow[];
  /** Shown by the filters; kept one object while the filters stay. */
  readonly shown: (node: number) => boolean;
  readonly shownCount: number;
  /** Shown, were it not for one filter. */
  but(filter: FilterName, node: number): boolean;
  /** Changes when the filters do. */
  readonly shownKey: string;
  readonly ui: UiState;
  go(producer: Producer, replace?: boolean): void;
  undo(): void;
  redo(): void;
  get<T>(path: string): Resource<T>;
  retry(path: string): void;
  set(change: Partial<UiState>): void;
  announce(message: string): void;
  map(action: 'in' | 'out' | 'fit'): void;
  /** Starts or stops the playback of the period. */
  play(): void;
  /** What is seen, as a file; or the playback of the period, as numbered pictures. */
  save(format: PictureFormat | 'frames'): void;
}
export const PICTURE_FORMATS = ['png', 'svg', 'html'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export const SHEET_STOPS = ['low', 'middle', 'high'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];
export interface UiState {
  readonly search: string;
  readonly searchOpen: boolean;
  readonly searchAt: number;
  readonly help: boolean;
  /** Stop of the phone's sheet. */
  readonly sheet: SheetStop;
  /** Filter whose menu is open. */
  readonly menu: string;
  readonly rail: boolean;
  /** The list of formats is open. */
  readonly saving: boolean;
  readonly savedViews: SavedViewsUi;
  /** Single letters do nothing: some input methods send them by themselves. */
  readonly lettersOff: boolean;
  /** The next actor found is compared with the chosen one. */
  readonly choosing: boolean;
  /** Every measure of the chosen actor is listed. */
  readonly allMeasures: boolean;
  /** Intervals were asked for, where they take long. */
  readonly intervals: boolean;
  /** How the whole holds together is shown. */
  readonly structure: boolean;
  /** What became of the suggestions is shown. */
  readonly outcome: boolean;
  readonly health: Health;
  /** What the server computes while the first map is awaited; null until it has said so. */
  readonly working: readonly Working[] | null;
  readonly copied: string;
  readonly rows: number;
  /** What was answered to suggestions since the page was opened, by id. */
  readonly answers: Readonly<Record<string, string>>;
  /** Suggestion whose answer is on its way. */
  readonly answering: string;
  readonly answerError: string;
  /** Handles of the time bar while they move. */
  readonly dragged: Period | null;
  readonly playing: boolean;
  readonly taking: boolean;
  readonly takeError: string;
}

export const LETTERS_OFF = 'passerelle.lettersOff';
export const FIRST_UI: UiState = {
  search: '',
  searchOpen: false,
  searchAt: 0,
  help: false,
  sheet: 'low',
  menu: '',
  rail: false,
  saving: false,
  savedViews: NO_SAVED_VIEWS,
  choosing: false,
  lettersOff: kept(LETTERS_OFF) === 'yes',
  allMeasures: false,
  intervals: false,
  structure: false,
  outcome: false,
  health: 'well',
  working: null,
  copied: '',
  rows: 100,
  answers: {},
  answering: '',
  answerError: '',
  dragged: null,
  playing: false,
  taking: false,
  takeError: '',
};

export const say = (
  c: Context,
  key: TextKey,
  values?: Readonly<Record<string, string | number>>,
): string => text(c.lang, key, values);
export const number = (c: Context, value: number | null, digits = 1): string =>
  formatNumber(c.lang, value, digits);
export const share = (c: Context, value: number | null): string => formatShare(c.lang, value);
export const day = (c: Context, value: string | null): string =>
  value === null ? say(c, 'day.unknown') : formatDay(c.lang, value);

export function territoryLabel(c: Context, id: string | null): string {
  return id === null ? '' : (c.territories.find((t) => t.id === id)?.label ?? id);
}
export function communityName(c: Context, community: number | null): string {
  const name = c.graph?.communities.find((one) => one.community === community)?.name;
  if (community === null || community === 0) return say(c, 'legend.unlinked');
  return name === undefined ? String(community) : inLanguageOf(c.lang, name);
}

/** Icon of an actor type, in the current text colour or a community's. */
export function shapeIcon(type: string, community: number | null = null): TemplateResult {
  const shape = shapeOf(type);
  const slot = community === null ? 'ink' : `c${String(communitySlot(community))}`;
  return html`<svg
    class="shape fill-${slot}"
    width="12"
    height="12"
    viewBox="0 0 12 12"
    aria-hidden="true"
  >
    ${
      shape === SHAPES.disc
        ? svgParts.disc
        : shape === SHAPES.square
          ? svgParts.square
          : shape === SHAPES.triangle
            ? svgParts.triangle
            : svgParts.ring
    }
  </svg>`;
}
const svgParts = {
  disc: svg`<circle cx="6" cy="6" r="5" />`,
  square: svg`<rect x="1.5" y="1.5" width="9" height="9" />`,
  triangle: svg`<path d="M6 1 11.2 10.6H.8Z" />`,
  ring: svg`<circle cx="6" cy="6" r="4.5" class="hollow" /><circle cx="6" cy="6" r="2" />`,
};

/** A bar 0…1, drawn with geometry attributes: no inline style under the page's policy. */
export function bar(value: number, kind = 'ink2'): TemplateResult {
  const width = Math.max(0, Math.min(1, value)) * 100;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="6" class="fill-sunk" />
    <rect width=${width} height="6" class="fill-${kind}" />
  </svg>`;
}

const FORBIDDEN = 403;
/** Why something failed, in the reader's language; the server's own words go with the copied detail. */
export function failure(c: Context, error: unknown): string {
  const status = error instanceof ApiError ? error.status : -1;
  if (status === 0) return say(c, 'failure.gone');
  if (status === FORBIDDEN) return say(c, 'state.noRight');
  if (status === 404) return say(c, 'failure.unknown');
  if (status === 413) return say(c, 'failure.tooMuch');
  return say(c, status >= 400 && status < 500 ? 'failure.refused' : 'failure.server');
}
/** What the viewer may not see is not hinted at; the map is for everybody. */
function noRight(c: Context): TemplateResult {
  return html`<div class="state" role="alert">
    <p>${say(c, 'state.noRight')}</p>
    <p class="secondary">${say(c, 'state.askAccess')}</p>
    <button
      type="button"
      @click=${() => {
        c.go((v) => ({ ...toPage('map')(v), actor: null, tie: null, group: null }));
      }}
    >
      ${say(c, 'state.publicMap')}
    </button>
  </div>`;
}

/** Loading and error in place; what is ready is drawn by the caller. */
export function whenReady<T>(
  c: Context,
  path: string,
  what: TextKey,
  draw: (value: T) => unknown,
  waiting: TextKey = 'state.loading',
): unknown {
  const resource = c.get<T>(path);
  if (resource.state === 'ready') return draw(resource.value);
  if (resource.state === 'loading')
    return html`<p class="state" role="status">${say(c, waiting)}</p>`;
  const { error } = resource;
  if (error.status === FORBIDDEN) return noRight(c);
  return html`<div class="state error" role="alert">
    <p>${say(c, 'state.error', { what: say(c, what) })}</p>
    <p class="secondary">${failure(c, error)}</p>
    <button
      type="button"
      @click=${() => {
        c.retry(path);
      }}
    >
      ${say(c, 'state.retry')}
    </button>
    <button
      type="button"
      @click=${() => {
        void navigator.clipboard.writeText(`${path}\n${String(error.status)} ${error.message}`);
      }}
    >
      ${say(c, 'state.details')}
    </button>
  </div>`;
}
export { html, nothing };
