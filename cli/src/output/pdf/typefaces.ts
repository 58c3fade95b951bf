import { createRequire } from 'node:module';

/** Scripts of the font files, in the order in which a letter is looked for. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;

export const FACES = {
  text: { family: 'source-sans-3', weight: 400 },
  strong: { family: 'source-sans-3', weight: 600 },
  title: { family: 'source-serif-4', weight: 600 },
} as const;
export type Face = keyof typeof FACES;

/** The fonts have one no-break space, itself narrow: a fifth of the size. */
const [NARROW, NO_BREAK] = ['\u202f', '\u00a0'];

/** A piece of text in one font file. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

interface Glyphs {
  hasGlyphForCodePoint(code: number): boolean;
}

/** What the fonts of a document are asked for: by name, once each. */
export interface FontShelf {
  /** Registers a file under a name and gives its glyphs. */
  open(name: string, path: string): Glyphs;
}

const require = createRequire(import.meta.url);

/** The faces of the explorer, on paper. One file holds one script: a name in two scripts is written with two files. */
export class Typefaces {
  readonly #opened = new Map<string, Glyphs>();

  constructor(private readonly shelf: FontShelf) {}

  /** A letter that no file has is written as "?": it is said, not dropped. */
  runs(face: Face, text: string): Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const given of text) {
      const sign = given === NARROW ? NO_BREAK : given;
      const font = this.#fontOf(face, sign);
      const written = font === null ? '?' : sign;
      const name = font ?? this.#name(face, 'latin');
      const last = runs.at(-1);
      if (last?.font === name) last.text += written;
      else runs.push({ font: name, text: written });
    }
    return runs;
  }

  #fontOf(face: Face, sign: string): string | null {
    const code = sign.codePointAt(0) ?? 0;
    const script = SCRIPTS.find((one) => this.#glyphs(face, one).hasGlyphForCodePoint(code));
    return script === undefined ? null : this.#name(face, script);
  }

  #name(face: Face, script: string): string {
    return `${face}-${script}`;
  }

  #glyphs(face: Face, script: (typeof SCRIPTS)[number]): Glyphs {
    const name = this.#name(face, script);
    let glyphs = this.#opened.get(name);
    if (glyphs === undefined) {
      const { family, weight } = FACES[face];
      const file = `${family}-${script}-${weight}-normal.woff`;
      glyphs = this.shelf.open(name, require.resolve(`@fontsource/${family}/files/${file}`));
      this.#opened.set(name, glyphs);
    }
    return glyphs;
  }
}
