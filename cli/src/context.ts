import type { Language } from '@passerelle/core/domain/vocabulary';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { Command } from 'commander';
import { generalOptions, outputOptions, scopeOptions } from './common-options.js';
import type { Io } from './io.js';

/** What the makers of commands share. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly finish: (exitCode: number) => void;
  readonly program: Command;
}

/** A command that reads the store and prints data: all the common flags. */
export function readingCommand(
  { language }: Context,
  name: string,
  help: Parameters<typeof sentence>[1],
): Command {
  const command = new Command(name).description(sentence(language, help));
  return generalOptions(outputOptions(scopeOptions(command, language), language), language);
}

/** Examples under the help of a command. */
export function withExamples(
  command: Command,
  { language }: Context,
  ...lines: readonly string[]
): Command {
  const list = lines.map((line) => `  passerelle ${line}`).join('\n');
  return command.addHelpText('after', `\n${sentence(language, 'help.title.examples')}\n${list}`);
}
