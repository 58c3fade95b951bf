import {
  readSetting,
  type ChangedSettings,
  type SettingFault,
} from '@passerelle/core/config/settings';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { isPartialDate } from '@passerelle/core/domain/period';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { UsageError } from './usage-error.js';

type Parser<T> = (found: string) => T;

function refuse(language: Language, option: string, found: string, expected: string): never {
  throw new UsageError(sentence(language, 'error.optionValue', { option, found, expected }));
}

export function integer(language: Language, option: string, min: number): Parser<number> {
  return (found) =>
    /^\d{1,9}$/.test(found) && Number(found) >= min
      ? Number(found)
      : refuse(language, option, found, sentence(language, 'expected.integer', { min }));
}

export function port(language: Language, option: string): Parser<number> {
  return (found) =>
    /^\d{1,5}$/.test(found) && Number(found) <= 65535
      ? Number(found)
      : refuse(language, option, found, sentence(language, 'expected.port'));
}

export function positive(language: Language, option: string): Parser<number> {
  return (found) =>
    /^\d+(\.\d+)?$/.test(found) && Number(found) > 0
      ? Number(found)
      : refuse(language, option, found, sentence(language, 'expected.number'));
}

export function day(language: Language, option: string): Parser<string> {
  return (found) => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(found) ? Date.parse(found) : NaN;
    const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(found);
    return real ? found : refuse(language, option, found, sentence(language, 'expected.date'));
  };
}

/** A day, or all of a month or a year. */
export function partialDate(language: Language, option: string): Parser<string> {
  return (found) =>
    isPartialDate(found)
      ? found
      : refuse(language, option, found, sentence(language, 'expected.partialDate'));
}

export function oneOf<T extends string>(
  language: Language,
  option: string,
  choices: readonly T[],
): Parser<T> {
  const parser = (found: string): T => {
    const choice = choices.find((one) => one === found);
    if (choice !== undefined) return choice;
    const list = choices.join(', ');
    return refuse(language, option, found, sentence(language, 'expected.oneOf', { list }));
  };
  return Object.assign(parser, { choices });
}

/** What a parser made by `oneOf` chooses from; empty for any other. */
export function choicesOf(parser: unknown): readonly string[] {
  return typeof parser === 'function' && 'choices' in parser
    ? (parser.choices as readonly string[])
    : [];
}

/** `key=value`, or several with commas; the option may be repeated. */
export function changedSetting(
  language: Language,
  option: string,
): (found: string, before: ChangedSettings | undefined) => ChangedSettings {
  return (found, before = {}) => {
    const all: Record<string, number> = { ...before };
    for (const text of found.split(',')) {
      const read = readSetting(text);
      if (!('kind' in read)) all[read.id] = read.value;
      else refuse(language, option, text, expectedSetting(language, read));
    }
    return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
}

function expectedSetting(language: Language, fault: SettingFault): string {
  if (fault.kind === 'form') return sentence(language, 'expected.keyValue');
  if (fault.kind === 'key') {
    return sentence(language, 'expected.oneOf', { list: fault.expected.join(', ') });
  }
  const { least, most, whole } = fault.setting;
  return sentence(language, whole ? 'expected.wholeBetween' : 'expected.between', { least, most });
}

/** The explorer shows personal data: it listens on this machine only. */
export function loopback(language: Language, option: string): Parser<string> {
  return (found) =>
    ['127.0.0.1', '::1', 'localhost'].includes(found)
      ? found
      : refuse(language, option, found, sentence(language, 'expected.loopback'));
}
