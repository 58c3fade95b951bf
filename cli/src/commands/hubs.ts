import { hubRow, type HubRow } from '@passerelle/core/contract/rows';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { forScreen, onScreen, withServices } from '../engine.js';
import { columnMakers } from '../output/columns.js';
import { section, type View } from '../output/view.js';
import { report } from '../report-command.js';
import type { Session } from '../session.js';

const ON_ONE_SCREEN = 20;

export function hubsCommand(context: Context): Command {
  const command = readingCommand(context, 'hubs', 'help.hubs').action((options: CommonOptions) =>
    report(context, options, async (session) => {
      const answer = await withServices(session, (services, scope) =>
        services.hubs(onScreen(session) ? forScreen(scope) : scope),
      );
      return {
        ...answer,
        columns: Object.keys(hubRow.shape),
        view: () => hubsView(session, answer.rows),
      };
    }),
  );
  return withExamples(command, context, 'hubs --scale national', 'hubs --territory FR-REG-53');
}

function hubsView({ language, options, t }: Session, rows: readonly HubRow[]): View {
  const columns = columnMakers(language);
  const hubs = rows.filter(({ hub }) => hub);
  const shown = rows.slice(0, options.top ?? Math.max(hubs.length, ON_ONE_SCREEN));
  const left = rows.length - shown.length;
  return {
    headline: t('headline.hubs', { count: hubs.length, first: hubs[0]?.label ?? '' }),
    lines: rows.length === 0 ? [] : [t('hubs.sentence')],
    sections: [
      section(
        [
          columns.text('label'),
          columns.type,
          columns.scale,
          columns.flag('hub'),
          columns.flag('decisionMaker'),
          columns.number('hubRank', 3),
          columns.number('strength', 1),
          columns.share('share'),
        ],
        shown,
        left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {},
      ),
    ],
  };
}
