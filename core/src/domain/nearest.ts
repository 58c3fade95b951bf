import SearchableMap from 'minisearch/SearchableMap';

/** Letters that may differ in what is named as near. */
const ERRORS = 4;
const NAMED = 3;

/** Those of the known words that differ from what was asked by few letters, fewest first. */
export function nearest(asked: string, known: Iterable<string>): readonly string[] {
  const spellings = SearchableMap.fromObject(
    Object.fromEntries([...known].map((one) => [one, one])),
  );
  return [...spellings.fuzzyGet(asked, ERRORS)]
    .sort((a, b) => a[1][1] - b[1][1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, NAMED)
    .map(([one]) => one);
}
