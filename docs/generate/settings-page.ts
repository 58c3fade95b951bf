import type { Setting } from '@passerelle/core/config/setting';
import { SETTINGS } from '@passerelle/core/config/settings';
import { markdownTable } from './markdown.js';

/** docs/guide/settings.md, from the configuration itself. */
export function settingsPage(): string {
  const settings = Object.entries<Setting>(SETTINGS);
  const rows = settings.map(([id, { value, unit, least, most, says }]) => [
    `\`${id}\``,
    `${value} ${unit}`,
    `${least} … ${most}`,
    says,
  ]);
  const sources = settings.map(([id, { source }]) => `- \`${id}\`: ${source}`);
  return [
    '# Settings',
    '',
    'Every number of the analyses that you may change, on the command line (`--set halfLifeDays=180,eventCap=60`) and in the',
    'API (`set=halfLifeDays=180`). A changed setting stands in the `options` of every answer and in the run of a snapshot, so',
    'that a figure can be computed again. This page is made by `npm run docs`.',
    '',
    markdownTable(['key', 'default', 'from … to', 'what it does'], rows),
    '',
    '## Where the defaults come from',
    '',
    ...sources,
    '',
  ].join('\n');
}
