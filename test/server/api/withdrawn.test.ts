import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemSchema } from './problem.js';
import { VIEWER_ROLES, type ViewerRole } from '@passerelle/core/domain/viewer';
import type { Express } from 'express';
import request from 'supertest';
import { RESOURCES } from '../../../server/src/api/resources.js';
import { EXPORT_FORMATS } from '../../../server/src/services/types.js';
import { HIDDEN, world, type World } from './withdrawn-app.js';

/** One address or more of each resource that must answer; `{snapshot}` is put in once one is taken. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/summary': ['/summary', '/summary?asOf=2025'],
  '/status': ['/status'],
  '/search': ['/search?q=a', '/search?q=Z%C3%A9nobie', '/search?q=', '/search?q=territory&top=2'],
  '/graph': ['/graph', '/graph?seed=2&asOf=2025-06'],
  '/actors/:id': ['/actors/A1', '/actors/G1', '/actors/A1?territory=TA', '/actors/P1'],
  '/actors/:id/measures': [
    '/actors/A1/measures',
    '/actors/A1/measures?measures=degree,constraint&resamples=20',
    '/actors/P1/measures?measures=degree',
  ],
  '/edges/:a/:b': ['/edges/A1/A2', '/edges/P1/A2'],
  '/communities': ['/communities', '/communities?algorithm=louvain&resolution=0.5&territory=TA'],
  '/communities/summary': ['/communities/summary'],
  '/calendar': ['/calendar', '/calendar?asOf=2025-06'],
  '/demands': ['/demands'],
  '/changes': ['/changes?from=2001&to=2020', '/changes?from=2020'],
  '/changes/ties': ['/changes/ties?from=2001&to=2020', '/changes/ties?from=2020&territory=TA'],
  '/communities/tracked': ['/communities/tracked?from=2001&asOf=2020'],
  '/decisions': ['/decisions', '/decisions?officials=true&territory=TA'],
  '/decisions/boost': ['/decisions/boost'],
  '/introductions': ['/introductions', '/introductions?territory=WORLD'],
  '/introductions/undeclared': [
    '/introductions/undeclared',
    '/introductions/undeclared?territory=TA',
  ],
  '/introductions/origins': ['/introductions/origins'],
  '/structure': ['/structure', '/structure?territory=WORLD&groups=type'],
  '/structure/distance': ['/structure/distance', '/structure/distance?territory=WORLD'],
  '/structure/proximity': ['/structure/proximity'],
  '/structure/lasting': ['/structure/lasting'],
  '/structure/mixing': ['/structure/mixing?groups=type'],
  '/actors': ['/actors', '/actors?territory=TA&type=person&limit=2'],
  '/bridges': [
    '/bridges?territory=TA',
    '/bridges?territory=Territory%20A&top=3',
    '/bridges?fromGroup=type:person&toGroup=scale:global',
  ],
  '/bridges/edges': ['/bridges/edges?territory=TA'],
  '/bridges/roles': ['/bridges/roles?territory=TA', '/bridges/roles?directed=true&groups=type'],
  '/bridges/without': ['/bridges/without?territory=TA&actors=A1'],
  '/bridges/removal': ['/bridges/removal?territory=TA'],
  '/participation': ['/participation', '/participation?territory=TA'],
  '/forms/by-chance': ['/forms/by-chance', '/forms/by-chance?territory=TA'],
  '/forms': ['/forms', '/forms?territory=TA'],
  '/trend': ['/trend?territory=WORLD&from=2001&asOf=2020'],
  '/bridges/summary': ['/bridges/summary?territory=TA'],
  '/bridges/screen': ['/bridges/screen?territory=TA'],
  '/hubs': ['/hubs', '/hubs?territory=TA', '/hubs?resamples=20'],
  '/centrality': [
    '/centrality?measures=betweenness,degree',
    '/centrality?measures=betweenness&by=strength&top=2',
  ],
  '/encounters': [
    '/encounters?territory=TA',
    '/encounters?recipient=A4&top=3&explain=true&introduction=fr',
  ],
  '/encounters/overview': ['/encounters/overview?territory=TA', '/encounters/overview?need=any'],
  '/encounters/between': ['/encounters/between?a=A1&b=G1'],
  '/measures': ['/measures'],
  '/measures/:id': [
    '/measures/edgeBetweenness?territory=TA',
    '/measures/katzIndex',
    '/measures/triadClosure',
    '/measures/cartographicRole?groups=territory',
  ],
  '/path': ['/path?from=A1&to=G1', '/path?from=A1&to=A1'],
  '/territories': ['/territories'],
  '/snapshots': ['/snapshots', '/snapshots?territory=TA'],
  '/territories/:first/beside/:second': ['/territories/TA/beside/TN'],
  '/snapshots/:id': ['/snapshots/{snapshot}'],
  '/snapshots/:id/since/:before': ['/snapshots/{snapshot}/since/{snapshot}'],
};

let toy: World;
let snapshot: string;
let apps: Readonly<Record<ViewerRole, Express>>;
beforeAll(async () => {
  toy = await world({ people: true });
  apps = Object.fromEntries(VIEWER_ROLES.map((role) => [role, toy.app(role)])) as typeof apps;
  const taken = await request(apps.admin).post('/api/v1/snapshots').send({ territory: 'TA' });
  snapshot = (taken.body as { id: string }).id;
  await request(apps.admin).post('/api/v1/snapshots').send({ territory: 'TN' });
});
afterAll(() => toy.close());

const cases = VIEWER_ROLES.flatMap((role) =>
  RESOURCES.flatMap((one) =>
    (ADDRESSES[one.path] ?? []).map((address) => ({ role, address, response: one.response })),
  ),
);
/** The addresses with names that only some may see in them. */
const at = (address: string): string => `/api/v1${address.replaceAll('{snapshot}', snapshot)}`;

describe('every resource', () => {
  it('is in the table of this test', () => {
    expect(Object.keys(ADDRESSES).sort()).toEqual(RESOURCES.map(({ path }) => path).sort());
  });

  it.each(cases)('$address answers its schema to a $role', async ({ role, address, response }) => {
    const answer = await request(apps[role]).get(at(address));
    expect({ status: answer.status, detail: problemSchema.safeParse(answer.body).data }).toEqual({
      status: 200,
      detail: undefined,
    });
    expect(answer.type).toBe('application/json');
    expect(response.safeParse(answer.body).error?.issues ?? []).toEqual([]);
    if (role !== 'admin') {
      expect(answer.text).not.toContain(HIDDEN.label);
      expect(answer.text).not.toContain(HIDDEN.id);
    }
  });
});

describe('a hidden person', () => {
  const others = VIEWER_ROLES.filter((role) => role !== 'admin');
  it.each(others)('is absent for a %s, as one who never was', async (role) => {
    for (const [hidden, absent] of [
      [`/actors/${HIDDEN.id}`, '/actors/nobody'],
      [`/edges/A1/${HIDDEN.id}`, '/edges/A1/nobody'],
      [`/path?from=A1&to=${HIDDEN.id}`, '/path?from=A1&to=nobody'],
      [`/encounters?recipient=${HIDDEN.id}`, '/encounters?recipient=nobody'],
    ] as const) {
      const one = await request(apps[role]).get(at(hidden));
      const other = await request(apps[role]).get(at(absent));
      expect([hidden, one.status]).toEqual([hidden, other.status]);
      expect(one.text.replaceAll(HIDDEN.id, 'nobody')).toBe(other.text);
      expect(one.text).not.toContain(HIDDEN.label);
    }
    const byName = await request(apps[role]).get(at('/path')).query({ from: 'Zéno', to: 'A1' });
    expect(byName.status).toBe(404);
    expect(byName.text).not.toContain(HIDDEN.label);
  });

  it.each(others)('is in no file for a %s, names included or not', async (role) => {
    for (const format of EXPORT_FORMATS) {
      for (const includeNames of ['true', 'false']) {
        const answer = await request(apps[role])
          .get(at('/export'))
          .query({ format, includeNames })
          .responseType('blob');
        expect(answer.status).toBe(200);
        const text = (answer.body as Buffer).toString('utf8');
        expect(text).toContain('A1');
        expect(text).not.toContain(HIDDEN.id);
        expect(text).not.toContain(HIDDEN.label);
      }
    }
  });

  it('is on the map of an admin', async () => {
    const answer = await request(apps.admin).get(at('/graph'));
    expect(answer.text).toContain(HIDDEN.label);
    expect((await request(apps.admin).get(at(`/actors/${HIDDEN.id}`))).status).toBe(200);
  });
});

describe('visibility', () => {
  it.each([
    ['P1', ['viewer', 'member', 'animator', 'admin']],
    ['P2', ['member', 'animator', 'admin']],
    ['P3', ['animator', 'admin']],
    [HIDDEN.id, ['admin']],
  ])('%s is seen by %j', async (id, roles) => {
    const seen: string[] = [];
    for (const role of VIEWER_ROLES) {
      const { status } = await request(apps[role]).get(at(`/actors/${id}`));
      expect([200, 404]).toContain(status);
      if (status === 200) seen.push(role);
    }
    expect(seen.sort()).toEqual([...roles].sort());
  });
});

describe('a consent withdrawn', () => {
  it('takes effect with the next request, in kept snapshots too', async () => {
    const own = await world({ people: true });
    const ask = (address: string) => request(own.app()).get(at(address));
    const taken = await request(own.app()).post('/api/v1/snapshots').send({ territory: 'TN' });
    expect(taken.text).toContain('Paul Public');
    const { id } = taken.body as { id: string };
    const addresses = [
      '/graph',
      '/actors/A2',
      '/search?q=Paul',
      '/bridges?territory=TA',
      '/hubs',
      '/communities',
      '/export?format=csv&includeNames=true',
      '/snapshots',
      `/snapshots/${id}`,
    ];
    const before = (await ask('/graph')).headers['etag'] ?? '';
    expect((await ask('/graph')).text).toContain('Paul Public');
    await own.store.write({
      consents: [
        {
          actorId: 'P1',
          purpose: 'appearOnMap',
          givenAt: '2024-01-01',
          withdrawnAt: '2026-06-29',
          visibility: 'public',
        },
      ],
    });
    for (const address of addresses) {
      const answer = await ask(address);
      expect([address, answer.status]).toEqual([address, 200]);
      expect([address, answer.text]).toEqual([address, expect.not.stringContaining('Paul Public')]);
    }
    const after = await ask('/graph').set('If-None-Match', before);
    expect(after.status).toBe(200);
    expect((await ask('/actors/P1')).status).toBe(404);
    await own.close();
  });
});
