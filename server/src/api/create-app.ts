import type { Viewer } from '@passerelle/core/domain/viewer';
import compression from 'compression';
import express, { type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import type { ImportDesk } from '../services/import-desk.js';
import type { Services } from '../services/types.js';
import { problems, sendProblem } from './error-response.js';
import { cutStalled } from './middleware/cut-stalled.js';
import { onlyJsonBodies, onlyLoopbackHosts, onlyOwnWrites } from './middleware/guards.js';
import { logFailure, requestLog } from './middleware/request-log.js';
import { securityHeaders } from './middleware/security-headers.js';
import { openapi } from './openapi.js';
import { importRoutes } from './routes/import-routes.js';
import { backtestRoutes } from './routes/backtest-routes.js';
import { categoryRoutes } from './routes/category-routes.js';
import { jobRoutes } from './routes/job-routes.js';
import { readRoutes } from './routes/read-routes.js';
import { writeRoutes } from './routes/write-routes.js';

export interface AppOptions {
  readonly version: string;
  /** Folder of the built explorer; absent = API only. */
  readonly explorer?: string;
  /** Requests a minute; 0 = no limit. */
  readonly requestsPerMinute?: number;
  readonly viewer?: Viewer;
  /** Absent = nothing can be imported here. */
  readonly imports?: ImportDesk;
  /** A reader who takes nothing of an answer for so long is let go, ms. */
  readonly stalledMs?: number;
  /** Absent = silence. */
  readonly logger?: Logger;
}

/** The HTTP face of the services: no rule of its own. */
export function createApp(services: Services, options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  if (options.viewer !== undefined) app.locals['viewer'] = options.viewer;
  if (options.stalledMs !== undefined) app.locals['stalledMs'] = options.stalledMs;
  if (options.logger !== undefined) app.use(requestLog(options.logger));
  app.use(onlyLoopbackHosts, ...securityHeaders(), onlyOwnWrites);
  // compression would hold back server-sent events.
  app.use(
    compression({
      filter: (request, response) =>
        !request.path.endsWith('/events') && compression.filter(request, response),
    }),
  );
  const api = express.Router();
  const limit = options.requestsPerMinute ?? 1_200;
  if (limit > 0) {
    api.use(
      rateLimit({
        windowMs: 60_000,
        limit,
        standardHeaders: 'draft-8',
        legacyHeaders: false,
        handler: (_request, response) =>
          sendProblem(response, {
            status: 429,
            title: 'TOO_MANY',
            detail: 'Too many requests; wait a minute.',
          }),
      }),
    );
  }
  api.use(onlyJsonBodies, express.json({ limit: '1mb' }));
  api.get('/openapi.json', (_request, response) => {
    response.json(openapi(options.version));
  });
  api.use(
    writeRoutes(services),
    categoryRoutes(),
    backtestRoutes(services),
    importRoutes(options.imports),
    jobRoutes(services),
    readRoutes(services),
  );
  api.use((_request, response) =>
    sendProblem(response, {
      status: 404,
      title: 'NOT_FOUND',
      detail: 'No such address; see /api/v1/openapi.json.',
    }),
  );
  app.use('/api/v1', api);
  if (options.explorer !== undefined) app.use(explorerFiles(options.explorer));
  app.use((_request, response) =>
    sendProblem(response, { status: 404, title: 'NOT_FOUND', detail: 'No such page.' }),
  );
  app.use(problems(options.logger === undefined ? () => undefined : logFailure(options.logger)));
  return app;
}

/** Hashed files may be kept for ever; the page itself is asked again each time. */
function explorerFiles(folder: string): express.Handler {
  return express.static(folder, {
    setHeaders: (response, path) => {
      cutStalled(response);
      response.setHeader(
        'Cache-Control',
        /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
