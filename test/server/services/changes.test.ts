import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changesSchema } from '@passerelle/core/contract/changes';
import { decodeChanges, encodeChanges } from '@passerelle/core/contract/binary-changes';
import { CHANGES } from '@passerelle/core/domain/change';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { InvalidInputError } from '@passerelle/core/errors';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { servicesOn } from './toy.js';

let services: Services;
let store: GraphStore;
beforeAll(async () => {
  ({ services, store } = await servicesOn('demo/canonical'));
}, 60_000);
afterAll(() => store.close());
const scope = { viewer: ANIMATOR };

describe('changes', () => {
  it('account for every tie and actor of the map at the second date', async () => {
    const graph = await services.graph(scope);
    const answer = changesSchema.parse(await services.changes({ ...scope, from: '2024' }));
    const sum = (counts: Readonly<Record<string, number>>): number =>
      Object.values(counts).reduce((all, one) => all + one, 0);
    expect([answer.from, answer.to]).toEqual(['2024-12-31', graph.asOf]);
    expect(sum(answer.ties)).toBe(graph.edges.source.length);
    expect(sum(answer.actors)).toBe(graph.nodes.id.length);
    expect(answer.ties.lost).toBeGreaterThan(0);
    expect(answer.changedTies.change).toHaveLength(sum(answer.ties) - answer.ties.same);
    expect(answer.changedActors.change).toHaveLength(sum(answer.actors) - answer.actors.same);
    const pairs = new Set(graph.edges.source.map((a, at) => pair(a, graph.edges.target[at] ?? -1)));
    const { source, target } = answer.changedTies;
    expect(source.every((a, at) => pairs.has(pair(a, target[at] ?? -1)))).toBe(true);
  });

  it('come by kind, of each the strongest ties first, and the same in their compact form', async () => {
    const answer = await services.changes({ ...scope, from: '2024' });
    const graph = await services.graph(scope);
    const strength = new Map(
      graph.edges.source.map((a, at) => [
        pair(a, graph.edges.target[at] ?? -1),
        graph.edges.strength[at] ?? NaN,
      ]),
    );
    const { source, target, change } = answer.changedTies;
    const ranks = change.map((one) => CHANGES.indexOf(one));
    expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
    const strengths = source.map((a, at) => strength.get(pair(a, target[at] ?? -1)) ?? NaN);
    const falls = strengths.every(
      (one, at) => at === 0 || change[at] !== change[at - 1] || one <= (strengths[at - 1] ?? 0),
    );
    expect(falls).toBe(true);
    expect(decodeChanges(encodeChanges(answer))).toEqual(answer);
  });

  it('come as lines to read, the same ties in the same order, in a territory those with an end in it', async () => {
    const asked = { ...scope, from: '2024' };
    const [answer, graph] = await Promise.all([services.changes(asked), services.graph(scope)]);
    const { rows, meta } = await services.changedTies(asked);
    expect(rows.map(({ change, sourceId, targetId }) => [change, sourceId, targetId])).toEqual(
      answer.changedTies.source.map((a, at) => [
        answer.changedTies.change[at],
        graph.nodes.id[a],
        graph.nodes.id[answer.changedTies.target[at] ?? -1],
      ]),
    );
    expect(meta.notes).toContainEqual({
      key: 'changes',
      values: { same: answer.ties.same, years: answer.quietYears },
    });
    const there = new Set(
      (await services.actors({ ...scope, territory: 'ORV' })).rows.map(({ id }) => id),
    );
    const inside = (await services.changedTies({ ...asked, territory: 'ORV' })).rows;
    expect(inside).toEqual(
      rows.filter(({ sourceId, targetId }) => there.has(sourceId) || there.has(targetId)),
    );
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.length).toBeLessThan(rows.length);
  });

  it('look back one year from the date of the map when no date is told', async () => {
    const [told, silent] = await Promise.all([
      services.changes({ ...scope, from: '2025-06-28', to: '2026-06-28' }),
      services.changes(scope),
    ]);
    expect(silent).toEqual(told);
  });

  it('refuse dates that are equal or the wrong way round', async () => {
    const asked = services.changes({ ...scope, from: '2025-06', to: '2025-01' });
    await expect(asked).rejects.toThrow(InvalidInputError);
    await expect(services.changes({ ...scope, from: '2025', to: '2025' })).rejects.toThrow(
      /2025-12-31 is not before 2025-12-31/,
    );
  });
});

describe('calendar', () => {
  it('counts each tie of the map once, up to the month of its date', async () => {
    const { months, undated, asOf, firstMonth } = await services.calendar(scope);
    const graph = await services.graph(scope);
    expect(months.reduce((all, one) => all + one, undated)).toBe(graph.edges.source.length);
    const [year = 0, month = 0] = (firstMonth ?? '').split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + months.length - 1, 1));
    expect(last.toISOString().slice(0, 7)).toBe(asOf?.slice(0, 7));
  });
});

function pair(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}
