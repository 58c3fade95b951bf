import { setTimeout as delay } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { Driver, GqlStatusObject, Session, Transaction } from 'neo4j-driver';
import { StoreError } from '@passerelle/core/errors';
import type { Neo4jAddress } from './address.js';
import { isAcquisitionTimeout, isPassing, neo4jFailure, unreachable } from './failures.js';
import { SilenceError, silenceTimer } from './silence.js';
import type { SilenceTimer } from './silence.js';
import { statement } from './statements.js';
import { storeTrouble } from './trouble.js';

export type Parameters = Readonly<Record<string, unknown>>;

/** Statements of one transaction, by the name of their file. */
export interface Statements {
  /** All rows, each as an object of its columns. For few rows. */
  all<T>(name: string, parameters?: Parameters): Promise<readonly T[]>;
  first<T>(name: string, parameters?: Parameters): Promise<T | undefined>;
  /** Calls `each` with the one column of every row, as it comes. For any number of rows. */
  stream<T>(name: string, parameters: Parameters, each: (cell: T) => void): Promise<void>;
}

export interface LinkOptions {
  /** How long a call may be tried again, ms; and how long the server may be silent within a try. */
  readonly patienceMs: number;
  readonly silenceMs: number;
  /** Told every notification of the server; without it none is asked for. */
  readonly onNotification?: (notification: GqlStatusObject, statement: string) => void;
}

export interface WriteOptions {
  /** Takes locks, keeps nothing. */
  readonly rollback?: boolean;
  /** Of this call, instead of the link's. */
  readonly silenceMs?: number;
}

/** The driver behind a deadline: every call answers or fails, whatever the network does. */
export interface Link {
  read<T>(work: (statements: Statements) => Promise<T>): Promise<T>;
  /** @param work must be idempotent: it runs again when an answer was lost, even after the commit */
  write<T>(work: (statements: Statements) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** One statement outside of any transaction of ours: schema. */
  run(text: string): Promise<void>;
  version(): Promise<string>;
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const POOL = 20;
/** A cold server may take this long for its first constraint. */
export const SCHEMA_MS = 60_000;

export function openLink(address: Neo4jAddress, options: LinkOptions): Link {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    maxConnectionPoolSize: POOL,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 4_000,
    connectionLivenessCheckTimeout: 30_000,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    fetchSize: 10_000,
    // What is not there yet in an empty database is no fault of a statement.
    notificationFilter:
      options.onNotification === undefined
        ? { minimumSeverityLevel: 'OFF' }
        : { disabledCategories: ['UNRECOGNIZED'] },
  });

  // Each call sees what earlier ones wrote, on a cluster too.
  let active = 0;
  const bookmarkManager = neo4j.bookmarkManager();
  const attempt = async <T>(
    mode: 'READ' | 'WRITE',
    work: (statements: Statements) => Promise<T>,
    { rollback = false, silenceMs = options.silenceMs }: WriteOptions,
  ): Promise<T> => {
    const session = driver.session({
      database: address.database,
      defaultAccessMode: mode,
      bookmarkManager,
    });
    const timer = silenceTimer(silenceMs, address.url);
    active += 1;
    try {
      // Not waited for: BEGIN travels with the first statement, and so does its failure.
      const tx: Transaction = session.beginTransaction();
      const result = await work(statementsOf(tx, timer, options));
      if (!rollback) await timer.race(tx.commit(), () => sever(session));
      // Rolls back what was only read.
      void session.close().catch(() => undefined);
      return result;
    } catch (error) {
      // Rolls back what is open; its own failure would hide the one being reported.
      void session.close().catch(() => undefined);
      if (isAcquisitionTimeout(error) && active < POOL) throw unreachable(address.url, error);
      if (mode === 'WRITE' && error instanceof SilenceError && (await answers())) {
        const why = { cause: error, retriable: true };
        throw storeTrouble('STORE_BUSY', 'writing', { server: address.url }, why);
      }
      throw error;
    } finally {
      active -= 1;
      timer.stop();
    }
  };
  /** Tells a server that is held up by a lock from one that is gone. */
  const answers = async (): Promise<boolean> => {
    const timer = silenceTimer(1_000, '');
    try {
      await timer.race(driver.getServerInfo({ database: address.database }), () => undefined);
      return true;
    } catch {
      return false;
    } finally {
      timer.stop();
    }
  };

  const repeated = async <T>(once: () => Promise<T>): Promise<T> => {
    const begun = Date.now();
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await once();
      } catch (error) {
        const over = Date.now() - begun + pause > options.patienceMs;
        if (over || !isPassing(error)) throw neo4jFailure(error, address.url);
      }
      await delay(pause);
    }
  };

  return {
    read: (work) => repeated(() => attempt('READ', work, { rollback: true })),
    write: (work, how = {}) => repeated(() => attempt('WRITE', work, how)),
    run: (text) =>
      repeated(async () => {
        const session = driver.session({ database: address.database });
        const timer = silenceTimer(SCHEMA_MS, address.url);
        try {
          await timer.race(Promise.resolve(session.run(text)), () => sever(session));
        } finally {
          timer.stop();
          void session.close().catch(() => undefined);
        }
      }),
    version: () =>
      repeated(async () => {
        const timer = silenceTimer(options.silenceMs, address.url);
        try {
          const { agent = '' } = await timer.race(
            driver.getServerInfo({ database: address.database }),
            () => undefined,
          );
          return agent.replace(/^Neo4j\//, '');
        } finally {
          timer.stop();
        }
      }),
    close: () => closeSoon(driver),
  };
}

/** GOODBYE needs no answer, but a dead network may never take it. */
async function closeSoon(driver: Driver): Promise<void> {
  const timeout = new AbortController();
  await Promise.race([
    driver.close().catch(() => undefined),
    delay(2_000, undefined, { signal: timeout.signal, ref: false }).catch(() => undefined),
  ]);
  timeout.abort();
}

interface Cells {
  get(column: number): unknown;
}

function statementsOf(tx: Transaction, timer: SilenceTimer, options: LinkOptions): Statements {
  const stream = (
    name: string,
    parameters: Parameters,
    each: (record: Cells, keys: readonly string[]) => void,
  ): Promise<void> =>
    timer.race(
      new Promise<void>((resolve, reject) => {
        let keys: readonly string[] = [];
        tx.run(statement(name), parameters).subscribe({
          onKeys: (names) => {
            keys = names;
            timer.heard();
          },
          onNext: (record) => {
            each(record, keys);
            timer.heard();
          },
          onCompleted: (summary) => {
            for (const one of summary.gqlStatusObjects) {
              if (one.isNotification) options.onNotification?.(one, name);
            }
            resolve();
          },
          onError: reject,
        });
      }),
      () => sever(tx),
    );
  const all = async <T>(name: string, parameters: Parameters = {}): Promise<readonly T[]> => {
    const rows: T[] = [];
    await stream(name, parameters, (record, keys) => {
      rows.push(Object.fromEntries(keys.map((key, i) => [key, record.get(i)])) as T);
    });
    return rows;
  };
  return {
    all,
    first: async <T>(name: string, parameters?: Parameters) => (await all<T>(name, parameters))[0],
    stream: <T>(name: string, parameters: Parameters, each: (cell: T) => void) =>
      stream(name, parameters, (record) => {
        each(record.get(0) as T);
      }),
  };
}

interface Holder {
  readonly _connectionPromise?: PromiseLike<unknown>;
}

/** Cuts the socket under a session or transaction that no longer answers. The driver offers no way: closing waits for the
 *  server's word. Its pool then sees a broken connection and drops it. Held by a test, so that an update that moves these
 *  fields is noticed. */
function sever(stuck: Session | Transaction): void {
  const { _connectionHolder, _readConnectionHolder, _writeConnectionHolder } =
    stuck as unknown as Readonly<Record<string, Holder | undefined>>;
  for (const holder of [_connectionHolder, _readConnectionHolder, _writeConnectionHolder]) {
    void holder?._connectionPromise?.then((connection) => {
      socketOf(connection)?.destroy(
        new StoreError('STORE_UNREACHABLE', 'Cut: the server was silent for too long.'),
      );
    });
  }
}

function socketOf(connection: unknown): { destroy(error: Error): void } | undefined {
  type Layer = Readonly<Record<'_delegate' | '_ch' | '_conn', unknown>> | null | undefined;
  let layer = connection as Layer;
  while (layer?._delegate != null) layer = layer._delegate as Layer;
  const channel = layer?._ch as Layer;
  return channel?._conn as { destroy(error: Error): void } | undefined;
}
