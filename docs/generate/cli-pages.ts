import { Writable } from 'node:stream';
import type { Command } from 'commander';
import type { Io } from '../../cli/src/io.js';
import { createProgram } from '../../cli/src/program.js';

/** docs/cli: what `--help` prints, a page a command and one that lists them. */
export function cliPages(): ReadonlyMap<string, string> {
  const { program, taken } = silentProgram();
  const helpOf = (command: Command): string => {
    command.outputHelp();
    return taken();
  };
  const pages = new Map<string, string>();
  const list = program.commands.map(
    (command) => `- [\`${command.name()}\`](${command.name()}.md): ${command.description()}`,
  );
  pages.set(
    'docs/cli/README.md',
    page('Command line', [
      'What `passerelle --help` says. In a clone of the repository, write `npx --no passerelle`. These pages are made by',
      '`npm run docs`.',
      '',
      fence(helpOf(program)),
      '',
      ...list,
    ]),
  );
  for (const command of program.commands) {
    const parts = [fence(helpOf(command))];
    for (const child of command.commands) {
      parts.push('', `## ${command.name()} ${child.name()}`, '', fence(helpOf(child)));
    }
    pages.set(`docs/cli/${command.name()}.md`, page(`passerelle ${command.name()}`, parts));
  }
  return pages;
}

function silentProgram(): { readonly program: Command; readonly taken: () => string } {
  let text = '';
  const stdout = new Writable({
    write: (piece: Buffer, _, done) => {
      text += piece.toString('utf8');
      done();
    },
  });
  const io: Io = {
    stdout,
    stderr: stdout,
    env: {},
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    signal: new AbortController().signal,
    cwd: '.',
    now: () => new Date(0),
  };
  const program = createProgram(io, 'en', () => undefined);
  const taken = (): string => {
    const all = text;
    text = '';
    return all;
  };
  return { program, taken };
}

function page(title: string, lines: readonly string[]): string {
  return [`# ${title}`, '', ...lines, ''].join('\n');
}

function fence(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
