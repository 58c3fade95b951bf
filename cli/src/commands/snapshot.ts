import type { Snapshot } from '@passerelle/core/domain/provenance';
import {
  differenceSince,
  type SnapshotDifference,
} from '@passerelle/core/domain/snapshot-difference';
import { sentence, type SentenceKey } from '@passerelle/core/contract/sentences/sentence';
import type { Scope, Services } from '@passerelle/server';
import { Command } from 'commander';
import {
  FORMATS,
  generalOptions,
  outputOptions,
  scopeOptions,
  type CommonOptions,
  type Format,
} from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { EXIT } from '../exit-codes.js';
import { emit } from '../output/emit.js';
import { DIFFERENCE_COLUMNS, differenceView } from '../output/difference-view.js';
import { snapshotSheet } from '../output/snapshot-sheet.js';
import {
  INDICATOR_COLUMNS,
  indicatorRow,
  snapshotListView,
  snapshotView,
} from '../output/snapshot-view.js';
import { writeCsv } from '../output/csv.js';
import { writeJson } from '../output/json.js';
import { writeMarkdown } from '../output/markdown.js';
import { writeTable } from '../output/table.js';
import type { View } from '../output/view.js';
import { createSession, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export function snapshotCommand(context: Context): Command {
  const { language } = context;
  const take = showingCommand(context, 'take', 'help.snapshot.take').action(
    async (options: ShowOptions) => {
      const shown = asked(context, options);
      const { session } = shown;
      if (options.territory === undefined) throw new UsageError(session.t('error.needsTerritory'));
      const taken = await show(shown, (services, scope) => services.takeSnapshot(scope));
      await session.say(session.t('snapshot.taken', { id: taken.id }));
    },
  );
  const list = readingCommand(context, 'list', 'help.snapshot.list').action(
    async (options: CommonOptions) => {
      const session = createSession(context.io, language, options);
      const all = await withServices(session, (services, scope) => services.listSnapshots(scope));
      await print(session, all, LIST_COLUMNS, all.map(listRow), snapshotListView(session, all));
      if (all.length === 0) {
        await session.say(session.t('snapshot.none'));
        context.finish(EXIT.noResult);
      }
    },
  );
  const showOne = showingCommand(context, 'show', 'help.snapshot.show')
    .argument('<id>', sentence(language, 'help.argument.snapshot'))
    .action(async (id: string, options: ShowOptions) => {
      await show(asked(context, options), (services, scope) =>
        services.showSnapshot({ ...scope, id }),
      );
    });
  const diff = readingCommand(context, 'diff', 'help.snapshot.diff')
    .argument('<before>', sentence(language, 'help.argument.snapshotBefore'))
    .argument('<after>', sentence(language, 'help.argument.snapshotAfter'))
    .action(async (before: string, after: string, options: CommonOptions) => {
      const session = createSession(context.io, language, options);
      const found = await withServices(session, (services, scope) =>
        services.compareSnapshots({ ...scope, before, after }),
      );
      await printDifference(session, found);
    });
  const compare = readingCommand(context, 'compare', 'help.snapshot.compare')
    .argument('<first>', sentence(language, 'help.argument.firstTerritory'))
    .argument('<second>', sentence(language, 'help.argument.secondTerritory'))
    .action(async (first: string, second: string, options: CommonOptions) => {
      const session = createSession(context.io, language, options);
      const found = await withServices(session, (services, scope) =>
        services.compareTerritories({ ...scope, first, second }),
      );
      await printDifference(session, found);
    });
  const command = new Command('snapshot').description(sentence(language, 'help.snapshot'));
  for (const child of [take, list, showOne, diff, compare]) command.addCommand(child);
  return withExamples(
    command,
    context,
    'snapshot take --territory FR-REG-53',
    'snapshot list',
    'snapshot show ID --format md',
    'snapshot show ID --format pdf --output territory.pdf',
    'snapshot diff BEFORE AFTER',
    'snapshot compare FR-REG-53 FR-REG-52',
  );
}

const LIST_COLUMNS = ['id', 'territoryId', 'asOf', 'takenAt'];

function listRow({ id, territoryId, asOf, takenAt }: Snapshot): object {
  return { id, territoryId, asOf, takenAt };
}

interface ShowOptions extends Omit<CommonOptions, 'format'> {
  readonly format?: Format | 'pdf';
}

/** What is shown is also printed. */
function showingCommand(context: Context, name: string, help: SentenceKey): Command {
  const { language } = context;
  const command = new Command(name).description(sentence(language, help));
  const formats = [...FORMATS, 'pdf'];
  outputOptions(scopeOptions(command, language), language, 'help.option.snapshotFormat', formats);
  return generalOptions(command, language);
}

interface Asked {
  readonly session: Session;
  readonly pdf: boolean;
}

/** @throws UsageError for a PDF on a terminal */
function asked({ io, language }: Context, { format, ...options }: ShowOptions): Asked {
  const pdf = format === 'pdf';
  const session = createSession(io, language, {
    ...options,
    ...(format === undefined || format === 'pdf' ? {} : { format }),
  });
  if (pdf && options.output === undefined && io.stdoutIsTerminal)
    throw new UsageError(session.t('error.pdfOnTerminal'));
  return { session, pdf };
}

async function show(
  { session, pdf }: Asked,
  read: (services: Services, scope: Scope) => Promise<Snapshot>,
): Promise<Snapshot> {
  const [snapshot, sheet] = await withServices(session, async (services, scope) => {
    const found = await read(services, scope);
    if (!pdf) return [found, null];
    const { viewer } = scope;
    const all = await services.listSnapshots({ viewer, territory: found.territoryId });
    const summary = await services.summary({ viewer });
    const input = { snapshot: found, since: differenceSince(all, found), summary };
    return [found, snapshotSheet(session, input)];
  });
  if (sheet === null) await printOne(session, snapshot);
  else {
    // Fonts and layout are loaded for who prints.
    const { snapshotPage } = await import('../output/pdf/snapshot-page.js');
    await emit(session, [await snapshotPage(sheet, session.language)], session.options.output);
  }
  return snapshot;
}

async function printOne(session: Session, snapshot: Snapshot): Promise<void> {
  const rows = snapshot.indicators.map(indicatorRow);
  await print(session, snapshot, INDICATOR_COLUMNS, rows, snapshotView(session, snapshot));
}

async function printDifference(session: Session, found: SnapshotDifference): Promise<void> {
  const rows = found.indicators.map((one) => ({
    ...one,
    before: one.before.value,
    after: one.after.value,
    changeLow: one.interval?.[0] ?? null,
    changeHigh: one.interval?.[1] ?? null,
  }));
  await print(session, found, DIFFERENCE_COLUMNS, rows, differenceView(session, found));
}

/** A snapshot is itself the JSON: it is a document, not a report. */
async function print(
  session: Session,
  whole: unknown,
  columns: readonly string[],
  rows: readonly object[],
  view: View,
): Promise<void> {
  const text = {
    json: () => writeJson(whole),
    csv: () => writeCsv(columns, rows),
    md: () => writeMarkdown(view),
    table: () => writeTable(view, session.reader),
  }[session.options.format ?? 'table']();
  await emit(session, [text], session.options.output);
}
