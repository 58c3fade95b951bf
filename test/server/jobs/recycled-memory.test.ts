import { describe, expect, it } from '@jest/globals';
import { RecycledMemory } from '../../../server/src/jobs/recycled-memory.js';

describe('recycled memory', () => {
  it('gives the shortest piece that is long enough', () => {
    const memory = new RecycledMemory();
    const [long, short] = [memory.take(400_000), memory.take(200_000)];
    memory.give(long);
    memory.give(short);
    expect(memory.take(150_000)).toBe(short);
    expect(memory.take(150_000)).toBe(long);
    expect([long, short]).not.toContain(memory.take(150_000));
  });
  it('never gives one piece to two', () => {
    const memory = new RecycledMemory();
    const piece = memory.take(100_000);
    memory.give(piece);
    expect(memory.take(100_000)).toBe(piece);
    expect(memory.take(100_000)).not.toBe(piece);
  });
  it('gives at least what is asked for, and little more', () => {
    const memory = new RecycledMemory();
    for (const bytes of [0, 1, 65_535, 65_537, 1_000_003]) {
      const { byteLength } = memory.take(bytes);
      expect(byteLength).toBeGreaterThanOrEqual(bytes);
      expect(byteLength).toBeLessThanOrEqual(1.125 * bytes);
    }
    memory.give(memory.take(8_000_000));
    expect(memory.take(100_000).byteLength).toBeLessThan(200_000);
  });
});
