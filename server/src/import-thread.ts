import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { CancelledError, EcoError, type ErrorCode } from '@passerelle/core/errors';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { ImportGiven } from './import-worker.js';
import { isNeo4jUrl } from './store/neo4j/address.js';
import { ImportDesk } from './ingest/desk/import-desk.js';
import { runDraft, type DraftHooks, type DraftResult } from './ingest/desk/run-draft.js';

export type ImportSaid =
  | { readonly file: string; readonly rows: number }
  | { readonly result: DraftResult }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } };

/** A database server that starts again meanwhile is waited for, as by the command line. */
const PATIENCE_MS = 30_000;
/** A graph file is held whole: past this the thread ends, not the server. */
const MOST_MEMORY_MB = 2_048;

/** What the desk asks of the server. */
interface Serving {
  /** The store that imports go to, once it is there and served. */
  readonly store: () => GraphStore | null;
  readonly onStored: () => Promise<void>;
}

/** The desk of a server: imports run in a thread of their own; a store in memory can only be reached from here. A store that
 *  is not there yet is made by the first import, not by a check. */
export function createImportDesk(url: string, { store, onStored }: Serving): ImportDesk {
  const now = (): Date => new Date();
  const isThere = (): boolean =>
    store() !== null || isNeo4jUrl(url) || existsSync(url.replace(/^sqlite:(\/\/(?=\/))?/, ''));
  return new ImportDesk({
    store: {
      actors: async (viewer, query) =>
        (await store()?.actors(viewer, query)) ?? { rows: [], cursor: null },
    },
    isApart: () => store() === null,
    now,
    async run(asked, hooks) {
      const inMemory = url === ':memory:' || url === 'sqlite::memory:';
      const result = inMemory
        ? await runDraft({ store: store(), now }, asked, hooks)
        : await inThread(
            {
              store: asked.dryRun && !isThere() ? null : url,
              asked,
              patienceMs: PATIENCE_MS,
            },
            hooks,
          );
      if (!asked.dryRun) await onStored();
      return result;
    },
  });
}

function inThread(given: ImportGiven, { signal, onProgress }: DraftHooks): Promise<DraftResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const stop = (): void => worker.postMessage('stop');
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted === true) stop();
    worker.on('message', (said: ImportSaid) => {
      if ('result' in said) resolve(said.result);
      else if ('error' in said) reject(revived(said.error));
      else onProgress?.(said.file, said.rows);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      // Settled before in all other cases.
      reject(new CancelledError('The import ended early; what was written before stays.'));
    });
  });
}

function revived({ code, message }: { code: ErrorCode; message: string }): EcoError {
  return code === 'CANCELLED' ? new CancelledError(message) : new EcoError(code, message);
}

/** Threads run built JavaScript, also when this file runs as a source. */
function workerFile(): string {
  const beside = fileURLToPath(new URL('./import-worker.js', import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL('../dist/import-worker.js', import.meta.url));
}
