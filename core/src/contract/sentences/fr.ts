import type { SentenceKey } from './en.js';
import { cli } from './fr/cli.js';
import { help } from './fr/help.js';
import { indicators } from './fr/indicators.js';
import { introduction } from './fr/introduction.js';
import { notes } from './fr/notes.js';
import { reasons } from './fr/reasons.js';
import { reports } from './fr/reports.js';
import { unserved } from './fr/unserved.js';
import { system } from './fr/system.js';

/** French catalogue, written with ordinary spaces: `sentence` sets the narrow no-break ones. */
export const fr: Readonly<Record<SentenceKey, string>> = {
  ...notes,
  ...reasons,
  ...introduction,
  ...unserved,
  ...reports,
  ...indicators,
  ...cli,
  ...help,
  ...system,
};
