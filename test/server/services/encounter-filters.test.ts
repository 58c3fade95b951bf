import { describe, expect, it } from '@jest/globals';
import type { Demand } from '@passerelle/core/domain/mediation';
import { levelRank } from '@passerelle/core/domain/level';
import type { EcoError } from '@passerelle/core/errors';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import {
  facetsOf,
  filterCounts,
  passes,
  type EncounterFilters,
} from '../../../server/src/services/encounter-filters.js';
import { assertKnownFilters } from '../../../server/src/services/known-filters.js';

const [local, national] = [levelRank('local'), levelRank('national')];
/** Node 0 looks for what 1 offers; 2 comes too far from it. */
const input = {
  scale: Int8Array.of(local, national, -1),
  small: Uint8Array.of(0, 1, 0),
  demand: {
    offsets: Uint32Array.of(0, 2, 3, 4),
    targets: Uint32Array.of(1, 2, 0, 0),
    fit: Float64Array.of(0.9, 0.1, 0.9, 0.1),
    need: Uint32Array.of(0, 0, 0, 0),
    offer: Uint32Array.of(1, 1, 1, 1),
  },
} as unknown as EncounterInput;
const demands = [{ categoryId: 'space/test' }, { categoryId: 'space/test' }] as Demand[];

describe('filters of suggestions', () => {
  it('read the demand that is answered, the scales crossed, the size of the target', () => {
    expect(facetsOf(input, demands, 0, 1)).toEqual({
      need: 'space/test',
      crosses: 'local-national',
      size: 'small',
    });
    expect(facetsOf(input, demands, 0, 2)).toEqual({
      need: 'none',
      crosses: 'none',
      size: 'large',
    });
    expect(facetsOf(input, demands, 1, 0).crosses).toBe('national-local');
  });

  it('let through what was asked for, all of it together', () => {
    const facets = facetsOf(input, demands, 0, 1);
    expect(passes({}, facets)).toBe(true);
    expect(passes({ need: 'any', crosses: 'local-national', size: 'small' }, facets)).toBe(true);
    expect(passes({ need: 'space/test' }, facets)).toBe(true);
    expect(passes({ need: 'none' }, facets)).toBe(false);
    expect(passes({ need: 'any', size: 'large' }, facets)).toBe(false);
    expect(passes({ need: 'any' }, facetsOf(input, demands, 0, 2))).toBe(false);
  });

  it('are refused when they do not exist, with what does and what is near', () => {
    const refusal = (filters: EncounterFilters): EcoError['details'] => {
      try {
        assertKnownFilters(filters, demands);
      } catch (error) {
        return (error as EcoError).details;
      }
      return {};
    };
    expect(refusal({ need: 'space/tets' })).toEqual({
      option: 'need',
      got: 'space/tets',
      expected: ['any', 'none', 'space/test'],
      near: ['space/test'],
    });
    expect(refusal({ crosses: 'local-local' })['near']).toContain('local-global');
    // A category that has words exists, whether somebody looks for it or not.
    for (const need of ['any', 'none', 'space/test', 'funding/seed'])
      expect(refusal({ need, crosses: 'global-local' })).toEqual({});
  });

  it('count each choice while the other filters stay', () => {
    const all = [facetsOf(input, demands, 0, 1), facetsOf(input, demands, 0, 2)];
    expect(filterCounts({ size: 'small' }, all)).toEqual({
      need: [{ value: 'space/test', count: 1 }],
      crosses: [{ value: 'local-national', count: 1 }],
      size: [
        { value: 'large', count: 1 },
        { value: 'small', count: 1 },
      ],
    });
  });
});
