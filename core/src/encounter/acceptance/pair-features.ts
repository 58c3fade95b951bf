/** What the calibrated model reads of a pair, as it was when it was shown; the names under which suggestions keep them.
 *  @source methods §7 (P): T2, T3, Adamic-Adar, Jaccard, activity, affinity of sectors and territories */
export const FEATURES = [
  'twoTies',
  'threeTies',
  'adamicAdar',
  'jaccard',
  'contactsOfRecipient',
  'contactsOfTarget',
  'territoryAffinity',
  'sectorAffinity',
] as const;
export type PairFeatures = Readonly<Record<(typeof FEATURES)[number], number>>;

/** Sums of strengths and counts have long tails: they are read on a scale of logarithms. Unknown affinities count as none.
 *  @returns null when one is missing: the pair was shown before features were kept */
export function featureRow(
  kept: Readonly<Record<string, number | null>> | PairFeatures,
): Float64Array | null {
  const row = new Float64Array(FEATURES.length);
  for (const [k, name] of FEATURES.entries()) {
    const figure = (kept as Readonly<Record<string, number | null | undefined>>)[name];
    if (figure === undefined || figure === null) return null;
    row[k] = name === 'jaccard' ? figure : Math.log(figure + SMALLEST[name]);
  }
  return row;
}

/** Added before the logarithm: far below what a route, a contact or a share of relations usually is. */
const SMALLEST: Readonly<Record<Exclude<(typeof FEATURES)[number], 'jaccard'>, number>> = {
  twoTies: 1e-4,
  threeTies: 1e-4,
  adamicAdar: 0.05,
  contactsOfRecipient: 1,
  contactsOfTarget: 1,
  territoryAffinity: 1e-3,
  sectorAffinity: 1e-3,
};
