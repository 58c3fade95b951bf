import { describe, expect, it } from '@jest/globals';
import { nameCommunities } from '@passerelle/core/analysis/community/naming';

/** `count` actors of a community who say the same words at the same place. */
function many(count: number, community: number, words: string[], place: string | null) {
  return Array.from({ length: count }, () => ({ community, words, place }));
}
function named(actors: { community: number; words: string[]; place: string | null }[]) {
  return nameCommunities(
    actors.map((actor) => actor.community),
    { words: actors.map((actor) => actor.words), places: actors.map((actor) => actor.place) },
  );
}

describe('nameCommunities', () => {
  const actors = [
    ...many(30, 1, ['energy', 'all'], 'Orvain'),
    ...many(20, 2, ['health', 'all'], 'Tressac'),
    ...many(3, 3, ['food'], 'Orvain'),
  ];

  it('takes what a community says more than the others, and its place', () => {
    expect(named(actors).get(1)).toEqual({ name: 'energy · Orvain', words: ['energy'] });
    expect(named(actors).get(2)).toEqual({ name: 'health · Tressac', words: ['health'] });
  });

  it('only numbers a community of fewer than five', () => {
    expect(named(actors).get(3)).toEqual({ name: 'Group 3', words: [] });
  });

  it('only numbers a community that says what everybody says', () => {
    const same = [...many(20, 1, ['all'], null), ...many(20, 2, ['all'], null)];
    expect([...named(same).values()].map((one) => one.name)).toEqual(['Group 1', 'Group 2']);
    expect(named(many(9, 1, ['all'], 'X')).get(1)!.name).toBe('Group 1');
  });

  it('is not named after a place that few of its actors share, however rare elsewhere', () => {
    const actors = [
      ...many(51, 1, ['energy'], 'Orvain'),
      ...many(9, 1, ['energy'], 'Far'),
      ...many(200, 2, ['health'], 'Orvain'),
    ];
    expect(named(actors).get(1)!.name).toBe('energy');
    expect(named([...actors, ...many(6, 1, ['energy'], 'Far')]).get(1)!.name).toBe('energy · Far');
  });

  it('keeps names apart', () => {
    const twins = [
      ...many(30, 1, ['energy'], null),
      ...many(30, 2, ['energy'], null),
      ...many(90, 3, ['health'], null),
    ];
    expect(new Set([...named(twins).values()].map((one) => one.name)).size).toBe(3);
  });

  it('stands on the best linked organisation where no word tells, and to tell twins apart', () => {
    const actors = [
      ...many(30, 1, ['energy'], null),
      ...many(30, 2, ['energy'], null),
      ...many(30, 3, [], 'Orvain'),
      ...many(60, 4, ['health'], null),
      ...many(4, 5, [], null),
    ];
    const leaders = new Map([1, 2, 3, 4, 5].map((number) => [number, `Lab ${number}`]));
    const names = nameCommunities(
      actors.map((actor) => actor.community),
      {
        words: actors.map((actor) => actor.words),
        places: actors.map((actor) => actor.place),
        leaders,
      },
    );
    expect([...names.values()].map((one) => one.name)).toEqual([
      'energy',
      'Around Lab 2',
      'Around Lab 3',
      'health',
      'Group 5',
    ]);
  });

  it('names nobody of no community, and bears the empty graph', () => {
    expect(named(many(9, 0, ['x'], 'y')).size).toBe(0);
    expect(nameCommunities([], { words: [], places: [] }).size).toBe(0);
  });
});
