import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { GraphStore, StoreInfo } from '@passerelle/core/store/graph-store';
import { asOfDay } from '../common/dating.js';
import { eraseActor } from './erase.js';
import { readDigest } from './digest.js';
import { migrate } from './migrations/migrate.js';
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
import { rejectedRows } from '../common/record-json.js';
import { readAnswers, readRuns, readStored } from './read-stored.js';
import { storeFailure } from './store-failure.js';
import { floorOf } from './visibility.js';
import { batchWriter } from './write-batch.js';

/** How long a writer waits for another before it says so. */
const PATIENCE_MS = 1500;
const PAUSE_MS = 25;
const DAY_MS = 86_400_000;

/** Opens, creates or migrates a store in one SQLite file; `:memory:` = gone at close.
 *  @param now milliseconds since 1970, UTC; default: the clock
 *  @throws StoreError STORE_BROKEN for a damaged, foreign or newer file; STORE_UNREACHABLE when it cannot be opened */
export async function openEmbeddedStore(
  path: string,
  { now = Date.now, url = path }: { readonly now?: () => number; readonly url?: string } = {},
): Promise<GraphStore> {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: PATIENCE_MS });
    const schemaVersion = prepare(db, path);
    return await Promise.resolve(
      storeOn(db, path, { engine: 'embedded', url, schemaVersion }, now),
    );
  } catch (error) {
    db?.close();
    throw storeFailure(error, path);
  }
}

function prepare(db: Database.Database, path: string): number {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  // Keys are hashes, so a batch touches pages all over: fewer, larger checkpoints halve an import's time.
  db.pragma('wal_autocheckpoint = 10000');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
  return migrate(db, path);
}

function storeOn(
  db: Database.Database,
  path: string,
  info: StoreInfo,
  now: () => number,
): GraphStore {
  const writer = batchWriter(db);
  const today = (): number => Math.floor(now() / DAY_MS);
  const failure = (error: unknown): Error => storeFailure(error, path, lastWriter(db));

  const read = <T>(work: () => T): Promise<T> => {
    try {
      // One read transaction: all the queries of a read see the same committed batch.
      return Promise.resolve(db.transaction(work)());
    } catch (error) {
      return Promise.reject(failure(error));
    }
  };
  /** Waits for another writer without holding up the readers of this process. */
  const change = async <T>(work: () => T): Promise<T> => {
    for (let waited = 0; ; waited += PAUSE_MS) {
      db.pragma('busy_timeout = 0');
      try {
        return work();
      } catch (error) {
        const mapped = failure(error);
        if (!('code' in mapped && mapped.code === 'STORE_BUSY') || waited >= PATIENCE_MS)
          throw mapped;
      } finally {
        db.pragma(`busy_timeout = ${String(PATIENCE_MS)}`);
      }
      await delay(PAUSE_MS);
    }
  };
  const changing = (work: () => void): Promise<void> =>
    change(() => {
      db.transaction(work).immediate();
    });
  const among = (sql: string, ids: readonly string[]): readonly (readonly [string, string])[] =>
    db
      .prepare<[string], [string, string]>(`${sql} WHERE id IN (SELECT value FROM json_each(?))`)
      .raw()
      .all(JSON.stringify(ids));

  return {
    info: () => Promise.resolve(info),
    close: () => {
      db.close();
      return Promise.resolve();
    },
    write: (batch) => change(() => writer.write(batch)),
    existing: (kind, ids) =>
      read(() => new Set(among(`SELECT id, '' FROM ${kind}`, ids).map(([id]) => id))),
    actorTypes: (ids) => read(() => new Map(among('SELECT id, type FROM actors', ids))),
    recordImport: (record) =>
      changing(() => {
        recordImport(db, record);
      }),
    imports: () => read(() => readImports(db)),
    digest: () => read(() => readDigest(db)),

    counts: (viewer) => read(() => readCounts(db, floorOf(viewer), rejectedRows(readImports(db)))),
    actors: (viewer, query) => read(() => readActors(db, floorOf(viewer), query)),
    actor: (viewer, id) => read(() => readActor(db, floorOf(viewer), today(), id)),
    ties: (viewer, keys) => read(() => readTies(db, floorOf(viewer), keys)),
    participations: (viewer, keys) => read(() => readParticipations(db, floorOf(viewer), keys)),
    tiesOf: (viewer, actorId) => read(() => readTiesOf(db, floorOf(viewer), actorId)),
    events: (viewer, ids) => read(() => readEvents(db, floorOf(viewer), ids)),
    territories: () => read(() => readTerritories(db)),
    territory: (idOrLabel) => read(() => readTerritory(db, idOrLabel)),
    columns: (viewer, { asOf }) =>
      read(() =>
        readColumns(db, {
          floor: floorOf(viewer),
          asOf: asOfDay(asOf),
          today: today(),
          territories: readTerritories(db),
        }),
      ),
    demands: (viewer, query) => read(() => readDemands(db, floorOf(viewer), query)),

    saveRun: (run) =>
      changing(() => {
        saveRun(db, run);
      }),
    run: (id) => read(() => readRun(db, id)),
    saveSnapshot: (snapshot) =>
      changing(() => {
        saveSnapshot(db, snapshot);
      }),
    snapshots: (territoryId) => read(() => readSnapshots(db, territoryId)),
    snapshot: (id) => read(() => readSnapshot(db, id)),
    saveSuggestions: (suggestions) =>
      changing(() => {
        saveSuggestions(db, suggestions);
      }),
    suggestions: (viewer, query) => read(() => readSuggestions(db, floorOf(viewer), query)),
    answerSuggestion: (id, answer, answeredAt, until) =>
      changing(() => {
        answerSuggestion(db, id, answer, answeredAt, until);
      }),
    rows: (kind, after, limit) => read(() => readStored(db, kind, after, limit)),
    runs: () => read(() => readRuns(db)),
    answers: () => read(() => readAnswers(db)),
    erase: (actorId) =>
      change(() => {
        writer.forget();
        return eraseActor(db, path, actorId);
      }),
  };
}

function lastWriter(db: Database.Database): string | undefined {
  try {
    return db.prepare<[], string>("SELECT value FROM meta WHERE key = 'writer'").pluck().get();
  } catch {
    // Only makes a message clearer: the failure being reported matters more.
    return undefined;
  }
}
