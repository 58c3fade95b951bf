import type { Csr } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';
import { checkpoint } from '../hooks.js';
import { newTally, type NullComparison, type NullOptions } from '../null/permutation-null.js';
import { rewired } from '../null/rewire.js';
import { corePeriphery, type CorePeriphery, type CoreVariant } from './core-periphery.js';

export interface CoreByChance extends CorePeriphery {
  /** The fit beside those of graphs with the same degrees. */
  readonly byChance: NullComparison;
  /** True when the fit beats 95 % of them: only then is there a core beyond degree. */
  readonly isCore: boolean;
}

/** Is there a core, or are some nodes only well connected? The fit, against that of rewired graphs.
 *  @complexity O(draws · m)  @source Kojaku & Masuda (2018), New J. Phys. 20:043012 */
export function coreByChance(
  csr: Csr,
  { variant = 'or', draws, seed, hooks }: NullOptions & { readonly variant?: CoreVariant },
): CoreByChance {
  const found = corePeriphery(csr, variant);
  const tally = newTally([found.fit]);
  const random = rng(seed);
  let beaten = 0;
  for (let draw = 0; draw < draws; draw++) {
    checkpoint(hooks, draw / draws);
    const { fit } = corePeriphery(rewired(csr, random), variant);
    tally.add([fit]);
    if (found.fit > fit + 1e-12) beaten++;
  }
  return { ...found, byChance: tally.compared(), isCore: beaten >= 0.95 * draws && beaten > 0 };
}
