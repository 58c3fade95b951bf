import type { Rng } from '../../graph/rng.js';

/** Random two-mode lists with the same numbers: who is in how many lists, and how long each list is, stay as they are. One
 *  trade takes two lists and deals anew, at random, the members that are in one of them only.
 *  @param lists members of each list, each once; changed in place
 *  @param trades default 5 a list, after which lists no longer remember where they began (the source's count)
 *  @complexity O(trades · length of two lists)
 *  @source Strona et al. (2014), Nat. Commun. 5:4114; uniform: Carstens (2015), PRE 91:042812 */
export function curveball(
  lists: number[][],
  random: Rng,
  trades = TRADES_A_LIST * lists.length,
): void {
  if (lists.length < 2) return;
  for (let trade = 0; trade < trades; trade++) {
    const first = random.below(lists.length);
    const second = (first + 1 + random.below(lists.length - 1)) % lists.length;
    deal(lists, first, second, random);
  }
}

const TRADES_A_LIST = 5;

function deal(lists: number[][], first: number, second: number, random: Rng): void {
  const [x, y] = [lists[first]!, lists[second]!];
  const [inX, inY] = [new Set(x), new Set(y)];
  const ofX = x.filter((one) => !inY.has(one));
  const both = x.filter((one) => inY.has(one));
  const apart = random.shuffle([...ofX, ...y.filter((one) => !inX.has(one))]);
  lists[first] = [...both, ...apart.slice(0, ofX.length)];
  lists[second] = [...both, ...apart.slice(ofX.length)];
}
