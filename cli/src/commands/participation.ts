import { participationRow, type ParticipationRow } from '@passerelle/core/contract/measure-rows';
import { formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { titleOf } from '../output/columns.js';
import { section, type View } from '../output/view.js';
import { report } from '../report-command.js';
import type { Session } from '../session.js';

export function participationCommand(context: Context): Command {
  const command = readingCommand(context, 'participation', 'help.participation').action(
    (options: CommonOptions) =>
      report(context, options, async (session) => {
        const { meta, rows } = await withServices(session, (services, scope) =>
          services.participation(scope),
        );
        return {
          meta,
          rows,
          columns: Object.keys(participationRow.shape),
          view: () => participationView(session, rows[0]),
        };
      }),
  );
  return withExamples(
    command,
    context,
    'participation --territory FR-REG-53',
    'participation --set topShare=0.1 --format json',
  );
}

interface Line {
  readonly aspect: string;
  readonly figure: string;
  readonly interval: string;
  readonly chance: string;
}

function participationView({ language, t }: Session, row: ParticipationRow | undefined): View {
  if (row === undefined) return { sections: [] };
  const share = (figure: number | null): string => formatShare(language, figure);
  const number = (figure: number | null): string => formatNumber(language, figure, 3);
  const between = (
    low: number | null,
    high: number | null,
    written: (figure: number | null) => string,
  ): string =>
    low === null || high === null ? '' : t('interval', { low: written(low), high: written(high) });
  const lines: Line[] = [
    {
      aspect: t('participation.top'),
      figure: share(row.topPart),
      interval: between(row.topLow, row.topHigh, share),
      chance: share(row.topByChance),
    },
    {
      aspect: t('participation.gini'),
      figure: number(row.gini),
      interval: between(row.giniLow, row.giniHigh, number),
      chance: number(row.giniByChance),
    },
    {
      aspect: t('indicator.excessGini'),
      figure: number(row.excessGini),
      interval: between(row.excessLow, row.excessHigh, number),
      chance: number(row.excessGini === null ? null : 0),
    },
    {
      aspect: t('indicator.organiserRenewal'),
      figure: share(row.organiserRenewal),
      interval: between(row.renewalLow, row.renewalHigh, share),
      chance: '',
    },
    {
      aspect: t('participation.alternation'),
      figure: share(row.alternation),
      interval: '',
      chance: '',
    },
    {
      aspect: t('participation.entropy'),
      figure: number(row.entropyRate),
      interval: '',
      chance: '',
    },
    { aspect: t('participation.rhythm'), figure: number(row.burstiness), interval: '', chance: '' },
    {
      aspect: t('participation.expanding'),
      figure: share(row.expanding),
      interval: '',
      chance: '',
    },
    {
      aspect: t('participation.withdrawing'),
      figure: share(row.withdrawing),
      interval: '',
      chance: '',
    },
    { aspect: t('participation.inBurst'), figure: share(row.inBurst), interval: '', chance: '' },
  ];
  const column = (key: keyof Line, right: boolean) => ({
    title: titleOf(language, key),
    text: (line: Line) => line[key],
    right,
  });
  return {
    headline: t('headline.participation', {
      part: share(row.topPart),
      chance: share(row.topByChance),
      active: row.active,
    }),
    lines: [
      t('participation.counts', {
        active: row.active,
        actors: row.actors,
        contributions: row.contributions,
      }),
      t('participation.turns', { transitions: row.transitions, organisers: row.organisers }),
    ],
    sections: [
      section(
        [
          column('aspect', false),
          column('figure', true),
          column('interval', true),
          column('chance', true),
        ],
        lines,
      ),
    ],
  };
}
