import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { backtestEncounters } from '../../../server/src/services/backtest-encounters.js';
import { problemIn } from './problem.js';
import { type ToyApps, toyApps } from './toy-app.js';

let toy: ToyApps;
beforeAll(async () => {
  toy = await toyApps();
});
afterAll(() => toy.close());
const rowsOf = async (role: 'viewer' | 'animator', query: string) => {
  const answer = await request(toy.app(role)).get(`/api/v1/encounters${query}`);
  expect(answer.status).toBe(200);
  return (answer.body as { rows: readonly Record<string, unknown>[] }).rows;
};
const gatesOf = ({ gates }: Record<string, unknown>) =>
  (gates as readonly { gate: string }[]).map(({ gate }) => gate);

it('tells every gate of a suggestion where asked, and whether somebody answered to animators only', async () => {
  const [plain] = await rowsOf('animator', '');
  expect(Object.keys(plain ?? {})).not.toContain('gates');
  const [first] = await rowsOf('animator', '?explain=true');
  expect(gatesOf(first ?? {})).toHaveLength(8);
  const [seen] = await rowsOf('viewer', '?explain=true');
  expect(gatesOf(seen ?? {})).toHaveLength(7);
  expect(gatesOf(seen ?? {})).not.toContain('silent');
});

it('gives the text that introduces the two, in the language asked for', async () => {
  const [inFrench] = await rowsOf('animator', '?introduction=fr');
  const [inEnglish] = await rowsOf('animator', '?introduction=en');
  expect(inFrench?.['introduction']).toContain(String(inFrench?.['recipientLabel']));
  expect(inFrench?.['introduction']).not.toBe(inEnglish?.['introduction']);
  const refused = await request(toy.app('animator')).get('/api/v1/encounters?introduction=de');
  expect(problemIn(refused, 400).detail).toContain('introduction');
});

it('runs a backtest as it is asked for, within the limit of a server, and names what is wrong with one', async () => {
  const given: unknown[] = [];
  const backtest: typeof toy.services.backtestEncounters = async (scope) => {
    given.push(scope);
    return { meta: (await toy.services.encounters({ viewer: scope.viewer })).meta, rows: [] };
  };
  const app = toy.app('viewer', {}, { ...toy.services, backtestEncounters: backtest });
  const path = '/api/v1/encounters/backtest';
  const answer = await request(app).get(`${path}?cut=2010&until=2012&methods=ours,aa&unmet=true`);
  expect(answer.status).toBe(200);
  expect(given).toMatchObject([
    { cut: '2010', testUntil: '2012', methods: ['ours', 'aa'], unmet: true, mostActors: 5000 },
  ]);
  const real = (query: string) => request(toy.app('viewer')).get(`${path}${query}`);
  expect(problemIn(await real(''), 400).detail).toContain('cut');
  expect(problemIn(await real('?cut=2010&methods=magic'), 400).detail).toContain('magic');
  // Nothing in the toy is dated.
  expect(problemIn(await real('?cut=2010'), 400).detail).toContain('choose a later cut');
});

it('refuses a backtest that is too large for a server, with the command to run', async () => {
  const context = { columns: { actors: { ids: ['a', 'b', 'c'] } } };
  const contexts = { get: () => Promise.resolve(context) };
  await expect(
    backtestEncounters({} as never, contexts as never, {
      viewer: { role: 'animator' },
      cut: '2024-01-01',
      mostActors: 2,
    }),
  ).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    details: { command: 'passerelle encounters backtest --cut 2024-01-01' },
  });
});
