import {
  sentence,
  type SentenceKey,
  type SentenceValues,
} from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { CommonOptions } from './common-options.js';
import { write, type Io } from './io.js';
import type { Reader } from './output/view.js';

/** One command being run: who reads it, and how to talk to them. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  readonly options: CommonOptions;
  readonly quiet: boolean;
  readonly reader: Reader;
  /** The sentence of a key in the reader's language. */
  readonly t: (key: SentenceKey, values?: SentenceValues) => string;
  /** A message on stderr, unless --quiet. */
  readonly say: (line: string) => Promise<void>;
}

export function createSession(io: Io, language: Language, options: CommonOptions): Session {
  const quiet = options.quiet === true;
  const plain =
    options.color === false || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  const toScreen = io.stdoutIsTerminal && options.output === undefined;
  const columns = 'columns' in io.stdout ? Number(io.stdout.columns) : 0;
  return {
    io,
    language,
    options,
    quiet,
    reader: {
      language,
      color: toScreen && !plain,
      width: toScreen && columns > 0 ? columns : 0,
    },
    t: (key, values) => sentence(language, key, values),
    say: (line) => (quiet ? Promise.resolve() : write(io.stderr, `${line}\n`)),
  };
}
