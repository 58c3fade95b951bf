import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, ROOT, textOf } from '../support/sources.js';

const FOLDERS = ['core', 'server', 'cli', 'viz', 'test', 'fixtures', 'scripts', 'docs'];
const code = FOLDERS.flatMap((folder) => filesUnder(folder, /\.(ts|cjs|mjs|css)$/));
const texts = [
  ...code,
  ...['docs', 'cypher'].flatMap((folder) => filesUnder(folder, /\.(md|cypher)$/)),
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'package-lock.json',
];

describe('conventions', () => {
  it('keeps every file within 300 lines', () => {
    const long = code
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('names nothing a strength or a length would name better', () => {
    const wrong = code.filter(
      (file) =>
        /^core\/src\/(graph|analysis|encounter)\//.test(file) &&
        /\b(?:const|let|readonly|var)\s+weights?\b/.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves no test that is skipped or focused for good', () => {
    const wrong = code.filter(
      (file) =>
        file.endsWith('.test.ts') && /\b(?:it|test|describe)\.(?:only|todo)\b/.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('names no registry host and no path of a developer machine', () => {
    const pattern = new RegExp(
      ['registry\\.npmjs', 'npm\\.pkg\\.github', '/' + 'work/(?:main|shared)', '/' + 'root/'].join(
        '|',
      ),
    );
    expect(
      texts.filter((file) => existsSync(join(ROOT, file)) && pattern.test(textOf(file))),
    ).toEqual([]);
  });

  it('gives every production dependency a line in docs/decisions/dependencies.md', () => {
    const page = textOf('docs/decisions/dependencies.md');
    const missing = ['core', 'server', 'cli', 'viz'].flatMap((name) => {
      const manifest = JSON.parse(textOf(`${name}/package.json`)) as {
        dependencies?: Record<string, string>;
      };
      return Object.keys(manifest.dependencies ?? {}).filter(
        (one) => !one.startsWith('@passerelle/') && !page.includes(`\`${one}\``),
      );
    });
    expect(missing).toEqual([]);
  });

  it('has at most 25 direct production dependencies, the explorer apart', () => {
    const names = new Set(
      ['core', 'server', 'cli'].flatMap((name) =>
        Object.keys(
          (JSON.parse(textOf(`${name}/package.json`)) as { dependencies: Record<string, string> })
            .dependencies,
        ),
      ),
    );
    expect(
      [...names].filter((name) => !name.startsWith('@passerelle/')).length,
    ).toBeLessThanOrEqual(25);
  });

  it('uses LF line ends', () => {
    expect(code.filter((file) => readFileSync(join(ROOT, file)).includes('\r\n'))).toEqual([]);
  });
});
