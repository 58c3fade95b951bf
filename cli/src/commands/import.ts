import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { Command } from 'commander';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { generalOptions, type CommonOptions } from '../common-options.js';
import { withExamples, type Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { write } from '../io.js';
import { importText } from '../output/import-view.js';
import { progressBar } from '../output/progress.js';
import { writeJson } from '../output/json.js';
import { oneOf } from '../parsers.js';
import { createSession, type Session } from '../session.js';
import { ownStoreUrl, storeFile } from '../store-path.js';
import { StopError, UsageError } from '../usage-error.js';

interface Options extends Omit<CommonOptions, 'format'> {
  readonly format?: 'table' | 'json';
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly template?: string;
  readonly rejected?: string;
  readonly from?: string;
  readonly recipe?: string;
}

/** A database server that starts again meanwhile is waited for. */
const IMPORT_PATIENCE_MS = 30_000;

export function importCommand(context: Context): Command {
  const { io, language } = context;
  const says = (key: Parameters<typeof sentence>[1]): string => sentence(language, key);
  const base = new Command('import').description(says('help.import'));
  const command = generalOptions(base, language)
    .argument('[folder]', says('help.argument.folder'))
    .option('--dry-run', says('help.option.dryRun'))
    .option('--strict', says('help.option.strict'))
    .option('--template <folder>', says('help.option.template'))
    .option('--rejected <folder>', says('help.option.rejected'))
    .option('--from <neo4j>', says('help.option.fromGraph'))
    .option('--recipe <file>', says('help.option.recipe'))
    .option(
      '--format <format>',
      says('help.option.format').replace(', csv', '').replace(' or md', '').replace(' ou md', ''),
      oneOf(language, '--format', ['table', 'json'] as const),
    )
    .action(async (folder: string | undefined, options: Options) => {
      const { format, ...common } = options;
      const session = createSession(io, language, common);
      if (options.template !== undefined) return template(session, options.template);
      if (options.from !== undefined) {
        context.finish(await loadGraph(session, options.from, options, format ?? 'table'));
        return;
      }
      if (folder === undefined) {
        throw new UsageError(session.t('error.missingArgument', { name: 'folder' }));
      }
      context.finish(await load(session, folder, options, format ?? 'table'));
    });
  return withExamples(
    command,
    context,
    'import my-data --dry-run',
    'import my-data --rejected my-data-rejected',
    'import --template my-data',
  );
}

async function template(session: Session, folder: string): Promise<void> {
  const { writeTemplate } = await import('@passerelle/server');
  await writeTemplate(folder);
  await session.say(session.t('import.template', { folder }));
}

/** A graph that somebody has in Neo4j, read as a folder. */
async function loadGraph(
  session: Session,
  from: string,
  options: Options,
  format: 'table' | 'json',
): Promise<number> {
  if (options.recipe === undefined) {
    throw new UsageError(session.t('error.missingArgument', { name: '--recipe FILE' }));
  }
  const { withGraphFolder } = await import('@passerelle/server');
  return withGraphFolder(
    from,
    options.recipe,
    (folder) => load(session, folder, options, format),
    session.io.env,
  );
}

/** @returns the exit code: 4 when at least one row was rejected */
async function load(
  session: Session,
  folder: string,
  options: Options,
  format: 'table' | 'json',
): Promise<number> {
  const { io, t } = session;
  if (!existsSync(folder)) {
    throw new StopError(t('error.noFolder', { path: folder }), EXIT.usage);
  }
  const url = ownStoreUrl(io, options.store);
  const file = storeFile(url);
  const server = await import('@passerelle/server');
  await server.takeNeedCategories(io.env);
  // A check makes no file: without a store it runs against nothing.
  const dry = options.dryRun === true && file !== undefined && !existsSync(file);
  if (file !== undefined && !dry) mkdirSync(dirname(file), { recursive: true });
  const store = dry
    ? null
    : await server.openStore(url, {
        now: () => io.now().getTime(),
        env: io.env,
        patienceMs: IMPORT_PATIENCE_MS,
      });
  const bar = progressBar(io, t('cli.reading'), session.quiet);
  try {
    const outcome = await server.importFolder(
      { store, now: io.now },
      {
        folder,
        language: session.language,
        signal: io.signal,
        onProgress: ({ file, totalRows }) =>
          bar.count(`${file} · ${t('import.count', { rows: totalRows })}`),
        ...(options.dryRun === true ? { dryRun: true } : {}),
        ...(options.strict === true ? { strict: true } : {}),
        ...(options.rejected === undefined ? {} : { rejectedFile: options.rejected }),
      },
    );
    bar.end();
    const text =
      format === 'json'
        ? writeJson(outcome)
        : importText(session, outcome, url, options, server.faultSentence);
    await write(io.stdout, session.quiet && format === 'table' ? '' : text);
    return outcome.totals.rejected > 0 ||
      (options.strict === true && outcome.faultTotal > 0 && !outcome.stored)
      ? EXIT.rowsRejected
      : EXIT.done;
  } finally {
    bar.end();
    await store?.close();
  }
}
