import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The demo ends a day before: what it says of today is the same whenever a test runs. */
export const DEMO_DAY = {
  FIXED_DAY: '2026-11-01',
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'fixed-day.mjs')).href}`,
};
