import {
  introducerRow,
  originRow,
  undeclaredRow,
  type IntroducerRow,
  type OriginRow,
  type UndeclaredRow,
} from '@passerelle/core/contract/measure-rows';
import { formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { tieOrigins } from '@passerelle/core/domain/vocabularies/mediation-terms';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { forScreen, onScreen, withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { intervalColumn } from '../output/uncertain-columns.js';
import { section } from '../output/view.js';
import { report, type Answer } from '../report-command.js';
import type { Session } from '../session.js';

interface Options extends CommonOptions {
  readonly origins?: boolean;
  readonly undeclared?: boolean;
}

const ON_ONE_SCREEN = 20;

export function introductionsCommand(context: Context): Command {
  const command = readingCommand(context, 'introductions', 'help.introductions')
    .option('--origins', sentence(context.language, 'help.option.origins'))
    .option('--undeclared', sentence(context.language, 'help.option.undeclared'))
    .action((options: Options) =>
      report(context, options, (session) =>
        options.origins === true
          ? origins(session)
          : options.undeclared === true
            ? undeclared(session)
            : introducers(session),
      ),
    );
  return withExamples(
    command,
    context,
    'introductions --territory ORV',
    'introductions --origins --format csv',
    'introductions --undeclared',
  );
}

async function introducers(session: Session): Promise<Answer> {
  const { language, t, options } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.introductions(onScreen(session) ? forScreen(scope) : scope),
  );
  const columns = columnMakers(language);
  const shown = rows.slice(0, options.top ?? ON_ONE_SCREEN);
  const left = rows.length - shown.length;
  const [first] = rows;
  return {
    meta,
    rows,
    columns: Object.keys(introducerRow.shape),
    view: () => ({
      headline: t('headline.introductions', {
        count: rows.length,
        first: first?.label ?? '',
        due: first?.due ?? 0,
        followed: first?.followed ?? 0,
      }),
      lines: rows.length === 0 ? [] : [t('introductions.sentence')],
      sections: [
        section(
          [
            columns.text('label'),
            columns.type,
            columns.number('introductions'),
            columns.number('due'),
            columns.number('followed'),
            columns.share('share'),
            intervalColumn<IntroducerRow>(
              language,
              ({ shareLow, shareHigh }) => [shareLow, shareHigh],
              (share) => formatShare(language, share, 0),
            ),
            columns.number('acrossCommunities'),
            columns.number('acrossTerritories'),
          ],
          shown,
          left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {},
        ),
      ],
    }),
  };
}

/** `introductions --undeclared` */
async function undeclared(session: Session): Promise<Answer> {
  const { language, t, options } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.undeclared(onScreen(session) ? forScreen(scope) : scope),
  );
  const columns = columnMakers(language);
  const shown = rows.slice(0, options.top ?? ON_ONE_SCREEN);
  const left = rows.length - shown.length;
  return {
    meta,
    rows,
    columns: Object.keys(undeclaredRow.shape),
    view: () => ({
      headline: t('headline.undeclared', { count: rows.length }),
      lines: rows.length === 0 ? [] : [t('undeclared.sentence')],
      sections: [
        section(
          [
            columns.text('label'),
            columns.type,
            columns.number('open'),
            columns.number('closed'),
            columns.number('expected', 1),
            columns.number('ratio', 1),
            intervalColumn<UndeclaredRow>(
              language,
              ({ ratioLow, ratioHigh }) => [ratioLow, ratioHigh],
              (ratio) => formatNumber(language, ratio, 1),
            ),
          ],
          shown,
          left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {},
        ),
      ],
    }),
  };
}

/** `introductions --origins` */
async function origins(session: Session): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.tieOrigins(scope),
  );
  const columns = columnMakers(language);
  return {
    meta,
    rows,
    columns: Object.keys(originRow.shape),
    view: () => ({
      headline: t('headline.origins', { count: rows.length }),
      sections: [
        section(
          [
            {
              title: titleOf(language, 'origin'),
              text: ({ origin }: OriginRow) => tieOrigins.label(origin, language),
            },
            columns.number('ties'),
            columns.number('ended'),
            columns.share('survival'),
            intervalColumn<OriginRow>(
              language,
              ({ survivalLow, survivalHigh }) => [survivalLow, survivalHigh],
              (share) => formatShare(language, share, 0),
            ),
          ],
          rows,
        ),
      ],
    }),
  };
}
