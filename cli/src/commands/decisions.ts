import { boostRow, decisionRow, type DecisionRow } from '@passerelle/core/contract/measure-rows';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { forScreen, onScreen, withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { section } from '../output/view.js';
import { report, type Answer } from '../report-command.js';
import type { Session } from '../session.js';

interface Options extends CommonOptions {
  readonly officials?: boolean;
  readonly boost?: boolean;
}

const ON_ONE_SCREEN = 20;

export function decisionsCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'decisions', 'help.decisions')
    .option('--officials', sentence(language, 'help.option.officials'))
    .option('--boost', sentence(language, 'help.option.boost'))
    .action((options: Options) =>
      report(context, options, (session) =>
        options.boost === true ? boost(session) : approach(session, options),
      ),
    );
  return withExamples(
    command,
    context,
    'decisions --territory ORV',
    'decisions --officials --top 10',
    'decisions --boost --format json',
  );
}

async function approach(session: Session, { officials }: Options): Promise<Answer> {
  const { language, t, options } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    // The whole list is counted on a screen, and cut there.
    services.decisions({
      ...(onScreen(session) ? forScreen(scope) : scope),
      ...(officials === undefined ? {} : { officials }),
    }),
  );
  const columns = columnMakers(language);
  const shown = onScreen(session) ? rows.slice(0, options.top ?? ON_ONE_SCREEN) : rows;
  const left = rows.length - shown.length;
  return {
    meta,
    rows,
    columns: Object.keys(decisionRow.shape),
    view: () => ({
      headline: t('headline.decisions', {
        count: rows.length,
        side: Number(officials === true),
        nearer: rows.filter(({ nearer }) => (nearer ?? 0) > 0).length,
        farther: rows.filter(({ nearer }) => (nearer ?? 0) < 0).length,
      }),
      sections: [
        section(
          [
            columns.text('label'),
            columns.type,
            columns.number('distance'),
            columns.number('before'),
            {
              title: titleOf(language, 'chain'),
              text: ({ chainLabels }: DecisionRow) => chainLabels.slice(1).join(' → '),
            },
          ],
          shown,
          left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {},
        ),
      ],
    }),
  };
}

/** `decisions --boost` */
async function boost(session: Session): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.decisionBoost(scope),
  );
  const [row] = rows;
  const written = (figure: number | null | undefined): string =>
    formatNumber(language, figure ?? null, 1);
  return {
    meta,
    rows,
    columns: Object.keys(boostRow.shape),
    view: () => ({
      lines:
        row?.enough !== true
          ? []
          : [
              t('boost.own', {
                matched: row.matched,
                firstTies: row.firstTies,
                before: written(row.before),
                after: written(row.after),
              }),
              t('boost.others', {
                before: written(row.controlBefore),
                after: written(row.controlAfter),
              }),
              t('boost.effect', {
                effect: written(row.effect),
                low: written(row.effectLow),
                high: written(row.effectHigh),
                sure: Number((row.effectLow ?? 0) > 0) - Number((row.effectHigh ?? 0) < 0),
              }),
            ],
      sections: [],
    }),
  };
}
