import SearchableMap from 'minisearch/SearchableMap';
import { searchForm } from '@passerelle/core/domain/search-form';
import { closeness, isWord, tolerated } from './typing-errors.js';

export interface NameHit {
  /** Position in the list of names the index was made from. */
  readonly at: number;
  /** Letters to change; 0 = the text is in the name as it was typed. */
  readonly errors: number;
}

/** Names as they are looked for: accents, case and punctuation do not count. */
export interface NameIndex {
  /** Exact names, names that begin with the text, names with a word that does, names with the text inside; then, as long
   *  as there is room, names that differ by typing errors, fewest first, and the shorter name. Equals by the alphabet.
   *  @complexity O(names) for a comparison each, plus the words near the text */
  find(text: string, most: number): NameHit[];
}

/** Names read before others get their turn: a large store must not keep the server from answering. */
const TURN = 5_000;

/** @complexity O(n log n) for n names; waits for others between turns */
export async function nameIndex(
  names: ArrayLike<string>,
  keyOf: (at: number) => string,
): Promise<NameIndex> {
  const forms: string[] = [];
  for (let at = 0; at < names.length; at++) {
    forms.push(searchForm(names[at] ?? ''));
    if (at % TURN === TURN - 1) await othersFirst();
  }
  const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const order = Uint32Array.from(forms.keys()).sort(
    (a, b) => before(forms[a] ?? '', forms[b] ?? '') || before(keyOf(a), keyOf(b)),
  );
  const sorted = Array.from(order, (at) => forms[at] ?? '');
  const holders = new SearchableMap<number[]>();
  for (const [row, form] of sorted.entries()) {
    for (const word of new Set(form.split(' '))) {
      if (!isWord(word)) continue;
      const rows = holders.get(word);
      if (rows === undefined) holders.set(word, [row]);
      else rows.push(row);
    }
    if (row % TURN === TURN - 1) await othersFirst();
  }
  return {
    find(text, most) {
      const wanted = searchForm(text);
      if (wanted === '') return [];
      const hits = asTyped(sorted, wanted, most).map((row) => ({ row, errors: 0 }));
      if (hits.length < most) {
        const known = new Set(hits.map(({ row }) => row));
        const near = misspelt(sorted, holders, wanted.split(' '), known, most - hits.length);
        hits.push(...near);
      }
      return hits.map(({ row, errors }) => ({ at: order[row] ?? 0, errors }));
    },
  };
}

const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function asTyped(sorted: readonly string[], wanted: string, most: number): number[] {
  const ranks: [number[], number[], number[], number[]] = [[], [], [], []];
  const later = ` ${wanted}`;
  for (let row = 0; row < sorted.length; row++) {
    const form = sorted[row] ?? '';
    const from = form.indexOf(wanted);
    if (from === -1) continue;
    const startsWord = from === 0 || form.includes(later);
    const rank = from !== 0 ? (startsWord ? 2 : 3) : form.length === wanted.length ? 0 : 1;
    if (ranks[rank].length < most) ranks[rank].push(row);
  }
  return ranks.flat().slice(0, most);
}

interface Near {
  readonly row: number;
  readonly errors: number;
  /** Words of the name nobody asked for. */
  readonly more: number;
}
/** Names read for one spelling: those that hold a word everybody holds need not all be compared. */
const READ = 1_000;

/** Names that hold every word of the text, some of them with typing errors, in any order; the last may be unfinished. */
function misspelt(
  sorted: readonly string[],
  holders: SearchableMap<number[]>,
  words: readonly string[],
  known: ReadonlySet<number>,
  most: number,
): Near[] {
  const last = words.length - 1;
  const spellings = words.map((word, i) => spellingsOf(holders, word, i === last));
  // The word in the fewest names leads: only these names are read.
  let lead: ReadonlyMap<string, number> | null = null;
  let fewest = Infinity;
  for (const [i, found] of spellings.entries()) {
    if (!isWord(words[i] ?? '')) continue;
    let size = 0;
    for (const spelling of found.keys()) size += holders.get(spelling)?.length ?? 0;
    if (size < fewest) [lead, fewest] = [found, size];
  }
  if (lead === null || fewest === 0) return [];
  // Codes and numbers stand as they are: cheap to check before anything else.
  const verbatim = words.filter((word) => !isWord(word));
  const best = new Map<number, number>();
  for (const [spelling, least] of [...lead].sort((a, b) => a[1] - b[1])) {
    let full = 0;
    for (const row of holders.get(spelling) ?? []) {
      if (known.has(row)) continue;
      const form = sorted[row] ?? '';
      if (!verbatim.every((word) => form.includes(word))) continue;
      const errors = errorsIn(form, words, spellings);
      if (errors === Infinity) continue;
      best.set(row, Math.min(errors, best.get(row) ?? Infinity));
      // None has fewer errors than its own spelling of this word.
      if (errors === least && ++full === Math.max(most, READ)) break;
    }
  }
  return [...best]
    .map(([row, errors]) => {
      const more = (sorted[row] ?? '').split(' ').length - words.length;
      return { row, errors, more };
    })
    .sort((a, b) => a.errors - b.errors || a.more - b.more || a.row - b.row)
    .slice(0, most);
}

/** Words of the index that may be meant, with their errors. */
function spellingsOf(
  holders: SearchableMap<number[]>,
  word: string,
  unfinished: boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (!isWord(word)) return found;
  const most = tolerated(word);
  for (const [spelling, [, distance]] of holders.fuzzyGet(word, most === 0 ? 0 : 2)) {
    const errors = closeness(word, spelling, distance);
    if (errors <= most) found.set(spelling, errors);
  }
  if (unfinished && word.length > 1)
    for (const spelling of holders.atPrefix(word).keys()) found.set(spelling, 0);
  return found;
}

function errorsIn(
  form: string,
  words: readonly string[],
  spellings: readonly ReadonlyMap<string, number>[],
): number {
  const there = form.split(' ');
  let sum = 0;
  for (const [i, word] of words.entries()) {
    let least = Infinity;
    for (const one of there) {
      const plain = one === word || (i === words.length - 1 && one.startsWith(word));
      least = Math.min(least, plain ? 0 : (spellings[i]?.get(one) ?? Infinity));
    }
    sum += least;
    if (sum === Infinity) return sum;
  }
  return sum;
}
