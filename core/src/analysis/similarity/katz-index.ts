import { ConvergenceError, InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';

/** What a tie more costs, unless another β is asked for: the largest that Liben-Nowell & Kleinberg try. */
export const KATZ_BETA = 0.05;
/** Part of a sum below which what is still to come is not looked for. */
const TOLERANCE = 1e-15;
const MOST_ROUNDS = 10_000;

/** Katz index from one node to all: Σ_l β^l · walks of l ties, l >= 1; the row of (I - βA)^-1 - I, summed walk by walk as
 *  all terms are positive: the smallest scores keep their digits too. Far nodes whose β^l is below the smallest number
 *  have 0, as unreached ones.
 *  @param beta what a tie more costs, > 0 and below 1 / λ, λ the largest eigenvalue of A
 *  @returns scores by node, the same array at each call: read it before the next
 *  @throws InvalidInputError for a beta that is none; ConvergenceError where the sum has no end, beta >= 1 / λ, or is too
 *    near to it to be told
 *  @complexity O(n + m) a round; rounds: log 10^-15 / log βλ, and as many as ties to the farthest node
 *  @source Katz (1953), Psychometrika 18:39; as a score of pairs: Liben-Nowell & Kleinberg (2007), JASIST 58:1019 */
export function katzIndex(csr: Csr, beta: number): (u: number) => Float64Array {
  assertConverges(csr, beta);
  const scores = new Float64Array(csr.order);
  let term = new Float64Array(csr.order);
  let next = new Float64Array(csr.order);
  return (u) => {
    scores.fill(0);
    term.fill(0);
    term[u] = 1;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      oneTieMore(csr, beta, term, next);
      [term, next] = [next, term];
      let isDone = true;
      for (let v = 0; v < scores.length; v++) {
        scores[v]! += term[v]!;
        if (term[v]! > TOLERANCE * scores[v]!) isDone = false;
      }
      if (isDone) return scores;
    }
    throw tooLarge(beta);
  };
}

/** next = β A term */
function oneTieMore(
  { offsets, targets }: Csr,
  beta: number,
  term: Float64Array,
  next: Float64Array,
) {
  for (let u = 0; u < next.length; u++) {
    let sum = 0;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) sum += term[targets[at]!]!;
    next[u] = beta * sum;
  }
}

/** t = (βA)^k 1 tells on which side of 1 / λ beta is: its largest part is the norm of (βA)^k, which below 1 makes the sum
 *  end; and where its length does not shrink in a step, βλ >= 1, since no step stretches it by more than βλ. */
function assertConverges(csr: Csr, beta: number): void {
  if (!(beta > 0 && beta < Infinity)) {
    throw new InvalidInputError(`katz: beta is ${beta}, expected a number above 0`);
  }
  let term = new Float64Array(csr.order).fill(1);
  let next = new Float64Array(csr.order);
  let squares = csr.order;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    oneTieMore(csr, beta, term, next);
    [term, next] = [next, term];
    let most = 0;
    let sum = 0;
    for (const part of term) {
      most = Math.max(most, part);
      sum += part * part;
    }
    if (most < 1) return;
    if (sum >= squares) break;
    squares = sum;
  }
  throw tooLarge(beta);
}

function tooLarge(beta: number): ConvergenceError {
  return new ConvergenceError(
    `katz: no convergence with beta ${beta}, expected one below 1 / the largest eigenvalue of the graph`,
  );
}

export const katzIndexMeasure: Measure = {
  id: 'katzIndex',
  kind: 'pair',
  unit: 'walks, each tie more counting β times',
  range: '0 …',
  definition:
    'Of two actors who are not tied: all walks between them, a walk of l ties counted β to the power l (0.05, halved until it is at most half of what lets the sum end).',
  source:
    'Katz (1953), Psychometrika 18:39; as a score of pairs: Liben-Nowell & Kleinberg (2007), JASIST 58:1019',
  edgeCases:
    'In different components: 0, and not listed. The β used is said with the result. Ties are unweighted; self-loops and parallel ties are merged before; direction ignored.',
  sentence: {
    en: 'So many ways lead from one to the other, short ones first, though the two are not tied.',
    fr: 'Tant de chemins mènent de l’un à l’autre, les courts d’abord, sans lien entre les deux.',
  },
};
