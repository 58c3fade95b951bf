import { GROUPINGS } from '@passerelle/core/contract/grouping';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { Option } from 'commander';
import { oneOf } from './parsers.js';

/** `--by <length>` */
export function byOption(language: Language): Option {
  return new Option('--by <length>', sentence(language, 'help.option.by')).argParser(
    oneOf(language, '--by', ['hops', 'strength'] as const),
  );
}

/** `--groups <grouping>` */
export function groupsOption(language: Language): Option {
  return new Option('--groups <grouping>', sentence(language, 'help.option.groups')).argParser(
    oneOf(language, '--groups', GROUPINGS),
  );
}
