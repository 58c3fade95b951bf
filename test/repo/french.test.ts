import { describe, expect, it } from '@jest/globals';
import { filesUnder, textOf } from '../support/sources.js';

/** An elided French word followed by a straight apostrophe: `l'acteur`, `qu'il`, `aujourd'hui`. */
const STRAIGHT =
  /(?<![\p{L}\p{N}_$])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu|aujourd)'(?!s\b)\p{L}/iu;
const places = ['core/src', 'server/src', 'cli', 'viz', 'scripts', 'fixtures', 'docs'].flatMap(
  (folder) => filesUnder(folder, /\.(ts|mjs|cjs|json|html|csv|md)$/),
);

describe('French texts', () => {
  it('have typographic apostrophes everywhere', () => {
    const wrong = [...places, 'README.md'].flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, at) => (STRAIGHT.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  it('would be found with a straight one', () => {
    expect(STRAIGHT.test("rien n'a été enregistré")).toBe(true);
    expect(STRAIGHT.test("it doesn't matter, the actor's name, the row j's")).toBe(false);
  });
});
