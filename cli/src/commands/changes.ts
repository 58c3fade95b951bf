import { changedTieRow, type ChangedTieRow } from '@passerelle/core/contract/changes';
import type { Meta } from '@passerelle/core/contract/report';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { onScreen, withServices } from '../engine.js';
import { columnMakers } from '../output/columns.js';
import { section } from '../output/view.js';
import { day } from '../parsers.js';
import { report } from '../report-command.js';
import type { Session } from '../session.js';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
}

const KINDS = ['gained', 'grown', 'lost'] as const;
const ON_ONE_SCREEN = 10;

export function changesCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'changes', 'help.changes')
    .option('--from <day>', sentence(language, 'help.option.changedFrom'), day(language, '--from'))
    .option('--to <day>', sentence(language, 'help.option.changesTo'), day(language, '--to'))
    .action((options: Options) =>
      report(context, options, async (session) => {
        const asked = {
          ...(options.from === undefined ? {} : { from: options.from }),
          ...(options.to === undefined ? {} : { to: options.to }),
        };
        // On a screen every tie is counted, and the lists are cut there.
        const { meta, rows } = await withServices(session, (services, { top, ...scope }) =>
          services.changedTies({
            ...scope,
            ...asked,
            ...(onScreen(session) || top === undefined ? {} : { top }),
          }),
        );
        return {
          meta,
          rows,
          columns: Object.keys(changedTieRow.shape),
          view: () => ({
            headline: headlineOf(session, meta, rows),
            sections: listsOf(session, rows),
          }),
        };
      }),
    );
  return withExamples(
    command,
    context,
    'changes --from 2025-10-31',
    'changes --territory ORV --from 2024-12-31 --to 2025-12-31 --format csv',
  );
}

function headlineOf({ t }: Session, { options }: Meta, rows: readonly ChangedTieRow[]): string {
  const { from, to } = options;
  if (typeof from !== 'string' || typeof to !== 'string') return t('changes.undated');
  return t('headline.changes', {
    from,
    to,
    gained: countOf(rows, 'gained'),
    grown: countOf(rows, 'grown'),
    lost: countOf(rows, 'lost'),
  });
}

function countOf(rows: readonly ChangedTieRow[], change: ChangedTieRow['change']): number {
  return rows.filter((row) => row.change === change).length;
}

/** The strongest of each kind; all of them in the other formats. */
function listsOf({ language, t, options }: Session, rows: readonly ChangedTieRow[]) {
  const columns = columnMakers(language);
  const most = options.top ?? ON_ONE_SCREEN;
  return KINDS.flatMap((kind) => {
    const found = rows.filter(({ change }) => change === kind);
    if (found.length === 0) return [];
    const left = found.length - most;
    return [
      section([columns.text('source'), columns.text('target')], found.slice(0, most), {
        title: t(`changes.${kind}`, { count: found.length }),
        ...(left > 0 ? { footer: t('changes.left', { count: left }) } : {}),
      }),
    ];
  });
}
