import { parentPort, workerData } from 'node:worker_threads';
import { EcoError } from '@passerelle/core/errors';
import { runDraft, type DraftRunAsked } from './ingest/desk/run-draft.js';
import { takeNeedCategories } from './need-category-file.js';
import { openStore } from './open-store.js';
import type { ImportSaid } from './import-thread.js';

/** Entry of the thread of one import: its own connection to the store, so that reading and hashing rows holds up no reader. */
async function main({ store: url, asked, patienceMs }: ImportGiven): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('an import thread has a parent');
  const say = (said: ImportSaid): void => port.postMessage(said);
  const abort = new AbortController();
  port.on('message', () => abort.abort());
  try {
    await takeNeedCategories();
    const store = url === null ? null : await openStore(url, { now: () => Date.now(), patienceMs });
    try {
      const result = await runDraft({ store, now: () => new Date() }, asked, {
        signal: abort.signal,
        onProgress: (file, rows) => say({ file, rows }),
      });
      say({ result });
    } finally {
      await store?.close();
    }
  } catch (error) {
    if (!(error instanceof EcoError)) throw error;
    say({ error: { code: error.code, message: error.message } });
  } finally {
    port.close();
  }
}

export interface ImportGiven {
  /** null: a check against nothing. */
  readonly store: string | null;
  readonly asked: DraftRunAsked;
  readonly patienceMs: number;
}

await main(workerData as ImportGiven);
