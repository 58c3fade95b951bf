import { EcoError, InvalidInputError, StoreError } from '@passerelle/core/errors';

/** By shape, not by class: callers may have loaded the driver in another realm. */
export interface DriverFailure {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly retriable?: boolean;
}

export function isDriverFailure(error: unknown): error is DriverFailure {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'Neo4jError' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

type Mapped = (server: string, error: unknown) => EcoError;

export const unreachable: Mapped = (server, error) =>
  new StoreError(
    'STORE_UNREACHABLE',
    `Neo4j at ${server} does not answer. Is it running, and is the address right? ("passerelle doctor" looks closer.)`,
    { cause: error, retriable: true },
  );
const busy: Mapped = (server, error) =>
  new StoreError(
    'STORE_BUSY',
    `Neo4j at ${server} is busy: another program is writing, or too much is asked at once. Try again in a moment.`,
    { cause: error, retriable: true },
  );
const taken: Mapped = (server, error) =>
  new StoreError(
    'STORE_BUSY',
    `No connection to Neo4j at ${server} came free in time: too much is asked at once, or the server hangs. Try again in a moment.`,
    { cause: error, retriable: true },
  );
const denied: Mapped = (server, error) =>
  new StoreError(
    'STORE_UNREACHABLE',
    `Neo4j at ${server} refuses the user or the password: check PASSERELLE_NEO4J_USER and PASSERELLE_NEO4J_PASSWORD. After three wrong passwords it waits 5 seconds.`,
    { cause: error },
  );

const ACQUISITION = 'Connection acquisition timed out';
/** With connections to spare, it means that the server takes no new one. */
export function isAcquisitionTimeout(error: unknown): error is DriverFailure {
  return isDriverFailure(error) && error.message.includes(ACQUISITION);
}

/** Driver and server codes → EcoError kinds: the one place that knows them. First match wins. */
const TABLE: readonly (readonly [
  test: (code: string, message: string) => boolean,
  mapped: Mapped,
])[] = [
  // Acquisition time-out has no code of its own.
  [(_, message) => message.includes(ACQUISITION), taken],
  [
    (code, message) => code === 'ServiceUnavailable' && /certificate|SSL|TLS|EPROTO/i.test(message),
    (server, error) =>
      new StoreError(
        'STORE_UNREACHABLE',
        `No secure connection to Neo4j at ${server}: its certificate is not trusted here, or it speaks no TLS. Trust its authority with NODE_EXTRA_CA_CERTS, or use neo4j:// on this machine.`,
        { cause: error },
      ),
  ],
  [(code) => code === 'ServiceUnavailable' || code === 'SessionExpired', unreachable],
  [(code) => code.startsWith('Neo.ClientError.Security.AuthorizationExpired'), unreachable],
  [
    (code) => code === 'Neo.ClientError.Security.CredentialsExpired',
    (server, error) =>
      new StoreError(
        'STORE_UNREACHABLE',
        `Neo4j at ${server} wants its first password changed: log in once with its Browser or cypher-shell, then set PASSERELLE_NEO4J_PASSWORD.`,
        { cause: error },
      ),
  ],
  [
    (code) => code === 'Neo.ClientError.Security.Forbidden',
    (server, error) =>
      new StoreError(
        'STORE_UNREACHABLE',
        `The user may not do this in Neo4j at ${server}: Passerelle needs to read, write and make constraints in its database.`,
        { cause: error },
      ),
  ],
  [(code) => code.startsWith('Neo.ClientError.Security.'), denied],
  [
    (code) => code === 'Neo.ClientError.Database.DatabaseNotFound',
    (server, error) =>
      new StoreError(
        'STORE_UNREACHABLE',
        `Neo4j at ${server} has no such database: leave it out of the address, or name one that exists.`,
        { cause: error },
      ),
  ],
  [
    (code) => code === 'Neo.TransientError.General.OutOfMemoryError' || code.includes('MemoryPool'),
    (server, error) =>
      new StoreError(
        'STORE_BROKEN',
        `Neo4j at ${server} has no memory left for this: give it more (server.memory.heap.max_size).`,
        { cause: error },
      ),
  ],
  [
    (code) => code === 'Neo.ClientError.Schema.ConstraintCreationFailed',
    (server, error) =>
      new StoreError(
        'STORE_BROKEN',
        `A constraint cannot be made in Neo4j at ${server}: rows are stored twice. ${(error as DriverFailure).message}`,
        { cause: error },
      ),
  ],
  [
    (code, message) => code.startsWith('Neo.') && message.includes('is too large to index'),
    (_, error) =>
      new InvalidInputError(
        'An id is too long for Neo4j: give ids of less than 8,000 characters.',
        { cause: error },
      ),
  ],
  [
    (code) =>
      code.startsWith('Neo.TransientError.') ||
      code.startsWith('Neo.ClientError.Transaction.LockClientStopped') ||
      code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut') ||
      code === 'Neo.DatabaseError.Database.DatabaseUnavailable',
    busy,
  ],
];

/** The driver reads past the end of a handshake that comes in pieces (6.3.0): the connection is lost, nothing else. */
function isBrokenHandshake(error: unknown): boolean {
  // Not by class: it may come from another realm.
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_OUT_OF_RANGE'
  );
}

/** @param server its address, for people */
export function neo4jFailure(error: unknown, server: string): Error {
  if (error instanceof EcoError) return error;
  if (isDriverFailure(error)) {
    const { code, message } = error;
    const found = TABLE.find(([test]) => test(code, message));
    if (found !== undefined) return found[1](server, error);
    // No Cypher text: it may hold data.
    return new StoreError(
      'STORE_BROKEN',
      `Neo4j at ${server} failed (${code === 'N/A' ? 'driver' : code}).`,
      { cause: error },
    );
  }
  if (isBrokenHandshake(error)) return unreachable(server, error);
  return error instanceof Error ? error : new Error(String(error));
}

/** Worth another try on another connection: the network's or the server's passing troubles. */
export function isPassing(error: unknown): boolean {
  if (!isDriverFailure(error)) return isBrokenHandshake(error);
  return (
    error.retriable === true ||
    error.code === 'ServiceUnavailable' ||
    error.code === 'SessionExpired' ||
    error.code.startsWith('Neo.TransientError.') ||
    error.code === 'Neo.DatabaseError.Database.DatabaseUnavailable'
  );
}
