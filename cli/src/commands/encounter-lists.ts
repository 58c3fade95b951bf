import { unmatchedDemandRow, type UnmatchedDemandRow } from '@passerelle/core/contract/demands';
import { unservedRow, type UnservedRow } from '@passerelle/core/contract/encounter-overview';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { columnMakers } from '../output/columns.js';
import { section } from '../output/view.js';
import { oneOf } from '../parsers.js';
import { report, type Answer } from '../report-command.js';
import type { Session } from '../session.js';

const SIDES = ['need', 'offer'] as const;

interface DemandOptions extends CommonOptions {
  readonly side?: (typeof SIDES)[number];
}

/** Needs nobody answers and offers nobody uses. */
export function demandsCommand(context: Context): Command {
  const { language } = context;
  const demands = readingCommand(context, 'demands', 'help.encounters.demands')
    .option(
      '--side <side>',
      sentence(language, 'help.option.side'),
      oneOf(language, '--side', SIDES),
    )
    .action((_: DemandOptions, command: Command) =>
      report(context, command.optsWithGlobals<DemandOptions>(), async (session) => {
        const { side } = command.opts<DemandOptions>();
        const answer = await withServices(session, (services, scope) =>
          services.unmatchedDemands({ ...scope, ...(side === undefined ? {} : { side }) }),
        );
        return {
          ...answer,
          columns: Object.keys(unmatchedDemandRow.shape),
          view: () => ({ sections: listsOf(session, answer.rows) }),
        };
      }),
    );
  return withExamples(
    demands,
    context,
    'encounters demands --territory FR-REG-53',
    'encounters demands --side offer --format csv',
  );
}

function listsOf({ language, t }: Session, rows: readonly UnmatchedDemandRow[]) {
  const columns = columnMakers(language);
  return SIDES.flatMap((side) => {
    const found = rows.filter((row) => row.side === side);
    if (found.length === 0) return [];
    return [
      section(
        [
          {
            title: t('unmatched.category'),
            text: ({ category }: UnmatchedDemandRow) => needCategories.label(category, language),
          },
          columns.text('label'),
          columns.scale,
          {
            title: t('unmatched.since'),
            text: ({ openedAt }: UnmatchedDemandRow) => openedAt ?? t('unmatched.undated'),
          },
        ],
        found,
        {
          title: t(side === 'need' ? 'unmatched.needs' : 'unmatched.offers', {
            count: found.length,
          }),
        },
      ),
    ];
  });
}

const NAMED = 5;

interface Filters {
  readonly need: string | undefined;
  readonly crosses: string | undefined;
  readonly size: 'small' | 'large' | undefined;
}

/** Who is in no suggestion, by why. Filters choose among suggestions and leave that as it is; what they hold is checked. */
export async function unservedAnswer(session: Session, filters: Filters): Promise<Answer> {
  const { meta, overview } = await withServices(session, (services, scope) =>
    services.encounterOverview({ ...scope, ...filters }),
  );
  const { language, t } = session;
  const { recipients, served, unserved } = overview;
  return {
    meta,
    rows: unserved,
    columns: Object.keys(unservedRow.shape),
    view: () => ({
      headline: t('headline.unserved', { count: recipients - served, all: recipients }),
      sections: [
        section(
          [
            {
              title: t('unserved.why'),
              text: ({ reason }: UnservedRow) => dataSentence(language, 'unserved', reason),
            },
            {
              title: t('unserved.actors'),
              text: ({ count }: UnservedRow) =>
                count === null ? t('unserved.few') : formatNumber(language, count, 0),
              right: true,
            },
            {
              title: t('unserved.first'),
              text: ({ actors }: UnservedRow) =>
                actors
                  .slice(0, NAMED)
                  .map(({ label }) => label)
                  .join(', '),
            },
          ],
          unserved,
        ),
      ],
    }),
  };
}
