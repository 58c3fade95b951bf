import { describe } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver, GqlStatusObject } from 'neo4j-driver';
import { openNeo4jStore } from '../../server/src/store/neo4j/neo4j-store.js';
import type { Neo4jStoreOptions } from '../../server/src/store/neo4j/neo4j-store.js';

export interface TestServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** The server of this run (test/support/neo4j-setup.mjs). */
export const server = JSON.parse(
  process.env['PASSERELLE_TEST_NEO4J'] || 'null',
) as TestServer | null;

/** `describe` on the test server; skipped where there is none (never in CI, where the set-up fails). */
export function describeNeo4j(title: string, body: (server: TestServer) => void): void {
  if (server === null) {
    describe.skip(`${title} (no Neo4j: the reason is at the top of this run)`, () =>
      body({ uri: '', user: '', password: '' }));
  } else describe(title, () => body(server));
}

export function environmentOf({ user, password }: TestServer): Neo4jStoreOptions['env'] {
  return { PASSERELLE_NEO4J_USER: user, PASSERELLE_NEO4J_PASSWORD: password };
}

/** A driver of the tests' own, to look behind the store's back. */
export async function withDriver<T>(
  one: TestServer,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const driver = neo4j.driver(one.uri, neo4j.auth.basic(one.user, one.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

/** Rows of one statement. */
export function ask(
  one: TestServer,
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<readonly Record<string, unknown>[]> {
  return withDriver(one, async (driver) => {
    const { records } = await driver.executeQuery(text, parameters, { database: 'neo4j' });
    return records.map((record) => record.toObject());
  });
}

/** Empties the database. A server named by NEO4J_TEST_URI is touched only if it was empty, or emptied by us before. */
export async function wipe(one: TestServer): Promise<void> {
  await withDriver(one, async (driver) => {
    const run = (text: string) => driver.executeQuery(text, {}, { database: 'neo4j' });
    if (process.env['NEO4J_TEST_URI'] !== undefined) {
      const { records } = await run(
        'RETURN COUNT { () } AS nodes, EXISTS { (:PasserelleStore {isTest: true}) } AS isTest',
      );
      if (records[0]?.get('nodes') !== 0 && records[0]?.get('isTest') !== true) {
        throw new Error(`${one.uri} holds data that no test wrote: it is not emptied.`);
      }
    }
    const session = driver.session({ database: 'neo4j' });
    await session.run(
      `MATCH (n) WHERE NOT n:PasserelleStore AND NOT n:PasserelleSchema
       CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`,
    );
    await session.close();
    await run("MERGE (s:PasserelleStore {id: 'store'}) SET s.revision = 'new', s.isTest = true");
  });
}

export interface Noted {
  readonly notification: GqlStatusObject;
  readonly statement: string;
}

/** Opens a store on the server; notifications of its statements are collected. */
export async function openOn(
  one: TestServer,
  options: Partial<Neo4jStoreOptions> & { readonly uri?: string } = {},
): Promise<{ store: Awaited<ReturnType<typeof openNeo4jStore>>; noted: Noted[] }> {
  const noted: Noted[] = [];
  const store = await openNeo4jStore(options.uri ?? one.uri, {
    env: environmentOf(one),
    onNotification: (notification, statement) => noted.push({ notification, statement }),
    ...options,
  });
  return { store, noted };
}
