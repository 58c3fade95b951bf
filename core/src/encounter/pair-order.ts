import { nodeStrengths } from '../graph/csr.js';
import { featuresIn, learntIn } from './acceptance/learnt.js';
import { PARAMETERS } from './parameters.js';
import { routesOfInput, type Routes } from './routes.js';
import { demandFit } from './terms/fit.js';
import { likelihoodIn, type Likelihood } from './terms/likelihood.js';
import type { EncounterInput } from './types.js';

export interface PairOrder {
  readonly routes: Routes;
  readonly likelihood: Likelihood;
  /** Order of the assignment, comparable between recipients, > 0, not a score to show; and whether the pair answers a
   *  demand, which comes before all that do not. */
  readonly of: (v: number) => { readonly order: number; readonly isAnswer: boolean };
}

/** What decides who gets a place, from one recipient to any node: the likelihood, or what the model learnt from answers;
 *  of answered demands F^.3 times its .7th power. That is the same for u to v and v to u: the one with fewer ties receives the
 *  suggestion. Valid until the next `from`.
 *  @complexity O(n + m) to build, O(Σ degree of contacts) a recipient */
export function pairOrders(input: EncounterInput): { from(u: number): PairOrder } {
  const routesOf = routesOfInput(input, NOBODY);
  const likelihoods = likelihoodIn(input);
  const learnt = input.model === undefined ? undefined : learntIn(input, featuresIn(input));
  const { demand } = PARAMETERS.order;
  const totals = nodeStrengths(input.csr);
  return {
    from(u) {
      const routes = routesOf.from(u);
      const likelihood = likelihoods.from(u, routes);
      const turn = 1 + A_LITTLE / (1 + totals[u]!);
      return {
        routes,
        likelihood,
        of(v) {
          const fit = demandFit(input.demand, u, v);
          const likely = learnt?.(routes, u, v) ?? likelihood.of(v);
          const order = fit === null ? likely : fit ** demand * likely ** (1 - demand);
          return { order: order * turn, isAnswer: fit !== null };
        },
      };
    },
  };
}

/** Enough to decide who is to receive a suggestion, too little to decide between pairs. */
const A_LITTLE = 1e-6;
/** The median of large graphs is taken over a sample; nothing here asks for it. */
const NOBODY = new Uint32Array(0);
