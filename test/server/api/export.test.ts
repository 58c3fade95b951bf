import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { problemIn } from './problem.js';
import { type ToyApps, toyApps } from './toy-app.js';

let toy: ToyApps;
beforeAll(async () => {
  toy = await toyApps();
});
afterAll(() => toy.close());

async function file(query: string): Promise<{ readonly type: string; readonly text: string }> {
  const answer = await request(toy.app('animator'))
    .get(`/api/v1/export?${query}`)
    .responseType('blob');
  expect(answer.status).toBe(200);
  const format = /format=(\w+)/.exec(query)?.[1] ?? '';
  expect(answer.headers['content-disposition']).toBe(`attachment; filename=passerelle.${format}`);
  return { type: answer.type, text: (answer.body as Buffer).toString('utf8') };
}

describe('export', () => {
  it.each([
    ['gexf', 'application/gexf+xml', /<gexf[^>]*version="1\.3"/],
    ['graphml', 'application/graphml+xml', /<graphml/],
    ['csv', 'text/csv', /^\uFEFF?source,target/i],
    ['json', 'application/json', /^\{/],
  ])('as %s is a file of type %s', async (format, type, start) => {
    const answer = await file(`format=${format}`);
    expect(answer.type).toBe(type);
    expect(answer.text).toMatch(start);
    expect(answer.text).toContain('A1');
  });

  it('as json holds the nodes and edges of the territory asked', async () => {
    const { text } = await file('format=json&territory=TB');
    const { nodes, edges } = JSON.parse(text) as {
      nodes: { key: string }[];
      edges: { source: string; target: string }[];
    };
    expect(nodes.map(({ key }) => key).sort()).toEqual(['B1', 'B2', 'B3', 'B4']);
    expect(edges).toHaveLength(4);
  });

  it('has the places of the map, or those of ForceAtlas2 when asked, the same each time', async () => {
    const places = async (query: string): Promise<string[]> => {
      const { text } = await file(`format=gexf${query}`);
      return text.match(/<viz:position [^>]*>/g) ?? [];
    };
    const map = await places('');
    const forces = await places('&layout=forceAtlas2');
    expect(new Set(forces).size).toBe(forces.length);
    expect(forces).toHaveLength(map.length);
    expect(forces).not.toEqual(map);
    expect(await places('&layout=map')).toEqual(map);
    expect(await places('&layout=forceAtlas2')).toEqual(forces);
  });

  it('names persons who are not public only when asked', async () => {
    expect((await file('format=csv')).text).not.toContain('P-animators');
    expect((await file('format=csv&includeNames=false')).text).not.toContain('P-animators');
    expect((await file('format=csv&includeNames=true')).text).toContain('P-animators');
  });

  it.each([
    ['', 'format'],
    ['format=gexf&includeNames=yes', 'includeNames'],
    ['format=gexf&territory=', 'territory'],
    ['format=gexf&path=/etc/passwd', 'path'],
    ['format=gexf&layout=circle', 'layout'],
    ['format=constructor', 'format'],
    ['format=__proto__', 'format'],
  ])('refuses "%s" and names the parameter', async (query, name) => {
    const answer = await request(toy.app('animator')).get(`/api/v1/export?${query}`);
    expect(problemIn(answer, 400).detail).toContain(name);
  });

  it('of a place that is not there is a problem, not half a file', async () => {
    const answer = await request(toy.app('animator')).get(
      '/api/v1/export?format=gexf&territory=Nowhere',
    );
    problemIn(answer, 404);
    expect(answer.headers['content-disposition']).toBeUndefined();
  });
});
