import type { DictColumn, EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import type { Level } from '@passerelle/core/domain/level';
import type { Territory } from '@passerelle/core/domain/territory';

export interface TieText {
  readonly a: number;
  readonly b: number;
  readonly kind?: string;
  readonly start?: number;
  readonly end?: number;
  readonly strength?: number;
  readonly unconfirmed?: boolean;
  readonly origin?: string;
  readonly mode?: string;
  readonly introducer?: number;
}
/** A small ecosystem as a test writes it: rows by number, days as numbers, what is left out is unknown. */
export interface EcosystemText {
  /** Sorted ids. */
  readonly actors: readonly string[];
  readonly ties?: readonly TieText[];
  readonly events?: readonly {
    readonly form: string;
    readonly start?: number;
    readonly end?: number;
    /** Joined by `|`. */
    readonly sectors?: string;
    readonly mode?: string;
  }[];
  /** actor, event, day */
  readonly presences?: readonly (readonly [number, number, number?])[];
  readonly absences?: readonly (readonly [number, number])[];
  /** Sorted by id. */
  readonly territories?: readonly Territory[];
  readonly homes?: readonly number[];
  readonly scales?: readonly string[];
  readonly roleScope?: readonly number[];
  readonly latestDay?: number;
  /** One text an actor; '' = unknown. */
  readonly labels?: readonly string[];
  readonly types?: readonly string[];
  readonly roles?: readonly string[];
  readonly spheres?: readonly string[];
}

export function place(id: string, level: Level, parentId: string | null): Territory {
  return { id, label: id, level, parentId, country: null, lat: null, lon: null, population: null };
}

export function ecosystem(text: EcosystemText): EcosystemColumns {
  const { actors, ties = [], events = [], presences = [], absences = [] } = text;
  const rows = [
    ...presences.map(([actor, event, day]) => ({ actor, event, day, counts: 1 })),
    ...absences.map(([actor, event]) => ({ actor, event, day: undefined, counts: 0 })),
  ];
  const empty = dict(actors.map(() => ''));
  const days = <T>(all: readonly T[], of: (one: T) => number | undefined): Float64Array =>
    Float64Array.from(all, (one) => of(one) ?? NaN);
  return {
    digest: 'test',
    actors: {
      ids: actors,
      labels: text.labels ?? actors,
      type: dict(text.types ?? actors.map(() => 'person')),
      role: text.roles === undefined ? empty : dict(text.roles),
      sphere: text.spheres === undefined ? empty : dict(text.spheres),
      territory: Int32Array.from(actors, (_, row) => text.homes?.[row] ?? -1),
      scale: dict(actors.map((_, row) => text.scales?.[row] ?? '')),
      ...(text.roleScope === undefined ? {} : { roleScope: Int8Array.from(text.roleScope) }),
      sectors: empty,
      lat: new Float64Array(actors.length).fill(NaN),
      lon: new Float64Array(actors.length).fill(NaN),
      nameable: new Uint8Array(actors.length).fill(1),
      suggestible: new Uint8Array(actors.length).fill(1),
      mayIntroduce: new Uint8Array(actors.length).fill(1),
    },
    ties: {
      keys: ties.map((_, row) => `t${row}`),
      a: Int32Array.from(ties, ({ a }) => a),
      b: Int32Array.from(ties, ({ b }) => b),
      kind: dict(ties.map(({ kind }) => kind ?? '')),
      directed: new Uint8Array(ties.length),
      strength: days(ties, ({ strength }) => strength),
      start: days(ties, ({ start }) => start),
      end: days(ties, ({ end }) => end),
      unconfirmed: Uint8Array.from(ties, ({ unconfirmed }) => (unconfirmed === true ? 1 : 0)),
      ...(ties.some(({ origin }) => origin !== undefined)
        ? { origin: dict(ties.map(({ origin }) => origin ?? '')) }
        : {}),
      ...(ties.some(({ mode }) => mode !== undefined)
        ? { mode: dict(ties.map(({ mode }) => mode ?? '')) }
        : {}),
      ...(ties.some(({ introducer }) => introducer !== undefined)
        ? { introducer: Int32Array.from(ties, ({ introducer }) => introducer ?? -1) }
        : {}),
    },
    events: {
      ids: events.map((_, row) => `e${row}`),
      labels: events.map((_, row) => `e${row}`),
      form: dict(events.map(({ form }) => form)),
      ...(events.some(({ mode }) => mode !== undefined)
        ? { mode: dict(events.map(({ mode }) => mode ?? '')) }
        : {}),
      start: days(events, ({ start }) => start),
      end: days(events, ({ end }) => end),
      territory: new Int32Array(events.length).fill(-1),
      ...(events.some(({ sectors }) => sectors !== undefined)
        ? { sectors: dict(events.map(({ sectors }) => sectors ?? '')) }
        : {}),
    },
    participations: {
      keys: rows.map((_, row) => `p${row}`),
      actor: Int32Array.from(rows, ({ actor }) => actor),
      event: Int32Array.from(rows, ({ event }) => event),
      part: dict(rows.map(() => 'attendee')),
      date: days(rows, ({ day }) => day),
      counts: Uint8Array.from(rows, ({ counts }) => counts),
    },
    territories: text.territories ?? [],
    latestDay: text.latestDay ?? 0,
  };
}

/** '' = absent. */
function dict(texts: readonly string[]): DictColumn {
  const values = [...new Set(texts)].filter((one) => one !== '');
  return { values, codes: Int32Array.from(texts, (one) => values.indexOf(one)) };
}
