import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Snapshot, snapshotSchema } from '@passerelle/core/domain/provenance';
import type { Tie } from '@passerelle/core/domain/tie';
import request from 'supertest';
import { problemIn } from './problem.js';
import { HIDDEN, world, type World } from './withdrawn-app.js';

let toy: World;
beforeAll(async () => {
  toy = await world();
});
afterAll(() => toy.close());
const tie = (a: string, b: string): Tie => ({
  key: `${a}-${b}`,
  a,
  b,
  kind: 'meeting',
  directed: false,
  strength: 1,
  amount: null,
  currency: null,
  mode: null,
  start: null,
  end: null,
  origin: null,
  introducerId: null,
  confirmedBy: null,
  evidence: null,
  source: null,
});
const take = (body: object, role: 'animator' | 'viewer' | 'member' | 'admin' = 'animator') =>
  request(toy.app(role)).post('/api/v1/snapshots').send(body);

describe('taking a snapshot', () => {
  it('answers 201 with its address, where it is read again as it was', async () => {
    const taken = await take({ territory: 'TA' });
    expect(taken.status).toBe(201);
    const snapshot = snapshotSchema.parse(taken.body);
    expect(taken.headers['location']).toBe(`/api/v1/snapshots/${snapshot.id}`);
    const read = await request(toy.app()).get(taken.headers['location'] ?? '');
    expect(read.body).toEqual(taken.body);
    const list = await request(toy.app()).get('/api/v1/snapshots?territory=TA');
    expect(list.body).toEqual([taken.body]);
  });

  it('gives the same snapshot for the same data and options, another for another seed or place', async () => {
    const first = (await take({ territory: 'TA' })).body as Snapshot;
    const again = (await take({ territory: 'Territory A' })).body as Snapshot;
    const other = (await take({ territory: 'TB' })).body as Snapshot;
    expect(again).toEqual(first);
    expect(other.id).not.toBe(first.id);
  });

  it('changes by no method', async () => {
    const { id } = (await take({ territory: 'TA' })).body as Snapshot;
    const address = `/api/v1/snapshots/${id}`;
    const before = await request(toy.app('admin')).get(address);
    problemIn(await request(toy.app('admin')).put(address).send({ indicators: [] }), 404);
    problemIn(await request(toy.app('admin')).patch(address).send({ indicators: [] }), 404);
    problemIn(await request(toy.app('admin')).post(address).send({ indicators: [] }), 404);
    problemIn(await request(toy.app('admin')).delete(address), 404);
    expect((await request(toy.app('admin')).get(address)).text).toBe(before.text);
  });

  it('stays as it was when data come in', async () => {
    const own = await world();
    const taken = await request(own.app()).post('/api/v1/snapshots').send({ territory: 'TA' });
    const before = taken.body as Snapshot;
    await own.store.write({ ties: [tie('A1', 'G1'), tie('A2', 'G2')] });
    const after = (await request(own.app()).post('/api/v1/snapshots').send({ territory: 'TA' }))
      .body as Snapshot;
    expect(after.id).not.toBe(before.id);
    const read = await request(own.app()).get(`/api/v1/snapshots/${before.id}`);
    expect(read.body).toEqual(before);
    await own.close();
  });

  it.each([
    [{}, 400, 'territory'],
    [{ territory: '' }, 400, 'territory'],
    [{ territory: 7 }, 400, 'territory'],
    [{ territory: 'TA', seed: -1 }, 400, 'seed'],
    [{ territory: 'TA', asOf: 'yesterday' }, 400, 'asOf'],
    [{ territory: 'TA', id: 'mine' }, 400, 'id'],
    [{ territory: 'Nowhere' }, 404, 'Nowhere'],
    [[], 400, 'body'],
  ])('refuses %j', async (body, status, word) => {
    expect(problemIn(await take(body), status).detail).toContain(word);
  });

  it('says what to send when there is no body', async () => {
    const answer = await request(toy.app()).post('/api/v1/snapshots');
    expect(problemIn(answer, 415).detail).toContain('body');
  });

  it.each(['viewer', 'member'] as const)('is not for a %s', async (role) => {
    problemIn(await take({ territory: 'TA' }, role), 403);
  });

  it('names no hidden person, whoever takes it', async () => {
    const people = await world({ people: true });
    const { text } = await request(people.app('admin'))
      .post('/api/v1/snapshots')
      .send({ territory: 'TA' });
    expect(text).not.toContain(HIDDEN.label);
    expect(text).not.toContain(HIDDEN.id);
    await people.close();
  });
});
