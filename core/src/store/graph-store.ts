import type { Actor, Role } from '../domain/actor.js';
import type { EcosystemColumns } from '../domain/ecosystem.js';
import type { EcoEvent, Participation } from '../domain/event.js';
import type { Answer, Consent, Demand, RhythmState, Suggestion } from '../domain/mediation.js';
import type { ImportCounts, ImportRecord, Run, Snapshot } from '../domain/provenance.js';
import type { Territory } from '../domain/territory.js';
import type { Tie } from '../domain/tie.js';
import type { Viewer } from '../domain/viewer.js';
import type { ActorQuery, ColumnsQuery, Page } from './query.js';

/** Rows to upsert, referenced rows first: the adapter writes them in this order in ONE transaction. */
export interface WriteBatch {
  readonly territories?: readonly Territory[];
  readonly actors?: readonly Actor[];
  readonly roles?: readonly Role[];
  readonly ties?: readonly Tie[];
  readonly events?: readonly EcoEvent[];
  readonly participations?: readonly Participation[];
  readonly demands?: readonly Demand[];
  readonly rhythms?: readonly RhythmState[];
  readonly consents?: readonly Consent[];
}
export type WriteKind = keyof WriteBatch;
/** Outcome a kind: new + updated + unchanged = rows given. */
export type WriteResult = Readonly<
  Partial<Record<WriteKind, Omit<ImportCounts, 'in' | 'rejected'>>>
>;

/** A row of a kind, as `write` takes it. */
export type StoredRow<K extends WriteKind> = NonNullable<WriteBatch[K]>[number];
export interface StoredAnswer {
  readonly suggestionId: string;
  readonly answer: Answer;
  readonly answeredAt: string | null;
  readonly until: string | null;
}

export interface StoreCounts {
  readonly actors: number;
  readonly ties: number;
  readonly events: number;
  readonly participations: number;
  readonly territories: number;
  readonly needs: number;
  readonly offers: number;
  readonly rejected: number;
}

export interface StoreInfo {
  readonly engine: 'embedded' | 'neo4j';
  /** As given by the user, without a password. */
  readonly url: string;
  readonly schemaVersion: number;
}

/** An actor with what hangs on it, as one viewer may see it. */
export interface ActorDetail {
  readonly actor: Actor;
  readonly roles: readonly Role[];
  readonly demands: readonly Demand[];
  /** "not available now": the state itself is never shown to others. */
  readonly available: boolean;
}

/** THE PORT. One conformance suite (test/contract) holds every adapter to it. All reads take the viewer: consent and
 *  visibility are enforced here and nowhere else. Reads during a write see the last committed batch.
 *  Rejections: EcoError kinds only. */
export interface GraphStore {
  info(): Promise<StoreInfo>;
  close(): Promise<void>;

  /** Upsert by id/key; idempotent; a batch is stored whole or not at all.
   *  @throws InvalidInputError for a reference to a row that is neither stored nor in the batch, or a territory cycle
   *  @throws StoreError STORE_BUSY when another process writes */
  write(batch: WriteBatch): Promise<WriteResult>;
  /** Which of these ids are stored already (import checks references with it). */
  existing(
    kind: 'actors' | 'events' | 'territories',
    ids: readonly string[],
  ): Promise<ReadonlySet<string>>;
  /** Types of stored actors among ids (import refuses one id with two types). */
  actorTypes(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  recordImport(record: ImportRecord): Promise<void>;
  imports(): Promise<readonly ImportRecord[]>;
  /** Hash of all stored domain rows, order-free; the same rows give the same digest on every adapter. Changes with consent. */
  digest(): Promise<string>;

  counts(viewer: Viewer): Promise<StoreCounts>;
  actors(viewer: Viewer, query: ActorQuery): Promise<Page<Actor>>;
  /** null when absent or not visible: the two are not told apart. */
  actor(viewer: Viewer, id: string): Promise<ActorDetail | null>;
  /** Ties with these keys / participations with these keys, visible ones only: the evidence of an edge. */
  ties(viewer: Viewer, keys: readonly string[]): Promise<readonly Tie[]>;
  participations(viewer: Viewer, keys: readonly string[]): Promise<readonly Participation[]>;
  /** All ties of one actor, newest start first, undated last. */
  tiesOf(viewer: Viewer, actorId: string): Promise<readonly Tie[]>;
  events(viewer: Viewer, ids: readonly string[]): Promise<readonly EcoEvent[]>;
  territories(): Promise<readonly Territory[]>;
  /** By id, else by unambiguous label (accent- and case-blind), else null. @throws ConflictError with candidates when ambiguous */
  territory(idOrLabel: string): Promise<Territory | null>;
  /** Everything an analysis needs, as columns. */
  columns(viewer: Viewer, query: ColumnsQuery): Promise<EcosystemColumns>;
  demands(
    viewer: Viewer,
    query: { readonly side?: 'need' | 'offer'; readonly actorId?: string },
  ): Promise<readonly Demand[]>;

  /** Runs and snapshots are immutable: the same id again is a no-op, other content under an id is a ConflictError. */
  saveRun(run: Run): Promise<void>;
  run(id: string): Promise<Run | null>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  snapshots(territoryId?: string): Promise<readonly Snapshot[]>;
  snapshot(id: string): Promise<Snapshot | null>;

  saveSuggestions(suggestions: readonly Suggestion[]): Promise<void>;
  /** Visible when both ends are. */
  suggestions(
    viewer: Viewer,
    query: { readonly runId?: string; readonly actorId?: string },
  ): Promise<readonly Suggestion[]>;
  /** Keeps history; the latest answer counts, with its own day or none. @throws NotFoundError */
  answerSuggestion(
    id: string,
    answer: Answer,
    answeredAt: string,
    until?: string | null,
  ): Promise<void>;

  /** Everything of a kind, page by page in the order of keys, whoever may see it: for copies of a whole store.
   *  @param after cursor of the page before, null = the first */
  rows<K extends WriteKind>(
    kind: K,
    after: string | null,
    limit: number,
  ): Promise<Page<StoredRow<K>>>;
  runs(): Promise<readonly Run[]>;
  /** The whole history, oldest first a suggestion. */
  answers(): Promise<readonly StoredAnswer[]>;

  /** Forget an actor and everything that hangs on it. @returns rows removed by kind. @throws NotFoundError */
  erase(actorId: string): Promise<Readonly<Record<string, number>>>;
}
