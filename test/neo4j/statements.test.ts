import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import type { Driver, GqlStatusObject } from 'neo4j-driver';
import { CYPHER, statement } from '../../server/src/store/neo4j/statements.js';
import { participation, run, SMALL, snapshot, suggestion, tie } from '../contract/samples.js';
import { role, rhythm } from '../contract/samples.js';
import { describeNeo4j, openOn, wipe } from '../support/neo4j.js';

const NAMES = readdirSync(`${CYPHER}queries`).map((file) => file.replace('.cypher', ''));

describeNeo4j('every statement of cypher/queries', (server) => {
  let driver: Driver;
  const warnings = async (text: string, parameters: object): Promise<readonly GqlStatusObject[]> =>
    (
      await driver.executeQuery(text, parameters, { database: 'neo4j' })
    ).summary.gqlStatusObjects.filter(({ isNotification }) => isNotification);
  beforeAll(async () => {
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    await wipe(server);
    const { store } = await openOn(server);
    // A row with every property, so that a misspelt one is noticed.
    const full = {
      territories: SMALL.territories?.map((one) => ({ ...one, country: 'FR', lat: 1, lon: 1 })),
      actors: SMALL.actors?.map((one) => ({
        ...one,
        ...{ role: 'x', sphere: 'x', scale: 'local' as const, lat: 1, lon: 1, activeFrom: '2020' },
        ...{ activeTo: '2021', stage: 'idea', size: 'small', source: 's' },
      })),
      ties: [
        tie('full', 'org', 'org2', {
          ...{
            strength: 1,
            amount: 1,
            currency: 'EUR',
            mode: 'online',
            start: '2020',
            end: '2021',
          },
          ...{ origin: 'event', introducerId: 'public', confirmedBy: 'both', evidence: 'e' },
        }),
      ],
      participations: [
        participation('full', 'org', 'e', { part: 'x', date: '2020', status: 'yes', strength: 1 }),
      ],
      events: SMALL.events?.map((one) => ({
        ...one,
        start: '2020',
        end: '2021',
        territoryId: 'FR',
      })),
      roles: [role('org', 'x', { from: '2020', to: '2021', scopeTerritoryId: 'FR' })],
      rhythms: [rhythm('org', { from: '2020', until: '2021' })],
      demands: SMALL.demands,
      consents: SMALL.consents?.map((one) => ({ ...one, withdrawnAt: '2024-01-01' })),
    };
    await store.write(full as Parameters<typeof store.write>[0]);
    await store.recordImport({ id: 'i', source: 's', at: '2025', counts: {}, faults: 0 });
    await store.saveRun(run('r'));
    await store.saveSnapshot(snapshot('s'));
    await store.saveSuggestions([
      suggestion('g', 'org', 'org2', { introducerId: 'public', relayId: 'public', propensity: 1 }),
    ]);
    await store.answerSuggestion('g', 'met', '2025-01-01');
    await store.close();
  });

  afterAll(() => driver.close());

  it('notices a misspelt label, property and relationship', async () => {
    for (const text of [
      'MATCH (a:Acto) RETURN a',
      'MATCH (a:Actor) RETURN a.lable',
      'MATCH ()-[t:TYE]->() RETURN t',
    ]) {
      expect(await warnings(`EXPLAIN ${text}`, {})).toHaveLength(1);
    }
  });

  it.each(NAMES)('%s is planned without a word of warning', async (name) => {
    const text = statement(name);
    const names = [...text.matchAll(/\$([a-zA-Z]+)/g)].map(([, parameter]) => parameter ?? '');
    const values: Record<string, unknown> = { limit: neo4j.int(1), version: neo4j.int(1) };
    const parameters = Object.fromEntries(names.map((one) => [one, values[one] ?? null]));
    const plannable = /^SHOW /.test(text) ? text : `EXPLAIN ${text}`;
    // Two properties that are gone before the statement ends.
    const said = (await warnings(plannable, parameters)).filter(
      ({ statusDescription }) => !/isNew|held/.test(statusDescription),
    );
    expect(said.map(({ statusDescription }) => statusDescription)).toEqual([]);
  });
});
