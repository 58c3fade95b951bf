import { type Grouping, GROUPINGS } from '@passerelle/core/contract/grouping';
import { actorColumns } from '@passerelle/core/contract/report';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { columnMakers } from '../output/columns.js';
import { section } from '../output/view.js';
import { oneOf } from '../parsers.js';
import { report } from '../report-command.js';

interface Options extends CommonOptions {
  readonly by?: 'hops' | 'strength';
  readonly groups?: Grouping;
}

export function centralityCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'centrality', 'help.centrality')
    .argument('<measures...>', sentence(language, 'help.argument.measures'))
    .option(
      '--by <length>',
      sentence(language, 'help.option.by'),
      oneOf(language, '--by', ['hops', 'strength'] as const),
    )
    .option(
      '--groups <grouping>',
      sentence(language, 'help.option.groups'),
      oneOf(language, '--groups', GROUPINGS),
    )
    .action((given: string[], options: Options) =>
      report(context, options, async (session) => {
        // Several in one word too: `betweenness,pageRank`.
        const measures = given.flatMap((word) => word.split(',')).filter((word) => word !== '');
        const by = options.by === undefined ? {} : { by: options.by };
        const groups = options.groups === undefined ? {} : { groups: options.groups };
        const { meta, rows } = await withServices(session, (services, scope) =>
          services.centrality({ ...scope, ...by, ...groups, measures }),
        );
        const columns = columnMakers(language);
        return {
          meta,
          rows,
          columns: [...Object.keys(actorColumns), ...measures],
          view: () => ({
            sections: [
              section(
                [
                  columns.text('label'),
                  columns.type,
                  columns.scale,
                  ...measures.map((measure) => ({
                    title: measure,
                    text: (row: object) =>
                      formatNumber(language, numberOf(Reflect.get(row, measure)), 4),
                    right: true,
                  })),
                ],
                rows,
              ),
            ],
          }),
        };
      }),
    );
  return withExamples(
    command,
    context,
    'centrality betweenness pageRank --top 20',
    'centrality constraint --territory FR-REG-53 --format csv',
    'centrality participationCoefficient withinModuleZScore --groups territory',
  );
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
