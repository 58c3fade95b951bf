import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { CommanderError } from 'commander';
import { EXIT } from './exit-codes.js';
import type { Explanation } from './explain.js';

/** Commander's own complaints in the reader's language. */
export function explainUsage(error: CommanderError, language: Language): Explanation {
  if (error.exitCode === 0) return { text: '', exitCode: EXIT.done };
  const found = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(.+?)\?/.exec(error.message)?.[1];
  const hint = near === undefined ? [] : [sentence(language, 'error.didYouMean', { near })];
  return { text: [first(error, language, found), ...hint].join(' '), exitCode: EXIT.usage };
}

function first(error: CommanderError, language: Language, found: string): string {
  switch (error.code) {
    case 'commander.unknownCommand':
      return sentence(language, 'error.unknownCommand', { found });
    case 'commander.unknownOption':
      return sentence(language, 'error.unknownOption', { found });
    case 'commander.missingArgument':
      return sentence(language, 'error.missingArgument', { name: found });
    case 'commander.optionMissingArgument':
      return sentence(language, 'error.optionNeedsValue', { name: found });
    case 'commander.excessArguments':
      return sentence(language, 'error.excessArguments');
    case 'commander.help':
    case 'commander.helpDisplayed':
      return '';
    default:
      return error.message.replace(/^error: /, '');
  }
}
