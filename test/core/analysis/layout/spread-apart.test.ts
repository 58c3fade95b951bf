import { describe, expect, it } from '@jest/globals';
import { pushApart, spreadApart } from '@passerelle/core/analysis/layout/spread-apart';
import { rng } from '@passerelle/core/graph/rng';

const nearest = (x: Float32Array, y: Float32Array): number => {
  let least = Infinity;
  for (let a = 0; a < x.length; a++)
    for (let b = 0; b < a; b++) least = Math.min(least, Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
  return least;
};

describe('pushApart', () => {
  it('moves two who overlap half of the way each, and leaves the others', () => {
    const x = Float32Array.of(0, 4, 40);
    const y = new Float32Array(3);
    pushApart(Uint32Array.of(0, 1, 2), x, y, 10);
    expect(Array.from(x)).toEqual([-3, 7, 40]);
    expect(Array.from(y)).toEqual([0, 0, 0]);
  });
  it('sees neighbours in every cell around, on both sides of zero', () => {
    for (let turn = 0; turn < 8; turn++) {
      const angle = (turn * Math.PI) / 4;
      const x = Float32Array.of(-0.5, -0.5 + 9 * Math.cos(angle));
      const y = Float32Array.of(0.5, 0.5 + 9 * Math.sin(angle));
      pushApart(Uint32Array.of(0, 1), x, y, 10);
      expect(nearest(x, y)).toBeCloseTo(10, 4);
    }
  });
  it('parts those in one place', () => {
    const [x, y] = [new Float32Array(2), new Float32Array(2)];
    pushApart(Uint32Array.of(0, 1), x, y, 10);
    expect(nearest(x, y)).toBeCloseTo(10, 4);
  });
});

describe('spreadApart', () => {
  it('leaves a crowd with room around each, the same way every time', () => {
    const crowd = (): [Float32Array, Float32Array] => {
      const random = rng(3);
      const axis = () => Float32Array.from({ length: 300 }, () => 200 * random.next());
      return [axis(), axis()];
    };
    const [x, y] = crowd();
    const before = nearest(x, y);
    spreadApart(x, y, 8, 60);
    expect(nearest(x, y)).toBeGreaterThan(Math.max(6, 10 * before));
    const [again, other] = crowd();
    spreadApart(again, other, 8, 60);
    expect([again, other]).toEqual([x, y]);
  });
});
