import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { Command } from 'commander';
import { engineOption, generalOptions, type CommonOptions } from '../common-options.js';
import { withExamples, type Context } from '../context.js';
import { loopback, port } from '../parsers.js';
import { createSession } from '../session.js';
import { requireStore, storeUrl } from '../store-path.js';
import { VERSION } from '../version.js';
import { openBrowser } from '../open-browser.js';

interface Options extends CommonOptions {
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly importsTo?: string;
}

const DEFAULT_PORT = 4173;

export function serveCommand(context: Context): Command {
  const { io, language } = context;
  const base = new Command('serve').description(sentence(language, 'help.serve'));
  const command = generalOptions(base, language)
    .option(
      '--port <n>',
      sentence(language, 'help.option.port'),
      port(language, '--port'),
      DEFAULT_PORT,
    )
    .option(
      '--host <address>',
      sentence(language, 'help.option.host'),
      loopback(language, '--host'),
      '127.0.0.1',
    )
    .addOption(engineOption(language))
    .option('--imports-to <store>', sentence(language, 'help.option.importsTo'))
    .option('--no-open', sentence(language, 'help.option.noOpen'))
    .action(async (options: Options) => {
      const session = createSession(io, language, options);
      const store = storeUrl(io, options.store);
      requireStore(io, store, language);
      const { serve } = await import('@passerelle/server');
      const running = await serve({
        store,
        port: options.port,
        host: options.host,
        version: VERSION,
        inDatabase: options.engine === 'gds',
        ...(options.importsTo === undefined ? {} : { importsTo: options.importsTo }),
      });
      await session.say(session.t('serve.at', { url: running.url }));
      if (options.open && io.stdoutIsTerminal) openBrowser(running.url, io.env);
      await new Promise<void>((resolve) => {
        if (io.signal.aborted) resolve();
        io.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await running.close();
      await session.say(session.t('serve.stopped'));
    });
  return withExamples(command, context, 'serve', 'serve --port 4180 --no-open');
}
