import type { KernelHooks } from '../analysis/measure.js';
import { CancelledError, InvalidInputError } from '../errors.js';
import { assertCsr } from '../graph/csr.js';
import type { ScoredPairs } from './assignment.js';
import { candidatesIn } from './candidates.js';
import { pairOrders } from './pair-order.js';
import { pairScorer, type PairScorer } from './pair-scorer.js';
import { PARAMETERS } from './parameters.js';
import type { Encounter, EncounterInput, EncounterOptions } from './types.js';

const { bounds } = PARAMETERS;

/** Columns of pairs as they travel between threads. */
export interface PairColumns extends ScoredPairs {
  readonly recipient: Uint32Array;
  readonly target: Uint32Array;
  /** Order of the assignment (`pair-order.ts`), comparable between recipients; the score shown is the pair's own. */
  readonly score: Float64Array;
  /** 1 = answers a demand: ranks above all that do not. */
  readonly answers: Uint8Array;
}

/** The best pairs of some recipients that pass every gate: the most plausible candidates put in order, of which the
 *  best compete for places. Each recipient by itself, so that any split over threads gives the same pairs.
 *  @throws InvalidInputError for a recipient out of range  @throws CancelledError when the hook says so
 *  @complexity a recipient: O(Σ degree of contacts + n), whatever the number of pairs; O(n + m + R · competing) space */
export function scorePairs(
  input: EncounterInput,
  options: EncounterOptions,
  hooks: KernelHooks = {},
): PairColumns {
  const { csr, suggestible } = input;
  assertCsr(csr);
  const { pool = bounds.pool, competing = bounds.competing } = options;
  const recipients = recipientsOf(input, options.recipients);
  const candidatesOf = candidatesIn(input, { ...options, pool });
  const orders = pairOrders(input);
  // A column each: objects for all pairs would be most of what is held.
  const recipient: number[] = [];
  const target: number[] = [];
  const score: number[] = [];
  const answers: number[] = [];
  for (let i = 0; i < recipients.length; i++) {
    if (hooks.isCancelled?.() === true) throw new CancelledError();
    const u = recipients[i]!;
    const candidates = suggestible[u] === 1 ? candidatesOf(u) : null;
    if (candidates !== null) {
      const { routes, likelihood, of } = orders.from(u);
      const scored = candidates.of(routes, likelihood).map((v) => ({ v, ...of(v) }));
      scored.sort((a, b) => b.order - a.order || a.v - b.v);
      for (let place = 0; place < Math.min(competing, scored.length); place++) {
        const pair = scored[place]!;
        recipient.push(u);
        target.push(pair.v);
        score.push(pair.order);
        answers.push(Number(pair.isAnswer));
      }
    }
    hooks.onProgress?.((i + 1) / recipients.length);
  }
  return {
    recipient: Uint32Array.from(recipient),
    target: Uint32Array.from(target),
    score: Float64Array.from(score),
    answers: Uint8Array.from(answers),
  };
}

/** Terms and facts of given pairs, in the order given. An introducer is named in at most five, open introductions
 *  included, first or second go-between alike: those that come first; after that another one is named, or none. The term I
 *  stays that of the best route.
 *  @complexity as `scorePairs`, for the recipients named */
export function describePairs(
  input: EncounterInput,
  pairs: Pick<PairColumns, 'recipient' | 'target'> & { readonly propensity?: Float64Array },
  seed: number,
  hooks: KernelHooks = {},
): readonly Encounter[] {
  return nameIntroducers(input, describeEach(input, pairs, seed, hooks), seed, hooks);
}

/** The pairs, each by itself, so that any split over threads describes them alike: introducers may be named too often.
 *  @complexity as `scorePairs`, for the recipients named */
export function describeEach(
  input: EncounterInput,
  pairs: Pick<PairColumns, 'recipient' | 'target'> & { readonly propensity?: Float64Array },
  seed: number,
  hooks: KernelHooks = {},
): readonly Encounter[] {
  const scorer = pairScorer(input, seed);
  const order = Array.from(pairs.recipient, (_, i) => i).sort(
    (i, j) => pairs.recipient[i]! - pairs.recipient[j]! || i - j,
  );
  const described = new Array<Encounter>(order.length);
  let open = -1;
  let recipient: ReturnType<typeof scorer.recipient> | undefined;
  for (const i of order) {
    if (hooks.isCancelled?.() === true) throw new CancelledError();
    const u = pairs.recipient[i]!;
    if (recipient === undefined || open !== u) recipient = scorer.recipient(u);
    open = u;
    described[i] = {
      ...recipient.pair(pairs.target[i]!),
      propensity: pairs.propensity?.[i] ?? NaN,
    };
  }
  return described;
}

/** Another introducer, or none, where one would be named in more introductions than allowed: those first come first.
 *  @complexity O(Σ degree of contacts) a pair that needs another one */
export function nameIntroducers(
  input: EncounterInput,
  described: readonly Encounter[],
  seed: number,
  hooks: KernelHooks = {},
): readonly Encounter[] {
  // Made when the first one is named too often: of a few suggestions, none is.
  let scorer: PairScorer | undefined;
  const named = new Map<number, number>();
  const isFree = (g: number): boolean =>
    (named.get(g) ?? 0) + (input.introductions?.[g] ?? 0) < PARAMETERS.introductions;
  return described.map((one) => {
    if (hooks.isCancelled?.() === true) throw new CancelledError();
    const { recipient: u, target: v } = one;
    let { introducer, relay, event } = one;
    const goBetweens = (): readonly number[] => [introducer, relay].filter((g) => g !== -1);
    if (!goBetweens().every(isFree)) {
      scorer ??= pairScorer(input, seed);
      ({ introducer, relay, event } = scorer.introduction(u, v, isFree));
    }
    for (const g of goBetweens()) named.set(g, (named.get(g) ?? 0) + 1);
    return { ...one, introducer, relay, event };
  });
}

/** Recipients asked for, ascending and once; all nodes unless given. @throws InvalidInputError for one out of range */
export function recipientsOf(
  { csr }: EncounterInput,
  given: ArrayLike<number> | undefined,
): Uint32Array {
  if (given === undefined) return Uint32Array.from({ length: csr.order }, (_, u) => u);
  for (let i = 0; i < given.length; i++) {
    if (!(given[i]! >= 0 && given[i]! < csr.order)) {
      throw new InvalidInputError(
        `encounters: recipient ${given[i]} is outside 0..${csr.order - 1}`,
      );
    }
  }
  return Uint32Array.from(new Set(Array.from(given))).sort();
}
