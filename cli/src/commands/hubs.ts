import { hubRow, type HubRow } from '@passerelle/core/contract/rows';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { forScreen, onScreen, withServices } from '../engine.js';
import { formatShare } from '@passerelle/core/contract/sentences/number';
import { isUnsure } from '../output/bridges-view.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { byName, placeColumn } from '../output/uncertain-columns.js';
import { section, type Column, type View } from '../output/view.js';
import { report } from '../report-command.js';
import { columnsOf, resampled, resamplesOption } from '../resamples-option.js';
import type { Session } from '../session.js';

const ON_ONE_SCREEN = 20;

interface Options extends CommonOptions {
  readonly resamples?: number;
}

export function hubsCommand(context: Context): Command {
  const command = readingCommand(context, 'hubs', 'help.hubs')
    .addOption(resamplesOption(context.language))
    .action((options: Options) =>
      report(context, options, async (session) => {
        const answer = await withServices(session, (services, scope) =>
          services.hubs(resampled(onScreen(session) ? forScreen(scope) : scope, options)),
        );
        return {
          ...answer,
          columns: columnsOf(hubRow.shape, options),
          view: () => hubsView(session, answer.rows, isUnsure(answer.meta)),
        };
      }),
    );
  return withExamples(
    command,
    context,
    'hubs --scale national',
    'hubs --scale national --resamples 200',
    'hubs --territory FR-REG-53',
  );
}

function hubsView(
  { language, options, t }: Session,
  rows: readonly HubRow[],
  unsure: boolean,
): View {
  const columns = columnMakers(language);
  const hubs = rows.filter(({ hub }) => hub);
  const isResampled = rows[0]?.hubMembership !== undefined;
  const sure = rows.filter(({ hubMembership }) => hubMembership === 'sure').length;
  const perhaps = rows.filter(({ hubMembership }) => hubMembership === 'perhaps').length;
  const shown = rows.slice(0, options.top ?? Math.max(hubs.length, ON_ONE_SCREEN));
  const left = rows.length - shown.length;
  const words = {
    ...(unsure ? { sentence: t('ranking.unsure') } : {}),
    ...(left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {}),
  };
  const membership: Column<HubRow> = {
    title: titleOf(language, 'hubProbability'),
    text: ({ hubProbability }) => formatShare(language, hubProbability ?? null, 0),
    right: true,
  };
  return {
    headline: t(unsure ? 'headline.hubs.unsure' : 'headline.hubs', {
      count: hubs.length,
      first: hubs[0]?.label ?? '',
    }),
    lines:
      rows.length === 0
        ? []
        : [t('hubs.sentence'), ...(isResampled ? [t('hubs.sure', { sure, perhaps })] : [])],
    sections: [
      section(
        [
          columns.text('label'),
          columns.type,
          columns.scale,
          columns.flag('hub'),
          ...(isResampled ? [membership] : []),
          ...(isResampled && !unsure ? [placeColumn(language)] : []),
          columns.flag('decisionMaker'),
          ...(unsure ? [] : [columns.number('hubRank', 3)]),
          columns.number('strength', 1),
          columns.share('share'),
        ],
        unsure ? byName(shown, language) : shown,
        words,
      ),
    ],
  };
}
