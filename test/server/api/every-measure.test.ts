import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isNodeMeasureId, measures, nodeMeasures } from '@passerelle/core/analysis/registry';
import type { Express } from 'express';
import request from 'supertest';
import { world, type World } from './withdrawn-app.js';

let toy: World;
let app: Express;
beforeAll(async () => {
  toy = await world({ people: true });
  app = toy.app();
});
afterAll(() => toy.close());

it('lists every registered measure, and which of them give a figure an actor', async () => {
  const answer = await request(app).get('/api/v1/measures');
  const listed = answer.body as { id: string; perActor: boolean }[];
  expect(listed.map(({ id, perActor }) => [id, perActor])).toEqual(
    measures.map(({ id }) => [id, isNodeMeasureId(id)]),
  );
});

it.each(Object.keys(nodeMeasures))('answers with %s as a column, by its id', async (id) => {
  const answer = await request(app).get(`/api/v1/centrality?measures=${id}&groups=territory`);
  expect(answer.status).toBe(200);
  const { rows } = answer.body as { rows: Record<string, unknown>[] };
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(Object.keys(row)).toContain(id);
});
