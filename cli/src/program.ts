import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { Command } from 'commander';
import { bridgesCommand } from './commands/bridges.js';
import { centralityCommand } from './commands/centrality.js';
import { changesCommand } from './commands/changes.js';
import { formsCommand } from './commands/forms.js';
import { participationCommand } from './commands/participation.js';
import { decisionsCommand } from './commands/decisions.js';
import { introductionsCommand } from './commands/introductions.js';
import { structureCommand } from './commands/structure.js';
import { trendCommand } from './commands/trend.js';
import { communitiesCommand } from './commands/communities.js';
import { completionCommand } from './commands/completion.js';
import { copyCommand } from './commands/copy.js';
import { doctorCommand } from './commands/doctor.js';
import { encountersCommand } from './commands/encounters.js';
import { exportCommand } from './commands/export.js';
import { hubsCommand } from './commands/hubs.js';
import { importCommand } from './commands/import.js';
import { measureCommand } from './commands/measure.js';
import { pathCommand } from './commands/path.js';
import { serveCommand } from './commands/serve.js';
import { snapshotCommand } from './commands/snapshot.js';
import { statusCommand } from './commands/status.js';
import { withExamples, type Context } from './context.js';
import type { Io } from './io.js';
import { VERSION } from './version.js';

const MAKERS = [
  importCommand,
  statusCommand,
  bridgesCommand,
  hubsCommand,
  communitiesCommand,
  centralityCommand,
  measureCommand,
  participationCommand,
  structureCommand,
  introductionsCommand,
  decisionsCommand,
  formsCommand,
  trendCommand,
  changesCommand,
  encountersCommand,
  pathCommand,
  snapshotCommand,
  exportCommand,
  copyCommand,
  serveCommand,
  doctorCommand,
  completionCommand,
];

/** The whole command line for one run. `finish` gets the exit code of a command that ended well. */
export function createProgram(
  io: Io,
  language: Language,
  finish: (exitCode: number) => void,
): Command {
  const program = new Command('passerelle')
    .description(sentence(language, 'help.program'))
    .version(VERSION, '-V, --version', sentence(language, 'help.option.version'))
    .helpCommand(false);
  const context: Context = { io, language, finish, program };
  for (const make of MAKERS) program.addCommand(make(context));
  withExamples(program, context, ...EXAMPLES);
  prepare(program, context);
  return program;
}

const EXAMPLES = [
  'import fixtures/demo/canonical',
  'bridges --territory ORV',
  'encounters --for "Maëlle Tanguy" --lang fr',
  'serve',
];

/** The terminal's width, within what reads well; 100 elsewhere. */
function helpWidth(stream: Io['stdout']): number {
  const columns = 'columns' in stream ? Number(stream.columns) : 100;
  return Math.min(100, Math.max(40, columns));
}

/** Errors are thrown (run.ts words them), help goes to stdout, titles are translated. */
function prepare(command: Command, context: Context): void {
  const { io, language } = context;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': sentence(language, 'help.title.usage'),
    'Options:': sentence(language, 'help.title.options'),
    'Commands:': sentence(language, 'help.title.commands'),
    'Arguments:': sentence(language, 'help.title.arguments'),
  };
  command
    .exitOverride()
    .helpOption('-h, --help', sentence(language, 'help.option.help'))
    .showSuggestionAfterError(true)
    .allowExcessArguments(false)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // Without a command the help is shown as an error; other errors are worded in run.ts.
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => helpWidth(io.stdout),
      getErrHelpWidth: () => helpWidth(io.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const child of command.commands) prepare(child, context);
}
