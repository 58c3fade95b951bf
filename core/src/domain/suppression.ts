/** Why a figure is not published. */
export const SUPPRESSIONS = [
  'fewPersons',
  'fewOrganisations',
  'oneDominates',
  'smallNetwork',
  'smallDifference',
] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];

/** Who a figure is built on. */
export interface Contributors {
  readonly persons: number;
  /** Actors of every other type. */
  readonly organisations: number;
  /** What each brings to the figure, where it is a sum; amounts below 0 bring nothing. */
  readonly amounts?: ArrayLike<number>;
}

export interface SuppressionRules {
  /** Fewest contributors where one of them is a person. */
  readonly persons: number;
  /** Fewest contributors where none is. */
  readonly organisations: number;
  /** Largest part of a sum that one contributor may bring. */
  readonly dominance: number;
}

/** Why a figure built on these may not be published; null = it may. Nobody at all tells of nobody.
 *  @complexity O(contributors)
 *  @source Insee, Guide du secret statistique: 3 units and 85 % for businesses; 5 for persons is a design default */
export function suppressionOf(
  { persons, organisations, amounts }: Contributors,
  rules: SuppressionRules,
): Suppression | null {
  const all = persons + organisations;
  if (all === 0) return null;
  if (persons > 0 && all < rules.persons) return 'fewPersons';
  if (all < rules.organisations) return 'fewOrganisations';
  return largestPart(amounts ?? []) > rules.dominance ? 'oneDominates' : null;
}

/** Whether two published sums over nested groups of actors, subtracted, would tell of too few. Counts are compared, not
 *  names: a snapshot keeps no list of whom it counted. Equal counts tell nothing: either nobody moved, or what is left
 *  is a difference between actors, not the figure of one.
 *  @param least the fewest actors a figure may be built on */
export function tellsApart(count: number, other: number, least: number): boolean {
  const apart = Math.abs(count - other);
  return apart > 0 && apart < least;
}

/** Of a sum; 0 when nothing is brought. */
function largestPart(amounts: ArrayLike<number>): number {
  let [largest, sum] = [0, 0];
  for (const own of Array.from(amounts)) {
    if (!(own > 0)) continue;
    sum += own;
    if (own > largest) largest = own;
  }
  return sum === 0 ? 0 : largest / sum;
}
