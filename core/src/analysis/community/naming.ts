/** Words and places of each actor, by node. */
export interface NamingInput {
  readonly words: readonly (readonly string[])[];
  readonly places: readonly (string | null)[];
  /** Of a community: the name of its best linked actor that is no person and may be named. */
  readonly leaders?: ReadonlyMap<number, string>;
}

export interface CommunityName {
  /** Shown name: at most two words and one place, else "Around …", else "Group n". Unique among the communities. */
  readonly name: string;
  /** The words it stands on, most telling first. */
  readonly words: readonly string[];
}

/** A word is telling from this z-score (5 % two-sided). */
const TELLING = 1.96;
/** Communities smaller than this are only numbered: a name could point at persons. */
const SMALLEST_NAMED = 5;
const WORDS = 2;
/** A place names a community when so many of its placed actors are there: one can be over-represented, and rare. */
const PLACE_SHARE = 0.2;

/** Names of communities: what their actors talk about more than all others do, by log-odds with an informative
 *  Dirichlet prior (the words of everybody), z > 1.96, and the place that stands out the same way and holds at least a
 *  fifth of its placed actors. Where no word is telling, or another already bears the name, the best linked organisation
 *  tells it apart.
 *  @param community 1.. by size, 0 = none (counted in the prior, not named)
 *  @returns a name a community; "Group n" under 5 actors or when nothing stands out
 *  @complexity O(n + communities × words)
 *  @source Monroe, Colaresi & Quinn (2008), Political Analysis 16:372, eq. 16, 19-21 */
export function nameCommunities(
  community: ArrayLike<number>,
  input: NamingInput,
): Map<number, CommunityName> {
  const sizes = new Map<number, number>();
  for (let node = 0; node < community.length; node++) {
    if (community[node]! > 0) sizes.set(community[node]!, (sizes.get(community[node]!) ?? 0) + 1);
  }
  const words = tally(community, (node) => input.words[node] ?? []);
  const places = tally(community, (node) =>
    input.places[node] == null ? [] : [input.places[node]],
  );
  const names = new Map<number, CommunityName>();
  const taken = new Set<string>();
  for (const number of [...sizes.keys()].sort((a, b) => a - b)) {
    const named = sizes.get(number)! >= SMALLEST_NAMED;
    const told = named ? telling(words, number).slice(0, WORDS) : [];
    const place = named ? telling(places, number).filter(holds(places, number)).slice(0, 1) : [];
    const leader = named ? input.leaders?.get(number) : undefined;
    names.set(number, { name: uniqueName(number, told, place, leader, taken), words: told });
  }
  return names;
}

function uniqueName(
  number: number,
  words: readonly string[],
  place: readonly string[],
  leader: string | undefined,
  taken: Set<string>,
): string {
  const around = leader === undefined ? [] : [[`Around ${leader}`, ...place]];
  const own = [words.join(', '), ...place].filter((part) => part !== '');
  const wanted = words.length > 0 ? [own, ...around] : [...around, own];
  const names = wanted.filter((parts) => parts.length > 0).map((parts) => parts.join(' · '));
  const first = names[0] ?? `Group ${number}`;
  const name =
    names.find((one) => !taken.has(one)) ?? (taken.has(first) ? `${first} (${number})` : first);
  taken.add(name);
  return name;
}

interface Tally {
  readonly byCommunity: ReadonlyMap<number, ReadonlyMap<string, number>>;
  readonly totals: ReadonlyMap<number, number>;
  readonly all: ReadonlyMap<string, number>;
  readonly total: number;
}

function tally(community: ArrayLike<number>, wordsOf: (node: number) => readonly string[]): Tally {
  const byCommunity = new Map<number, Map<string, number>>();
  const totals = new Map<number, number>();
  const all = new Map<string, number>();
  let total = 0;
  for (let node = 0; node < community.length; node++) {
    const number = community[node]!;
    let own = byCommunity.get(number);
    if (own === undefined) byCommunity.set(number, (own = new Map<string, number>()));
    for (const word of wordsOf(node)) {
      own.set(word, (own.get(word) ?? 0) + 1);
      all.set(word, (all.get(word) ?? 0) + 1);
      totals.set(number, (totals.get(number) ?? 0) + 1);
      total++;
    }
  }
  return { byCommunity, totals, all, total };
}

const holds =
  ({ byCommunity, totals }: Tally, number: number) =>
  (place: string): boolean =>
    (byCommunity.get(number)?.get(place) ?? 0) >= PLACE_SHARE * (totals.get(number) ?? 0);

/** Words of a community whose log-odds against the rest stand out, highest z first, equal z in alphabetical order. */
function telling(tallied: Tally, number: number): string[] {
  const { byCommunity, totals, all, total } = tallied;
  const inside = totals.get(number) ?? 0;
  const outside = total - inside;
  const scored: [word: string, z: number][] = [];
  for (const [word, here] of byCommunity.get(number) ?? []) {
    // Prior: the word's count everywhere; its mass is the number of words everywhere.
    const prior = all.get(word)!;
    const there = prior - here;
    const odds = Math.log((here + prior) / (inside + total - here - prior));
    const otherOdds = Math.log((there + prior) / (outside + total - there - prior));
    const z = (odds - otherOdds) / Math.sqrt(1 / (here + prior) + 1 / (there + prior));
    // One word for everybody: no odds, nothing to tell apart.
    if (z > TELLING) scored.push([word, z]);
  }
  return scored.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([word]) => word);
}
