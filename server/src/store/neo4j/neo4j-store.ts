import { randomUUID } from 'node:crypto';
import type { GqlStatusObject } from 'neo4j-driver';
import { visibleTo } from '@passerelle/core/domain/viewer';
import type { GraphStore, WriteKind } from '@passerelle/core/store/graph-store';
import { asOfDay } from '../common/dating.js';
import { digestOf } from '../common/digest-sum.js';
import type { DigestSum } from '../common/digest-sum.js';
import { rejectedRows } from '../common/record-json.js';
import { neo4jAddress } from './address.js';
import type { Environment } from './address.js';
import { eraseActor } from './erase.js';
import { versionProblem } from './inspect.js';
import { openLink } from './link.js';
import type { Link, Statements } from './link.js';
import { readActor, readActors } from './read-actors.js';
import { readColumns } from './read-columns.js';
import {
  readCounts,
  readDemands,
  readEvents,
  readParticipations,
  readTerritories,
  readTerritory,
  readTies,
  readTiesOf,
} from './read-facts.js';
import {
  answerSuggestion,
  readImports,
  readRun,
  readSnapshot,
  readSnapshots,
  readSuggestions,
  recordImport,
  saveRun,
  saveSnapshot,
  saveSuggestions,
} from './records.js';
import { readAnswers, readRuns, readStored } from './read-stored.js';
import { ensureSchema } from './schema.js';
import { stableRead } from './stable-read.js';
import { createWriter } from './write-batch.js';

export interface Neo4jStoreOptions {
  /** Who connects: see `neo4jAddress`. */
  readonly env: Environment;
  /** Milliseconds since 1970, UTC; default: the clock. */
  readonly now?: () => number;
  /** How long a call may be tried again, ms. */
  readonly patienceMs?: number;
  /** How long the server may be silent within a call, ms. */
  readonly silenceMs?: number;
  readonly onNotification?: (notification: GqlStatusObject, statement: string) => void;
}

const DAY_MS = 86_400_000;
/** Together below the 10 seconds in which an API call must have its answer. */
const PATIENCE_MS = 4_000;
const SILENCE_MS = 4_500;

/** Opens a store in a Neo4j database; makes its constraints when they are missing.
 *  @throws InvalidInputError for a wrong address; StoreError STORE_UNREACHABLE, STORE_BUSY or STORE_BROKEN */
export async function openNeo4jStore(url: string, options: Neo4jStoreOptions): Promise<GraphStore> {
  const { now = Date.now, patienceMs = PATIENCE_MS } = options;
  // Who waits longer for a server lets it think longer too.
  const { silenceMs = Math.max(SILENCE_MS, patienceMs) } = options;
  const address = neo4jAddress(url, options.env);
  const { onNotification } = options;
  const link = openLink(address, {
    patienceMs,
    silenceMs,
    ...(onNotification === undefined ? {} : { onNotification }),
  });
  let schemaVersion: number;
  try {
    const old = versionProblem(await link.version());
    if (old !== null) throw old;
    schemaVersion = await ensureSchema(link, address.url);
  } catch (error) {
    await link.close();
    throw error;
  }
  const writer = createWriter(link, now);
  const today = (): number => Math.floor(now() / DAY_MS);
  const read: Link['read'] = (work) => link.read(work);
  let closed: Promise<void> | undefined;
  const nothing = (work: (statements: Statements) => Promise<void>): Promise<void> =>
    writer.change(async (statements) => {
      await work(statements);
    });

  return {
    info: () => Promise.resolve({ engine: 'neo4j', url: address.url, schemaVersion }),
    close: () =>
      (closed ??= (async () => {
        await writer.leave().catch(() => undefined);
        await link.close();
      })()),
    write: (batch) => writer.write(batch),
    existing: (kind, ids) =>
      read(async (s) => {
        const rows = await s.all<{ id: string }>(`find-existing-${kind}`, { ids });
        return new Set(rows.map(({ id }) => id));
      }),
    actorTypes: (ids) =>
      read(async (s) => {
        const rows = await s.all<{ id: string; type: string }>('read-actor-types', { ids });
        return new Map(rows.map(({ id, type }) => [id, type]));
      }),
    recordImport: (record) => nothing((s) => recordImport(s, record)),
    imports: () => read(readImports),
    digest: () => stableRead(link, async (s) => digestOf(await sumsOf(s))),

    counts: (viewer) =>
      stableRead(link, async (s) => {
        const [sums, imports] = await Promise.all([sumsOf(s), readImports(s)]);
        const stored = new Map([...sums].map(([kind, [rows]]) => [kind, rows]));
        return readCounts(s, visibleTo(viewer), stored, rejectedRows(imports));
      }),
    actors: (viewer, query) => read((s) => readActors(s, visibleTo(viewer), query)),
    actor: (viewer, id) => read((s) => readActor(s, visibleTo(viewer), today(), id)),
    ties: (viewer, keys) => read((s) => readTies(s, visibleTo(viewer), keys)),
    participations: (viewer, keys) => read((s) => readParticipations(s, visibleTo(viewer), keys)),
    tiesOf: (viewer, actorId) => read((s) => readTiesOf(s, visibleTo(viewer), actorId)),
    events: (viewer, ids) => read((s) => readEvents(s, visibleTo(viewer), ids)),
    territories: () => read(readTerritories),
    territory: (idOrLabel) => read((s) => readTerritory(s, idOrLabel)),
    columns: async (viewer, { asOf }) => {
      const reading = { visible: visibleTo(viewer), asOf: asOfDay(asOf), today: today() };
      return stableRead(link, async (s) => ({
        digest: digestOf(await sumsOf(s)),
        ...(await readColumns(s, reading)),
      }));
    },
    demands: (viewer, query) => read((s) => readDemands(s, visibleTo(viewer), query)),

    saveRun: (run) => nothing((s) => saveRun(s, run)),
    run: (id) => read((s) => readRun(s, id)),
    saveSnapshot: (snapshot) => nothing((s) => saveSnapshot(s, snapshot)),
    snapshots: (territoryId) => read((s) => readSnapshots(s, territoryId)),
    snapshot: (id) => read((s) => readSnapshot(s, id)),
    saveSuggestions: (suggestions) => nothing((s) => saveSuggestions(s, suggestions)),
    suggestions: (viewer, query) => read((s) => readSuggestions(s, visibleTo(viewer), query)),
    answerSuggestion: (id, answer, answeredAt, until) => {
      const answerId = randomUUID();
      return nothing((s) => answerSuggestion(s, id, answerId, answer, answeredAt, until));
    },
    rows: (kind, after, limit) => read((s) => readStored(s, kind, after, limit)),
    runs: () => read(readRuns),
    answers: () => read(readAnswers),
    erase: (actorId) => writer.change((s, sums) => eraseActor(s, sums, actorId)),
  };
}

async function sumsOf(statements: Statements): Promise<ReadonlyMap<WriteKind, DigestSum>> {
  const rows = await statements.all<{ kind: WriteKind; sum: DigestSum }>('read-digests');
  return new Map(rows.map(({ kind, sum }) => [kind, sum]));
}
