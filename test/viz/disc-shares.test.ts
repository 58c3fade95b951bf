import { describe, expect, it } from '@jest/globals';
import { discShares } from '../../viz/src/scene/disc-shares.js';
import type { NamesInput } from '../../viz/src/scene/name-requests.js';
import type { SceneState } from '../../viz/src/scene/scene-state.js';
import { colours } from '../../viz/src/tokens.js';

const STATE = {
  theme: 'light',
  chosen: null,
  tie: null,
  routes: [],
  suggested: null,
  subjects: new Map(),
  shown: (node: number) => node !== 3,
  look: (node: number) => (node === 2 ? null : { colour: node < 2 ? 'blue' : 'red' }),
} as unknown as SceneState;
const input = (state: Partial<SceneState>, level: NamesInput['level']): NamesInput =>
  ({
    level,
    state: { ...STATE, ...state },
    model: { payload: { nodes: { community: [1, 1, 1, 1, 2], sub: [1, 1, 2, 1, 1] } } },
  }) as unknown as NamesInput;

describe('actors of a disc by the colours of a lens', () => {
  it('are those shown, most first, with those the lens says nothing of', () => {
    expect(discShares(input({}, 'communities'))).toEqual(
      new Map([
        [
          'c:1',
          [
            { colour: 'blue', actors: 2 },
            { colour: colours.light.dimActor, actors: 1 },
          ],
        ],
        ['c:2', [{ colour: 'red', actors: 1 }]],
      ]),
    );
    expect([...discShares(input({}, 'parts')).keys()]).toEqual(['s:1-1', 's:1-2', 's:2-1']);
  });
  it('are not told of actors one by one, without a lens, nor while something is chosen', () => {
    expect(discShares(input({}, 'actors')).size).toBe(0);
    expect(discShares(input({ look: null }, 'parts')).size).toBe(0);
    expect(discShares(input({ chosen: 1 }, 'parts')).size).toBe(0);
  });
});
