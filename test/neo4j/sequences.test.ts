import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GraphStore, WriteBatch } from '@passerelle/core/store/graph-store';
import { openEmbeddedStore } from '../../server/src/store/embedded/embedded-store.js';
import { ADMIN, ANIMATOR } from '../contract/harness.js';
import {
  actor,
  consent,
  demand,
  event,
  participation,
  person,
  rhythm,
  role,
  territory,
  tie,
} from '../contract/samples.js';
import { describeNeo4j, openOn, wipe } from '../support/neo4j.js';

const SEQUENCES = process.env['PASSERELLE_LONG'] === '1' ? 1_000 : 200;
type Step = { readonly write: WriteBatch } | { readonly erase: string };

const id = fc.integer({ min: 0, max: 5 }).map((n) => `x${String(n)}`);
const text = fc.option(fc.constantFrom('', 'a', 'é', '2020', '2020-05-05', '"quoted"'), {
  nil: null,
});
const number = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null });
const strength = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null });
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 4 });
const place = fc.option(fc.constantFrom('t0', 't1'), { nil: null });

const batch = fc.record(
  {
    territories: few(
      fc
        .tuple(fc.constantFrom('t0', 't1'), fc.constantFrom(null, 't0'))
        .map(([t, parent]) => territory(t, parent)),
    ),
    actors: few(
      fc
        .tuple(id, fc.boolean(), text, number, place)
        .map(([one, isPerson, stage, lat, territoryId]) =>
          (isPerson ? person : actor)(one, { stage, lat, territoryId }),
        ),
    ),
    roles: few(fc.tuple(id, text).map(([one, from]) => role(one, 'mentor', { from }))),
    ties: few(
      fc
        .tuple(id, id, id, strength, fc.option(id, { nil: null }))
        .map(([key, a, b, value, introducerId]) =>
          tie(key, a, b, { strength: value, introducerId }),
        ),
    ),
    events: few(
      fc
        .tuple(id, few(id), place)
        .map(([one, organiserIds, territoryId]) => event(one, { organiserIds, territoryId })),
    ),
    participations: few(
      fc.tuple(id, id, id, text).map(([key, a, e, status]) => participation(key, a, e, { status })),
    ),
    demands: few(fc.tuple(id, id).map(([key, a]) => demand(key, a))),
    rhythms: few(fc.tuple(id, text).map(([a, until]) => rhythm(a, { until }))),
    consents: few(
      fc
        .tuple(id, fc.constantFrom('appearOnMap' as const, 'beSuggested' as const), text)
        .map(([a, purpose, withdrawnAt]) => consent(a, purpose, { withdrawnAt })),
    ),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: batch.map((write) => ({ write })) },
  { weight: 1, arbitrary: id.map((erase) => ({ erase })) },
);

/** The outcome as both stores must give it: a value, or the kind of refusal. */
async function outcome(store: GraphStore, one: Step): Promise<unknown> {
  try {
    return 'write' in one ? await store.write(one.write) : await store.erase(one.erase);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describeNeo4j('sequences of operations', (server) => {
  let stores: readonly [GraphStore, GraphStore];
  beforeAll(async () => {
    await wipe(server);
    stores = [await openEmbeddedStore(':memory:'), (await openOn(server)).store];
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  it(
    `leave the same digest and columns on both stores (${String(SEQUENCES)} sequences)`,
    async () => {
      // What one sequence leaves is where the next begins: states that no generator would reach.
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
          for (const one of steps) {
            const [embedded, neo4j] = await Promise.all(stores.map((store) => outcome(store, one)));
            expect(neo4j).toEqual(embedded);
          }
          const [expected, found] = await Promise.all(
            stores.map((store) => store.columns(ANIMATOR, {})),
          );
          expect(found).toEqual(expected);
          const [counts, counted] = await Promise.all(stores.map((store) => store.counts(ADMIN)));
          expect(counted).toEqual(counts);
        }),
        { numRuns: SEQUENCES, seed: 42, endOnFailure: true },
      );
    },
    20 * 60_000,
  );
});
