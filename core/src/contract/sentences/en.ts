import { cli } from './en/cli.js';
import { help } from './en/help.js';
import { indicators } from './en/indicators.js';
import { introduction } from './en/introduction.js';
import { notes } from './en/notes.js';
import { reasons } from './en/reasons.js';
import { reports } from './en/reports.js';
import { unserved } from './en/unserved.js';
import { system } from './en/system.js';

/** English catalogue, by theme. Its keys are the keys of every language. */
export const en = {
  ...notes,
  ...reasons,
  ...introduction,
  ...unserved,
  ...reports,
  ...indicators,
  ...cli,
  ...help,
  ...system,
} as const;
export type SentenceKey = keyof typeof en;
