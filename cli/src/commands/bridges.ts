import { bridgeEdgeRow, bridgeRow, bridgeSummaryRow } from '@passerelle/core/contract/rows';
import type { Grouping } from '@passerelle/core/contract/grouping';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Command } from 'commander';
import { engineOption, type CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { forScreen, onScreen, withServices } from '../engine.js';
import { bridgesScreenView, edgesSection, summarySection } from '../output/bridges-view.js';
import { groupBridgesView } from '../output/group-bridges-view.js';
import { between, removal, roles, without } from './bridges-more.js';
import { groupsOption } from '../reading-options.js';
import { report, type Answer } from '../report-command.js';
import { columnsOf, resampled, resamplesOption } from '../resamples-option.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

interface Options extends CommonOptions {
  readonly edges?: boolean;
  readonly summary?: boolean;
  readonly resamples?: number;
  readonly roles?: boolean;
  readonly directed?: boolean;
  readonly groups?: Grouping;
  readonly without?: readonly string[];
  readonly removal?: boolean;
  readonly fromGroup?: string;
  readonly toGroup?: string;
}

export function bridgesCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'bridges', 'help.bridges')
    .option('--from-group <group>', sentence(language, 'help.option.fromGroup'))
    .option('--to-group <group>', sentence(language, 'help.option.toGroup'))
    .option('--edges', sentence(language, 'help.option.edges'))
    .option('--summary', sentence(language, 'help.option.summary'))
    .addOption(resamplesOption(language))
    .option('--roles', sentence(language, 'help.option.roles'))
    .addOption(groupsOption(language))
    .option('--directed', sentence(language, 'help.option.directed'))
    .option('--without <actors...>', sentence(language, 'help.option.without'))
    .option('--removal', sentence(language, 'help.option.removal'))
    .addOption(engineOption(language))
    .action((options: Options) =>
      report(context, options, (session) => {
        assertOnePart(session, options);
        if (options.edges === true) return edges(session, options);
        if (options.without !== undefined) return without(session, options.without, options);
        if (options.roles === true) return roles(session, options);
        if (options.removal === true) return removal(session, options);
        return options.summary === true ? summary(session, options) : actors(session, options);
      }),
    );
  return withExamples(
    command,
    context,
    'bridges --territory FR-REG-53',
    'bridges --territory FR-REG-53 --resamples 500',
    'bridges --territory FR-REG-53 --roles --groups sphere',
    'bridges --from-group sector:research --to-group sector:private',
    'bridges --territory FR-REG-53 --without "Télécom Bretagne"',
    'bridges --territory Bretagne --edges --top 10 --format csv',
  );
}

/** Each of these is a report of its own. */
const PARTS = ['edges', 'summary', 'roles', 'without', 'removal'] as const;

/** @throws UsageError when two parts of the report are asked for at once */
function assertOnePart({ t }: Session, options: Options): void {
  const [first, second] = PARTS.filter((part) => options[part] !== undefined);
  if (second === undefined) return;
  throw new UsageError(t('error.oneOfTwo', { first: `--${first ?? ''}`, second: `--${second}` }));
}

/** One screen for people; the rows alone for machines. */
async function actors(session: Session, options: Options): Promise<Answer> {
  const columns = columnsOf(bridgeRow.shape, options);
  if (!onScreen(session)) {
    const answer = await withServices(session, (services, scope) =>
      services.bridges(resampled(between(scope, options), options)),
    );
    return { ...answer, columns, view: () => ({ sections: [] }) };
  }
  const { meta, screen, place } = await withServices(session, async (services, scope) => {
    const found = await services.bridgesScreen(
      resampled(between(forScreen(scope), options), options),
    );
    const places = await services.territories(scope);
    const place = places.find(({ id }) => id === found.screen.summary.territoryId);
    return { ...found, place: place?.label };
  });
  const rows = [...screen.brokers, ...screen.singlePassages, ...screen.missing];
  const isOfGroups = options.fromGroup !== undefined || options.toGroup !== undefined;
  return {
    meta,
    rows,
    columns,
    view: () =>
      isOfGroups
        ? groupBridgesView(session, meta, screen, options, place)
        : bridgesScreenView(session, meta, screen, place),
  };
}

async function edges(session: Session, options: Options): Promise<Answer> {
  const answer = await withServices(session, (services, scope) =>
    services.bridgeEdges(between(scope, options)),
  );
  return {
    ...answer,
    columns: Object.keys(bridgeEdgeRow.shape),
    view: () => ({ sections: [edgesSection(session, answer.rows)] }),
  };
}

async function summary(session: Session, options: Options): Promise<Answer> {
  const answer = await withServices(session, (services, scope) =>
    services.bridgeSummary(resampled(between(scope, options), options)),
  );
  return {
    ...answer,
    columns: columnsOf(bridgeSummaryRow.shape, options),
    view: () => ({ sections: [summarySection(session, answer.rows)] }),
  };
}
