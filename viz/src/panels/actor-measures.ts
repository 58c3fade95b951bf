import type { ActorPanel } from '@passerelle/core/contract/explorer';
import type { MeasureRow } from '@passerelle/core/contract/measure';
import type { ActorMeasureRow } from '@passerelle/core/contract/measure-answer';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import type { Report } from '@passerelle/core/contract/report';
import type { Resource } from '../api/client.js';
import { endpoints } from '../api/endpoints.js';
import { failure, html, nothing, say } from './context.js';
import type { Context } from './context.js';
import { askIntervals, intervalsAsked, resamples } from './intervals.js';
import { figure, measureName, rankText } from './ranks.js';

type Measured = ActorPanel['measures'][string];
type Answer = Resource<Report<ActorMeasureRow>>;

/** Every measure with its sentence; intervals come afterwards, one measure at a time, so that the panel opens at once. */
export function actorMeasures(c: Context, a: ActorPanel) {
  const catalogue = catalogueOf(c);
  const first = Object.keys(a.measures);
  const others = catalogue.map(({ id }) => id).filter((id) => !first.includes(id));
  const open = c.ui.allMeasures;
  const shown = open ? [...first, ...others] : first;
  const values = inTurn(c, open ? others : [], (id) => endpoints.actorMeasure(a.id, id));
  const isAsked = intervalsAsked(c);
  const waits = [...values.values()].some((one) => one.state === 'loading');
  const intervals = inTurn(c, isAsked && !waits ? shown : [], (id) =>
    endpoints.actorMeasure(a.id, id, resamples),
  );
  const done = shown.every((id) => (intervals.get(id)?.state ?? 'loading') !== 'loading');
  return html`<ul class="measures" aria-live="off">
      ${shown.map((id) =>
        line(c, {
          id,
          about: catalogue.find((one) => one.id === id),
          value: a.measures[id] ?? values.get(id),
          interval: intervals.get(id),
          isAsked,
        }),
      )}
    </ul>
    ${isAsked ? progress(c, done) : askIntervals(c)}
    ${
      others.length === 0
        ? nothing
        : html`<button
            type="button"
            class="text link"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${() => {
              c.set({ allMeasures: !open });
            }}
          >
            ${open ? say(c, 'actor.fewerMeasures') : say(c, 'actor.allMeasures', { count: others.length })}
          </button>`
    }`;
}
/** One answer after the other: an interval keeps a processor busy for a while. */
function inTurn(
  c: Context,
  ids: readonly string[],
  path: (id: string) => string,
): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  for (const id of ids) {
    const one = c.get<Report<ActorMeasureRow>>(path(id));
    found.set(id, one);
    if (one.state === 'loading') break;
  }
  return found;
}
function catalogueOf(c: Context): readonly MeasureRow[] {
  const found = c.get<readonly MeasureRow[]>(endpoints.measures);
  if (found.state !== 'ready') return [];
  // Stability last: it makes a hundred partitions, and the lines come in turn.
  const isLong = ({ id }: MeasureRow): boolean => id === 'communityStability';
  const all = found.value.filter((one) => one.perActor);
  return [...all.filter((one) => !isLong(one)), ...all.filter(isLong)];
}
const progress = (c: Context, done: boolean) =>
  html`<p class="note" role="status">
    ${done ? say(c, 'actor.intervalsDone', { resamples }) : say(c, 'actor.intervalsComputing')}
  </p>`;

interface Line {
  readonly id: string;
  readonly about: MeasureRow | undefined;
  readonly value: Measured | Answer | undefined;
  readonly interval: Answer | undefined;
  readonly isAsked: boolean;
}
function line(c: Context, { id, about, value, interval, isAsked }: Line) {
  const sure = rowOf(interval);
  const one = value === undefined || 'state' in value ? rowOf(value) : value;
  const failed = value !== undefined && 'state' in value && value.state === 'error';
  // Yes or no has no rank, and no interval; nor has a word.
  const isFigure = about?.unit !== '0 or 1' && typeof one?.value !== 'string';
  return html`<li>
    <span class="measure-name">${measureName(c, id)}</span>
    <span class="count">${one?.value == null ? nothing : written(c, one.value, isFigure)}</span>
    <span
      >${
        failed
          ? say(c, 'actor.measureFailed', { why: failure(c, value.error) })
          : one === null
            ? say(c, 'actor.measureWaiting')
            : isFigure || one.value === null
              ? rankText(c, id, sure ?? one)
              : nothing
      }</span
    >
    <span class="secondary">${about?.sentence[c.lang]}</span>
    ${one?.value == null || !isAsked || !isFigure ? nothing : html`<span class="secondary interval">${intervalText(c, interval, sure)}</span>`}
  </li>`;
}
function written(c: Context, value: number | string, isFigure: boolean): string {
  if (typeof value === 'string') return dataSentence(c.lang, 'cartographic', value);
  return isFigure ? figure(c, value) : say(c, value === 1 ? 'actor.yes' : 'actor.no');
}
function intervalText(c: Context, asked: Answer | undefined, sure: ActorMeasureRow | null): string {
  if (asked === undefined || asked.state === 'loading') return say(c, 'actor.intervalWaiting');
  return sure?.low == null || sure.high === null
    ? say(c, 'actor.intervalNone')
    : say(c, 'actor.interval', { low: figure(c, sure.low), high: figure(c, sure.high) });
}
function rowOf(answer: Answer | undefined): ActorMeasureRow | null {
  return answer?.state === 'ready' ? (answer.value.rows[0] ?? null) : null;
}
