import type { Grouping } from '@passerelle/core/contract/grouping';
import { measureAnswerRow } from '@passerelle/core/contract/measure-answer';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Command } from 'commander';
import { engineOption, type CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { onScreen, withServices } from '../engine.js';
import { measureView } from '../output/measure-view.js';
import { day } from '../parsers.js';
import { byOption, groupsOption } from '../reading-options.js';
import { report } from '../report-command.js';
import { resampled, resamplesOption } from '../resamples-option.js';

interface Options extends CommonOptions {
  readonly by?: 'hops' | 'strength';
  readonly groups?: Grouping;
  readonly trackedFrom?: string;
  readonly resamples?: number;
}

/** Lines on a screen unless `--top` says otherwise: a figure a tie makes many. */
const ON_ONE_SCREEN = 20;

/** `measure ID`: any measure of the catalogue, in one shape. */
export function measureCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'measure', 'help.measure')
    .argument('<id>', sentence(language, 'help.argument.measure'))
    .addOption(byOption(language))
    .addOption(groupsOption(language))
    .option(
      '--tracked-from <day>',
      sentence(language, 'help.option.trackedFrom'),
      day(language, '--tracked-from'),
    )
    .addOption(resamplesOption(language))
    .addOption(engineOption(language))
    .action((measure: string, options: Options) =>
      report(context, options, async (session) => {
        const { by, groups, trackedFrom: from, top } = options;
        const asked = {
          measure,
          ...(by === undefined ? {} : { by }),
          ...(groups === undefined ? {} : { groups }),
          ...(from === undefined ? {} : { from }),
          ...(onScreen(session) && top === undefined ? { top: ON_ONE_SCREEN } : {}),
        };
        const { meta, rows } = await withServices(session, (services, scope) =>
          services.measure({ ...resampled(scope, options), ...asked }),
        );
        return {
          meta,
          rows,
          columns: Object.keys(measureAnswerRow.shape),
          view: () => measureView(session, measure, rows),
        };
      }),
    );
  return withExamples(
    command,
    context,
    'measure edgeBetweenness --top 10',
    'measure roleTurnover --territory FR-REG-53',
    'measure katzIndex --format csv',
    'measure communityTracking --tracked-from 2024-12-31',
  );
}
