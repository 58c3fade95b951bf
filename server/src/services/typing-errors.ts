/** Only letters: a number with another digit is another number, not a misspelling. */
export const isWord = (word: string): boolean => /^\p{L}+$/u.test(word);

/** Typing errors a word may hold: a short word with another letter is most often another word. */
export function tolerated(word: string): number {
  const { length } = word;
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/** Typing errors between a word and a spelling: letters added, dropped or changed, and neighbours swapped, which counts
 *  once (the error of fast fingers) where the edit distance counts two.
 *  @param distance Levenshtein's, known already
 *  Source: Damerau 1964 (four kinds of error, one letter each). */
export function closeness(word: string, spelling: string, distance: number): number {
  if (distance !== 2 || word.length !== spelling.length) return distance;
  let at = 0;
  while (at < word.length && word[at] === spelling[at]) at++;
  const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return swapped === spelling ? 1 : distance;
}
