import type { Scope, Services } from '@passerelle/server';
import { progressBar } from './output/progress.js';
import type { Session } from './session.js';
import { requireStore, storeUrl } from './store-path.js';
import { VERSION } from './version.js';

/** Opens the store, runs one piece of work on the services, closes both. The server package is loaded here and not
 *  before: help and usage errors answer at once. */
export async function withServices<T>(
  session: Session,
  work: (services: Services, scope: Scope) => Promise<T>,
): Promise<T> {
  const { io, options, language, quiet, t } = session;
  const url = storeUrl(io, options.store);
  requireStore(io, url, language);
  const server = await import('@passerelle/server');
  await server.takeNeedCategories(io.env);
  const engine = options.engine === 'gds' ? await server.openEngine(url, io.env) : undefined;
  const store = await server.openStore(url, { now: () => io.now().getTime(), env: io.env });
  const own = server.createPoolCompute();
  const compute = engine === undefined ? own : server.createEngineCompute(own, engine);
  const bar = progressBar(io, t('cli.working'), quiet);
  try {
    const cacheFolder = server.cacheBeside(url);
    const services = server.createServices({
      store,
      compute,
      now: io.now,
      version: VERSION,
      ...(engine === undefined ? {} : { engine: engine.label }),
      ...(cacheFolder === null ? {} : { cacheFolder }),
    });
    return await work(services, scopeOf(session, bar.update));
  } finally {
    bar.end();
    await compute.close();
    await store.close();
  }
}

/** A scope for a screen, which shows the first lines and counts all: `--top` is applied where it is drawn.
 *  Far above any screen, low enough that a graph of a million ties does not become a million rows. */
export function forScreen(scope: Scope): Scope {
  return { ...scope, top: 100_000 };
}

export function onScreen({ options }: Session): boolean {
  return options.format !== 'json' && options.format !== 'csv';
}

/** On this machine the one user is an animator. */
function scopeOf({ io, options }: Session, onProgress: (share: number) => void): Scope {
  const { territory, asOf, since, until, scale, seed, top, set } = options;
  return {
    viewer: { role: 'animator' },
    signal: io.signal,
    onProgress,
    ...(territory === undefined ? {} : { territory }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(scale === undefined ? {} : { scale }),
    ...(seed === undefined ? {} : { seed }),
    ...(top === undefined ? {} : { top }),
    ...(set === undefined ? {} : { settings: set }),
  };
}
