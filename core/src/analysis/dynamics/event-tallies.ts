import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { project } from '../../graph/projection.js';
import type { Rng } from '../../graph/rng.js';
import { leiden } from '../community/leiden.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { encounterEvents, QUARTER } from './encounter-events.js';
import { controlOf, controlsBefore, type Controls } from './matched-controls.js';
import { meetings, type Meetings } from './meetings.js';

export interface TallyOptions {
  readonly asOf: number;
  readonly outcomeDays: number;
  /** Participants up to which a later shared event is an outcome. */
  readonly few: number;
  readonly eventCap: number;
  readonly halfLifeDays: number;
  readonly seed: number;
  /** 1 = present at an earlier date too, by row: pairs of two such actors are counted apart. */
  readonly panel?: Uint8Array;
  readonly hooks?: KernelHooks;
}

/** Pairs looked at in one event: the others are as many more of the same. */
const MOST_PAIRS = 60;

/** What followed the new pairs of one event. */
export interface EventTally {
  readonly form: string;
  readonly day: number;
  readonly newPairs: number;
  /** New pairs that one looked at stands for. */
  readonly share: number;
  readonly seen: number;
  readonly followed: number;
  readonly bridging: number;
  readonly matched: number;
  readonly matchedFollowed: number;
  readonly controlFollowed: number;
  /** Of those looked at, two of the panel. */
  readonly panelSeen: number;
  readonly panelBridging: number;
  /** Organisers times days; NaN when the data name no organiser. */
  readonly organiserDays: number;
}

/** The events that had the time to be followed, by day.
 *  @complexity O(rows + Σ k_e² + quarters · (projection + partition)) */
export function eventTallies(
  columns: EcosystemColumns,
  options: TallyOptions,
  random: Rng,
): EventTally[] {
  const { asOf, outcomeDays, few, eventCap, hooks } = options;
  const met = meetings(columns, asOf, { few, most: eventCap });
  const events = encounterEvents(columns, met, eventCap).filter(
    (event) => met.day[event]! <= asOf - outcomeDays,
  );
  const organisers = organisersOf(columns);
  let controls: Controls | undefined;
  let quarter = NaN;
  return events.map((event, at) => {
    checkpoint(hooks, at / events.length);
    const now = Math.floor(met.day[event]! / QUARTER);
    if (now !== quarter || controls === undefined) {
      quarter = now;
      // The day before: an encounter on the first day of a quarter is not yet known.
      controls = controlsAt(columns, met, now * QUARTER - 1, options);
    }
    return {
      ...tallyOf(columns, met, event, controls, { ...options, random }),
      organiserDays: organisers[event]! > 0 ? organisers[event]! * daysOf(columns, event) : NaN,
    };
  });
}

function controlsAt(
  columns: EcosystemColumns,
  met: Meetings,
  day: number,
  { eventCap, halfLifeDays, seed }: TallyOptions,
): Controls {
  const { csr } = project(columns, { asOf: day, eventCap, halfLifeDays });
  const { community } = leiden(csr, { seed, runs: 1 });
  return controlsBefore(columns, met, day, csr, community);
}

/** Named organisers of each event. */
function organisersOf({ events, participations }: EcosystemColumns): Uint32Array {
  const { part } = participations;
  const named = new Set<string>();
  const count = new Uint32Array(events.ids.length);
  participations.event.forEach((event, row) => {
    if (event < 0 || part.values[part.codes[row]!] !== 'organiser') return;
    const key = `${event}|${participations.actor[row]!}`;
    if (named.has(key)) return;
    named.add(key);
    count[event]!++;
  });
  return count;
}

/** An event without an end lasts the day it begins. */
function daysOf({ events }: EcosystemColumns, event: number): number {
  const days = events.end[event]! - events.start[event]! + 1;
  return days >= 1 ? days : 1;
}

function tallyOf(
  columns: EcosystemColumns,
  met: Meetings,
  event: number,
  controls: Controls,
  {
    outcomeDays,
    random,
    panel,
  }: Pick<TallyOptions, 'outcomeDays' | 'panel'> & { readonly random: Rng },
): Omit<EventTally, 'organiserDays'> {
  const { offsets, actors } = met.members;
  const here = actors.subarray(offsets[event], offsets[event + 1]);
  const day = met.day[event]!;
  const fresh: (readonly [number, number])[] = [];
  for (let i = 0; i < here.length; i++) {
    for (let j = i + 1; j < here.length; j++) {
      if (met.first(here[i]!, here[j]!) >= day) fresh.push([here[i]!, here[j]!]);
    }
  }
  const picked = fresh.length <= MOST_PAIRS ? fresh : sample(fresh, random);
  const tally = {
    followed: 0,
    bridging: 0,
    matched: 0,
    matchedFollowed: 0,
    controlFollowed: 0,
    panelSeen: 0,
    panelBridging: 0,
  };
  const present = new Set(here);
  for (const [first, second] of picked) {
    // Either of the two may be the one who stays away in the like pair.
    const [u, v] = random.below(2) === 0 ? [first, second] : [second, first];
    const isFollowed = met.isFollowed(u, v, day, outcomeDays);
    const isBridging = isFollowed && controls.isBridging(u, v);
    if (isFollowed) tally.followed++;
    if (isBridging) tally.bridging++;
    if (panel?.[u] === 1 && panel[v] === 1) {
      tally.panelSeen++;
      if (isBridging) tally.panelBridging++;
    }
    const other = controlOf(controls, met, { u, v, day, present, random });
    if (other < 0) continue;
    tally.matched++;
    if (isFollowed) tally.matchedFollowed++;
    if (met.isFollowed(u, other, day, outcomeDays)) tally.controlFollowed++;
  }
  const { form } = columns.events;
  return {
    form: form.values[form.codes[event]!] ?? '',
    day,
    newPairs: fresh.length,
    share: picked.length === 0 ? 0 : fresh.length / picked.length,
    seen: picked.length,
    ...tally,
  };
}

function sample<T>(all: readonly T[], random: Rng): T[] {
  const places = random.shuffle(Array.from(all, (_, at) => at)).slice(0, MOST_PAIRS);
  return places.map((at) => all[at]!);
}
