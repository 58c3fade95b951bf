import type { TieColumns } from '../domain/ecosystem.js';
import { tieKindFactor, tieKindLasts, tieKinds } from '../domain/vocabularies/tie-kinds.js';
import { ageOf, decayFactor, type Decay } from './age.js';

export interface TieStrengths {
  /** What each row adds to its edge; 0 = adds nothing (not begun, or a self-tie). */
  readonly strengths: Float64Array;
  readonly undated: number;
  /** Rows of each kind the vocabulary does not know; they count with factor 1. */
  readonly unknownKinds: Record<string, number>;
}

/** Strength of every tie row: a_kind · strength of the row · 2^(-age/h), halved when nobody confirmed it.
 *  @complexity O(rows)  @source methods M1; decay after Burt (2000), Social Networks 22:1 */
export function tieStrengths(ties: TieColumns, decay: Decay): TieStrengths {
  const { asOf, halfLifeDays } = decay;
  const kinds = ties.kind.values;
  const factors = Float64Array.from(kinds, tieKindFactor);
  const lasting = Uint8Array.from(kinds, (kind) => (tieKindLasts(kind) ? 1 : 0));
  const known = kinds.map((kind) => tieKinds.has(kind));
  const strengths = new Float64Array(ties.a.length);
  const unknownKinds: Record<string, number> = {};
  let undated = 0;
  for (let row = 0; row < strengths.length; row++) {
    const start = ties.start[row]!;
    const end = ties.end[row]!;
    if (ties.a[row] === ties.b[row] || start > asOf) continue;
    const kind = ties.kind.codes[row]!;
    const name = kinds[kind];
    if (name !== undefined && known[kind] === false) {
      unknownKinds[name] = (unknownKinds[name] ?? 0) + 1;
    }
    const age = ageOf(start, end, lasting[kind] === 1, asOf);
    if (Number.isNaN(age)) undated++;
    const own = ties.strength[row]!;
    strengths[row] =
      (factors[kind] ?? 1) *
      (own > 0 ? own : 1) *
      decayFactor(age, halfLifeDays) *
      (ties.unconfirmed[row] === 1 ? 0.5 : 1);
  }
  return { strengths, undated, unknownKinds };
}
