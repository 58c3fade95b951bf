import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { Command } from 'commander';
import { generalOptions, type CommonOptions } from '../common-options.js';
import { withExamples, type Context } from '../context.js';
import { progressBar } from '../output/progress.js';
import { createSession } from '../session.js';
import { requireStore } from '../store-path.js';
import { UsageError } from '../usage-error.js';

interface Options extends CommonOptions {
  readonly from: string;
  readonly to: string;
  readonly resume?: boolean;
}

/** A database server that starts again meanwhile is waited for. */
const PATIENCE_MS = 30_000;

export function copyCommand(context: Context): Command {
  const { io, language } = context;
  const says = (key: Parameters<typeof sentence>[1]): string => sentence(language, key);
  const base = new Command('copy').description(says('help.copy'));
  const command = generalOptions(base, language)
    .requiredOption('--from <store>', says('help.option.copyFrom'))
    .requiredOption('--to <store>', says('help.option.copyTo'))
    .option('--resume', says('help.option.resume'))
    .action(async (options: Options) => {
      const { from, to } = options;
      const session = createSession(io, language, options);
      if (from === to) throw new UsageError(session.t('copy.same', { from, to }));
      requireStore(io, from, language);
      const server = await import('@passerelle/server');
      const how = { now: () => io.now().getTime(), env: io.env, patienceMs: PATIENCE_MS };
      const source = await server.openStore(from, how);
      const bar = progressBar(io, session.t('cli.reading'), session.quiet);
      try {
        const target = await server.openStore(to, how);
        try {
          const { digest, rows } = await server.copyStore(source, target, {
            signal: io.signal,
            resume: options.resume === true,
            onProgress: (kind, done) =>
              bar.count(`${kind} · ${session.t('import.count', { rows: done })}`),
          });
          bar.end();
          const names = { from: (await source.info()).url, to: (await target.info()).url };
          await session.say(session.t('copy.done', { rows, digest, ...names }));
        } finally {
          await target.close();
        }
      } finally {
        bar.end();
        await source.close();
      }
    });
  return withExamples(
    command,
    context,
    'copy --from .passerelle/eco.db --to neo4j://127.0.0.1:7687',
    'copy --from neo4j://127.0.0.1:7687 --to back-up.db',
  );
}
