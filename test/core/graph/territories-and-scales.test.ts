import { describe, expect, it } from '@jest/globals';
import { NotFoundError } from '@passerelle/core/errors';
import { effectiveScale, derivedScale } from '@passerelle/core/graph/actor-scale';
import { crossScaleGroups } from '@passerelle/core/graph/cross-scale';
import { project } from '@passerelle/core/graph/projection';
import { ancestorAt, membersOf, territoryRow } from '@passerelle/core/graph/territory-tree';
import { ecosystem, place, type EcosystemText } from '../../support/ecosystem.js';

describe('territories and scales', () => {
  const territories = [
    place('C1', 'local', 'R1'),
    place('C2', 'local', 'R1'),
    place('F', 'national', 'W'),
    place('G', 'national', 'W'),
    place('R1', 'regional', 'F'),
    place('R2', 'regional', 'F'),
    place('W', 'global', null),
    place('X', 'local', 'Y'),
    place('Y', 'regional', 'X'),
    place('Z', 'local', 'nowhere'),
  ];
  const actors = ['a', 'b', 'c', 'd', 'e', 'f'];
  const at = (...homes: number[]): EcosystemText => ({ actors, territories, homes });
  const tie = (a: number, b: number, strength = 1) => ({
    a,
    b,
    kind: 'meeting',
    start: 0,
    strength,
  });

  it('finds members of a territory and of those below it', () => {
    const columns = ecosystem(at(0, 1, 4, 5, 3, -1));
    expect(Array.from(membersOf(columns, 'R1'))).toEqual([0, 1, 2]);
    expect(Array.from(membersOf(columns, 'F'))).toEqual([0, 1, 2, 3]);
    expect(Array.from(membersOf(columns, 'W'))).toEqual([0, 1, 2, 3, 4]);
    expect(() => membersOf(columns, 'nowhere')).toThrow(NotFoundError);
  });
  it('ends on a cycle of parents', () => {
    const columns = ecosystem(at(7, 8, 9, -1, -1, -1));
    expect(Array.from(membersOf(columns, 'X'))).toEqual([0, 1]);
    expect(Array.from(membersOf(columns, 'F'))).toEqual([]);
    expect(ancestorAt(columns, territoryRow(columns, 'X'), 'national')).toBe(-1);
    expect(ancestorAt(columns, territoryRow(columns, 'C1'), 'national')).toBe(2);
    expect(ancestorAt(columns, -1, 'national')).toBe(-1);
  });
  it('reads the scale of an actor from its ties', () => {
    const scaleOf = (other: number, strength: number): number => {
      const columns = ecosystem({
        ...at(0, 0, other, -1, -1, -1),
        ties: [tie(0, 1, 10), tie(0, 2, strength)],
      });
      return derivedScale(columns, project(columns).csr)[0]!;
    };
    expect([scaleOf(0, 5), scaleOf(1, 5), scaleOf(5, 5), scaleOf(3, 5)]).toEqual([0, 2, 3, 5]);
    expect([scaleOf(1, 1), scaleOf(3, 1), scaleOf(-1, 50)]).toEqual([0, 0, 0]);
  });
  it('says nothing of a place too coarse to decide', () => {
    const columns = ecosystem({ ...at(2, 2, 0, -1, 0, 0), ties: [tie(0, 1), tie(2, 3)] });
    expect(Array.from(derivedScale(columns, project(columns).csr))).toEqual([
      -1, -1, -1, -1, -1, -1,
    ]);
  });
  it('puts declared before role scope before derived', () => {
    const text = {
      ...at(0, 0, 0, -1, -1, -1),
      ties: [tie(0, 1), tie(1, 2)],
      scales: ['global', '', '', '', '', ''],
    };
    const columns = ecosystem({ ...text, roleScope: [2, 3, -1, -1, -1, -1] });
    expect(Array.from(effectiveScale(columns, project(columns).csr))).toEqual([
      5, 3, 0, -1, -1, -1,
    ]);
    expect(effectiveScale(ecosystem(text), project(ecosystem(text)).csr)[1]).toBe(0);
  });
  it('sets a territory against higher scales, or against all outside when nobody is above', () => {
    const base = at(0, 1, 5, 3, -1, 4);
    const split = (scales: string[]) => {
      const columns = ecosystem({ ...base, scales });
      const { local, targets, fallback } = crossScaleGroups(columns, project(columns).csr, 'R1');
      return [Array.from(local), Array.from(targets), fallback];
    };
    expect(split(['', '', 'national', 'regional', 'global', 'global'])).toEqual([
      [0, 1, 5],
      [2, 4],
      false,
    ]);
    expect(split(['', '', '', '', '', ''])).toEqual([[0, 1, 5], [2, 3, 4], true]);
  });
});
