import type { Grouping } from '@passerelle/core/contract/grouping';
import { actorColumns } from '@passerelle/core/contract/report';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Command } from 'commander';
import { engineOption, type CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { centralityView, figureNames } from '../output/centrality-view.js';
import { centralityOfEdges } from '../centrality-of-edges.js';
import { byOption, groupsOption } from '../reading-options.js';
import { report } from '../report-command.js';
import { resampled, resamplesOption } from '../resamples-option.js';
import { UsageError } from '../usage-error.js';

interface Options extends CommonOptions {
  readonly by?: 'hops' | 'strength';
  readonly groups?: Grouping;
  readonly resamples?: number;
  readonly explain?: boolean;
  readonly edges?: string;
  readonly directed?: boolean;
}

export function centralityCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'centrality', 'help.centrality')
    .argument('<measures...>', sentence(language, 'help.argument.measures'))
    .addOption(byOption(language))
    .addOption(groupsOption(language))
    .option('--edges <file>', sentence(language, 'help.option.edgeFile'))
    .option('--directed', sentence(language, 'help.option.arcs'))
    .addOption(resamplesOption(language))
    .addOption(engineOption(language))
    .option('--explain', sentence(language, 'help.option.explainMeasures'))
    .action((given: string[], options: Options) =>
      report(context, options, async (session) => {
        // Several in one word too: `betweenness,pageRank`.
        const measures = given.flatMap((word) => word.split(',')).filter((word) => word !== '');
        if (options.edges !== undefined) return centralityOfEdges(session, measures, options);
        if (options.directed === true) {
          throw new UsageError(session.t('error.needsEdges', { option: '--directed' }));
        }
        const by = options.by === undefined ? {} : { by: options.by };
        const groups = options.groups === undefined ? {} : { groups: options.groups };
        const { meta, rows } = await withServices(session, (services, scope) =>
          services.centrality({ ...resampled(scope, options), ...by, ...groups, measures }),
        );
        return {
          meta,
          rows,
          columns: centralityColumns(measures, options),
          view: () => centralityView(session, { meta, rows }, measures, options),
        };
      }),
    );
  return withExamples(
    command,
    context,
    'centrality betweenness pageRank --top 20',
    'centrality bridgeness --resamples --explain --top 10',
    'centrality constraint --territory FR-REG-53 --format csv',
    'centrality betweenness constraint --edges ties.csv --top 20',
    'centrality participationCoefficient withinModuleZScore --groups territory',
  );
}

function centralityColumns(measures: readonly string[], { resamples }: Options): string[] {
  const heads = Object.keys(actorColumns);
  const names = figureNames(measures);
  if (resamples === undefined) return [...heads, ...names];
  const ends = measures.flatMap((id) => [`${id}Low`, `${id}High`, `${id}Median`]);
  return [...heads, ...names, ...ends, 'rankLow', 'rankHigh', 'inTop'];
}
