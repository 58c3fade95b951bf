import type { Snapshot } from '@passerelle/core/domain/provenance';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { EXIT } from '../exit-codes.js';
import { emit } from '../output/emit.js';
import { DIFFERENCE_COLUMNS, differenceView } from '../output/difference-view.js';
import { INDICATOR_COLUMNS, snapshotListView, snapshotView } from '../output/snapshot-view.js';
import { writeCsv } from '../output/csv.js';
import { writeJson } from '../output/json.js';
import { writeMarkdown } from '../output/markdown.js';
import { writeTable } from '../output/table.js';
import type { View } from '../output/view.js';
import { createSession, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export function snapshotCommand(context: Context): Command {
  const { language } = context;
  const take = readingCommand(context, 'take', 'help.snapshot.take').action(
    async (options: CommonOptions) => {
      const session = createSession(context.io, language, options);
      if (options.territory === undefined) throw new UsageError(session.t('error.needsTerritory'));
      const taken = await withServices(session, (services, scope) => services.takeSnapshot(scope));
      await show(session, taken);
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
  const showOne = readingCommand(context, 'show', 'help.snapshot.show')
    .argument('<id>', sentence(language, 'help.argument.snapshot'))
    .action(async (id: string, options: CommonOptions) => {
      const session = createSession(context.io, language, options);
      await show(
        session,
        await withServices(session, (services, scope) => services.showSnapshot({ ...scope, id })),
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
      const rows = found.indicators.map((one) => ({
        ...one,
        before: one.before.value,
        after: one.after.value,
        changeLow: one.interval?.[0] ?? null,
        changeHigh: one.interval?.[1] ?? null,
      }));
      await print(session, found, DIFFERENCE_COLUMNS, rows, differenceView(session, found));
    });
  const command = new Command('snapshot').description(sentence(language, 'help.snapshot'));
  for (const child of [take, list, showOne, diff]) command.addCommand(child);
  return withExamples(
    command,
    context,
    'snapshot take --territory FR-REG-53',
    'snapshot list',
    'snapshot show ID --format md',
    'snapshot diff BEFORE AFTER',
  );
}

const LIST_COLUMNS = ['id', 'territoryId', 'asOf', 'takenAt'];

function listRow({ id, territoryId, asOf, takenAt }: Snapshot): object {
  return { id, territoryId, asOf, takenAt };
}

async function show(session: Session, snapshot: Snapshot): Promise<void> {
  const rows = snapshot.indicators.map(({ id, value, unit, state }) => ({
    id,
    value,
    unit,
    state,
  }));
  await print(session, snapshot, INDICATOR_COLUMNS, rows, snapshotView(session, snapshot));
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
