import { backtestReportRow, type BacktestReportRow } from '@passerelle/core/contract/rows';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { section, type Column } from '../output/view.js';
import { partialDate } from '../parsers.js';
import { report } from '../report-command.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

interface Options extends CommonOptions {
  readonly cut?: string;
  readonly task?: string;
  readonly gate?: string;
  readonly unmet?: boolean;
  readonly methods?: string;
  readonly recipients?: string;
  readonly level?: string;
  readonly eventCap?: string;
  readonly places?: string;
  readonly cap?: string;
}

export function backtestCommand(context: Context): Command {
  const { language } = context;
  const says = (key: Parameters<typeof sentence>[1]): string => sentence(language, key);
  const backtest = readingCommand(context, 'backtest', 'help.encounters.backtest')
    .option('--cut <date>', says('help.option.cut'), partialDate(language, '--cut'))
    .option('--task <task>', says('help.option.task'))
    .option('--gate <gate>', says('help.option.gate'))
    .option('--unmet', says('help.option.unmet'))
    .option('--methods <list>', says('help.option.methods'))
    .option('--recipients <territories>', says('help.option.recipients'))
    .option('--level <level>', says('help.option.level'))
    .option('--event-cap <actors>', says('help.option.eventCap'))
    .option('--places <count>', says('help.option.places'))
    .option('--cap <count>', says('help.option.cap'))
    .action((_: Options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { until, ...others } = options;
      return report(context, others, async (session) => {
        const asked = askedOf(session, options);
        const answer = await withServices(session, (services, scope) =>
          services.backtestEncounters({
            ...scope,
            ...asked,
            ...(until === undefined ? {} : { testUntil: until }),
          }),
        );
        return {
          ...answer,
          columns: Object.keys(backtestReportRow.shape),
          view: () => ({
            headline: session.t('headline.backtest', { cut: asked.cut }),
            sections: [section(columnsOf(session), answer.rows)],
          }),
        };
      });
    });
  return withExamples(
    backtest,
    context,
    'encounters backtest --cut 2024-01-01',
    'encounters backtest --cut 2024-01-01 --task general --methods ours,aa,random --format csv',
  );
}

function askedOf(session: Session, options: Options) {
  const { cut, task, gate, unmet, methods, recipients, level, eventCap, places, cap } = options;
  if (cut === undefined) throw new UsageError(session.t('error.needsCut'));
  const oneOf = <T extends string>(
    option: string,
    known: readonly T[],
    text: string | undefined,
  ): T | undefined => {
    const found = known.find((one) => one === text);
    if (text !== undefined && found === undefined) {
      throw new UsageError(session.t('error.oneOf', { option, known: known.join(', ') }));
    }
    return found;
  };
  const named = {
    task: oneOf('task', ['general', 'improbable'] as const, task),
    gate: oneOf('gate', ['any', 'territory'] as const, gate),
  };
  const whole = (option: string, text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,5}$/.test(text)) {
      throw new UsageError(session.t('error.oneOf', { option, known: '1, 2, 3 …' }));
    }
    return Number(text);
  };
  const counts = {
    eventCap: whole('event-cap', eventCap),
    places: whole('places', places),
    cap: whole('cap', cap),
  };
  return {
    cut,
    ...(named.task === undefined ? {} : { task: named.task }),
    ...(named.gate === undefined ? {} : { gate: named.gate }),
    ...(unmet === true ? { unmet } : {}),
    ...(level === undefined ? {} : { level }),
    ...(methods === undefined ? {} : { methods: methods.split(',') }),
    ...(recipients === undefined ? {} : { recipients: recipients.split(',') }),
    ...(counts.eventCap === undefined ? {} : { eventCap: counts.eventCap }),
    ...(counts.places === undefined ? {} : { places: counts.places }),
    ...(counts.cap === undefined ? {} : { cap: counts.cap }),
  };
}

function columnsOf({ language }: Session): readonly Column<BacktestReportRow>[] {
  const title = (key: string): string => dataSentence(language, 'backtest', key);
  const figure = (x: number | null): string => formatNumber(language, x, 4);
  const within = (low: number | null, high: number | null): string =>
    ` [${figure(low)}, ${figure(high)}]`;
  const right = true;
  return [
    { title: title('method'), text: ({ method, mode }) => `${method} ${title(mode)}` },
    { title: title('hits'), text: ({ hits }) => String(hits), right },
    {
      title: title('precision'),
      text: (r) => figure(r.precision) + within(r.precisionLow, r.precisionHigh),
      right,
    },
    { title: title('precisionAt3'), text: (r) => figure(r.precisionAt3), right },
    { title: title('bridgingGain'), text: (r) => formatNumber(language, r.bridgingGain, 2), right },
    { title: title('exposureGini'), text: (r) => formatNumber(language, r.exposureGini, 2), right },
    { title: title('smallPrecision'), text: (r) => figure(r.smallPrecision), right },
    { title: title('coverage'), text: (r) => formatNumber(language, r.coverage, 2), right },
    { title: title('auc'), text: (r) => formatNumber(language, r.auc, 2), right },
    {
      title: title('difference'),
      text: (r) => figure(r.difference) + within(r.differenceLow, r.differenceHigh),
      right,
    },
    {
      title: title('gainDifference'),
      text: (r) => figure(r.gainDifference) + within(r.gainDifferenceLow, r.gainDifferenceHigh),
      right,
    },
    {
      title: title('smallDifference'),
      text: (r) => figure(r.smallDifference) + within(r.smallDifferenceLow, r.smallDifferenceHigh),
      right,
    },
  ];
}
