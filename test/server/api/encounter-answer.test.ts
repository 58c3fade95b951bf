import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { problemIn } from './problem.js';
import { type ToyApps, toyApps } from './toy-app.js';

let toy: ToyApps;
let address: string;
beforeAll(async () => {
  toy = await toyApps();
  const shown = await request(toy.app('animator')).get('/api/v1/encounters');
  const [first] = (shown.body as { rows: { id: string }[] }).rows;
  address = `/api/v1/encounters/${first?.id ?? ''}/answer`;
});
afterAll(() => toy.close());

const answered = (body: object) => request(toy.app('animator')).post(address).send(body);

it('keeps the day up to which "not now" was answered', async () => {
  const kept = await answered({ answer: 'later', until: '2999-06-01' });
  expect(kept.status).toBe(200);
  expect(kept.body).toMatchObject({ answer: 'later', until: '2999-06-01' });
  const again = await answered({ answer: 'later' });
  expect(again.body).toMatchObject({ answer: 'later', until: null });
});

it.each([
  [{ answer: 'later', until: '2020-01-01' }, 'is not a day to come'],
  [{ answer: 'declined', until: '2999-06-01' }, 'goes with the answer'],
  [{ answer: 'later', until: '2999-06' }, 'until'],
])('refuses %j', async (body, why) => {
  expect(problemIn(await answered(body), 400).detail).toContain(why);
});
