import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overlaps, placeLabels } from '../../viz/src/scene/labels.js';

const area = { width: 800, height: 500 };
const request = fc.record({
  key: fc.string(),
  x: fc.integer({ min: -50, max: 850 }),
  y: fc.integer({ min: -50, max: 550 }),
  radius: fc.integer({ min: 2, max: 14 }),
  width: fc.integer({ min: 20, max: 240 }),
  height: fc.constant(17),
});

describe('labels', () => {
  it('never touch one another, a taken box or the edge', () => {
    const taken = [{ x: 0, y: 0, width: 300, height: 60 }];
    fc.assert(
      fc.property(fc.array(request, { maxLength: 60 }), (requests) => {
        const placed = placeLabels(requests, area, taken).map((label) => label.box);
        placed.forEach((box, i) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(area.width);
          expect(box.y + box.height).toBeLessThanOrEqual(area.height);
          for (const other of [...taken, ...placed.slice(0, i)])
            expect(overlaps(box, other)).toBe(false);
        });
      }),
    );
  });
  it('serve the first first and leave out what does not fit', () => {
    const at = { x: 400, y: 250, radius: 4, width: 790, height: 480 };
    const placed = placeLabels(
      [
        { ...at, key: 'a', centred: [0] },
        { ...at, key: 'b', centred: [0] },
      ],
      area,
    );
    expect(placed.map((label) => label.key)).toEqual(['a']);
  });
  it('stay under one in 14 000 px²', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({
      key: String(i),
      x: 10 + (i % 25) * 31,
      y: 10 + Math.floor(i / 25) * 24,
      radius: 2,
      width: 12,
      height: 10,
    }));
    expect(placeLabels(many, area).length).toBeLessThanOrEqual(Math.floor((800 * 500) / 14000));
  });
});
