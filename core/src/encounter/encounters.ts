import type { KernelHooks } from '../analysis/measure.js';
import { assign } from './assignment.js';
import { PARAMETERS } from './parameters.js';
import { describePairs, scorePairs, type PairColumns } from './score-pairs.js';
import type { Encounter, EncounterInput, EncounterOptions } from './types.js';

/** Suggested encounters: pairs that pass the gates (consent and availability, G3 new, G6 improbable), scored by
 *  P^.30 I^.15 B^.15 S^.10 (F is left out while no need is known, its exponent spread over the others), then assigned
 *  under caps with one place of each target first offered to small recipients.
 *  @returns by decreasing score; nobody twice with the same partner, at most 3 a recipient and 3 a target
 *  @throws InvalidInputError for a recipient out of range  @throws CancelledError when the hook says so
 *  @complexity see scorePairs  @source methods §7 */
export function encounters(
  input: EncounterInput,
  options: EncounterOptions,
  hooks: KernelHooks = {},
): readonly Encounter[] {
  const chosen = assignPairs(input, scorePairs(input, options, hooks), options);
  return describePairs(input, chosen, options.seed, hooks);
}

/** The pairs that get a place, by decreasing score. */
export function assignPairs(
  input: EncounterInput,
  pairs: PairColumns,
  options: Pick<EncounterOptions, 'perRecipient' | 'perTarget'>,
): PairColumns {
  const { perRecipient, perTarget } = { ...PARAMETERS, ...options };
  const caps = { order: input.csr.order, perRecipient, perTarget };
  const chosen = assign(pairs, input.small === undefined ? caps : { ...caps, small: input.small });
  return {
    recipient: Uint32Array.from(chosen, (i) => pairs.recipient[i]!),
    target: Uint32Array.from(chosen, (i) => pairs.target[i]!),
    score: Float64Array.from(chosen, (i) => pairs.score[i]!),
  };
}
