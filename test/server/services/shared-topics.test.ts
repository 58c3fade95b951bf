import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { ANIMATOR, type Viewer } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { servicesOn } from './toy.js';

const VIEWER: Viewer = { role: 'viewer' };
let services: Services;
let store: GraphStore;
beforeAll(async () => {
  ({ services, store } = await servicesOn('demo/canonical'));
}, 60_000);
afterAll(() => store.close());

/** Counted by hand: past events of one actor on a topic, in company, as far as they are in the columns. */
function eventsOn(columns: EcosystemColumns, id: string, topic: string): number {
  const { actors, events, participations } = columns;
  const row = actors.ids.indexOf(id);
  const isPast = (event: number) => !((events.start[event] ?? NaN) > columns.latestDay);
  const present = (i: number) =>
    participations.counts[i] === 1 && isPast(participations.event[i] ?? -1);
  const company = new Map<number, Set<number>>();
  participations.event.forEach((event, i) => {
    if (!present(i)) return;
    const actor = participations.actor[i] ?? -1;
    company.set(event, (company.get(event) ?? new Set()).add(actor));
  });
  const sectorsOf = (event: number) =>
    (events.sectors?.values[events.sectors.codes[event] ?? -1] ?? '').split('|');
  return [...company].filter(
    ([event, with_]) => with_.has(row) && with_.size > 1 && sectorsOf(event).includes(topic),
  ).length;
}

async function topicReasons(viewer: Viewer) {
  const { rows } = await services.encounters({ viewer, keep: false });
  return rows.flatMap((row) =>
    row.reasons
      .filter(({ key }) => key === 'sharedTopic')
      .map(({ values }) => ({ row, values, topic: String(values['topic']) })),
  );
}

describe('topics in common, as suggestions tell them', () => {
  it('are counted over what the reader may see, and no further', async () => {
    for (const viewer of [ANIMATOR, VIEWER]) {
      const columns = await store.columns(viewer, {});
      const told = await topicReasons(viewer);
      if (viewer === ANIMATOR) expect(told.length).toBeGreaterThan(5);
      for (const { row, values, topic } of told) {
        expect(values['ofRecipient']).toBe(eventsOn(columns, row.recipient, topic));
        expect(values['ofTarget']).toBe(eventsOn(columns, row.target, topic));
      }
    }
  });

  it('are the same for a pair looked at by itself', async () => {
    const [first] = await topicReasons(ANIMATOR);
    if (first === undefined) throw new Error('no topic in common');
    const { recipient: a, target: b } = first.row;
    const [alone] = (await services.explainPair({ viewer: ANIMATOR, a, b })).rows;
    const told = alone?.encounter.reasons.filter(({ key }) => key === 'sharedTopic');
    expect(told).toEqual(first.row.reasons.filter(({ key }) => key === 'sharedTopic'));
  });
});
