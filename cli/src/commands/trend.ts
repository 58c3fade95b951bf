import { trendRow, type TrendRow } from '@passerelle/core/contract/measure-rows';
import { formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { isSentenceKey, sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { titleOf } from '../output/columns.js';
import { intervalColumn } from '../output/uncertain-columns.js';
import { section, type Column } from '../output/view.js';
import { day } from '../parsers.js';
import { report } from '../report-command.js';

interface Options extends CommonOptions {
  readonly from?: string;
}
const SHARES = new Set(['activeShare', 'organiserRenewal', 'remoteTieShare']);

export function trendCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'trend', 'help.trend')
    .requiredOption('--from <day>', sentence(language, 'help.option.from'), day(language, '--from'))
    .action((options: Options) =>
      report(context, options, async (session) => {
        const from = options.from === undefined ? {} : { from: options.from };
        const { meta, rows } = await withServices(session, (services, scope) =>
          services.trend({ ...scope, ...from }),
        );
        const written = (row: TrendRow, figure: number | null): string =>
          SHARES.has(row.indicator)
            ? formatShare(language, figure)
            : formatNumber(language, figure, 3);
        const figure = (
          key: 'before' | 'after' | 'panelBefore' | 'panelAfter',
        ): Column<TrendRow> => ({
          title: titleOf(language, key),
          text: (row) => written(row, row[key]),
          right: true,
        });
        const change = (key: 'trend' | 'panelTrend'): Column<TrendRow> => ({
          title: titleOf(language, key),
          text: (row) =>
            row.why === null ? session.t(`trend.${row[key]}`) : session.t(`trend.none.${row.why}`),
        });
        const number = (one: number): string => formatNumber(language, one, 3);
        return {
          meta,
          rows,
          columns: Object.keys(trendRow.shape),
          view: () => ({
            lines: [session.t('trend.sentence', { panel: rows[0]?.panel ?? 0 })],
            sections: [
              section(
                [
                  {
                    title: titleOf(language, 'indicator'),
                    text: ({ indicator }: TrendRow) => {
                      const key = `indicator.${indicator}`;
                      return isSentenceKey(key) ? sentence(language, key) : indicator;
                    },
                  },
                  figure('before'),
                  figure('after'),
                  intervalColumn<TrendRow>(language, ({ low, high }) => [low, high], number),
                  change('trend'),
                  figure('panelBefore'),
                  figure('panelAfter'),
                  intervalColumn<TrendRow>(
                    language,
                    ({ panelLow, panelHigh }) => [panelLow, panelHigh],
                    number,
                  ),
                  change('panelTrend'),
                ],
                rows,
              ),
            ],
          }),
        };
      }),
    );
  return withExamples(command, context, 'trend --territory FR-REG-53 --from 2020-12-31');
}
