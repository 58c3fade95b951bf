import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';

const SRC = join(import.meta.dirname, '..', '..', 'viz', 'src');
const read = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(join(SRC, 'i18n', `${lang}.json`), 'utf8')) as Record<string, string>;
const [en, fr] = [read('en'), read('fr')];
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(SRC, path), 'utf8'))
  .join('\n');
/** Keys made from a value in the code. */
const MADE = [
  /^encounters\.by\.(need|crosses|size)$/,
  /^encounters\.none\.(need|crosses)$/,
  /^page\./,
  /^lens\./,
  /^measure\./,
  /^structure\.about\./,
  /^table\./,
  /^sheet\./,
  /^family\./,
  /^legend\.inside\.\d$/,
  /^changedTies\.(gained|grown|lost)$/,
  /^legend\.changes\.(actors|ties)\.(gained|grown|lost)$/,
  /^legend\.hubs\.(sure|perhaps|no)$/,
  /^legend\.needs\.(need|offer|both)$/,
  /^time\.(from|to)$/,
  /^save\.(png|svg|html|gexf|graphml|csv|nodes|json)$/,
];

describe('catalogues', () => {
  it('hold the same keys', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  });
  it('name the same values in both languages', () => {
    const names = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ''))].sort();
    for (const key of Object.keys(en))
      expect([key, names(fr[key] ?? '')]).toEqual([key, names(en[key] ?? '')]);
  });
  it('are valid messages', () => {
    for (const [lang, texts] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      for (const text of Object.values(texts))
        expect(() => new IntlMessageFormat(text, lang)).not.toThrow();
    }
  });
  it('hold every key the code uses, and none that it does not', () => {
    const used = [...code.matchAll(/say\(\s*c,\s*'([\w.]+)'/g)].map((match) => match[1] ?? '');
    expect(used.filter((key) => !(key in en))).toEqual([]);
    const idle = Object.keys(en).filter(
      (key) => !code.includes(`'${key}'`) && !MADE.some((form) => form.test(key)),
    );
    expect(idle).toEqual([]);
  });
});
