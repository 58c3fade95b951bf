import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clearOf, overlaps, placeLabels } from '../../viz/src/scene/labels.js';
import type { LabelRequest } from '../../viz/src/scene/labels.js';
import { wrap } from '../../viz/src/scene/wrap.js';

const area = { width: 900, height: 600 };
const request = (key: string, x: number, y: number, width = 90): LabelRequest => ({
  key,
  x,
  y,
  radius: 5,
  width,
  height: 17,
});

describe('labels', () => {
  it('never overlap, never leave the map, never touch what is taken', () => {
    const taken = [{ x: 0, y: 0, width: 500, height: 80 }];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 })), {
          maxLength: 60,
        }),
        (points) => {
          const requests = points.map(([x, y], i) => request(String(i), x, y));
          const boxes = placeLabels(requests, { area, taken }).map((label) => label.box);
          boxes.forEach((box, i) => {
            expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false);
            expect(taken.some((other) => overlaps(box, other))).toBe(false);
            expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 900).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('serve the first first, then beside, then at the end of a line, then not at all', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => request(`x${String(i)}`, 450, 300, 220));
    const placed = placeLabels([request('first', 450, 300), ...crowd], { area });
    expect(placed[0]).toMatchObject({ key: 'first', leader: false });
    expect(placed.some(({ leader }) => leader)).toBe(true);
    expect(placed.length).toBeLessThan(61);
  });

  it('keep the place they had beside their anchor', () => {
    const before = new Map([['a', { dx: -100, dy: -8.5 }]]);
    const [placed] = placeLabels([request('a', 400, 300)], { area, before });
    expect(placed?.box).toMatchObject({ x: 300, y: 291.5 });
  });

  it('cover no large actor and at most two small ones', () => {
    const small = [1, 2, 3].map((i) => ({ x: 440 + 10 * i, y: 300, radius: 3 }));
    const box = { x: 430, y: 292, width: 60, height: 16 };
    expect(clearOf(small.slice(0, 2))(box)).toBe(true);
    expect(clearOf(small)(box)).toBe(false);
    expect(clearOf([{ x: 460, y: 300, radius: 8 }])(box)).toBe(false);
  });

  it('stay under one in 14 000 px²', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      request(String(i), 10 + (i % 20) * 45, 10 + Math.floor(i / 20) * 30, 20),
    );
    expect(placeLabels(many, { area }).length).toBeLessThanOrEqual(38);
  });
});

describe('a long name', () => {
  it('is broken into even lines, every word kept', () => {
    const name = 'Laboratoire Traitement du Signal et de l’Image';
    const lines = wrap(name, 30, 2) ?? [];
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toBe(name);
  });
  it('is absent rather than cut', () => {
    expect(wrap('x'.repeat(40), 30, 3)).toBeNull();
    expect(wrap(Array(20).fill('mot').join(' '), 20, 2)).toBeNull();
  });
});
