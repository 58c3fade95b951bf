import type { KernelHooks } from '../analysis/measure.js';
import { CancelledError, InvalidInputError } from '../errors.js';
import { assertCsr } from '../graph/csr.js';
import { assign } from './assignment.js';
import { candidatesOf } from './candidates.js';
import { pairScorer } from './pair-scorer.js';
import type { Encounter, EncounterInput, EncounterOptions } from './types.js';

/** Places of a recipient and of a target (methods §7, G5); candidates scored in full. */
const PLACES = 3;
const POOL = 60;

/** Suggested encounters: pairs that pass the gates (consent and availability, G3 new, G6 improbable), scored by
 *  P^.30 I^.15 B^.15 S^.10 (F is left out while no need is known, its exponent spread over the others), then assigned
 *  under caps with one place of each target first offered to small recipients.
 *  @returns by decreasing score; nobody twice with the same partner, at most 3 a recipient and 3 a target
 *  @throws InvalidInputError for a recipient out of range  @throws CancelledError when the hook says so
 *  @complexity O(R m + R · pool · nodes that come nearer) time, O(n + m + R · pool) space, R recipients
 *  @source methods §7 */
export function encounters(
  input: EncounterInput,
  options: EncounterOptions,
  hooks: KernelHooks = {},
): readonly Encounter[] {
  const { csr, suggestible } = input;
  assertCsr(csr);
  const { perRecipient = PLACES, perTarget = PLACES, pool = POOL } = options;
  const recipients = recipientsOf(input, options.recipients);
  const scorer = pairScorer(input, recipients.length, options.seed);
  const pairs: Encounter[] = [];
  for (let i = 0; i < recipients.length; i++) {
    if (hooks.isCancelled?.() === true) throw new CancelledError();
    const u = recipients[i]!;
    if (suggestible[u] !== 1 || csr.offsets[u] === csr.offsets[u + 1]) continue;
    const recipient = scorer.recipient(u);
    for (const v of candidatesOf(input, recipient.routes, u, pool)) pairs.push(recipient.pair(v));
    hooks.onProgress?.((i + 1) / recipients.length);
  }
  const columns = {
    recipient: Uint32Array.from(pairs, (pair) => pair.recipient),
    target: Uint32Array.from(pairs, (pair) => pair.target),
    score: Float64Array.from(pairs, (pair) => pair.score),
  };
  const caps = { order: csr.order, perRecipient, perTarget };
  const chosen = assign(
    columns,
    input.small === undefined ? caps : { ...caps, small: input.small },
  );
  return Array.from(chosen, (position) => pairs[position]!);
}

function recipientsOf({ csr }: EncounterInput, given: ArrayLike<number> | undefined): Uint32Array {
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
