import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { categoryTree } from '@passerelle/core/domain/vocabularies/category-tree';
import { CsvReader } from '../../server/src/ingest/csv-records.js';
import { markdownTable } from './markdown.js';

const DATA = 'core/data/need-categories.csv';

/** What the shipped tree of categories is read into: the words as code, for nothing is read while a page is shown, and a page. */
export function categoryPages(): readonly (readonly [string, string])[] {
  const text = readFileSync(join(import.meta.dirname, '..', '..', DATA), 'utf8');
  const terms = categoryTree(new CsvReader(',').push(text, true));
  const quoted = (word: string): string => `'${word}'`;
  const code = terms.map(({ id, en, fr, synonyms }) => {
    const line = `  term(${[id, en, fr, ...synonyms].map(quoted).join(', ')}),`;
    return line;
  });
  const rows = terms.map(({ id, en, fr, synonyms }) => [`\`${id}\``, en, fr, synonyms.join(', ')]);
  return [
    [
      'core/src/domain/vocabularies/need-category-terms.ts',
      [
        "import { term, type Term } from '../vocabulary.js';",
        '',
        `/** The rows of ${DATA} (\`npm run docs\`): change them there. */`,
        'export const SHIPPED_CATEGORIES: readonly Term[] = [',
        ...code,
        '];',
        '',
      ].join('\n'),
    ],
    [
      'docs/guide/need-categories.md',
      [
        '# Categories of needs and offers',
        '',
        '`category_id` of `needs.csv` and `offers.csv` is a path in a tree of at most three levels. The same category fits best, one of the',
        'same parent less, one of the same root least ([encounters](../encounters.md)). An id, or one of its words in either language,',
        'is understood in any case and with or without accents. **A path that is not in the tree is kept as it is**, with a warning that names',
        'what is near: it fits itself and what shares its first levels. What has more than three levels, or an empty one, rejects the row.',
        '',
        '## A tree of your own',
        '',
        `The tree is data: [\`${DATA}\`](../../${DATA}). Copy it, change it, and name the copy in the environment, for every`,
        'command and for `serve`, whose explorer then uses its words too:',
        '',
        '```sh',
        'PASSERELLE_CATEGORIES=my-categories.csv passerelle import my-data',
        '```',
        '',
        '- Columns `id`, `parent`, `en`, `fr`, and `synonyms` if wanted (several by `|`); a category a row, in any order.',
        '- An id is that of its parent, `/` and a word of its own; a root leaves `parent` empty. Three levels at most.',
        '- One word means one category. The first fault is told with file, line and column, and nothing is read.',
        '- Categories stored earlier stay as they are; those that the new tree does not hold are shown by their ids.',
        '',
        '## The tree that comes with Passerelle',
        '',
        markdownTable(['id', 'English', 'French', 'also understood'], rows),
        '',
        'This page is made by `npm run docs`.',
        '',
      ].join('\n'),
    ],
  ];
}
