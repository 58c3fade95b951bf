import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProcess, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const scriptOf = (shell: string): string => join(folder, `completion.${shell}`);

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await inProcess(['completion', shell]);
    expect(code).toBe(0);
    writeFileSync(scriptOf(shell), stdout);
  }
});

/** What is typed after `passerelle`, and the words that must be offered. */
const CASES = [
  [['brid'], 'bridges'],
  [['bridges', '--terr'], '--territory'],
  [['bridges', '--format', 'm'], 'md'],
  [['export', '--format', 'ge'], 'gexf'],
  [['snapshot', 'ta'], 'take'],
  [['import', '--dr'], '--dry-run'],
] as const;

describe('completion in bash', () => {
  it.each(CASES)('of %j offers %s', (words, expected) => {
    expect(bashOffers(words)).toEqual([expected]);
  });

  it('offers every command to begin with, and leaves files to the shell', () => {
    expect(bashOffers([''])).toEqual(expect.arrayContaining(['import', 'doctor', '--help']));
    expect(bashOffers(['import', '--template', ''])).toEqual([]);
    expect(bashOffers(['import', 'some-fol'])).toEqual([]);
  });
});

function bashOffers(words: readonly string[]): string[] {
  const script = `source "$1"; shift; COMP_WORDS=(passerelle "$@"); COMP_CWORD=$#; _passerelle; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const run = spawnSync('bash', ['-c', script, 'bash', scriptOf('bash'), ...words], {
    encoding: 'utf8',
  });
  expect([run.status, run.stderr]).toEqual([0, '']);
  return run.stdout.split('\n').filter((line) => line !== '');
}

/** bash is everywhere; the two others are tried where they are. */
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).error === undefined;
function shellIt(shell: string): typeof it {
  if (has(shell)) return it;
  console.warn(`skipped: ${shell} is not installed, so its completion is not tried`);
  return it.skip as typeof it;
}

describe('completion in fish', () => {
  shellIt('fish').each(CASES)('of %j offers %s', (words, expected) => {
    const line = ['passerelle', ...words].join(' ');
    const run = spawnSync('fish', ['-c', `source ${scriptOf('fish')}; complete -C "${line}"`], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8' },
    });
    const offered = run.stdout.split('\n').map((one) => one.split('\t')[0]);
    expect([run.status, offered]).toEqual([0, expect.arrayContaining([expected])]);
  });
});

describe('completion in zsh', () => {
  // A shell inside a terminal of its own: the tab is typed, what appears is read.
  shellIt('zsh').each(CASES)('of %j types %s', (words, expected) => {
    const script = `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z 'PS1=""; autoload -Uz compinit; compinit -u -D; source ${scriptOf('zsh')}; passerelle() { print -r -- "GOT<$*>" }; print READY'
zpty -r -m z line '*READY*'
zpty -w -n z $'passerelle ${words.join(' ')}\\t\\n'
zpty -r -m z line '*GOT<*>*'; print -r -- "$line"; zpty -d z`;
    const run = spawnSync('zsh', ['-f', '-c', script], {
      encoding: 'utf8',
      timeout: 20_000,
      env: { PATH: process.env['PATH'], HOME: folder, TERM: 'dumb' },
    });
    expect(run.stdout).toContain(`GOT<${[...words.slice(0, -1), expected].join(' ')}`);
  });
});
