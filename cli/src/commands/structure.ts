import type { Grouping } from '@passerelle/core/contract/grouping';
import {
  mixingRow,
  structureRow,
  type MixingRow,
  type StructureRow,
} from '@passerelle/core/contract/measure-rows';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { forScreen, onScreen, withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { intervalColumn } from '../output/uncertain-columns.js';
import { section, type Column } from '../output/view.js';
import { distanceBands, remoteLasting } from './structure-distance.js';
import { proximityProfile } from './structure-proximity.js';
import { groupsOption } from '../reading-options.js';
import { report, type Answer } from '../report-command.js';
import type { Session } from '../session.js';

interface Options extends CommonOptions {
  readonly groups?: Grouping;
  readonly mixing?: boolean;
  readonly distance?: boolean;
  readonly proximity?: boolean;
  readonly lasting?: boolean;
}

const ON_ONE_SCREEN = 20;
const COUNTS = new Set(['actors', 'ties', 'components']);

export function structureCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'structure', 'help.structure')
    .addOption(groupsOption(language))
    .option('--mixing', sentence(language, 'help.option.mixing'))
    .option('--distance', sentence(language, 'help.option.distance'))
    .option('--proximity', sentence(language, 'help.option.proximity'))
    .option('--lasting', sentence(language, 'help.option.lasting'))
    .action((options: Options) =>
      report(context, options, (session) => {
        const groups = options.groups === undefined ? {} : { groups: options.groups };
        if (options.distance === true) return distanceBands(session);
        if (options.proximity === true) return proximityProfile(session);
        if (options.lasting === true) return remoteLasting(session);
        return options.mixing === true ? mixing(session, groups) : figures(session, groups);
      }),
    );
  return withExamples(
    command,
    context,
    'structure --groups sphere',
    'structure --territory FR-REG-53 --groups sector --mixing --format csv',
    'structure --distance',
    'structure --proximity',
    'structure --lasting --territory ORV',
  );
}

async function figures(session: Session, groups: Pick<Options, 'groups'>): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.structure({ ...scope, ...groups }),
  );
  const core = rows.find(({ figure }) => figure === 'corePeriphery');
  const written = (figure: string, value: number | null): string =>
    formatNumber(language, value, COUNTS.has(figure) ? 0 : 3);
  const three = (value: number): string => formatNumber(language, value, 3);
  const number = (key: 'value' | 'byChance'): Column<StructureRow> => ({
    title: titleOf(language, key),
    text: (row) =>
      key === 'byChance' && row.verdict === null ? '' : written(row.figure, row[key]),
    right: true,
  });
  return {
    meta,
    rows,
    columns: Object.keys(structureRow.shape),
    view: () => ({
      ...(rows.length === 0
        ? {}
        : { headline: t('headline.structure', { verdict: core?.verdict ?? 'none' }) }),
      lines: rows.length === 0 ? [] : [t('structure.sentence')],
      sections: [
        section(
          [
            {
              title: titleOf(language, 'structureFigure'),
              text: ({ figure, groups: by }: StructureRow) =>
                dataSentence(language, 'figure', figure) + (by === null ? '' : ` (${by})`),
            },
            number('value'),
            intervalColumn<StructureRow>(language, ({ low, high }) => [low, high], three),
            number('byChance'),
            {
              ...intervalColumn<StructureRow>(
                language,
                ({ byChanceLow, byChanceHigh }) => [byChanceLow, byChanceHigh],
                three,
              ),
              title: titleOf(language, 'chanceInterval'),
            },
            {
              title: titleOf(language, 'p'),
              text: ({ p }: StructureRow) => (p === null ? '' : formatNumber(language, p, 3)),
              right: true,
            },
            {
              title: titleOf(language, 'verdict'),
              text: ({ verdict }: StructureRow) =>
                verdict === null ? '' : t(`verdict.${verdict}`),
            },
            {
              title: titleOf(language, 'actors'),
              text: ({ actors }: StructureRow) =>
                actors === null ? '' : formatNumber(language, actors),
              right: true,
            },
          ],
          rows,
        ),
      ],
    }),
  };
}

async function mixing(session: Session, groups: Pick<Options, 'groups'>): Promise<Answer> {
  const { language, t, options } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.mixing({ ...(onScreen(session) ? forScreen(scope) : scope), ...groups }),
  );
  const columns = columnMakers(language);
  const text = (key: 'groupA' | 'groupB'): Column<MixingRow> => ({
    title: titleOf(language, key),
    text: (row) => row[key],
  });
  const shown = rows.slice(0, options.top ?? ON_ONE_SCREEN);
  const left = rows.length - shown.length;
  return {
    meta,
    rows,
    columns: Object.keys(mixingRow.shape),
    view: () => ({
      headline: t('headline.mixing', {
        count: rows[0]?.ties ?? 0,
        a: rows[0]?.groupA ?? '',
        b: rows[0]?.groupB ?? '',
      }),
      lines: rows.length === 0 ? [] : [t('mixing.sentence')],
      sections: [
        section(
          [
            text('groupA'),
            text('groupB'),
            columns.number('ties'),
            columns.number('expected', 1),
            columns.number('ratio', 2),
          ],
          shown,
          left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {},
        ),
      ],
    }),
  };
}
