import { describe, expect, it } from '@jest/globals';
import { contours } from '../../viz/src/scene/lands.js';

describe('contours', () => {
  const grid = (rows: readonly string[]): Float32Array =>
    Float32Array.from(rows.join(''), (mark) => (mark === '#' ? 1 : -1));

  it('close one line around one spot', () => {
    const lines = contours(grid(['.....', '.....', '..#..', '.....', '.....']), 5, 5);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(4);
    for (const { x, y } of lines[0] ?? []) expect(Math.hypot(x - 2, y - 2)).toBeCloseTo(0.5, 6);
  });
  it('close two lines around a ring', () => {
    expect(contours(grid(['.....', '.###.', '.#.#.', '.###.', '.....']), 5, 5)).toHaveLength(2);
  });
  it('find nothing in an empty field', () => {
    expect(contours(grid(['...', '...', '...']), 3, 3)).toEqual([]);
  });
});
