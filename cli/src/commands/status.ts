import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { titleOf } from '../output/columns.js';
import { section } from '../output/view.js';
import { report } from '../report-command.js';

export function statusCommand(context: Context): Command {
  const command = readingCommand(context, 'status', 'help.status').action(
    (options: CommonOptions) =>
      report(context, options, async (session) => {
        const { language } = session;
        const { meta, rows } = await withServices(session, (services, scope) =>
          services.status(scope),
        );
        return {
          meta,
          rows,
          columns: ['what', 'count'],
          view: () => ({
            lines: [meta.store],
            sections: [
              section(
                [
                  {
                    title: titleOf(language, 'what'),
                    text: ({ what }) => dataSentence(language, 'what', what),
                  },
                  {
                    title: titleOf(language, 'count'),
                    text: ({ count }) => formatNumber(language, count),
                    right: true,
                  },
                ],
                rows,
              ),
            ],
          }),
        };
      }),
  );
  return withExamples(command, context, 'status', 'status --format json');
}
