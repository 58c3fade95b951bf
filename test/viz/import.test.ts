import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Draft, DraftFile } from '@passerelle/core/contract/import-draft';
import { IMPORT_REFUSALS } from '@passerelle/core/contract/import-refusal';
import { IntlMessageFormat } from 'intl-messageformat';
import { chosenOf } from '../../viz/src/import/chosen-files.js';
import { ApiError } from '../../viz/src/api/client.js';
import { refused } from '../../viz/src/import/refused.js';
import { KINDS, stepOf, tallyOf, wantsLook } from '../../viz/src/import/wizard.js';

const SRC = join(import.meta.dirname, '..', '..', 'viz', 'src', 'import');
const read = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(join(SRC, `${lang}.json`), 'utf8')) as Record<string, string>;
const catalogues = { en: read('en'), fr: read('fr') };
const code = readdirSync(SRC)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(SRC, name), 'utf8'))
  .join('\n');
/** Keys made from a value in the code. */
const MADE = [
  /^step\.(files|columns|check|import)$/,
  /^obstacle\.(nothing|noActors|twice|graphNotAlone|missing)$/,
  /^columns\.(recognised|guessed|kept|ignored|missing)$/,
  /^counts\.(in|new|updated|unchanged|rejected)$/,
  /^error\.(0|403|404|413|other)$/,
  new RegExp(`^refusal\\.(${IMPORT_REFUSALS.join('|')})$`),
];

describe('texts of the import page', () => {
  it('are the same in both languages, with the same values', () => {
    const { en, fr } = catalogues;
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
    const values = (text: string): string[] =>
      [
        ...new Set(
          [...text.matchAll(/(?<!\b(?:one|other|none|\d) )\{(\w+)[,}]/g)].map(
            ([, name]) => name ?? '',
          ),
        ),
      ].sort();
    for (const [key, text] of Object.entries(en))
      expect([key, values(fr[key] ?? '')]).toEqual([key, values(text)]);
  });
  it('are valid messages', () => {
    for (const [lang, texts] of Object.entries(catalogues))
      for (const text of Object.values(texts))
        expect(() => new IntlMessageFormat(text, lang)).not.toThrow();
  });
  it('are all used, and name every kind of file', () => {
    const kinds = [...KINDS, 'none', 'about'].map((kind) => `kind.${kind}`);
    const keys = Object.keys(catalogues.en);
    expect(keys).toEqual(expect.arrayContaining(kinds));
    const idle = keys.filter(
      (key) =>
        !code.includes(`'${key}'`) && !kinds.includes(key) && !MADE.some((form) => form.test(key)),
    );
    expect(idle).toEqual([]);
  });
});

describe('what the server refuses', () => {
  const SERVER = 'what the server says in English';
  it('is told in the language of the page, with its values', () => {
    const details = { refusal: 'tooManyFiles', files: 1200, most: 60 };
    const error = new ApiError(413, SERVER, details);
    expect(refused('fr', error)).toMatch(/^1.200 fichiers.; un import en prend 60 au plus\.$/);
    expect(refused('en', error)).toBe('1,200 files; one import takes 60 at most.');
  });
  it('has a sentence of its own whatever it is, in both languages', () => {
    const values = { files: 1, most: 1, size: 1, name: 'a', count: 1, kind: 'actors', columns: 1 };
    const more = { line: 1, cells: 1, times: 1 };
    const say = (lang: 'en' | 'fr') =>
      IMPORT_REFUSALS.map((refusal) =>
        refused(lang, new ApiError(409, SERVER, { ...values, ...more, refusal })),
      );
    const [en, fr] = [say('en'), say('fr')];
    expect(new Set([...en, ...fr]).size).toBe(2 * IMPORT_REFUSALS.length);
  });
  it('is never told in the words of the server', () => {
    for (const status of [400, 409, 413, 500])
      for (const lang of ['en', 'fr'] as const)
        expect(refused(lang, new ApiError(status, SERVER, {}))).not.toContain(SERVER);
    expect(refused('fr', new Error(SERVER))).toBe(refused('fr', new ApiError(500, SERVER)));
  });
  it('begins again when the import is gone', () => {
    expect(refused('fr', new ApiError(404, SERVER))).toContain('Recommencez');
  });
});

describe('chosen files', () => {
  const file = (name: string, path = ''): File => {
    const made = new File(['x'], name);
    Object.defineProperty(made, 'webkitRelativePath', { value: path });
    return made;
  };
  it('are the tables and graphs, by name; the rest is said; files of the system are not', () => {
    const chosen = chosenOf([
      file('relations.csv'),
      file('photo.png'),
      file('.DS_Store'),
      file('~$actors.xlsx'),
      file('actors.CSV.gz'),
      file('map.json'),
    ]);
    expect(chosen.files.map(({ name }) => name)).toEqual([
      'actors.CSV.gz',
      'map.json',
      'relations.csv',
    ]);
    expect(chosen.ignored).toEqual(['photo.png']);
    expect(chosen.folder).toBe('');
  });
  it('of a folder are named after it', () => {
    expect(chosenOf([file('actors.csv', 'Orvain/actors.csv')]).folder).toBe('Orvain');
    expect(chosenOf([file('actors.csv')], 'Dropped').folder).toBe('Dropped');
  });
});

describe('a file', () => {
  const column = (field: string | null, more: object = {}) => ({
    written: 'x',
    field,
    isKept: false,
    isGuessed: false,
    ...more,
  });
  const of = (more: Partial<DraftFile>): DraftFile => ({
    id: 0,
    name: 'a.csv',
    size: 1,
    received: 1,
    kind: 'actors',
    columns: [],
    fields: [],
    missing: [],
    sample: [],
    ...more,
  });
  it('counts what becomes of its columns', () => {
    const columns = [
      column('id'),
      column('label', { isGuessed: true }),
      column(null, { isKept: true }),
      column(null),
    ];
    expect(tallyOf(of({ columns, missing: ['type'] }))).toEqual({
      recognised: 2,
      guessed: 1,
      kept: 1,
      ignored: 1,
      missing: 1,
    });
  });
  it.each([
    [{ columns: [column('id'), column(null, { isKept: true })] }, false],
    [{ columns: [column('id', { isGuessed: true })] }, true],
    [{ columns: [column(null)] }, true],
    [{ missing: ['type'] }, true],
    [{ kind: null }, true],
    [{ kind: 'graph', columns: [column(null)] }, false],
    [{ kind: 'about' }, false],
  ])('like %j wants a look: %s', (more, expected) => {
    expect(wantsLook(of(more))).toBe(expected);
  });
  it('found again stands at the step it was at', () => {
    const draft = { isWhole: true, run: null } as unknown as Draft;
    expect(stepOf({ ...draft, isWhole: false })).toBe('files');
    expect(stepOf(draft)).toBe('columns');
    expect(stepOf({ ...draft, run: { what: 'check' } as Draft['run'] })).toBe('check');
    expect(stepOf({ ...draft, run: { what: 'import' } as Draft['run'] })).toBe('import');
  });
});
