import type { Territory } from './territory.js';

/** A text column as a dictionary and one code a row; -1 = absent. */
export interface DictColumn {
  readonly values: readonly string[];
  readonly codes: Int32Array;
}

export interface ActorColumns {
  /** Sorted by id (code unit order): a row's index is the actor's index everywhere. */
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  readonly type: DictColumn;
  readonly role: DictColumn;
  readonly sphere: DictColumn;
  /** Codes are rows of `territories`; -1 = unknown. */
  readonly territory: Int32Array;
  /** Declared scale; see `graph/actor-scale.ts` for the derived one. */
  readonly scale: DictColumn;
  /** Level rank of the scope of a decision-maker's role, -1 = none; left out when nobody has one. */
  readonly roleScope?: Int8Array;
  /** All sectors of an actor joined by `|`, as one value. */
  readonly sectors: DictColumn;
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** 1 = may be named in print and exports (organisations, public persons, `namedInReport`). */
  readonly nameable: Uint8Array;
  /** 1 = may be suggested / may introduce (consent not withdrawn, and not in withdrawal today). */
  readonly suggestible: Uint8Array;
  readonly mayIntroduce: Uint8Array;
}

export interface TieColumns {
  readonly keys: readonly string[];
  /** Rows of `actors`. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly kind: DictColumn;
  readonly directed: Uint8Array;
  /** The row's own strength, NaN when not given. */
  readonly strength: Float64Array;
  /** Day numbers (domain/period.ts): first day of `start`, last day of `end`; NaN = unknown. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** 1 = `confirmed_by none`. */
  readonly unconfirmed: Uint8Array;
  /** Where the tie comes from; left out when no tie says so. */
  readonly origin?: DictColumn;
  /** How the two meet (onsite, online, hybrid); left out when no tie says so. */
  readonly mode?: DictColumn;
  /** Row of the actor who introduced the two, -1 = nobody known; left out when nobody did. */
  readonly introducer?: Int32Array;
}

export interface EventColumns {
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  readonly form: DictColumn;
  /** onsite, online, hybrid; left out when no event says so. */
  readonly mode?: DictColumn;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly territory: Int32Array;
  /** All sectors of an event joined by `|`, as one value; left out when no event says any. */
  readonly sectors?: DictColumn;
}

export interface ParticipationColumns {
  readonly keys: readonly string[];
  readonly actor: Int32Array;
  readonly event: Int32Array;
  readonly part: DictColumn;
  readonly date: Float64Array;
  /** 1 = counts as presence (`participationCounts`). */
  readonly counts: Uint8Array;
}

/** Dated roles, sorted by actor id; a role without dates always holds. */
export interface RoleColumns {
  /** Rows of `actors`. */
  readonly actor: Int32Array;
  readonly role: DictColumn;
  /** Day numbers; NaN = unknown. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Rows of `territories`; -1 = none. */
  readonly scopeTerritory: Int32Array;
}

/** Everything an analysis needs, as columns: what a viewer may see at a date. */
export interface EcosystemColumns {
  readonly digest: string;
  readonly actors: ActorColumns;
  readonly ties: TieColumns;
  readonly events: EventColumns;
  readonly participations: ParticipationColumns;
  /** Sorted by id. */
  readonly territories: readonly Territory[];
  /** Latest dated fact not after `today` among what was read; NaN when nothing is dated. */
  readonly latestDay: number;
  /** Stores always give them; hand-made columns may leave them out. */
  readonly roles?: RoleColumns;
}
