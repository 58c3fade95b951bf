import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openapi } from '../../../server/src/api/openapi.js';
import { RESOURCES } from '../../../server/src/api/resources.js';
import { type ToyApps, toyApps } from './toy-app.js';

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
const document = openapi('1.2.3') as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);
let toy: ToyApps;
beforeAll(async () => {
  toy = await toyApps();
});
afterAll(() => toy.close());

/** What the router holds, as "get /actors/{id}". */
function routesOf(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route !== undefined) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      return Object.keys(route.methods).map((method) => `${method} ${path}`);
    }
    return routesOf(handle.stack ?? []);
  });
}
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

describe('openapi', () => {
  it('is served as it is made', async () => {
    const answer = await request(toy.app('viewer')).get('/api/v1/openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(JSON.parse(JSON.stringify(openapi('test'))));
  });

  it('describes every route there is, and no other', () => {
    const app = toy.app('viewer') as unknown as { router: { stack: readonly Layer[] } };
    expect([...new Set(routesOf(app.router.stack))].sort()).toEqual(
      operations.map(([name]) => name).sort(),
    );
  });

  it('names version, licence and every path parameter', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Passerelle', version: '1.2.3' });
    for (const [name, { parameters = [], responses, summary }] of operations) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const told = parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect([name, told]).toEqual([name, inPath]);
      expect([name, summary === undefined]).toEqual([name, false]);
      expect([name, Object.keys(responses).some((code) => code.startsWith('2'))]).toEqual([
        name,
        true,
      ]);
    }
  });

  it('tells the query parameters of every resource', () => {
    for (const { path, query } of RESOURCES) {
      const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.['get'];
      const told = (operation?.parameters ?? []).filter((one) => one.in === 'query');
      expect([path, told.map(({ name }) => name).sort()]).toEqual([
        path,
        Object.keys(query.shape).sort(),
      ]);
    }
  });

  it('refers to nothing that is absent', () => {
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(text).toContain(`"${name ?? ''}":`);
  });
});
