import { describe, expect, it } from '@jest/globals';
import { rng } from '@passerelle/core/graph/rng';
import { NumberSet } from '../../../server/src/ingest/number-set.js';
import { RowKeys } from '../../../server/src/ingest/row-key.js';

describe('NumberSet', () => {
  it('says of each number whether it is new, as a Set does, while it grows', () => {
    const [own, reference, random] = [new NumberSet(), new Set<number>(), rng(7)];
    const wrong: number[] = [];
    for (let at = 0; at < 20_000; at += 1) {
      // Bits past 32 count too: many of these are equal in the low ones.
      const value = random.below(8) * 4_294_967_296 + random.below(2000);
      if (own.add(value) === reference.has(value)) wrong.push(value);
      reference.add(value);
    }
    expect([wrong, reference.size > 8000]).toEqual([[], true]);
    expect(new NumberSet().add(0)).toBe(true);
  });
});

describe('RowKeys', () => {
  it('gives equal rows the same key with their occurrence, and the same keys to the same file', () => {
    const rows = [
      ['source', 'a', 'target', 'b'],
      ['source', 'a', 'target', 'c'],
      ['source', 'a', 'target', 'b'],
      ['source', 'a', 'target', 'b'],
    ];
    const keysOf = (): string[] => {
      const keys = new RowKeys();
      return rows.map((row) => keys.keyOf(row));
    };
    const [first = '', second = '', third, fourth] = keysOf();
    expect([third, fourth]).toEqual([`${first}.2`, `${first}.3`]);
    expect(second).not.toBe(first);
    expect(first).toMatch(/^[\w-]{20}$/);
    expect(keysOf()).toEqual([first, second, third, fourth]);
  });
});
