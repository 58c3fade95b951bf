import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { openEmbeddedStore } from '../../server/src/store/embedded/embedded-store.js';
import type { MakeStore } from './harness.js';
import { storeContract } from './store-contract.js';

const makeStore: MakeStore = async ({ now, shared = false }) => {
  const folder = shared ? mkdtempSync(join(tmpdir(), 'passerelle-contract-')) : null;
  const path = folder === null ? ':memory:' : join(folder, 'eco.db');
  const opened: GraphStore[] = [];
  const open = async (): Promise<GraphStore> => {
    const store = await openEmbeddedStore(path, now === undefined ? {} : { now });
    opened.push(store);
    return store;
  };
  return {
    store: await open(),
    again: open,
    dispose: async () => {
      for (const store of opened) await store.close();
      if (folder !== null) rmSync(folder, { recursive: true });
    },
  };
};

const count = storeContract('embedded', makeStore);

it('has at least 120 behaviours', () => {
  expect(count).toBeGreaterThanOrEqual(120);
});
