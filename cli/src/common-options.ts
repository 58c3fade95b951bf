import type { ChangedSettings } from '@passerelle/core/config/settings';
import { LEVELS } from '@passerelle/core/domain/level';
import { sentence, type SentenceKey } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { Option, type Command } from 'commander';
import { changedSetting, day, integer, oneOf } from './parsers.js';

export const FORMATS = ['table', 'json', 'csv', 'md'] as const;
export type Format = (typeof FORMATS)[number];

export const ENGINES = ['own', 'gds'] as const;
export type Engine = (typeof ENGINES)[number];

/** The flags every command takes; commander fills them in. */
export interface CommonOptions {
  readonly store?: string;
  readonly territory?: string;
  readonly asOf?: string;
  readonly since?: string;
  readonly until?: string;
  readonly scale?: string;
  readonly seed?: number;
  readonly top?: number;
  readonly set?: ChangedSettings;
  readonly format?: Format;
  readonly output?: string;
  readonly lang?: Language;
  readonly quiet?: boolean;
  readonly color?: boolean;
  /** Of the commands that a database can compute for. */
  readonly engine?: Engine;
}

/** Flags of every command: store, language, quiet, colour. */
export function generalOptions(command: Command, language: Language): Command {
  const says = (key: SentenceKey): string => sentence(language, key);
  return command
    .option('--store <path>', says('help.option.store'))
    .addOption(
      new Option('--lang <language>', says('help.option.lang')).argParser(
        oneOf(language, '--lang', ['fr', 'en'] as const),
      ),
    )
    .option('-q, --quiet', says('help.option.quiet'))
    .option('--no-color', says('help.option.noColor'));
}

/** Flags of the commands that print data.
 *  @param formats for a command that writes others too */
export function outputOptions(
  command: Command,
  language: Language,
  help: SentenceKey = 'help.option.format',
  formats: readonly string[] = FORMATS,
): Command {
  return command
    .option('--format <format>', sentence(language, help), oneOf(language, '--format', formats))
    .option('-o, --output <file>', sentence(language, 'help.option.output'));
}

/** Where kernels run, for the commands that Neo4j can compute for. */
export function engineOption(language: Language): Option {
  return new Option('--engine <name>', sentence(language, 'help.option.engine')).argParser(
    oneOf(language, '--engine', ENGINES),
  );
}

/** Flags that say what a report is about. */
export function scopeOptions(command: Command, language: Language): Command {
  const says = (key: SentenceKey): string => sentence(language, key);
  return command
    .option('--territory <id>', says('help.option.territory'))
    .option('--as-of <day>', says('help.option.asOf'), day(language, '--as-of'))
    .option('--since <day>', says('help.option.since'), day(language, '--since'))
    .option('--until <day>', says('help.option.until'), day(language, '--until'))
    .option('--scale <level>', says('help.option.scale'), oneOf(language, '--scale', LEVELS))
    .option('--seed <n>', says('help.option.seed'), integer(language, '--seed', 0))
    .option('--top <n>', says('help.option.top'), integer(language, '--top', 1))
    .option('--set <key=value>', says('help.option.set'), changedSetting(language, '--set'));
}
