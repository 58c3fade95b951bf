import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { ConflictError, InvalidInputError, NotFoundError } from '@passerelle/core/errors';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Express } from 'express';
import { type DestinationStream, pino } from 'pino';
import { createApp } from './api/create-app.js';
import { cacheBeside } from './cache-folder.js';
import { warm } from './api/warm.js';
import { createImportDesk } from './import-thread.js';
import { createEngineCompute } from './jobs/engine-compute.js';
import { takeNeedCategories } from './need-category-file.js';
import { createPoolCompute } from './jobs/pool.js';
import { createServices } from './services/create-services.js';
import type { Services } from './services/types.js';
import { openEngine, openStore } from './open-store.js';

export interface ServeOptions {
  readonly store: string;
  /** Where imports of the explorer go; default: the same store. It is made by the first one, and served from then on. */
  readonly importsTo?: string;
  readonly port: number;
  readonly host?: string;
  readonly version: string;
  /** Kernels that the Graph Data Science library of the store has run there. */
  readonly inDatabase?: boolean;
  /** Folder of the built explorer; default viz/dist. */
  readonly explorer?: string;
  /** Where JSON lines of requests and failures go; absent = silence. They hold no name and no id. */
  readonly log?: DestinationStream;
  readonly timeouts?: Partial<typeof TIMEOUTS>;
}

/** Patience with slow clients, ms: a computer has better to do than to hold half a request. */
export const TIMEOUTS = {
  /** All headers must be in. */
  headers: 5_000,
  /** The whole request, body included, must be in. */
  request: 10_000,
  /** How often the two are looked at. */
  checkEvery: 1_000,
  /** A reader must have taken something of an answer that waits. */
  stalled: 15_000,
};
export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

/** A store with the services and the API on it. */
interface Served {
  readonly url: string;
  readonly store: GraphStore;
  readonly services: Services;
  readonly app: Express;
}

const BUILT_EXPLORER = fileURLToPath(new URL('../../viz/dist', import.meta.url));
/** How long open answers (downloads, event streams) may go on after a stop, ms. */
const GRACE = 2_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Wires store, workers, services, API and explorer, and listens on loopback.
 *  @throws InvalidInputError off loopback; ConflictError when the port is taken; NotFoundError without a built explorer */
export async function serve(options: ServeOptions): Promise<Serving> {
  const host = options.host ?? '127.0.0.1';
  if (!LOOPBACK.has(host)) {
    throw new InvalidInputError(
      `Passerelle listens on this machine only (127.0.0.1, localhost, ::1), not on ${host}.`,
    );
  }
  const explorer = options.explorer ?? BUILT_EXPLORER;
  if (!existsSync(join(explorer, 'index.html'))) {
    throw new NotFoundError('The explorer is not built: run "npm run build" first.');
  }
  await takeNeedCategories();
  const engine = options.inDatabase === true ? await openEngine(options.store) : undefined;
  const own = createPoolCompute();
  const compute = engine === undefined ? own : createEngineCompute(own, engine);
  const patience = { ...TIMEOUTS, ...options.timeouts };
  const target = options.importsTo ?? options.store;
  const opened: GraphStore[] = [];
  const serveStore = async (url: string): Promise<Served> => {
    const store = await openStore(url, { now: () => Date.now() });
    opened.push(store);
    const cacheFolder = cacheBeside(url);
    const services = createServices({
      store,
      compute,
      now: () => new Date(),
      version: options.version,
      ...(engine === undefined ? {} : { engine: engine.label }),
      ...(cacheFolder === null ? {} : { cacheFolder }),
    });
    const app = createApp(services, {
      version: options.version,
      explorer,
      imports,
      stalledMs: patience.stalled,
      ...(options.log === undefined ? {} : { logger: pino({ base: null }, options.log) }),
    });
    return { url, store, services, app };
  };
  const imports = createImportDesk(target, {
    store: () => (served.url === target ? served.store : null),
    // Invented and real actors never mix: what was imported is shown alone.
    onStored: async () => {
      if (served.url !== target) served = await serveStore(target);
    },
  });
  let served = await serveStore(options.store);
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.checkEvery,
    },
    (request, response) => {
      served.app(request, response);
    },
  );
  server.maxConnections = 1_024;
  const stopping = new AbortController();
  const close = async (): Promise<void> => {
    stopping.abort();
    const late = setTimeout(() => server.closeAllConnections(), GRACE);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    clearTimeout(late);
    await imports.close();
    await compute.close();
    for (const store of opened) await store.close();
  };
  try {
    await listen(server, options.port, host);
  } catch (error) {
    await compute.close();
    await served.store.close();
    throw error;
  }
  // Nobody then waits; a failure is told to who asks.
  warm(served.services, { viewer: ANIMATOR, signal: stopping.signal }).catch(() => undefined);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { url: `http://${host === '::1' ? '[::1]' : host}:${port}`, close };
}

function listen(
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new ConflictError(
            `Port ${port} is taken by another program: choose another one with --port, or stop it.`,
            { details: { port } },
          ),
        );
      } else if (error.code === 'EACCES') {
        reject(
          new InvalidInputError(
            `Port ${port} may not be used by you: choose one above 1023 with --port.`,
          ),
        );
      } else reject(error);
    });
    server.listen(port, host, resolve);
  });
}
