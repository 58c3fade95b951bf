import { CommanderError } from 'commander';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { EXIT } from './exit-codes.js';
import { explain } from './explain.js';
import { write, type Io } from './io.js';
import { languageOf } from './language.js';
import { createProgram } from './program.js';

/** One run of the command line.
 *  @param words what was typed after `passerelle`
 *  @returns the exit code; nothing is thrown */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const language = languageOf(words, io.env);
  let exitCode: number = EXIT.done;
  const program = createProgram(io, language, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    // The reader of our pipe has left (`| head`): nothing more to say.
    if (isClosedPipe(error)) return EXIT.done;
    const stopped = io.signal.aborted && !(error instanceof CommanderError);
    const { text, exitCode: code } = stopped
      ? { text: sentence(language, 'cli.stopped'), exitCode: EXIT.interrupted }
      : explain(error, language);
    const help =
      error instanceof CommanderError && code === EXIT.usage && text !== ''
        ? `\n${sentence(language, 'error.tryHelp', {
            command: knownCommand(
              words,
              program.commands.map((one) => one.name()),
            ),
          }).replace('  ', ' ')}`
        : '';
    if (text !== '') await write(io.stderr, `${text}${help}\n`).catch(() => undefined);
    return code;
  }
}

function knownCommand(words: readonly string[], names: readonly string[]): string {
  return words.find((word) => names.includes(word)) ?? '';
}

function isClosedPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}
