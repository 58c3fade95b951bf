import type { KernelHooks } from '../analysis/measure.js';
import { assign, ranked } from './assignment.js';
import { drawPlaces } from './lottery.js';
import { PARAMETERS } from './parameters.js';
import { describePairs, recipientsOf, scorePairs, type PairColumns } from './score-pairs.js';
import type { Encounter, EncounterInput, EncounterOptions } from './types.js';

/** Suggested encounters: pairs that pass every gate, scored by F^.30 P^.30 I^.15 B^.15 S^.10 (a pair that answers no
 *  demand leaves F out, its exponent spread over the others, and ranks below all that do), given places by their order
 *  (`pair-order.ts`) under caps, one place of each target first offered to small recipients; one in ten is drawn at random.
 *  @returns by decreasing order, random places last; nobody twice with the same partner, at most 3 a recipient and 3 a
 *  target  @throws InvalidInputError for a recipient out of range  @throws CancelledError when the hook says so
 *  @complexity see scorePairs  @source methods §7 */
export function encounters(
  input: EncounterInput,
  options: EncounterOptions,
  hooks: KernelHooks = {},
): readonly Encounter[] {
  const chosen = assignPairs(input, scorePairs(input, options, hooks), options);
  return describePairs(input, chosen, options.seed, hooks);
}

/** Pairs that get a place. */
export interface ChosenPairs {
  readonly recipient: Uint32Array;
  readonly target: Uint32Array;
  /** NaN = chosen by order. */
  readonly propensity: Float64Array;
}

/** The pairs that get a place: by decreasing order, then the random ones. */
export function assignPairs(
  input: EncounterInput,
  pairs: PairColumns,
  options: Pick<
    EncounterOptions,
    'perRecipient' | 'perTarget' | 'recipients' | 'seed' | 'randomShare'
  >,
): ChosenPairs {
  const { perRecipient, perTarget, randomShare: share } = { ...PARAMETERS, ...options };
  const { small } = input;
  const { order } = input.csr;
  const caps = { order, perRecipient, perTarget, ...(small === undefined ? {} : { small }) };
  const recipients = recipientsOf(input, options.recipients);
  // As many places as there are suggestions: a share of these is random, not of what might have been.
  const places = new Uint32Array(order);
  const inOrder = ranked(pairs);
  for (const i of assign(pairs, caps, inOrder)) places[pairs.recipient[i]!]!++;
  const drawn = drawPlaces(input, recipients, { seed: options.seed, share, places, perTarget });
  // Nobody gets more places than before the draw.
  const chosen = assign(pairs, { ...caps, placed: drawn, places }, inOrder);
  const count = chosen.length + drawn.recipient.length;
  const all = {
    recipient: new Uint32Array(count),
    target: new Uint32Array(count),
    propensity: new Float64Array(count).fill(NaN),
  };
  all.recipient.set(chosen.map((i) => pairs.recipient[i]!));
  all.target.set(chosen.map((i) => pairs.target[i]!));
  all.recipient.set(drawn.recipient, chosen.length);
  all.target.set(drawn.target, chosen.length);
  all.propensity.set(drawn.propensity, chosen.length);
  return all;
}
