import { DEFAULTS } from '../config/settings.js';

/** Limits of the kernels. What a user may change is in `config/settings.ts`. */

/** Path measures are exact up to so many nodes (methods M8). */
export const EXACT_UP_TO = 5_000;
/** Sources sampled above that: Brandes & Pich (2007), Int. J. Bifurcation Chaos 17:2303; methods M8. */
export const PIVOTS = DEFAULTS.pivots;
/** Cross-scale betweenness is exact while sources × arcs stay below this (some 10 s on one core in 2026). */
export const ARC_VISITS = 400_000_000;
/** Two lengths are the same path length within this relative difference (methods M1). */
export const LENGTH_TOLERANCE = 1e-9;
/** Seed of a run when none is given: any fixed number, so that two runs agree. */
export const SEED = 1;
/** A cut edge is worth telling from so many nodes on its smaller side; leaves are trivial (methods M11). */
export const FEWEST_CUT_OFF = 3;
