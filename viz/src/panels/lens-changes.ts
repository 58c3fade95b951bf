import type { Change } from '@passerelle/core/domain/change';
import type { CalendarPayload, ChangesPayload } from '@passerelle/core/contract/changes';
import { endpoints } from '../api/endpoints.js';
import { alpha } from '../scene/colour.js';
import type { ExtraTie, Look } from '../scene/scene-state.js';
import { periodOf, stopsOf } from '../state/stops.js';
import type { Period, Stops } from '../state/stops.js';
import { colours } from '../tokens.js';
import type { Theme } from '../tokens.js';
import type { Context } from './context.js';

/** Ties of a kind that are drawn, the strongest: all of them would be a hairball. */
export const MOST_DRAWN: Readonly<Record<Shown, number>> = { gained: 240, grown: 80, lost: 240 };
/** Above, what changed is only asked for when the lens is on. */
const MOST_AT_ONCE = 5_000;
export const SHOWN = ['gained', 'grown', 'lost'] as const;
export type Shown = (typeof SHOWN)[number];
type Counts = Readonly<Record<Shown, number>>;

export function calendarOf(c: Context): CalendarPayload | null {
  const found = c.get<CalendarPayload>(endpoints.calendar);
  return found.state === 'ready' ? found.value : null;
}
const known = new WeakMap<CalendarPayload, Stops>();
export function stopsFor(c: Context): Stops {
  const calendar = calendarOf(c);
  if (calendar === null) return [];
  const stops = known.get(calendar) ?? stopsOf(calendar);
  known.set(calendar, stops);
  return stops;
}
/** The stops under the handles. */
export function periodFor(c: Context): Period | null {
  return c.ui.dragged ?? periodOf(stopsFor(c), c.view.since, c.view.until);
}
/** Address of what changed in the period of the view; null while there is none, or nobody asks. */
export function changesPath(c: Context): string | null {
  const stops = stopsFor(c);
  const period = periodOf(stops, c.view.since, c.view.until);
  const [from, to] = [stops[period?.from ?? -1], stops[period?.to ?? -1]];
  const asked = c.view.lens === 'changes' || (c.graph?.nodes.id.length ?? Infinity) <= MOST_AT_ONCE;
  return from === undefined || to === undefined || !asked ? null : endpoints.changes(from, to);
}
const latest = new WeakMap<CalendarPayload, ChangesPayload>();
/** What changed; while it is on its way, what was shown before, with its own dates. */
export function changesOf(c: Context): ChangesPayload | null {
  const calendar = calendarOf(c);
  const path = changesPath(c);
  if (calendar === null || path === null) return null;
  const found = c.get<ChangesPayload>(path);
  // Indices are those of the map: of other data nothing can be shown.
  if (found.state === 'ready' && found.value.digest === c.graph?.digest)
    latest.set(calendar, found.value);
  return latest.get(calendar) ?? null;
}

export interface Visible {
  readonly actors: Counts;
  readonly ties: Counts;
}
const counted = new WeakMap<ChangesPayload, { by: Context['shown']; counts: Visible }>();
/** What changed among the actors the filters leave, and the ties between two of them. */
export function visibleChanges(c: Context, changes: ChangesPayload): Visible {
  const before = counted.get(changes);
  if (before?.by === c.shown) return before.counts;
  const { changedActors } = changes;
  const counts: Visible = {
    actors: tally(changedActors.change, (i) => c.shown(changedActors.node[i] ?? -1)),
    ties: tally(
      seenTies(c, changes).map(({ change }) => change),
      () => true,
    ),
  };
  counted.set(changes, { by: c.shown, counts });
  return counts;
}
export interface ChangedTie {
  readonly source: number;
  readonly target: number;
  readonly change: Shown;
}
const listed = new WeakMap<ChangesPayload, { by: Context['shown']; ties: readonly ChangedTie[] }>();
/** The changed ties between two actors the filters leave, in the server's order. */
export function seenTies(c: Context, changes: ChangesPayload): readonly ChangedTie[] {
  const before = listed.get(changes);
  if (before?.by === c.shown) return before.ties;
  const { source, target, change } = changes.changedTies;
  const ties: ChangedTie[] = [];
  change.forEach((one, i) => {
    const [a, b] = [source[i] ?? -1, target[i] ?? -1];
    if (one !== 'same' && c.shown(a) && c.shown(b))
      ties.push({ source: a, target: b, change: one });
  });
  listed.set(changes, { by: c.shown, ties });
  return ties;
}
function tally(changes: readonly Change[], isIn: (i: number) => boolean): Counts {
  const counts = { gained: 0, grown: 0, lost: 0 };
  changes.forEach((change, i) => {
    if (change !== 'same' && isIn(i)) counts[change]++;
  });
  return counts;
}

/** New in blue with a ring, busier in ink, without news as a dashed ring: never by colour alone. */
export function changeLook(c: Context, theme: Theme): ((node: number) => Look | null) | null {
  const changes = changesOf(c);
  if (changes === null) return null;
  const tone = colours[theme];
  const looks: Readonly<Record<Shown, Look>> = {
    gained: { colour: tone.accent, ring: tone.accent },
    grown: { colour: tone.ink2 },
    lost: { colour: tone.dimActor, ring: tone.signal, dashed: true },
  };
  const { node: nodes, change } = changes.changedActors;
  const of = new Map(nodes.map((node, i) => [node, change[i]]));
  return (node) => {
    const found = of.get(node);
    return found === undefined || found === 'same' ? null : looks[found];
  };
}

/** The strongest changed ties the filters leave; around a chosen actor, all of its own. */
export function changedTies(c: Context, theme: Theme, chosen: number | null): ExtraTie[] {
  const changes = c.view.lens === 'changes' ? changesOf(c) : null;
  if (changes === null) return [];
  const tone = colours[theme];
  const looks = {
    lost: { colour: alpha(tone.signal, 0.7), dashed: true, width: 1 },
    gained: { colour: alpha(tone.accent, 0.75), dashed: false, width: 1.1 },
    grown: { colour: alpha(tone.ink, 0.7), dashed: false, width: 2.2 },
  };
  const found: Record<Shown, ExtraTie[]> = { lost: [], gained: [], grown: [] };
  for (const { source: a, target: b, change } of seenTies(c, changes)) {
    const isOwn = a === chosen || b === chosen;
    if (chosen === null ? found[change].length < MOST_DRAWN[change] : isOwn)
      found[change].push({ a, b, ...looks[change] });
  }
  return [...found.lost, ...found.gained, ...found.grown];
}
/** Changes when what is drawn of the lens does. */
export function momentOf(c: Context): string {
  const changes = c.view.lens === 'changes' ? changesOf(c) : null;
  return changes === null ? '' : `${changes.from ?? ''} ${changes.to ?? ''}`;
}
