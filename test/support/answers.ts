import type { Answer, Suggestion } from '@passerelle/core/domain/mediation';
import { rng } from '@passerelle/core/graph/rng';
import type { GraphStore } from '@passerelle/core/store/graph-store';

const GONE = ['interested', 'introduced', 'met', 'tie'] as const;
const SHOWN = '2026-05-01T09:00:00.000Z';

/** Keeps so many suggestions between given actors, one place in ten drawn at random, each answered as chance decides: the
 *  more contacts are shared, the more often accepted.
 *  @returns what was kept */
export async function keepAnswers(
  store: GraphStore,
  actors: readonly string[],
  count: number,
): Promise<readonly Suggestion[]> {
  const random = rng(7);
  const kept = Array.from({ length: count }, (_, i): Suggestion => {
    const near = 4 * random.next();
    const chance = 0.1 + 0.8 / (1 + Math.exp(-3 * (near - 2)));
    const answer: Answer = random.next() < chance ? (GONE[i % GONE.length] ?? 'met') : 'declined';
    const at = random.below(actors.length);
    return {
      id: `e-answered-${String(i).padStart(4, '0')}`,
      runId: 'answered',
      recipientId: actors[at] ?? '',
      targetId: actors[(at + 1 + random.below(actors.length - 1)) % actors.length] ?? '',
      introducerId: null,
      relayId: null,
      reasons: [],
      terms: {
        twoTies: near / 10,
        threeTies: 0.1,
        adamicAdar: near,
        jaccard: near / 20,
        contactsOfRecipient: 5 + random.below(5),
        contactsOfTarget: 5 + random.below(5),
        territoryAffinity: 0.1,
        sectorAffinity: 0.1,
      },
      propensity: i % 10 === 0 ? 0.01 : null,
      shownAt: SHOWN,
      answer,
      answeredAt: '2026-05-02T09:00:00.000Z',
      until: null,
    };
  });
  await store.saveSuggestions(kept.map((one) => ({ ...one, answer: 'none', answeredAt: null })));
  for (const { id, answer, answeredAt } of kept)
    await store.answerSuggestion(id, answer, answeredAt ?? SHOWN);
  return kept;
}
