import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import { textOf } from '../support/sources.js';

/** What runs before the version of Node is known: its own files, and what they load at once. */
const FIRST = [
  'cli/bin/passerelle.cjs',
  ...['start', 'test', 'setup', 'setup-lock', 'browser', 'wasm'].map(
    (name) => `scripts/${name}.cjs`,
  ),
];

/** Node 8, of 2017: the oldest that anybody may still have, and that the formatter's trailing commas suit. */
function faultsOf(text: string): readonly unknown[] {
  return new Linter().verify(text, {
    languageOptions: { ecmaVersion: 2017, sourceType: 'commonjs' },
  });
}

describe('an old Node', () => {
  it.each(FIRST)('can read %s, and so say what is missing', (file) => {
    expect(faultsOf(textOf(file))).toEqual([]);
  });

  it('would not read newer syntax', () => {
    for (const text of ['import("x");', 'var y = x?.z;', 'var z = { ...x };']) {
      expect(faultsOf(text)).toHaveLength(1);
    }
  });
});
