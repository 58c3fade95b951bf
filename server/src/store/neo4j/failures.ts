import { EcoError } from '@passerelle/core/errors';
import type { StoreError } from '@passerelle/core/errors';
import { inputTrouble, storeTrouble } from './trouble.js';
import type { Neo4jTrouble } from '@passerelle/core/domain/neo4j-troubles';

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

const mapped =
  (code: StoreError['code'], trouble: Neo4jTrouble, retriable = false): Mapped =>
  (server, error) =>
    storeTrouble(code, trouble, { server }, { cause: error, retriable });
export const unreachable = mapped('STORE_UNREACHABLE', 'unreachable', true);

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
  [(_, message) => message.includes(ACQUISITION), mapped('STORE_BUSY', 'taken', true)],
  [
    (code, message) => code === 'ServiceUnavailable' && /certificate|SSL|TLS|EPROTO/i.test(message),
    mapped('STORE_UNREACHABLE', 'insecure'),
  ],
  [(code) => code === 'ServiceUnavailable' || code === 'SessionExpired', unreachable],
  [(code) => code.startsWith('Neo.ClientError.Security.AuthorizationExpired'), unreachable],
  [
    (code) => code === 'Neo.ClientError.Security.CredentialsExpired',
    mapped('STORE_UNREACHABLE', 'firstPassword'),
  ],
  [
    (code) => code === 'Neo.ClientError.Security.Forbidden',
    mapped('STORE_UNREACHABLE', 'forbidden'),
  ],
  [(code) => code.startsWith('Neo.ClientError.Security.'), mapped('STORE_UNREACHABLE', 'denied')],
  [
    (code) => code === 'Neo.ClientError.Database.DatabaseNotFound',
    mapped('STORE_UNREACHABLE', 'noDatabase'),
  ],
  [
    (code) => code === 'Neo.TransientError.General.OutOfMemoryError' || code.includes('MemoryPool'),
    mapped('STORE_BROKEN', 'memory'),
  ],
  [
    (code) => code === 'Neo.ClientError.Schema.ConstraintCreationFailed',
    (server, error) => {
      const detail = (error as DriverFailure).message;
      return storeTrouble('STORE_BROKEN', 'twice', { server, detail }, { cause: error });
    },
  ],
  [
    (code, message) => code.startsWith('Neo.') && message.includes('is too large to index'),
    (_, error) => inputTrouble('longId', {}, { cause: error }),
  ],
  [
    (code) =>
      code.startsWith('Neo.TransientError.') ||
      code.startsWith('Neo.ClientError.Transaction.LockClientStopped') ||
      code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut') ||
      code === 'Neo.DatabaseError.Database.DatabaseUnavailable',
    mapped('STORE_BUSY', 'busy', true),
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
    const detail = code === 'N/A' ? 'driver' : code;
    return storeTrouble('STORE_BROKEN', 'failed', { server, detail }, { cause: error });
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
