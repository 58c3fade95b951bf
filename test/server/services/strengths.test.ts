import { describe, expect, it } from '@jest/globals';
import type { Demand } from '@passerelle/core/domain/mediation';
import { firstDay } from '@passerelle/core/domain/period';
import type { EcosystemContext } from '../../../server/src/services/ecosystem-context.js';
import { strengthsOf } from '../../../server/src/services/strengths.js';

const context = {
  columns: {
    actors: {
      ids: ['a', 'b'],
      sectors: { values: ['health|energy'], codes: Int32Array.of(0, -1) },
    },
  },
  projection: { asOf: firstDay('2026-10-31') },
} as unknown as EcosystemContext;
const demand = (categoryId: string, more: Partial<Demand> = {}): Demand => ({
  id: categoryId,
  actorId: 'a',
  side: 'offer',
  categoryId,
  text: null,
  openedAt: '2026-01-01',
  expiresAt: null,
  state: 'open',
  source: null,
  ...more,
});

describe('strengths of an actor', () => {
  it('are its fields and its open offers, newest first, each once', () => {
    const demands = [
      demand('space/test'),
      demand('people/mentor', { openedAt: '2026-05-01' }),
      demand('space/test', { id: 'again', openedAt: '2026-02-01' }),
    ];
    expect(strengthsOf(context, demands, 0)).toEqual({
      offers: ['people/mentor', 'space/test'],
      sectors: ['health', 'energy'],
    });
  });

  it('leave out needs, what was met, what is over or not yet open, and what others offer', () => {
    const demands = [
      demand('skills', { side: 'need' }),
      demand('market', { state: 'met' }),
      demand('space', { expiresAt: '2026-03-01' }),
      demand('network', { openedAt: '2026-12-01' }),
      demand('people', { actorId: 'b' }),
    ];
    expect(strengthsOf(context, demands, 0).offers).toEqual([]);
    expect(strengthsOf(context, demands, 1)).toEqual({ offers: ['people'], sectors: [] });
  });
});
