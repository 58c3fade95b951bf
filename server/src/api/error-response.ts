import type { ImportRefusal } from '@passerelle/core/contract/import-refusal';
import { EcoError, type ErrorCode } from '@passerelle/core/errors';
import type { ErrorRequestHandler, Response } from 'express';

/** One table: kind of failure → HTTP status. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  FORBIDDEN: 403,
  NO_CONVERGENCE: 500,
  LIMIT_EXCEEDED: 413,
  CANCELLED: 499,
  STORE_UNREACHABLE: 503,
  STORE_BUSY: 503,
  STORE_BROKEN: 500,
};

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Answers with problem+json (RFC 9457). */
export function sendProblem(response: Response, problem: Problem): void {
  // A failure is no version of the answer.
  response.removeHeader('ETag');
  if (problem.status === 503) response.set('Retry-After', '2');
  response
    .status(problem.status)
    .type('application/problem+json')
    .set('Cache-Control', 'no-store')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
}

/** Last middleware: every failure becomes a problem; what is not ours becomes one sentence without its inside. */
export function problems(log: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    sendProblem(response, problemOf(error, log));
  };
}

function megabytes(limit: unknown): number {
  return typeof limit === 'number' ? Math.round(limit / (1024 * 1024)) : 1;
}

function problemOf(error: unknown, log: (error: unknown) => void): Problem {
  if (error instanceof EcoError) {
    return {
      status: STATUS[error.code],
      title: error.code,
      detail: error.message,
      code: error.code,
      details: error.details,
    };
  }
  // Faults of express and its body parsers carry a status below 500: the client's, told without their text.
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    if (status !== 413)
      return { status, title: 'INVALID_REQUEST', detail: 'The request could not be read.' };
    const most = megabytes((error as { limit?: unknown }).limit);
    const refusal: ImportRefusal = 'bodyTooLarge';
    const detail = `The body is larger than ${most} MB.`;
    return { status, title: 'INVALID_REQUEST', detail, details: { refusal, most } };
  }
  log(error);
  return {
    status: 500,
    title: 'INTERNAL',
    detail: 'Something failed on our side. Nothing was changed.',
  };
}
