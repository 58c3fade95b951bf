/** Every failure a user can meet. One class a kind, not a resource; see docs/decisions/0004-errors.md. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'NO_CONVERGENCE'
  | 'LIMIT_EXCEEDED'
  | 'CANCELLED'
  | 'STORE_UNREACHABLE'
  | 'STORE_BUSY'
  | 'STORE_BROKEN';

export interface ErrorOptions {
  /** Facts a program can use: file, line, column, got, expected, candidates… */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
  readonly retriable?: boolean;
}

/** Message = what happened, what was found, what was expected, how to mend it. */
export class EcoError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retriable: boolean;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.details = options.details ?? {};
    this.retriable = options.retriable ?? false;
  }
}

export class InvalidInputError extends EcoError {
  constructor(message: string, options?: ErrorOptions) {
    super('INVALID_INPUT', message, options);
  }
}
export class NotFoundError extends EcoError {
  constructor(message: string, options?: ErrorOptions) {
    super('NOT_FOUND', message, options);
  }
}
export class ConflictError extends EcoError {
  constructor(message: string, options?: ErrorOptions) {
    super('CONFLICT', message, options);
  }
}
export class ForbiddenError extends EcoError {
  constructor(message: string, options?: ErrorOptions) {
    super('FORBIDDEN', message, options);
  }
}
export class ConvergenceError extends EcoError {
  constructor(message: string, options?: ErrorOptions) {
    super('NO_CONVERGENCE', message, options);
  }
}
export class LimitExceededError extends EcoError {
  constructor(message: string, options?: ErrorOptions) {
    super('LIMIT_EXCEEDED', message, options);
  }
}
export class CancelledError extends EcoError {
  constructor(message = 'Cancelled.', options?: ErrorOptions) {
    super('CANCELLED', message, options);
  }
}
/** The store cannot be opened, reached, or is held by another writer. */
export class StoreError extends EcoError {
  declare readonly code: 'STORE_UNREACHABLE' | 'STORE_BUSY' | 'STORE_BROKEN';
}
