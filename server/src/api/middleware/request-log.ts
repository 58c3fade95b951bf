import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One JSON line an answer: method, pattern of the route, status, milliseconds. Never the address itself, whose
 *  parameters hold names and ids of people. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('finish', () => {
      const route = request.route as { path?: unknown } | undefined;
      logger.info({
        method: request.method,
        route: typeof route?.path === 'string' ? route.path : null,
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
      });
    });
    next();
  };
}

/** What broke and where, without its message: it may hold a name. */
export function logFailure(logger: Logger): (error: unknown) => void {
  return (error) => {
    const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
    logger.error({
      kind: error instanceof Error ? error.name : typeof error,
      at: frames.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
    });
  };
}
