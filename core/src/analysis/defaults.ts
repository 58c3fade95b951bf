import { DEFAULTS } from '../config/settings.js';

/** Limits of the kernels. What a user may change is in `config/settings.ts`. */

/** Path measures in hops are exact while sources × arcs, on the reduced graph, stay below this:
 *  some 50,000 actors of an average ecosystem. */
export const EXACT_VISITS = 20_000_000_000;
/** Distances in hops are exact while nodes × arcs stay below this: 512 searches run at once. */
export const EXACT_HOP_VISITS = 400_000_000_000;
/** Both by length, on the whole graph: one walk costs far more. */
export const EXACT_VISITS_BY_LENGTH = 1_000_000_000;
/** Sources sampled above that: Brandes & Pich (2007), Int. J. Bifurcation Chaos 17:2303; methods M8. */
export const PIVOTS = DEFAULTS.pivots;
/** Largest error of betweenness where it is sampled, and how sure that is. */
export const BETWEENNESS_ERROR = DEFAULTS.betweennessError;
export const BETWEENNESS_CONFIDENCE = 0.9;
/** Two lengths are the same path length within this relative difference (methods M1). */
export const LENGTH_TOLERANCE = 1e-9;
/** Seed of a run when none is given: any fixed number, so that two runs agree. */
export const SEED = 1;
/** A cut edge is worth telling from so many nodes on its smaller side; leaves are trivial (methods M11). */
export const FEWEST_CUT_OFF = 3;
