import { expect, it } from '@jest/globals';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { countBehaviours, storeContract } from '../contract/store-contract.js';
import { describeNeo4j, openOn, wipe } from '../support/neo4j.js';
import type { Noted } from '../support/neo4j.js';

describeNeo4j('Neo4j', (server) => {
  const count = storeContract('neo4j', async ({ now }) => {
    await wipe(server);
    const opened: GraphStore[] = [];
    const notes: Noted[] = [];
    const open = async (): Promise<GraphStore> => {
      const { store, noted } = await openOn(server, {
        ...(now === undefined ? {} : { now }),
        onNotification: (notification, statement) => notes.push({ notification, statement }),
      });
      notes.push(...noted);
      opened.push(store);
      return store;
    };
    return {
      store: await open(),
      again: open,
      dispose: async () => {
        for (const store of opened) await store.close();
        expect(notes).toEqual([]);
      },
    };
  });

  it('keeps the same number of behaviours as the embedded store', () => {
    expect(count).toBe(countBehaviours());
    expect(count).toBeGreaterThanOrEqual(200);
  });
});
