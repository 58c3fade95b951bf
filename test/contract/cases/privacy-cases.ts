import { expect } from '@jest/globals';
import { VIEWER_ROLES } from '@passerelle/core/domain/viewer';
import { ADMIN, ANIMATOR, MEMBER, SEES, VIEWER } from '../harness.js';
import type { Behaviour } from '../harness.js';
import {
  actor,
  consent,
  event,
  participation,
  person,
  SMALL,
  suggestion,
  tie,
} from '../samples.js';

const PERSONS = ['animators', 'members', 'private', 'public'];
const ORGANISATIONS = ['org', 'org2'];

export function privacyCases(behaviour: Behaviour): void {
  for (const role of VIEWER_ROLES) {
    const viewer = { role };
    const seen = SEES[role];
    const all = [...seen, ...ORGANISATIONS].sort();
    behaviour(`${role}: lists actors he may see`, async (store) => {
      await store.write(SMALL);
      expect((await store.actors(viewer, {})).rows.map(({ id }) => id)).toEqual(all);
      expect((await store.actors(viewer, { ids: PERSONS })).rows.map(({ id }) => id)).toEqual(seen);
      expect((await store.actors(viewer, { search: 'person' })).rows.map(({ id }) => id)).toEqual(
        seen,
      );
      expect((await store.actors(viewer, { role: 'mentor' })).rows.map(({ id }) => id)).toEqual(
        [...seen, 'org'].sort(),
      );
    });
    behaviour(`${role}: opens actors he may see, others as if absent`, async (store) => {
      await store.write(SMALL);
      for (const id of PERSONS) {
        const detail = await store.actor(viewer, id);
        if (seen.includes(id)) expect(detail?.actor.id).toBe(id);
        else expect(detail).toBeNull();
      }
    });
    behaviour(`${role}: reads ties whose stricter end he may see`, async (store) => {
      await store.write(SMALL);
      const keys = [...seen, 'org2'].map((id) => `t-${id}`).sort();
      expect(
        (await store.ties(viewer, SMALL.ties?.map(({ key }) => key) ?? [])).map(({ key }) => key),
      ).toEqual(keys);
      expect((await store.tiesOf(viewer, 'org')).map(({ key }) => key)).toEqual(keys);
      expect(await store.tiesOf(viewer, 'private')).toHaveLength(role === 'admin' ? 1 : 0);
    });
    behaviour(`${role}: reads participations of actors he may see`, async (store) => {
      await store.write(SMALL);
      const keys = SMALL.participations?.map(({ key }) => key) ?? [];
      expect((await store.participations(viewer, keys)).map(({ key }) => key)).toEqual(
        [...seen, 'org'].map((id) => `p-${id}`).sort(),
      );
    });
    behaviour(`${role}: reads organisers he may see`, async (store) => {
      await store.write(SMALL);
      expect([...((await store.events(viewer, ['e']))[0]?.organiserIds ?? [])].sort()).toEqual(
        [...seen, 'org'].sort(),
      );
    });
    behaviour(`${role}: reads demands of actors he may see`, async (store) => {
      await store.write(SMALL);
      expect((await store.demands(viewer, {})).map(({ actorId }) => actorId)).toEqual(
        [...seen, 'org'].sort(),
      );
      expect(await store.demands(viewer, { actorId: 'private' })).toHaveLength(
        role === 'admin' ? 1 : 0,
      );
    });
    behaviour(`${role}: reads columns of what he may see`, async (store) => {
      await store.write(SMALL);
      const columns = await store.columns(viewer, {});
      expect(columns.actors.ids).toEqual(all);
      expect(columns.ties.keys).toEqual([...seen, 'org2'].map((id) => `t-${id}`).sort());
      expect(columns.participations.keys).toEqual([...seen, 'org'].map((id) => `p-${id}`).sort());
      expect(columns.roles?.actor).toHaveLength(seen.length + 1);
    });
    behaviour(`${role}: counts what he may see`, async (store) => {
      await store.write(SMALL);
      expect(await store.counts(viewer)).toMatchObject({
        actors: all.length,
        ties: seen.length + 1,
        participations: seen.length + 1,
        needs: seen.length + 1,
        events: 1,
        territories: 4,
      });
    });
    behaviour(`${role}: reads suggestions whose both ends he may see`, async (store) => {
      await store.write(SMALL);
      await store.saveSuggestions(
        PERSONS.flatMap((id) => [
          suggestion(`to-${id}`, 'org', id),
          suggestion(`for-${id}`, id, 'org'),
        ]),
      );
      const ids = seen.flatMap((id) => [`to-${id}`, `for-${id}`]).sort();
      expect((await store.suggestions(viewer, {})).map(({ id }) => id)).toEqual(ids);
    });
    behaviour(`${role}: is told the introducer only when he may see him`, async (store) => {
      await store.write({
        ...SMALL,
        ties: PERSONS.map((id) => tie(`i-${id}`, 'org', 'org2', { introducerId: id })),
      });
      await store.saveSuggestions(
        PERSONS.map((id) =>
          suggestion(`s-${id}`, 'org', 'org2', { introducerId: id, relayId: id }),
        ),
      );
      const told = (rows: readonly { readonly introducerId: string | null }[]): readonly string[] =>
        rows.flatMap(({ introducerId }) => introducerId ?? []).sort();
      expect(told(await store.tiesOf(viewer, 'org'))).toEqual(seen);
      const suggested = await store.suggestions(viewer, {});
      expect(told(suggested)).toEqual(seen);
      expect(suggested.flatMap(({ relayId }) => relayId ?? []).sort()).toEqual(seen);
    });
  }
  behaviour('shows imported persons to animators, organisations to all', async (store) => {
    await store.write({
      actors: [
        actor('o'),
        actor('pr', { type: 'project' }),
        actor('n', { type: 'network' }),
        person('p'),
      ],
    });
    const ids = async (
      viewer: typeof VIEWER | typeof MEMBER | typeof ANIMATOR,
    ): Promise<readonly string[]> => (await store.actors(viewer, {})).rows.map(({ id }) => id);
    expect(await ids(VIEWER)).toEqual(['n', 'o', 'pr']);
    expect(await ids(MEMBER)).toEqual(['n', 'o', 'pr']);
    expect(await ids(ANIMATOR)).toEqual(['n', 'o', 'p', 'pr']);
  });
  behaviour(
    'hides an actor at the next read after he withdraws, and shows him after he gives again',
    async (store) => {
      await store.write({
        actors: [actor('o')],
        events: [event('e')],
        participations: [participation('k', 'o', 'e')],
      });
      expect(await store.actor(ANIMATOR, 'o')).not.toBeNull();
      await store.write({ consents: [consent('o', 'appearOnMap', { withdrawnAt: '2025-02-01' })] });
      expect(await store.actor(ANIMATOR, 'o')).toBeNull();
      expect((await store.columns(ANIMATOR, {})).participations.keys).toEqual([]);
      expect((await store.counts(ANIMATOR)).actors).toBe(0);
      expect(await store.actor(ADMIN, 'o')).not.toBeNull();
      await store.write({
        consents: [
          consent('o', 'appearOnMap', { givenAt: '2025-03-01', withdrawnAt: '2025-02-01' }),
        ],
      });
      expect(await store.actor(VIEWER, 'o')).not.toBeNull();
    },
  );
  behaviour('keeps consents when the actor is imported again', async (store) => {
    await store.write(SMALL);
    await store.write({ actors: [person('private', { label: 'renamed' })] });
    expect(await store.actor(ANIMATOR, 'private')).toBeNull();
    expect((await store.actor(ADMIN, 'private'))?.actor.label).toBe('renamed');
  });
  behaviour('follows a change of type', async (store) => {
    await store.write({ actors: [actor('x')] });
    await store.write({ actors: [person('x')] });
    expect(await store.actor(VIEWER, 'x')).toBeNull();
    expect((await store.columns(ANIMATOR, {})).actors.nameable[0]).toBe(0);
  });
  behaviour('lets a visibility that nobody gave only narrow', async (store) => {
    await store.write({
      actors: [person('p'), actor('o')],
      consents: [
        consent('p', 'appearOnMap', { visibility: 'public' }),
        consent('o', 'appearOnMap', { visibility: 'members' }),
      ],
    });
    expect(await store.actor(VIEWER, 'p')).toBeNull();
    expect(await store.actor(VIEWER, 'o')).toBeNull();
    expect(await store.actor(MEMBER, 'o')).not.toBeNull();
  });
  const FLAGS: readonly (readonly [
    string,
    ReturnType<typeof actor>,
    readonly ReturnType<typeof consent>[],
    readonly number[],
  ])[] = [
    ['an organisation', actor('x'), [], [1, 1, 1]],
    ['a person', person('x'), [], [0, 1, 1]],
    [
      'a public person',
      person('x'),
      [consent('x', 'appearOnMap', { givenAt: '2025', visibility: 'public' })],
      [1, 1, 1],
    ],
    [
      'a person who agreed to be named',
      person('x'),
      [consent('x', 'namedInReport', { givenAt: '2025' })],
      [1, 1, 1],
    ],
    [
      'a person who no longer agrees to be named',
      person('x'),
      [consent('x', 'namedInReport', { givenAt: '2024', withdrawnAt: '2025' })],
      [0, 1, 1],
    ],
    [
      'an actor who will not be suggested',
      actor('x'),
      [consent('x', 'beSuggested', { withdrawnAt: '2025' })],
      [1, 0, 1],
    ],
    [
      'an actor who will not introduce',
      actor('x'),
      [consent('x', 'mayIntroduce', { withdrawnAt: '2025' })],
      [1, 1, 0],
    ],
    [
      'a hidden actor',
      actor('x'),
      [consent('x', 'appearOnMap', { withdrawnAt: '2025' })],
      [0, 0, 0],
    ],
  ];
  for (const [title, row, consents, flags] of FLAGS) {
    behaviour(`derives nameable, suggestible, mayIntroduce of ${title}`, async (store) => {
      await store.write({ actors: [row], consents });
      const { nameable, suggestible, mayIntroduce } = (await store.columns(ADMIN, {})).actors;
      expect([nameable[0], suggestible[0], mayIntroduce[0]]).toEqual(flags);
    });
  }
}
