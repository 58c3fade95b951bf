import { pairScorer } from './pair-scorer.js';
import type { Routes } from './routes.js';
import { assignmentOrder } from './terms/combine.js';
import { likelihoodIn, type Likelihood } from './terms/likelihood.js';
import type { EncounterInput } from './types.js';

export interface PairOrder {
  readonly routes: Routes;
  readonly likelihood: Likelihood;
  /** Order of the assignment, comparable between recipients, and whether the pair answers a demand. */
  readonly of: (v: number) => { readonly order: number; readonly isAnswer: boolean };
}

/** What decides who gets a place, from one recipient to any node. Valid until the next `from`.
 *  @complexity O(n + m) to build, O(Σ degree of contacts) a recipient */
export function pairOrders(input: EncounterInput, seed: number): { from(u: number): PairOrder } {
  const scorer = pairScorer(input, seed);
  const likelihoods = likelihoodIn(input);
  return {
    from(u) {
      const recipient = scorer.recipient(u);
      const { routes } = recipient;
      const likelihood = likelihoods.from(u, routes);
      return {
        routes,
        likelihood,
        of(v) {
          const terms = recipient.otherTerms(v);
          const order = assignmentOrder(terms, recipient.learnt(v) ?? likelihood.of(v));
          return { order, isAnswer: terms.F !== null };
        },
      };
    },
  };
}
