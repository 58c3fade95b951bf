import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { RESOURCES } from '../../../server/src/api/resources.js';
import { PERSONS, ROLES, type ToyApps, toyApps } from './toy-app.js';

let toy: ToyApps;
let snapshotId = '';
beforeAll(async () => {
  toy = await toyApps();
  const taken = await request(toy.app('animator')).post('/api/v1/snapshots').send({
    territory: 'TA',
  });
  expect(taken.status).toBe(201);
  snapshotId = (taken.body as { id: string }).id;
  await request(toy.app('animator')).post('/api/v1/snapshots').send({ territory: 'WORLD' });
});
afterAll(() => toy.close());

/** Parameters that make an address answer. */
const NEEDS: Readonly<Record<string, string>> = {
  '/search': '?q=a',
  '/centrality': '?measures=degree,betweenness',
  '/path': '?from=A1&to=G2',
  '/communities/tracked': '?from=2001&asOf=2020',
  '/bridges': '?territory=TA',
  '/bridges/edges': '?territory=TA',
  '/bridges/roles': '?territory=TA&directed=true',
  '/bridges/without': '?territory=TA&actors=A1',
  '/bridges/removal': '?territory=TA',
  '/trend': '?territory=WORLD&from=2001&asOf=2020',
  '/bridges/summary': '?territory=TA',
  '/bridges/screen': '?territory=TA',
  '/encounters': '?territory=TA',
  '/encounters/between': '?a=A1&b=G2',
};
function addressOf(path: string): string {
  const known = path
    .replace('/measures/:id', '/measures/edgeBetweenness')
    .replace('/actors/:id', '/actors/A1')
    .replace('/edges/:a/:b', '/edges/A1/A2')
    .replace('/snapshots/:id', `/snapshots/${encodeURIComponent(snapshotId)}`)
    .replace('/:first/beside/:second', '/TA/beside/WORLD')
    .replace('/since/:before', `/since/${encodeURIComponent(snapshotId)}`);
  return `/api/v1${known}${NEEDS[path] ?? ''}`;
}

const SEES: Readonly<Record<string, readonly string[]>> = {
  viewer: ['public'],
  member: ['public', 'members'],
  animator: ['public', 'members', 'animators'],
  admin: ['public', 'members', 'animators', 'private'],
};

describe.each(ROLES)('read by a %s', (role) => {
  const hidden = PERSONS.filter(({ visibility }) => !SEES[role]?.includes(visibility));

  it.each(RESOURCES.map((one) => [one.path, one] as const))(
    '%s keeps its contract and hides who is hidden',
    async (path, resource) => {
      const answer = await request(toy.app(role)).get(addressOf(path));
      expect([path, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([
        path,
        200,
        '',
      ]);
      expect(resource.response.safeParse(answer.body).error).toBeUndefined();
      for (const { id, label } of hidden) {
        expect(answer.text).not.toContain(label);
        expect(answer.text).not.toContain(id);
      }
    },
  );

  it.each(['gexf', 'graphml', 'csv', 'json'])('export as %s hides who is hidden', async (form) => {
    const answer = await request(toy.app(role))
      .get(`/api/v1/export?format=${form}&includeNames=true`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces).toString('utf8')));
      });
    expect(answer.status).toBe(200);
    for (const { id, label } of hidden) {
      expect(answer.body).not.toContain(label);
      expect(answer.body).not.toContain(id);
    }
  });

  it('answers as if a hidden actor did not exist', async () => {
    for (const { id, visibility } of PERSONS) {
      const { status } = await request(toy.app(role)).get(`/api/v1/actors/${id}`);
      expect([id, status]).toEqual([id, SEES[role]?.includes(visibility) ? 200 : 404]);
      const edge = await request(toy.app(role)).get(`/api/v1/edges/A1/${id}`);
      expect([id, edge.status]).toEqual([id, SEES[role]?.includes(visibility) ? 200 : 404]);
    }
  });

  it('lets animators and admins take snapshots only', async () => {
    const { status } = await request(toy.app(role))
      .post('/api/v1/snapshots')
      .send({ territory: 'TB' });
    expect(status).toBe(role === 'animator' || role === 'admin' ? 201 : 403);
  });
});
