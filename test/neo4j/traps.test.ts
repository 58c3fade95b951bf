import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { firstDay } from '@passerelle/core/domain/period';
import { ADMIN } from '../contract/harness.js';
import { actor, event, participation, SMALL, suggestion, tie } from '../contract/samples.js';
import { ask, describeNeo4j, openOn, wipe } from '../support/neo4j.js';
import { tcpProxy } from '../support/tcp-proxy.js';
import type { TcpProxy } from '../support/tcp-proxy.js';

/** What the driver does by itself when the network or a number is not what one thinks; one test a trap. */
describeNeo4j('traps of the driver', (server) => {
  let proxy: TcpProxy;
  let store: GraphStore;
  const open = async (options: Parameters<typeof openOn>[1] = {}): Promise<GraphStore> => {
    const uri = `bolt://127.0.0.1:${String(proxy.port)}`;
    ({ store } = await openOn(server, { uri, ...options }));
    return store;
  };
  beforeEach(async () => {
    await wipe(server);
    proxy = await tcpProxy(Number(new URL(server.uri).port));
  });
  afterEach(async () => {
    proxy.set({ kind: 'none' });
    await store.close();
    await proxy.close();
  });

  for (const times of [1, 2, 3]) {
    it(`applies a write once when ${String(times)} answers to COMMIT are lost`, async () => {
      await open();
      await store.write(SMALL);
      proxy.set({ kind: 'cutAtCommit', times });
      const rows = [actor('new'), actor('org', { label: 'Renamed' }), actor('org2')];
      const result = await store.write({ actors: rows });
      expect(result).toEqual({ actors: { new: 1, updated: 2, unchanged: 0 } });
      const [counted] = await ask(server, 'MATCH (a:Actor {id: "new"}) RETURN count(a) AS n');
      expect(counted).toEqual({ n: 1 });
      const digest = await store.digest();
      await wipe(server);
      await store.write(SMALL);
      await store.write({ actors: rows });
      expect(await store.digest()).toBe(digest);
    });
  }
  it('appends an answer, an import and an erasure once when answers to COMMIT are lost', async () => {
    await open();
    await store.write(SMALL);
    await store.saveSuggestions([suggestion('g', 'org', 'org2')]);
    proxy.set({ kind: 'cutAtCommit', times: 1 });
    await store.answerSuggestion('g', 'later', '2025-01-01');
    expect(await ask(server, 'MATCH (a:Answer) RETURN count(a) AS n')).toEqual([{ n: 1 }]);
    proxy.set({ kind: 'cutAtCommit', times: 1 });
    await store.recordImport({ id: 'i', source: 's', at: '2025', counts: {}, faults: 0 });
    expect(await store.imports()).toHaveLength(1);
    proxy.set({ kind: 'cutAtCommit', times: 1 });
    expect(await store.erase('public')).toMatchObject({ actors: 1, ties: 1 });
  });
  it('does not wait on a silent link, frees it, and goes on when the link is back', async () => {
    await open({ silenceMs: 2_500, patienceMs: 600 });
    await store.write(SMALL);
    for (let round = 0; round < 3; round += 1) {
      proxy.set({ kind: 'blackhole' });
      const begun = Date.now();
      const calls = [
        store.digest(),
        store.actors(ADMIN, {}),
        store.write({ actors: [actor('n')] }),
      ];
      for (const result of await Promise.allSettled(calls)) {
        expect(result).toMatchObject({
          status: 'rejected',
          reason: { code: 'STORE_UNREACHABLE' },
        });
      }
      expect(Date.now() - begun).toBeLessThan(10_000);
      proxy.set({ kind: 'none' });
      expect((await store.actors(ADMIN, {})).rows.length).toBeGreaterThanOrEqual(6);
    }
    // The stuck sockets were cut: only those of the pool that answer are left.
    expect(proxy.open()).toBeLessThanOrEqual(4);
  });
  it('answers within ten seconds with its own patience too', async () => {
    await open();
    proxy.set({ kind: 'blackhole' });
    const begun = Date.now();
    await expect(store.counts(ADMIN)).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringMatching(/said nothing|does not answer/),
    });
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
  it('calls a full pool busy, not broken', async () => {
    await open({ silenceMs: 8_000, patienceMs: 0 });
    proxy.set({ kind: 'blackhole' });
    const calls = Array.from({ length: 24 }, () => store.territories());
    const results = await Promise.allSettled(calls);
    const codes = results.map((one) =>
      one.status === 'rejected' ? (one.reason as { code: string }).code : 'done',
    );
    expect(new Set(codes)).toEqual(
      new Set(
        codes.includes('STORE_UNREACHABLE') ? ['STORE_BUSY', 'STORE_UNREACHABLE'] : ['STORE_BUSY'],
      ),
    );
    expect(codes.filter((code) => code === 'STORE_BUSY').length).toBeGreaterThanOrEqual(4);
  });
  it('tells a lock that is held from a server that is gone', async () => {
    await open({ silenceMs: 2_500, patienceMs: 0 });
    const { store: other } = await openOn(server);
    const { default: neo4j } = await import('neo4j-driver');
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    const session = driver.session({ database: 'neo4j' });
    const tx = await session.beginTransaction();
    await tx.run("MATCH (s:PasserelleStore {id: 'store'}) SET s.held = true");
    await expect(store.write({ actors: [actor('a')] })).rejects.toMatchObject({
      code: 'STORE_BUSY',
      retriable: true,
    });
    await tx.rollback();
    await session.close();
    await driver.close();
    expect((await store.write({ actors: [actor('a')] })).actors?.new).toBe(1);
    await other.close();
  });
  it('keeps whole numbers whole in the graph, and plain in JSON', async () => {
    await open();
    await store.write(SMALL);
    const [types] = await ask(
      server,
      `MATCH (d:PasserelleDigest {kind: 'actors'}) MATCH (s:PasserelleSchema {version: 1})
       RETURN valueType(d.rows) AS rows, valueType(d.h0) AS lane, valueType(s.version) AS version`,
    );
    expect(types).toEqual({
      rows: 'INTEGER NOT NULL',
      lane: 'INTEGER NOT NULL',
      version: 'INTEGER NOT NULL',
    });
    expect(JSON.parse(JSON.stringify(await store.counts(ADMIN)))).toMatchObject({ actors: 6 });
    expect((await store.actors(ADMIN, { limit: 2 })).rows).toHaveLength(2);
    // A whole number that somebody sets in the Browser reads like any other.
    await ask(server, "MATCH (a:Actor {id: 'org'}) SET a.lat = 45");
    expect((await store.actor(ADMIN, 'org'))?.actor.lat).toBe(45);
  });
  it('keeps dates as they were written, in every time zone', async () => {
    await open();
    const zone = process.env['TZ'];
    try {
      for (const name of ['America/New_York', 'Pacific/Kiritimati', 'UTC']) {
        process.env['TZ'] = name;
        await store.write({
          actors: [actor('a'), actor('b')],
          ties: [tie(name, 'a', 'b', { start: '2021-11-02', end: '2021' })],
          events: [event('e', { start: '2021-11-02T23:30:00' })],
          participations: [participation(name, 'a', 'e', { date: '2021-11' })],
        });
        expect(await store.ties(ADMIN, [name])).toMatchObject([
          { start: '2021-11-02', end: '2021' },
        ]);
        const { ties, participations } = await store.columns(ADMIN, {});
        expect(ties.start[ties.keys.indexOf(name)]).toBe(firstDay('2021-11-02'));
        expect(participations.date[participations.keys.indexOf(name)]).toBe(firstDay('2021-11'));
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
  it('streams results larger than a page of the driver', async () => {
    await open();
    const ids = Array.from({ length: 25_000 }, (_, i) => `a${String(i).padStart(5, '0')}`);
    await store.write({ actors: ids.map((id) => actor(id)) });
    expect((await store.columns(ADMIN, {})).actors.ids).toEqual(ids);
    expect((await store.actors(ADMIN, {})).rows).toHaveLength(25_000);
  });
});
