import { describe, expect, it } from '@jest/globals';
import { partitionSimilarity } from '@passerelle/core/analysis/community/partition-similarity';

const similar = (x: readonly number[], y: readonly number[]) =>
  partitionSimilarity(Int32Array.from(x), Int32Array.from(y));

describe('partitionSimilarity', () => {
  it('is 1 for the same division under other names, all in one or each alone', () => {
    for (const [x, y] of [
      [
        [0, 0, 1, 1],
        [5, 5, 2, 2],
      ],
      [
        [0, 0, 0],
        [1, 1, 1],
      ],
      [
        [0, 1, 2],
        [2, 0, 1],
      ],
      [[7], [0]],
    ] as const) {
      expect(similar(x, y)).toEqual({ ami: 1, nmi: expect.closeTo(1, 12), ari: 1 });
    }
  });

  it('is 0 where chance alone explains it: one group against each alone', () => {
    const { ami, ari } = similar([0, 0, 0, 0], [0, 1, 2, 3]);
    expect([ami, ari]).toEqual([0, 0]);
  });

  it('leaves out what one of the two does not place, and is undefined without any', () => {
    expect(similar([0, 0, 1, -1], [3, 3, 4, 3])).toEqual(similar([0, 0, 1], [3, 3, 4]));
    expect(similar([-1, 0], [0, -1])).toEqual({ ami: NaN, nmi: NaN, ari: NaN });
  });
});
