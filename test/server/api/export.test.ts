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

  interface Told {
    readonly attributes: Readonly<Record<string, string>>;
    readonly nodes: readonly { readonly key: string }[];
    readonly edges: readonly { readonly source: string; readonly target: string }[];
  }
  const told = async (query: string): Promise<Told> =>
    JSON.parse((await file(`format=json${query}`)).text) as Told;
  const ids = ({ nodes }: Told): string[] => nodes.map(({ key }) => key).sort();

  it('holds whom the filters of the page leave, and the ties between two of them', async () => {
    const everybody = await told('');
    const graph = (await request(toy.app('animator')).get('/api/v1/graph')).body as {
      nodes: { id: string[]; type: number[]; role: (string | null)[]; community: number[] };
      types: string[];
    };
    const { nodes, types } = graph;
    const visible = new Set(ids(everybody));
    const where = (keep: (i: number) => boolean): string[] =>
      nodes.id.filter((id, i) => visible.has(id) && keep(i)).sort();
    const type = types[nodes.type[0] ?? 0] ?? '';
    expect(ids(await told(`&type=${type}`))).toEqual(
      where((i) => types[nodes.type[i] ?? -1] === type),
    );
    expect(ids(await told('&community=1'))).toEqual(where((i) => nodes.community[i] === 1));
    const two = await told('&community=1&community=2');
    expect(ids(two)).toEqual(where((i) => [1, 2].includes(nodes.community[i] ?? -1)));
    const kept = new Set(ids(two));
    expect(two.edges.length).toBeGreaterThan(0);
    for (const { source, target } of everybody.edges) {
      const isIn = two.edges.some((one) => one.source === source && one.target === target);
      expect(isIn).toBe(kept.has(source) && kept.has(target));
    }
    const narrowed = await told(`&community=1&type=${type}`);
    expect(ids(narrowed)).toEqual(
      where((i) => nodes.community[i] === 1 && types[nodes.type[i] ?? -1] === type),
    );
  });

  it('holds a neighbourhood, counted in ties', async () => {
    const { edges } = await told('&includeNames=true');
    const near = (of: ReadonlySet<string>): Set<string> =>
      new Set([
        ...of,
        ...edges.flatMap(({ source, target }) =>
          of.has(source) ? [target] : of.has(target) ? [source] : [],
        ),
      ]);
    let wanted: ReadonlySet<string> = new Set(['A2']);
    for (const depth of [0, 1, 2]) {
      const got = await told(`&includeNames=true&around=A2&depth=${depth}`);
      expect(ids(got)).toEqual([...wanted].sort());
      wanted = near(wanted);
    }
    expect(ids(await told('&around=A2&includeNames=true'))).toEqual(
      ids(await told('&around=A2&depth=1&includeNames=true')),
    );
  });

  it('says inside what was asked, of which data and on which day, in every format', async () => {
    const query = '&asOf=2025-01-01&territory=TA&community=1&community=2&around=A2&depth=2';
    const { attributes } = await told(query);
    expect(attributes).toMatchObject({
      territory: 'TA',
      community: '1|2',
      around: 'A2',
      depth: '2',
      peopleWhoAreNotPublic: 'left out',
    });
    expect(attributes['asOf']).toBe('2025-01-01');
    expect(attributes['source']).not.toBe('');
    for (const format of ['gexf', 'graphml', 'csv']) {
      const { text } = await file(`format=${format}${query}`);
      for (const one of [
        `asOf: ${attributes['asOf']}`,
        'community: 1|2',
        `source: ${attributes['source']}`,
      ])
        expect([format, text]).toEqual([format, expect.stringContaining(one)]);
    }
  });

  it('does not name a person who is not public by the filter either', async () => {
    const { text } = await file('format=json&around=P-animators');
    expect(text).not.toContain('P-animators');
    const named = await file('format=json&around=P-animators&includeNames=true');
    expect(named.text).toContain('"around":"P-animators"');
  });

  it('does not find whom the asker may not see', async () => {
    const hidden = await request(toy.app('viewer')).get(
      '/api/v1/export?format=csv&around=P-private',
    );
    const absent = await request(toy.app('viewer')).get('/api/v1/export?format=csv&around=nobody');
    expect(hidden.status).toBe(404);
    expect(hidden.text.replaceAll('P-private', 'nobody')).toBe(absent.text);
  });

  it('tells the table of actors when asked', async () => {
    const { text } = await file('format=csv&part=nodes&type=organisation');
    expect(text).toMatch(/^Id,Label,type,/);
  });

  it('tells what changed between two days, both or none', async () => {
    const { text } = await file('format=csv&from=2001-01-01&to=2025-01-01');
    expect(text).toMatch(/^Source,Target,Type,Weight,change\n/);
    const one = await request(toy.app('animator')).get('/api/v1/export?format=csv&from=2001');
    expect(problemIn(one, 400).detail).toContain('both');
  });

  it('names what there is when nobody has the value asked', async () => {
    const answer = await request(toy.app('animator')).get('/api/v1/export?format=csv&type=persn');
    expect(problemIn(answer, 400).detail).toContain('person');
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
    ['format=csv&part=all', 'part'],
    ['format=gexf&community=-1', 'community'],
    ['format=gexf&community=one', 'community'],
    ['format=gexf&depth=99', 'depth'],
    ['format=gexf&role=', 'role'],
    ['format=gexf&from=yesterday&to=2020', 'from'],
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
