import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR, type Viewer } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { createInProcessCompute } from '../../../server/src/jobs/in-process.js';
import { createServices } from '../../../server/src/services/create-services.js';
import { memoryOf } from '../../../server/src/services/kept-suggestions.js';
import { suggestion } from '../../contract/samples.js';
import { servicesOn } from './toy.js';

const asked = { viewer: ANIMATOR };
const VIEWER: Viewer = { role: 'viewer' };
let services: Services;
let store: GraphStore;
beforeEach(async () => {
  ({ services, store } = await servicesOn('toy'));
});
afterEach(() => store.close());

const first = async () => {
  const [row] = (await services.encounters(asked)).rows;
  if (row === undefined) throw new Error('the toy suggests nobody');
  return row;
};
const gatesFor = async (viewer: Viewer, a: string, b: string) => {
  const [row] = (await services.explainPair({ viewer, a, b })).rows;
  return new Map(row?.gates.map(({ gate, open }) => [gate, open]));
};

describe('answers to suggestions', () => {
  it('silence a declined pair, in both directions', async () => {
    const { id, recipient, target } = await first();
    expect((await gatesFor(ANIMATOR, recipient, target)).get('silent')).toBe(true);
    await services.answerEncounter({ ...asked, id, answer: 'declined' });
    expect((await gatesFor(ANIMATOR, recipient, target)).get('silent')).toBe(false);
    const pairs = (await services.encounters(asked)).rows.map((row) =>
      [row.recipient, row.target].sort().join(),
    );
    expect(pairs).not.toContain([recipient, target].sort().join());
  });

  it('never tell others than animators that somebody answered', async () => {
    const { id, recipient, target } = await first();
    const before = await gatesFor(VIEWER, recipient, target);
    expect(before.has('silent')).toBe(false);
    await services.answerEncounter({ ...asked, id, answer: 'declined' });
    expect(await gatesFor(VIEWER, recipient, target)).toEqual(before);
    await expect(
      services.answerEncounter({ viewer: VIEWER, id, answer: 'interested' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('become a tie when the two know each other or have met', async () => {
    const { id, recipient } = await first();
    await services.answerEncounter({ ...asked, id, answer: 'met' });
    const ties = await store.tiesOf(ANIMATOR, recipient);
    expect(ties).toContainEqual(
      expect.objectContaining({ kind: 'meeting', origin: 'suggested', start: '2026-06-30' }),
    );
  });

  it('leave the day that everything is seen from where it was', async () => {
    const { meta } = await services.encounters(asked);
    const { id, recipient } = await first();
    const degree = async (): Promise<number> => {
      const { rows } = await services.centrality({ ...asked, measures: ['degree'] });
      return Number(rows.find((row) => row.id === recipient)?.['degree']);
    };
    const before = await degree();
    await services.answerEncounter({ ...asked, id, answer: 'met' });
    expect((await services.encounters(asked)).meta.asOf).toBe(meta.asOf);
    // The meeting counts at once.
    expect(await degree()).toBe(before + 1);
  });

  it('go forward: what happened does not un-happen', async () => {
    const { id } = await first();
    const answer = (one: 'interested' | 'introduced' | 'met' | 'tie' | 'declined' | 'later') =>
      services.answerEncounter({ ...asked, id, answer: one });
    await answer('declined');
    await answer('interested');
    await answer('met');
    await expect(answer('introduced')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('What may come after it: tie') as unknown,
    });
    await expect(answer('declined')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await answer('met');
    await answer('tie');
    await expect(answer('later')).rejects.toThrow('Nothing comes after it');
  });

  it('silence "not now" up to the day asked for, and for 90 days without one', async () => {
    const { id, recipient, target } = await first();
    const isProposedOn = async (day: string): Promise<boolean | undefined> => {
      const then = createServices({
        store,
        compute: createInProcessCompute(),
        now: () => new Date(`${day}T12:00:00Z`),
        version: 'test',
      });
      const [row] = (await then.explainPair({ ...asked, a: recipient, b: target })).rows;
      return row?.gates.find(({ gate }) => gate === 'silent')?.open;
    };
    const kept = await services.answerEncounter({
      ...asked,
      id,
      answer: 'later',
      until: '2027-06-01',
    });
    expect(kept.until).toBe('2027-06-01');
    expect(await isProposedOn('2026-10-15')).toBe(false);
    expect(await isProposedOn('2027-05-31')).toBe(false);
    expect(await isProposedOn('2027-06-01')).toBe(true);
    await services.answerEncounter({ ...asked, id, answer: 'later', until: '2026-07-02' });
    expect(await isProposedOn('2026-07-01')).toBe(false);
    expect(await isProposedOn('2026-07-02')).toBe(true);
    expect((await services.answerEncounter({ ...asked, id, answer: 'later' })).until).toBeNull();
    expect(await isProposedOn('2026-09-27')).toBe(false);
    expect(await isProposedOn('2026-09-28')).toBe(true);
  });

  it.each([
    ['later', '2026-06-30'],
    ['later', '2020-01-01'],
    ['declined', '2027-06-01'],
  ] as const)('refuse %s until %s, and keep nothing', async (answer, until) => {
    const { id } = await first();
    await expect(services.answerEncounter({ ...asked, id, answer, until })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { parameter: 'until' },
    });
    expect(await store.answers()).toEqual([]);
  });

  it('are looked at from the day asked for', async () => {
    const { id, recipient: a, target: b } = await first();
    await services.answerEncounter({ ...asked, id, answer: 'later', until: '2027-06-01' });
    const isOpenOn = async (asOf: string) =>
      (await services.explainPair({ ...asked, asOf, a, b })).rows[0]?.gates.find(
        ({ gate }) => gate === 'silent',
      )?.open;
    expect([await isOpenOn('2027-05-31'), await isOpenOn('2027-06-01')]).toEqual([false, true]);
  });

  it('are kept once when they are said twice, and that is said', async () => {
    const { id } = await first();
    const answer = (one: 'later' | 'met', until?: string) =>
      services.answerEncounter({
        ...asked,
        id,
        answer: one,
        ...(until === undefined ? {} : { until }),
      });
    const told = [
      await answer('later'),
      await answer('later'),
      await answer('later', '2027-01-01'),
      await answer('met'),
      await answer('met'),
    ];
    expect(told.map(({ isRepeated }) => isRepeated)).toEqual([false, true, false, false, true]);
    expect((await store.answers()).map(({ answer: one }) => one)).toEqual([
      'later',
      'later',
      'met',
    ]);
  });

  it('count both go-betweens of an introduction that is wanted as asked', async () => {
    const [row] = (await services.encounters(asked)).rows;
    const [g, h] = (await store.actors(ANIMATOR, { limit: 50 })).rows
      .map((actor) => actor.id)
      .filter((actor) => actor !== row?.recipient && actor !== row?.target);
    for (let i = 0; i < 3; i++) {
      await store.saveSuggestions([
        suggestion(`chain-${i}`, row?.recipient ?? '', row?.target ?? '', {
          introducerId: g ?? null,
          relayId: h ?? null,
          answer: 'interested',
          answeredAt: '2026-06-01',
        }),
      ]);
    }
    const { introductions } = await memoryOf(
      { store, compute: createInProcessCompute(), now: () => new Date(), version: 'test' },
      asked,
    );
    expect([introductions.get(g ?? ''), introductions.get(h ?? '')]).toEqual([3, 3]);
  });

  it('refuse the id of a suggestion that was never shown', async () => {
    await expect(
      services.answerEncounter({ ...asked, id: 'e-000000000000', answer: 'met' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('say nothing of the spread of suggestions while most actors could have none', async () => {
    await services.encounters({ ...asked, top: 1 });
    const { indicators } = await services.takeSnapshot({ ...asked, territory: 'WORLD' });
    const spread = indicators.find(({ id }) => id === 'exposureGini');
    expect(spread).toMatchObject({ value: null, interval: null, state: 'undefined' });
    expect(spread?.parts['suggestions']).toBe(1);
  });
});
