import type { WriteBatch } from '@passerelle/core/store/graph-store';
import { openEmbeddedStore } from '../../server/src/store/embedded/embedded-store.js';
import {
  actor,
  consent,
  event,
  participation,
  person,
  territory,
  tie,
} from '../contract/samples.js';

/** A small import in batches that lean on one another: what a kill in between must not harm. */
export function importBatches(count: number, size: number): readonly WriteBatch[] {
  const id = (batch: number, i: number): string => `a${String(batch)}-${String(i % size)}`;
  const rows = Array.from({ length: size }, (_, i) => i);
  return Array.from({ length: count }, (_, batch) => ({
    territories: [territory(`t${String(batch)}`, batch === 0 ? null : `t${String(batch - 1)}`)],
    actors: rows.map((i) =>
      (i % 3 === 0 ? person : actor)(id(batch, i), { territoryId: `t${String(batch)}` }),
    ),
    ties: rows.map((i) =>
      tie(`k${String(batch)}-${String(i)}`, id(batch, i), id(Math.max(0, batch - 1), i * 7), {
        strength: i,
      }),
    ),
    events: [event(`e${String(batch)}`)],
    participations: rows.map((i) =>
      participation(`p${String(batch)}-${String(i)}`, id(batch, i), `e${String(batch)}`),
    ),
    consents: [consent(id(batch, 0), 'appearOnMap', { withdrawnAt: '2025-01-01' })],
  }));
}

/** Digest of the same batches in a store that nobody disturbs. */
export async function undisturbedDigest(batches: readonly WriteBatch[]): Promise<string> {
  const store = await openEmbeddedStore(':memory:');
  for (const batch of batches) await store.write(batch);
  const digest = await store.digest();
  await store.close();
  return digest;
}
