import { sentence, type SentenceKey } from '@passerelle/core/contract/sentences/sentence';
import {
  EXPORT_LAYOUTS,
  EXPORT_PARTS,
  type ExportLayout,
  type ExportPart,
} from '@passerelle/server';
import { Command } from 'commander';
import { generalOptions, scopeOptions, type CommonOptions } from '../common-options.js';
import { withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { emit } from '../output/emit.js';
import { day, integer, oneOf } from '../parsers.js';
import { createSession } from '../session.js';

const EXPORT_FORMATS = ['gexf', 'graphml', 'csv', 'json'] as const;

/** The filters of the explorer's address, by the same names. */
interface Filters {
  readonly type?: readonly string[];
  readonly role?: readonly string[];
  readonly sector?: readonly string[];
  readonly community?: readonly number[];
  readonly around?: string;
  readonly depth?: number;
  readonly from?: string;
  readonly to?: string;
}
interface Options extends Omit<CommonOptions, 'format'>, Filters {
  /** Of the file, not of a report. */
  readonly format: (typeof EXPORT_FORMATS)[number];
  readonly includeNames?: boolean;
  readonly layout: ExportLayout;
  readonly part: ExportPart;
}

export function exportCommand(context: Context): Command {
  const { io, language } = context;
  const says = (key: SentenceKey): string => sentence(language, key);
  const base = new Command('export').description(says('help.export'));
  const command = generalOptions(scopeOptions(base, language), language)
    .option(
      '--format <format>',
      says('help.option.exportFormat'),
      oneOf(language, '--format', EXPORT_FORMATS),
      'gexf',
    )
    .option(
      '--part <part>',
      says('help.option.exportPart'),
      oneOf(language, '--part', EXPORT_PARTS),
      'edges',
    )
    .option(
      '--layout <layout>',
      says('help.option.exportLayout'),
      oneOf(language, '--layout', EXPORT_LAYOUTS),
      'map',
    )
    .option('-o, --output <file>', says('help.option.output'));
  filterOptions(command, context)
    .option('--include-names', says('help.option.includeNames'))
    .action(async (options: Options) => {
      const { format, includeNames, layout, part, ...others } = options;
      const { type, role, sector, community, around, depth, from, to, ...common } = others;
      const session = createSession(io, language, common);
      await withServices(session, async (services, scope) => {
        const pieces = await services.exportGraph({
          ...scope,
          format,
          part,
          layout,
          includeNames: includeNames === true,
          ...(type === undefined ? {} : { types: type }),
          ...(role === undefined ? {} : { roles: role }),
          ...(sector === undefined ? {} : { sectors: sector }),
          ...(community === undefined ? {} : { communities: community }),
          ...(around === undefined ? {} : { around }),
          ...(depth === undefined ? {} : { depth }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        });
        await emit(session, pieces, options.output);
      });
    });
  return withExamples(
    command,
    context,
    'export --format gexf --output map.gexf',
    'export --territory FR-REG-53 --format csv --output map.csv',
    'export --type person --type project --format json --output people.json',
    'export --around "Ada Martin" --depth 2 --output around.gexf',
    'export --layout forceAtlas2 --output map.gexf',
  );
}

function filterOptions(command: Command, { language }: Context): Command {
  const says = (key: SentenceKey): string => sentence(language, key);
  const number = integer(language, '--community', 0);
  return command
    .option('--type <type>', says('help.option.onlyType'), collected(String))
    .option('--role <role>', says('help.option.onlyRole'), collected(String))
    .option('--sector <sector>', says('help.option.onlySector'), collected(String))
    .option('--community <n>', says('help.option.onlyCommunity'), collected(number))
    .option('--around <actor>', says('help.option.around'))
    .option('--depth <n>', says('help.option.depth'), integer(language, '--depth', 0))
    .option('--from <day>', says('help.option.changesFrom'), day(language, '--from'))
    .option('--to <day>', says('help.option.changesTo'), day(language, '--to'));
}

/** An option that may be repeated. */
function collected<T>(read: (found: string) => T) {
  return (found: string, before: readonly T[] = []): readonly T[] => [...before, read(found)];
}
