import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { EXPORT_LAYOUTS, type ExportLayout } from '@passerelle/server';
import { Command } from 'commander';
import { generalOptions, scopeOptions, type CommonOptions } from '../common-options.js';
import { withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { emit } from '../output/emit.js';
import { oneOf } from '../parsers.js';
import { createSession } from '../session.js';

const EXPORT_FORMATS = ['gexf', 'graphml', 'csv', 'json'] as const;

interface Options extends Omit<CommonOptions, 'format'> {
  /** Of the file, not of a report. */
  readonly format: (typeof EXPORT_FORMATS)[number];
  readonly includeNames?: boolean;
  readonly layout: ExportLayout;
}

export function exportCommand(context: Context): Command {
  const { io, language } = context;
  const base = new Command('export').description(sentence(language, 'help.export'));
  const command = generalOptions(scopeOptions(base, language), language)
    .option(
      '--format <format>',
      sentence(language, 'help.option.exportFormat'),
      oneOf(language, '--format', EXPORT_FORMATS),
      'gexf',
    )
    .option(
      '--layout <layout>',
      sentence(language, 'help.option.exportLayout'),
      oneOf(language, '--layout', EXPORT_LAYOUTS),
      'map',
    )
    .option('-o, --output <file>', sentence(language, 'help.option.output'))
    .option('--include-names', sentence(language, 'help.option.includeNames'))
    .action(async (options: Options) => {
      const { format, includeNames, layout, ...common } = options;
      const session = createSession(io, language, common);
      await withServices(session, async (services, scope) => {
        const pieces = await services.exportGraph({
          ...scope,
          format,
          includeNames: includeNames === true,
          layout,
        });
        await emit(session, pieces, options.output);
      });
    });
  return withExamples(
    command,
    context,
    'export --format gexf --output map.gexf',
    'export --territory FR-REG-53 --format csv --output map.csv',
    'export --layout forceAtlas2 --output map.gexf',
  );
}
