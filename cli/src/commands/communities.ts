import { trackedRow } from '@passerelle/core/contract/measure-rows';
import { communityRow, communitySummaryRow } from '@passerelle/core/contract/rows';
import type { Report } from '@passerelle/core/contract/report';
import type { CommunitySummaryRow } from '@passerelle/core/contract/rows';
import { communityName, sentence } from '@passerelle/core/contract/sentences/sentence';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import type { Command } from 'commander';
import { engineOption, type CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { forScreen, onScreen, withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { section, type View } from '../output/view.js';
import { trackedView } from '../output/tracked-view.js';
import { day, oneOf, positive } from '../parsers.js';
import { report, type Answer } from '../report-command.js';
import type { Session } from '../session.js';

const ON_ONE_SCREEN = 30;

interface Options extends CommonOptions {
  readonly summary?: boolean;
  readonly algorithm?: 'leiden' | 'louvain';
  readonly resolution?: number;
  readonly stability?: boolean;
  readonly trackedFrom?: string;
}

export function communitiesCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'communities', 'help.communities')
    .option('--summary', sentence(language, 'help.option.communitySummary'))
    .option(
      '--algorithm <name>',
      sentence(language, 'help.option.algorithm'),
      oneOf(language, '--algorithm', ['leiden', 'louvain'] as const),
    )
    .option(
      '--resolution <n>',
      sentence(language, 'help.option.resolution'),
      positive(language, '--resolution'),
    )
    .option('--stability', sentence(language, 'help.option.stability'))
    .option(
      '--tracked-from <day>',
      sentence(language, 'help.option.trackedFrom'),
      day(language, '--tracked-from'),
    )
    .addOption(engineOption(language))
    .action((options: Options) =>
      report(context, options, (session) => {
        if (options.trackedFrom !== undefined) return tracked(session, options.trackedFrom);
        const asked = {
          ...(options.stability === true ? { stability: true } : {}),
          ...(options.algorithm === undefined ? {} : { algorithm: options.algorithm }),
          ...(options.resolution === undefined ? {} : { resolution: options.resolution }),
        };
        return options.summary === true ? summary(session, asked) : members(session, asked);
      }),
    );
  return withExamples(
    command,
    context,
    'communities --summary',
    'communities --summary --stability',
    'communities --tracked-from 2024-12-31',
    'communities --territory FR-REG-53 --format csv --output communities.csv',
  );
}

type Asked = Pick<Options, 'algorithm' | 'resolution' | 'stability'>;

async function members(session: Session, asked: Asked): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.communities({ ...scope, ...asked }),
  );
  const columns = columnMakers(language);
  return {
    meta,
    rows,
    columns: stabilityColumns(communityRow.shape, asked),
    view: () => ({
      sections: [
        section(
          [
            columns.text('label'),
            {
              title: titleOf(language, 'community'),
              text: ({ community }: { community: number | null }) =>
                community === null ? t('community.unlinked') : formatNumber(language, community),
              right: true,
            },
            ...(asked.stability === true ? [columns.share('stability')] : []),
          ],
          rows.map(({ stability = null, ...row }) => ({ ...row, stability })),
        ),
      ],
    }),
  };
}

async function summary(session: Session, asked: Asked): Promise<Answer> {
  const answer = await withServices(session, (services, scope) =>
    services.communitySummary({ ...(onScreen(session) ? forScreen(scope) : scope), ...asked }),
  );
  return {
    ...answer,
    columns: stabilityColumns(communitySummaryRow.shape, asked),
    view: () => summaryView(session, answer, asked),
  };
}

function summaryView(
  { language, options, t }: Session,
  { rows }: Report<CommunitySummaryRow>,
  { stability }: Asked,
): View {
  const columns = columnMakers(language);
  const shown = rows.slice(0, options.top ?? ON_ONE_SCREEN);
  const left = rows.length - shown.length;
  const linked = rows.reduce((sum, { actors }) => sum + actors, 0);
  const share = linked === 0 ? 0 : (rows[0]?.actors ?? 0) / linked;
  return {
    headline: t('headline.communities', { count: rows.length, share }),
    lines: rows.length === 0 ? [] : [t('communities.sentence')],
    sections: [
      section(
        [
          columns.number('community'),
          {
            title: titleOf(language, 'name'),
            text: ({ name }: CommunitySummaryRow) => communityName(language, name),
          },
          columns.number('actors'),
          columns.number('ties'),
          columns.share('inside'),
          ...(stability === true ? [columns.share('stability')] : []),
          {
            title: titleOf(language, 'topActors'),
            text: ({ topActors }: CommunitySummaryRow) => topActors.slice(0, 3).join(', '),
          },
        ],
        shown.map(({ stability: sure = null, ...row }) => ({ ...row, stability: sure })),
        left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {},
      ),
    ],
  };
}

/** Those of stability only when it was asked for. */
function stabilityColumns(shape: object, { stability }: Asked): string[] {
  return Object.keys(shape).filter(
    (key) => stability === true || (key !== 'stability' && key !== 'betweenGroups'),
  );
}

/** `communities --tracked-from` */
async function tracked(session: Session, trackedFrom: string): Promise<Answer> {
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.trackedCommunities({
      ...(onScreen(session) ? forScreen(scope) : scope),
      trackedFrom,
    }),
  );
  return {
    meta,
    rows,
    columns: Object.keys(trackedRow.shape),
    view: () => trackedView(session, rows),
  };
}
