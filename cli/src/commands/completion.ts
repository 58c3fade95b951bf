import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { Command } from 'commander';
import { withExamples, type Context } from '../context.js';
import { write } from '../io.js';
import {
  SHELLS,
  completionScript,
  type CommandWords,
  type OptionWords,
} from '../output/completion-script.js';
import { choicesOf, oneOf } from '../parsers.js';

export function completionCommand(context: Context): Command {
  const { io, language, program } = context;
  const command = new Command('completion')
    .description(sentence(language, 'help.completion'))
    .argument(
      '<shell>',
      sentence(language, 'help.argument.shell'),
      oneOf(language, 'completion', SHELLS),
    )
    .option('--lang <language>', sentence(language, 'help.option.lang'))
    .action((shell: (typeof SHELLS)[number]) =>
      write(io.stdout, completionScript(shell, program.commands.map(wordsOf))),
    );
  return withExamples(
    command,
    context,
    'completion bash >> ~/.bashrc',
    'completion fish > ~/.config/fish/completions/passerelle.fish',
  );
}

function wordsOf(command: Command): CommandWords {
  const options = new Map<string, OptionWords>();
  for (const each of [command, ...command.commands]) {
    for (const { long, required, parseArg } of each.options) {
      if (long == null) continue;
      options.set(long, { name: long, takesValue: required, values: choicesOf(parseArg) });
    }
  }
  return {
    name: command.name(),
    help: command.description(),
    verbs: command.commands.map((child) => child.name()),
    options: [...options.values()],
  };
}
