import { describe, expect, it } from '@jest/globals';
import type { Demand } from '@passerelle/core/domain/mediation';
import { firstDay } from '@passerelle/core/domain/period';
import { unmatchedDemands } from '@passerelle/core/encounter/unmatched-demands';

const DAY = firstDay('2026-06-30');
function demand(id: string, given: Partial<Demand>): Demand {
  return {
    id,
    actorId: '0',
    side: 'need',
    categoryId: 'funding/seed',
    text: null,
    openedAt: '2026-06-01',
    expiresAt: null,
    state: 'open',
    source: null,
    ...given,
  };
}
const idsOf = (demands: readonly Demand[]): string[] =>
  unmatchedDemands(demands, (id) => (id === 'out' ? undefined : Number(id)), DAY).map(
    ({ at }) => demands[at]?.id ?? '',
  );

describe('unmatchedDemands', () => {
  it('are needs nobody answers and offers nobody uses, the oldest first', () => {
    const found = idsOf([
      demand('answered', {}),
      demand('used', { actorId: '1', side: 'offer', categoryId: 'funding/grant' }),
      demand('late', { categoryId: 'skills/law', openedAt: '2026-06-02' }),
      demand('undated', { actorId: '2', side: 'offer', categoryId: 'space', openedAt: null }),
      demand('old', { actorId: '2', side: 'offer', categoryId: 'skills', openedAt: '2026-01' }),
    ]);
    // funding/seed and funding/grant are siblings; a law expert would fit a need of skills at 0.3 only while both are new.
    expect(found).toEqual(['old', 'late', 'undated']);
  });
  it('are not those whose texts are alike enough, where texts are read', () => {
    const text = 'Fablab, découpe laser';
    const both = [
      demand('need', { categoryId: 'space', text }),
      demand('offer', { actorId: '1', side: 'offer', categoryId: 'skills', text }),
    ];
    expect(idsOf(both)).toEqual(['need', 'offer']);
    expect(unmatchedDemands(both, Number, DAY, 0.6)).toEqual([]);
    expect(unmatchedDemands(both, Number, DAY, 0.2)).toHaveLength(2);
  });
  it('take no answer from oneself, from who is out of view, or from what is closed or expired', () => {
    const need = demand('need', {});
    const offer = (given: Partial<Demand>): Demand => demand('offer', { side: 'offer', ...given });
    expect(idsOf([need, offer({})])).toEqual(['need', 'offer']);
    expect(idsOf([need, offer({ actorId: 'out' })])).toEqual(['need']);
    expect(idsOf([need, offer({ actorId: '1', state: 'met' })])).toEqual(['need']);
    expect(idsOf([need, offer({ actorId: '1', expiresAt: '2026-06-29' })])).toEqual(['need']);
    expect(idsOf([need, offer({ actorId: '1' })])).toEqual([]);
  });
});
