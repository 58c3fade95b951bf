import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@passerelle/core/contract/report';
import type { Express } from 'express';
import request from 'supertest';
import { MOST_ROWS, pageOf } from '../../../server/src/api/paging.js';
import { problemIn } from './problem.js';
import { world, type World } from './withdrawn-app.js';

let toy: World;
let app: Express;
beforeAll(async () => {
  toy = await world({ people: true });
  app = toy.app();
});
afterAll(() => toy.close());

interface Paged {
  readonly rows: readonly unknown[];
  readonly page?: Page;
}
const ask = (address: string) => request(app).get(`/api/v1${address}`);
async function page(address: string): Promise<Paged> {
  const answer = await ask(address);
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.body as Paged;
}
const LISTS = [
  '/actors?',
  '/communities?',
  '/communities/summary?',
  '/bridges?territory=TA',
  '/bridges/edges?territory=TA',
  '/hubs?',
  '/centrality?measures=degree',
  '/encounters?',
];

describe('pages', () => {
  it.each(LISTS)('of %s hold every row once, in the order of the whole', async (address) => {
    const { rows, page: none } = await page(address);
    expect(none).toBeUndefined();
    const found: unknown[] = [];
    let at: Page | undefined;
    do {
      const cursor: string = at?.next == null ? '' : `&cursor=${at.next}`;
      const piece = await page(`${address}&limit=4${cursor}`);
      expect(piece.rows.length).toBeLessThanOrEqual(4);
      expect(piece.page).toMatchObject({ total: rows.length, limit: 4 });
      found.push(...piece.rows);
      at = piece.page;
    } while (at?.next != null);
    expect(found).toEqual(rows);
    expect(found.length).toBeGreaterThan(0);
  });

  it('may change their size on the way', async () => {
    const { rows } = await page('/actors');
    const first = await page('/actors?limit=2');
    const rest = await page(`/actors?cursor=${first.page?.next ?? ''}&limit=10000`);
    expect([...first.rows, ...rest.rows]).toEqual(rows);
  });

  it('count within top', async () => {
    const { rows, page: told } = await page('/hubs?top=3&limit=2');
    expect([rows.length, told?.total]).toEqual([2, 3]);
  });

  it('come by themselves where one answer would hold too many rows', () => {
    const origin = { asked: 'a', state: 's' };
    const whole = { rows: Array.from({ length: MOST_ROWS + 1 }, (_, row) => row) };
    const first = pageOf(whole, {}, origin);
    expect([first.rows.length, first.page?.total]).toEqual([MOST_ROWS, MOST_ROWS + 1]);
    const last = pageOf(whole, { cursor: first.page?.next ?? '' }, origin);
    expect([last.rows, last.page?.next]).toEqual([[MOST_ROWS], null]);
    expect(pageOf({ rows: [1] }, {}, origin)).toEqual({ rows: [1] });
    expect(pageOf({ rows: [] }, { limit: 5 }, origin).page).toEqual({
      total: 0,
      limit: 5,
      next: null,
    });
  });
});

describe('a cursor', () => {
  const forged = (content: unknown): string =>
    Buffer.from(JSON.stringify(content)).toString('base64url');

  it.each([
    'x',
    '%22',
    forged(null),
    forged([0, 'a', 's']),
    forged([1.5, 'a', 's']),
    forged([1, 'a']),
    forged({ 0: 1 }),
    forged([1, 'a', 's']),
  ])('%s is refused by name', async (cursor) => {
    const { detail, details } = problemIn(await ask(`/actors?limit=2&cursor=${cursor}`), 400);
    expect(detail).toMatch(/^Parameter cursor: .+ Expected .+\.$/);
    expect(details).toEqual({ parameter: 'cursor' });
  });

  it.each(['', 'x'.repeat(201)])('of %j is refused before it is read', async (cursor) => {
    expect(problemIn(await ask(`/actors?cursor=${cursor}`), 400).detail).toContain('cursor');
  });

  it('of another list, or of other parameters, is refused', async () => {
    const next = (await page('/actors?limit=2')).page?.next ?? '';
    for (const address of ['/communities?', '/actors?territory=TA', '/actors?asOf=2020']) {
      const { detail } = problemIn(await ask(`${address}&limit=2&cursor=${next}`), 400);
      expect(detail).toContain('another list');
    }
  });

  it('says that the data have changed', async () => {
    const own = await world();
    const first = await request(own.app()).get('/api/v1/actors?limit=2');
    await own.store.erase('G3');
    const next = (first.body as Paged).page?.next ?? '';
    const late = await request(own.app()).get(`/api/v1/actors?limit=2&cursor=${next}`);
    expect(problemIn(late, 409).detail).toContain('Begin again without cursor');
    await own.close();
  });

  it.each(['limit=0', 'limit=10001', 'limit=-1', 'limit=two', 'limit=', 'limit=1&limit=2'])(
    'beside %s is of no use',
    async (query) => {
      expect(problemIn(await ask(`/actors?${query}`), 400).detail).toContain('limit');
    },
  );
});

describe('actors', () => {
  it('are listed by id, with how linked they are', async () => {
    const { rows } = await page('/actors?territory=TA&type=person');
    expect(rows).toEqual([
      expect.objectContaining({ id: 'P1', role: 'decisionMaker', sphere: 'public', degree: 2 }),
      expect.objectContaining({ id: 'P2', label: 'Mona Membre', scale: 'local' }),
    ]);
  });

  it.each([
    ['role=decideur', 1],
    ['scale=national', 3],
    ['role=nobody', 0],
  ])('are kept by %s', async (query, count) => {
    const { rows } = await page(`/actors?${query}`);
    expect(rows).toHaveLength(count);
  });
});
