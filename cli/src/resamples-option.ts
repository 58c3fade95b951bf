import { DEFAULTS } from '@passerelle/core/config/settings';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Scope } from '@passerelle/server';
import { Option } from 'commander';
import type { z } from 'zod';
import { integer } from './parsers.js';

interface Resampled {
  readonly resamples?: number;
}

/** Fewer say nothing of an interval. */
const FEWEST = 20;

/** `--resamples [n]` */
export function resamplesOption(language: Language): Option {
  return new Option('--resamples [n]', sentence(language, 'help.option.resamples'))
    .preset(String(DEFAULTS.resamples))
    .argParser(integer(language, '--resamples', FEWEST));
}

export function resampled<S extends Scope>(scope: S, { resamples }: Resampled): S & Resampled {
  return resamples === undefined ? scope : { ...scope, resamples };
}

/** Columns of a CSV: those of the intervals only when they were asked for. */
export function columnsOf(
  shape: Readonly<Record<string, z.ZodType>>,
  { resamples }: Resampled,
): string[] {
  return Object.keys(shape).filter(
    (key) => resamples !== undefined || shape[key]?.safeParse(undefined).success !== true,
  );
}
