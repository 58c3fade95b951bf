import type { Report } from '@passerelle/core/contract/report';
import { encounterRow, type EncounterRow, type GateRow } from '@passerelle/core/contract/rows';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { onScreen, withServices } from '../engine.js';
import type { Section, View } from '../output/view.js';
import { integer, oneOf } from '../parsers.js';
import { report, type Answer } from '../report-command.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { backtestCommand } from './encounter-backtest.js';
import { answerCommand, outcomeCommand } from './encounter-answers.js';
import { demandsCommand, unservedAnswer } from './encounter-lists.js';

const ON_ONE_SCREEN = 10;

interface Options extends CommonOptions {
  readonly for?: string;
  readonly explain?: boolean;
  readonly introduction?: boolean;
  readonly between?: readonly string[];
  readonly need?: string;
  readonly crosses?: string;
  readonly size?: 'small' | 'large';
  readonly unserved?: boolean;
}

export function encountersCommand(context: Context): Command {
  const { language } = context;
  const command: Command = readingCommand(context, 'encounters', 'help.encounters')
    .option('--for <actor>', sentence(language, 'help.option.for'))
    .option('--between <actors...>', sentence(language, 'help.option.between'))
    .option('--explain', sentence(language, 'help.option.explain'))
    .option('--introduction', sentence(language, 'help.option.introduction'))
    .option('--need <category>', sentence(language, 'help.option.need'))
    .option('--crosses <scales>', sentence(language, 'help.option.crosses'))
    .option(
      '--size <size>',
      sentence(language, 'help.option.size'),
      oneOf(language, '--size', ['small', 'large'] as const),
    )
    .option('--unserved', sentence(language, 'help.option.unserved'))
    // Another name of --top, for the commands below as well; of two, the last one counts.
    .option('--limit <n>', sentence(language, 'help.option.top'), (found) => {
      const most = integer(language, '--limit', 1)(found);
      command.setOptionValueWithSource('top', most, 'cli');
      return most;
    })
    .action((options: Options) =>
      report(context, options, async (session) => {
        if (options.between !== undefined) return between(session, options.between);
        const { for: recipient, need, crosses, size } = options;
        if (options.unserved === true) return unservedAnswer(session, { need, crosses, size });
        const asked = {
          ...(recipient === undefined ? {} : { recipient }),
          ...{ need, crosses, size },
          ...(options.explain === true ? { explain: true } : {}),
          ...(options.introduction === true ? { introduction: session.language } : {}),
        };
        const answer = await withServices(session, (services, scope) =>
          services.encounters({
            ...(onScreen(session)
              ? { ...scope, top: session.options.top ?? ON_ONE_SCREEN }
              : scope),
            ...asked,
          }),
        );
        return {
          ...answer,
          columns: columnsOf(options),
          view: () => encountersView(session, answer, options),
        };
      }),
    );
  command.addCommand(answerCommand(context));
  command.addCommand(demandsCommand(context));
  command.addCommand(outcomeCommand(context));
  command.addCommand(backtestCommand(context));
  return withExamples(
    command,
    context,
    'encounters --territory FR-REG-53 --top 5',
    'encounters --for ACTOR --explain',
    'encounters --for ACTOR --introduction',
    'encounters --need funding/seed --crosses local-national --size small',
    'encounters --territory FR-REG-53 --unserved',
    'encounters --between ACTOR-A ACTOR-B',
    'encounters answer ID interested',
  );
}

/** Every gate and term of one pair, suggested or not. */
async function between(session: Session, actors: readonly string[]): Promise<Answer> {
  const [a, b] = actors;
  if (a === undefined || b === undefined || actors.length > 2) {
    throw new UsageError(session.t('error.twoActors'));
  }
  const answer = await withServices(session, (services, scope) =>
    services.explainPair({ ...scope, a, b }),
  );
  const { language, t } = session;
  return {
    ...answer,
    columns: ['encounter', 'gates'],
    view: () => ({
      headline: t(
        answer.rows.every(({ gates }) => gates.every(({ open }) => open))
          ? 'encounter.gatesOpen'
          : 'encounter.gatesClosed',
      ),
      sections: answer.rows.flatMap(({ encounter, gates }) => [
        // Looked at, not suggested: there is nothing to answer.
        card(session, encounter, { explain: true, mayAnswer: false }),
        {
          ...EMPTY,
          title: t('encounter.gates'),
          sentence: gateLines(language, gates),
        },
      ]),
    }),
  };
}

/** The gates and the text are there where they are asked for. */
function columnsOf({ explain, introduction }: Options): readonly string[] {
  return Object.keys(encounterRow.shape).filter(
    (name) =>
      (name !== 'gates' || explain === true) && (name !== 'introduction' || introduction === true),
  );
}

function gateLines(language: Language, gates: readonly GateRow[]): string {
  return gates
    .map(
      ({ gate, open }) =>
        `  ${open ? '✓' : '✗'} ${dataSentence(language, open ? 'gateOpen' : 'gateClosed', gate)}`,
    )
    .join('\n');
}

function encountersView(
  session: Session,
  { meta, rows }: Report<EncounterRow>,
  { explain, introduction }: Pick<Options, 'explain' | 'introduction'>,
): View {
  const { t } = session;
  const inAll = meta.notes.find(({ key }) => key === 'moreSuggestions')?.values['count'];
  const count = Number(inAll ?? rows.length);
  const cards = rows.map((row) =>
    introduction === true
      ? letter(session, row)
      : card(session, row, { explain: explain === true, mayAnswer: true }),
  );
  const never = introduction === true ? { lines: [t('introduction.never')] } : {};
  const left = count - rows.length;
  const more = left > 0 ? [{ ...EMPTY, footer: t('cli.more', { count: left, all: count }) }] : [];
  return { headline: t('headline.encounters', { count }), ...never, sections: [...cards, ...more] };
}

const EMPTY: Section = { header: [], right: [], cells: [] };

/** The text that introduces the two to each other, to be copied. */
function letter({ t }: Session, row: EncounterRow): Section {
  const { recipientLabel: recipient, targetLabel: target } = row;
  return {
    ...EMPTY,
    title: t('introduction.title', { recipient, target }),
    sentence: row.introduction ?? '',
  };
}

/** One sentence, its reasons, the go-between. */
function card(
  { language, t }: Session,
  row: EncounterRow,
  { explain, mayAnswer }: { readonly explain: boolean; readonly mayAnswer: boolean },
): Section {
  const { recipientLabel: recipient, targetLabel: target } = row;
  const reasons = row.reasons.map(({ key, values }) =>
    dataSentence(language, 'reason', key, values),
  );
  const terms = Object.entries(row.terms).map(
    ([name, value]) =>
      `${dataSentence(language, 'term', name)} ${formatNumber(language, value, 3)}`,
  );
  return {
    ...EMPTY,
    title: t('encounter.sentence', { recipient, target }),
    sentence: [
      ...reasons.map((reason) => `  · ${reason}`),
      ...(mayAnswer ? [`  ${t('encounter.answerWith', { id: row.id })}`] : []),
      ...(explain ? [`  = ${formatNumber(language, row.score, 3)} (${terms.join(', ')})`] : []),
      ...(row.gates === undefined ? [] : [gateLines(language, row.gates)]),
    ].join('\n'),
  };
}
