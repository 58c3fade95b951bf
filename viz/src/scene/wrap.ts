/** A name in lines of at most `width` characters, as even as can be; null when it does not fit: a name is never cut. */
export function wrap(text: string, width: number, most: number): readonly string[] | null {
  if (text.length <= width) return [text];
  const words = text.split(' ');
  for (let lines = 2; lines <= most; lines++) {
    const found = evenly(words, Math.min(width, Math.ceil(text.length / lines) + 6));
    if (found.length <= lines && found.every((line) => line.length <= width)) return found;
  }
  return null;
}

function evenly(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
