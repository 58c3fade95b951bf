import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { isNodeMeasureId, measures, nodeMeasures } from '@passerelle/core/analysis/registry';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../../server/src/api/create-app.js';
import { inProcess, temporaryFolder } from '../../cli/support.js';
import { textOf } from '../../support/sources.js';
import { servicesOn } from '../services/toy.js';
import { world, type World } from './withdrawn-app.js';

interface Answered {
  readonly meta: {
    readonly command: string;
    readonly options: Readonly<Record<string, unknown>>;
    readonly notes: readonly unknown[];
  };
  readonly rows: readonly { readonly measure?: string }[];
}

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

describe('the page of every measure', () => {
  const pageOf = (id: string): string => textOf(`docs/measures/${id}.md`);
  const quoted = (page: string, head: string): string[] => {
    const line = page.split('\n').find((one) => one.startsWith(`- ${head}: `)) ?? '';
    return [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  };
  const ids = measures.map(({ id }) => id);
  /** All of them takes minutes: else the first of each command. */
  const formOf = (id: string): string => {
    const [general = '', own = general] = quoted(pageOf(id), 'Command');
    return own.replace(id, '');
  };
  const walked =
    process.env['PASSERELLE_LONG'] === '1'
      ? ids
      : ids.filter((id, at) => ids.findIndex((other) => formOf(other) === formOf(id)) === at);
  let demo: Awaited<ReturnType<typeof servicesOn>>;
  let of: Express;
  const store = join(temporaryFolder(), 'demo.db');
  beforeAll(async () => {
    demo = await servicesOn('demo/canonical');
    of = createApp(demo.services, {
      version: '0.0.0-test',
      requestsPerMinute: 0,
      viewer: { role: 'animator' },
    });
    const folder = join('fixtures', 'demo', 'canonical');
    expect((await inProcess(['import', folder, '--store', store])).code).toBe(0);
  }, 60_000);
  afterAll(() => demo.store.close());

  it.each(ids)('of %s has an example', (id) => {
    expect(pageOf(id)).toContain('## Example');
  });
  it.each(ids)('of %s names addresses that answer, the first one by its id', async (id) => {
    const addresses = quoted(pageOf(id), 'API');
    expect(addresses[0]).toBe(`/api/v1/measures/${id}`);
    for (const address of addresses) {
      const more = `${address.includes('?') ? '&' : '?'}asOf=2026-10-31`;
      const answer = await request(of).get(`${address}${more}`);
      expect([address, answer.status]).toEqual([address, 200]);
    }
    const answer = await request(of).get(`${addresses[0] ?? ''}?asOf=2026-10-31&top=3`);
    const { meta, rows } = answer.body as Answered;
    expect([meta.command, meta.options['measure']]).toEqual(['measure', id]);
    expect(rows.every(({ measure }) => measure === id)).toBe(true);
  });
  it.each(walked)(
    'of %s names commands that answer, with figures or with why there are none',
    async (id) => {
      const commands = quoted(pageOf(id), 'Command');
      expect(commands[0]).toBe(`passerelle measure ${id}`);
      for (const command of commands) {
        const [, ...words] = command.split(' ');
        const asked = [...words, '--store', store, '--format', 'json', '--top', '3'];
        const resampled = id === 'rankingUncertainty' && !words.includes('--resamples');
        const { code, stdout, stderr } = await inProcess(
          resampled ? [...asked, '--resamples', '20'] : asked,
        );
        expect([command, code, stderr]).toEqual([command, code === 3 ? 3 : 0, expect.anything()]);
        const { meta, rows } = JSON.parse(stdout) as Answered;
        expect(rows.length > 0 || meta.notes.length > 0).toBe(true);
        expect(words[0]).toBe(meta.command);
      }
    },
    60_000,
  );
});

it.each(Object.keys(nodeMeasures))('answers with %s as a column, by its id', async (id) => {
  const answer = await request(app).get(`/api/v1/centrality?measures=${id}&groups=territory`);
  expect(answer.status).toBe(200);
  const { rows } = answer.body as { rows: Record<string, unknown>[] };
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(Object.keys(row)).toContain(id);
});
