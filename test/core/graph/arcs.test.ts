import { describe, expect, it } from '@jest/globals';
import { arcsFrom, directedArcs } from '@passerelle/core/graph/arcs';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem } from '../../support/ecosystem.js';

const arcList = ({ outOffsets, outTargets }: ReturnType<typeof arcsFrom>): string[] =>
  Array.from(outOffsets.slice(1)).flatMap((end, u) =>
    Array.from(outTargets.subarray(outOffsets[u], end), (v) => `${u}>${v}`),
  );

describe('arcsFrom', () => {
  it('sorts, drops loops and doubles, and reads both ways', () => {
    const arcs = arcsFrom(3, [2, 0, 0, 1, 0], [0, 1, 1, 1, 2]);
    expect(arcList(arcs)).toEqual(['0>1', '0>2', '2>0']);
    expect([...arcs.inTargets]).toEqual([2, 0, 0]);
    expect([...arcs.inOffsets]).toEqual([0, 1, 2, 3]);
  });

  it.each([-1, 3, NaN])('refuses %s as an end', (end) => {
    expect(() => arcsFrom(3, [0], [end])).toThrow('outside 0..2');
  });
});

describe('directedArcs', () => {
  it('keeps the direction of directed ties, turns others both ways, leaves out what is to come and crowds', () => {
    const columns = ecosystem({
      actors: ['a', 'b', 'c', 'd', 'e'],
      ties: [
        { a: 0, b: 1, start: 1 },
        { a: 1, b: 2, start: 1 },
        { a: 2, b: 3, start: 99 },
      ],
      events: [{ form: 'meeting' }, { form: 'conference' }],
      presences: [
        [3, 0, 1],
        [4, 0, 1],
        [0, 1, 1],
        [2, 1, 1],
        [3, 1, 1],
      ],
      latestDay: 10,
    });
    columns.ties.directed[0] = 1;
    expect(arcList(directedArcs(columns, project(columns, { eventCap: 2 })))).toEqual([
      '0>1',
      '1>2',
      '2>1',
      '3>4',
      '4>3',
    ]);
  });
});
