import { ref } from 'lit/directives/ref.js';
import { svg } from 'lit';
import { endpoints } from '../api/endpoints.js';
import { compareDates, toLens } from '../state/steps.js';
import { barsOf, moved } from '../state/stops.js';
import type { Period, Stops } from '../state/stops.js';
import { day, html, nothing, say } from './context.js';
import type { Context } from './context.js';
import { icon } from './icons.js';
import {
  calendarOf,
  changesOf,
  changesPath,
  periodFor,
  stopsFor,
  visibleChanges,
} from './lens-changes.js';
import { dragHandle } from './time-drag.js';

const MOST_BARS = 80;
const TALL = 30;
const YEAR = 12;

/** At the foot of the map: when ties began, two dates to compare, and what changed between them. */
export function timeBar(c: Context) {
  const calendar = c.get(endpoints.calendar);
  const stops = stopsFor(c);
  const period = periodFor(c);
  if (calendar.state === 'loading') return html`<section class="time"></section>`;
  return html`<section class="time" aria-label=${say(c, 'time.label')}>
    ${
      period === null
        ? html`<p class="secondary">
            ${calendar.state === 'error' ? say(c, 'state.error', { what: say(c, 'time.label') }) : say(c, 'time.none')}
          </p>`
        : html`<button
              type="button"
              class="icon play"
              aria-label=${say(c, c.ui.playing ? 'time.pause' : 'time.play')}
              @click=${() => {
                c.play();
              }}
            >
              ${icon(c.ui.playing ? 'pause' : 'play')}
            </button>
            ${track(c, stops, period)} ${told(c, stops, period)}
            <button
              type="button"
              class="quiet compare"
              aria-pressed=${c.view.lens === 'changes' ? 'true' : 'false'}
              @click=${() => {
                c.go(toLens(c.view.lens === 'changes' ? 'communities' : 'changes'));
              }}
            >
              ${icon('changes')}${say(c, 'time.compare')}
            </button>`
    }
  </section>`;
}

/** The page's policy refuses style attributes; the element itself may be styled. */
const across = (share: number) =>
  ref((element) => {
    (element as HTMLElement | undefined)?.style.setProperty('left', `${String(100 * share)}%`);
  });

function track(c: Context, stops: Stops, period: Period) {
  const last = stops.length - 1;
  return html`<div
    class="track"
    @pointerdown=${(down: PointerEvent) => {
      dragHandle(c, stops, period, down);
    }}
  >
    ${bars(c, period)}
    ${years(stops).map(
      ([at, year]) =>
        html`<span class="year" aria-hidden="true" ${across(at / last)}>${year}</span>`,
    )}
    ${(['from', 'to'] as const).map((end) => handle(c, stops, period, end))}
  </div>`;
}
function bars(c: Context, { from, to }: Period) {
  const months = calendarOf(c)?.months ?? [];
  const all = barsOf(months, MOST_BARS);
  const most = all.reduce((top, one) => Math.max(top, one.ties), 1);
  return html`<svg
    class="months"
    viewBox="0 0 ${months.length} ${TALL}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${all.map((bar) => {
      const tall = bar.ties === 0 ? 0 : Math.max(1, (TALL * bar.ties) / most);
      const isIn = bar.from >= from && bar.to <= to;
      return svg`<rect class=${isIn ? 'in' : 'out'} x=${bar.from} y=${TALL - tall}
        width=${0.86 * (bar.to - bar.from)} height=${tall} />`;
    })}
  </svg>`;
}
/** The first stop of each year, thinned until the names have room. */
function years(stops: Stops): readonly (readonly [number, string])[] {
  const all = stops.flatMap((stop, i) =>
    stop.slice(5) === '12-31' && i < stops.length - 1
      ? [[i, String(Number(stop.slice(0, 4)) + 1)] as const]
      : [],
  );
  const every = Math.max(1, Math.ceil(all.length / 7));
  return all.filter((_, i) => i % every === 0);
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -YEAR,
  PageUp: YEAR,
  Home: -Infinity,
  End: Infinity,
};
function handle(c: Context, stops: Stops, period: Period, end: keyof Period) {
  const last = stops.length - 1;
  const at = period[end];
  return html`<div
    class="handle"
    role="slider"
    tabindex="0"
    aria-label=${say(c, `time.${end}`)}
    aria-valuemin=${end === 'from' ? 0 : period.from + 1}
    aria-valuemax=${end === 'to' ? last : period.to - 1}
    aria-valuenow=${at}
    aria-valuetext=${day(c, stops[at] ?? null)}
    data-end=${end}
    @keydown=${(e: KeyboardEvent) => {
      const by = STEPS[e.key];
      if (by === undefined || e.ctrlKey || e.metaKey || e.altKey) return;
      e.preventDefault();
      e.stopPropagation();
      const next = moved(period, end, at + by, last);
      // A key held down moves the handle only; the numbers come when it is let go.
      if (e.repeat) c.set({ dragged: next });
      else c.go(compareDates(stops[next.from] ?? null, stops[next.to] ?? null));
    }}
    @keyup=${() => {
      settle(c, stops);
    }}
    @blur=${() => {
      settle(c, stops);
    }}
    ${across(at / last)}
  ></div>`;
}
function settle(c: Context, stops: Stops): void {
  const { dragged } = c.ui;
  if (dragged === null) return;
  c.set({ dragged: null });
  c.go(compareDates(stops[dragged.from] ?? null, stops[dragged.to] ?? null));
}

/** The two dates, and what changed between them among what is shown. */
function told(c: Context, stops: Stops, { from, to }: Period) {
  const [first, second] = [stops[from] ?? null, stops[to] ?? null];
  const path = changesPath(c);
  const changes = changesOf(c);
  const isOf = changes !== null && changes.from === first && changes.to === second;
  const failed = path !== null && c.get(path).state === 'error';
  const counts = isOf ? visibleChanges(c, changes) : null;
  return html`<p class="told">
    <b>${day(c, first)} – ${day(c, second)}</b>
    <span aria-live=${c.ui.playing ? 'off' : 'polite'}
      >${
        counts !== null
          ? say(c, 'time.counts', {
              actors: counts.actors.gained,
              ties: counts.ties.gained,
              quiet: counts.ties.lost,
            })
          : failed
            ? say(c, 'state.error', { what: say(c, 'what.changes') })
            : path === null
              ? nothing
              : say(c, 'time.loading')
      }</span
    >
  </p>`;
}
