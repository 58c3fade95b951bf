import type { Csr } from '../graph/csr.js';
import type { Meetings } from './meetings.js';
import type { DistanceTable } from './distance-table.js';
import type { Topics } from './terms/topic-affinity.js';
import type { CalibratedModel } from './acceptance/calibrated-model.js';
import type { PairFeatures } from './acceptance/pair-features.js';

/** Rows of something for each node: node u has rows[offsets[u] .. offsets[u+1]-1], ascending. */
export interface RowLists {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** What suggestions are computed from: one entry a node in every column. */
export interface EncounterInput {
  readonly csr: Csr;
  /** 0 = not yet linked. */
  readonly community: Int32Array;
  /** Group codes, -1 = unknown. */
  readonly territory: Int32Array;
  readonly sector: Int32Array;
  /** Level ranks, -1 = unknown. */
  readonly scale: Int8Array;
  /** 1 = hub of its own scale (methods M7). */
  readonly hub: Uint8Array;
  /** 1 = may be suggested and is available; a 0 is in no list, on neither side. */
  readonly suggestible: Uint8Array;
  /** 1 = may be named as introducer and is available. */
  readonly mayIntroduce: Uint8Array;
  /** Introductions each node was asked for and that are still open; absent = none. */
  readonly introductions?: Uint8Array;
  /** 1 = small project, first served (methods §7, assignment). */
  readonly small?: Uint8Array;
  /** Parent of each territory code, -1 = root: a territory and one that holds it are not two territories. */
  readonly territoryParent?: Int32Array;
  /** Organisations each node belongs to: two members of one need no introduction. */
  readonly organisations?: RowLists;
  /** Organisations that stand above each node: those that own its own, and theirs. */
  readonly above?: RowLists;
  /** Events too large to tie their members (kept two-mode) that each node took part in. */
  readonly events?: RowLists;
  /** Needs and offers that match; left out when nobody expressed any. */
  readonly demand?: FitLists;
  /** Code of the spelling of each name: two rows of one organisation are not two actors. */
  readonly name?: Int32Array;
  /** 1 = a network of others (an ecosystem, a federation): it is met through its members, never suggested. */
  readonly network?: Uint8Array;
  /** Projects too large to tie their members (kept two-mode): who shares one has worked together. */
  readonly projects?: RowLists;
  /** Partners answered lately, known or declined, of each node: not proposed now. */
  readonly silent?: RowLists;
  /** What each node worked on in past events; left out when no event says what it is about. */
  readonly topics?: Topics;
  /** Ties of a view whose events count as ties up to the default size, whatever their age; left out when those of `csr` do. */
  readonly wide?: Csr;
  /** What meetings tell; left out when none was held. */
  readonly meetings?: Meetings;
  /** How far popularity lasts here, 0 … 1 (`popularity.ts`); 1 when left out. */
  readonly lasting?: number;
  /** Learnt from answers; replaces P when there is one. */
  readonly model?: CalibratedModel;
  /** Made when left out; it is the same for all recipients. */
  readonly distances?: DistanceTable;
}

/** Partners of each node by need and offer: node u has targets[offsets[u] .. offsets[u+1]-1], ascending. */
export interface FitLists {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** F of the pair, 0 … 1; the same from both sides. */
  readonly fit: Float64Array;
  /** Rows of the demands behind it: a need of one, an offer of the other. */
  readonly need: Uint32Array;
  readonly offer: Uint32Array;
}

export interface EncounterOptions {
  /** Nodes suggestions are made for; all unless given. */
  readonly recipients?: ArrayLike<number>;
  readonly seed: number;
  /** Most suggestions of one recipient, and most of one target. 3 and 3 unless given. */
  readonly perRecipient?: number;
  readonly perTarget?: number;
  /** Candidates of one recipient that are put in order; the most plausible ones. 32 unless given. */
  readonly pool?: number;
  /** Best scored candidates of one recipient that compete for places. */
  readonly competing?: number;
  /** Instead of the gates: which pairs may be suggested (a backtest gives all methods the same). */
  readonly passes?: (u: number, v: number) => boolean;
  /** Candidates drawn at random besides, so that everybody has a chance of a place; 0 unless given. */
  readonly drawn?: number;
  /** Share of random places; the default unless given. */
  readonly randomShare?: number;
}

/** The five terms, each 0 … 1 before its floor; null = left out. */
export interface Terms {
  readonly F: number | null;
  readonly P: number;
  readonly I: number;
  readonly B: number;
  readonly S: number;
}

/** One suggestion, with the facts its reasons are made from. Nodes, territories and events are rows. */
export interface Encounter {
  readonly recipient: number;
  readonly target: number;
  /** 0 … 100. */
  readonly score: number;
  readonly terms: Terms;
  /** What a model may learn from, once the pair is answered. */
  readonly features: PairFeatures;
  /** Hops, 2 or more; -1 = no path. */
  readonly distance: number;
  readonly common: number;
  /** -1 = none. */
  readonly introducer: number;
  readonly relay: number;
  readonly event: number;
  /** Ties of the recipient with the target's community. */
  readonly contactsThere: number;
  /** Hub of the next scale that comes nearer, -1 = none; hops before (-1 = no path) and after. */
  readonly nearerHub: number;
  readonly hopsBefore: number;
  readonly hopsAfter: number;
  /** Share of relations between the two territories, else communities: q of the surprise term. */
  readonly sharedRelations: number;
  /** Rows of the need and the offer that match, -1 = no demand. */
  readonly need: number;
  readonly offer: number;
  /** Probability with which this pair was drawn for a place; NaN = chosen by score. */
  readonly propensity: number;
}
