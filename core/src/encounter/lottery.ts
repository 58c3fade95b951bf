import { rng } from '../graph/rng.js';
import { isOpenPair } from './gates/gates.js';
import { redundantPairs } from './gates/redundant.js';
import { PARAMETERS } from './parameters.js';
import type { EncounterInput } from './types.js';

export interface DrawnPairs {
  readonly recipient: Uint32Array;
  readonly target: Uint32Array;
  /** Probability with which a place of the recipient goes to this target: share of random places / pairs that pass. */
  readonly propensity: Float64Array;
}

/** Places drawn at random among the pairs that pass every gate: what is learnt from their answers owes nothing to the
 *  score, and they are the honest baseline. Each place that a recipient would get by
 *  score goes to the draw with the given chance; who has passed is
 *  found by seeded draws, which also estimate how many pass (all are counted in a graph of fewer nodes than draws).
 *  @complexity O(places drawn · draws · gates)  @source methods §7 */
export function drawPlaces(
  input: EncounterInput,
  recipients: ArrayLike<number>,
  options: {
    readonly seed: number;
    readonly share: number;
    /** Places of each node. */
    readonly places: ArrayLike<number>;
    readonly perTarget: number;
  },
): DrawnPairs {
  const { order } = input.csr;
  const { draws } = PARAMETERS.bounds;
  const isRedundant = redundantPairs(input);
  const taken = new Uint32Array(order);
  const proposed = new Set<number>();
  const found: { u: number; v: number; propensity: number }[] = [];
  for (let i = 0; i < recipients.length; i++) {
    const u = recipients[i]!;
    // One sequence a recipient: who else is asked for changes nothing but the caps.
    const random = rng(options.seed * 2_654_435_761 + u);
    let places = 0;
    for (let k = 0; k < options.places[u]!; k++) places += Number(random.next() < options.share);
    if (places === 0 || input.suggestible[u] !== 1) continue;
    const passes = (v: number): boolean =>
      u !== v &&
      // Contacts in common last: they cost more than all other gates.
      isOpenPair(input, u, v, 0) &&
      !isRedundant(u, v);
    const tried =
      order <= draws
        ? random.shuffle(Uint32Array.from({ length: order }, (_, v) => v))
        : Uint32Array.from({ length: draws }, () => random.below(order));
    const passing = tried.filter(passes);
    const among = (passing.length / tried.length) * order;
    for (const v of new Set(passing)) {
      const key = Math.min(u, v) * order + Math.max(u, v);
      if (places === 0) break;
      if (taken[v]! >= options.perTarget || proposed.has(key)) continue;
      proposed.add(key);
      taken[v]!++;
      places--;
      found.push({ u, v, propensity: options.share / among });
    }
  }
  return {
    recipient: Uint32Array.from(found, ({ u }) => u),
    target: Uint32Array.from(found, ({ v }) => v),
    propensity: Float64Array.from(found, ({ propensity }) => propensity),
  };
}
