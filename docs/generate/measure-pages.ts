import type { Measure } from '@passerelle/core/analysis/measure';
import { measures } from '@passerelle/core/analysis/registry';
import { exampleOf } from './measure-example.js';
import { MEASURE_FACTS } from './measure-facts.js';

/** docs/measures: a page a measure, from the registry, and the list of them. */
export function measurePages(): [path: string, text: string][] {
  const pages = measures.map((one): [string, string] => [`docs/measures/${one.id}.md`, page(one)]);
  return [['docs/measures/README.md', index()], ...pages];
}

function page(measure: Measure): string {
  const { id, definition, sentence, unit, range, edgeCases, source, kind } = measure;
  const facts = MEASURE_FACTS[id];
  return [
    `# ${id}`,
    '',
    escaped(definition),
    '',
    `- In plain words: ${escaped(sentence.en)}`,
    `- En clair\u202f: ${escaped(sentence.fr)}`,
    `- Of: ${kind}`,
    ...(facts === undefined ? [] : [`- Formula: \`${facts.formula}\``]),
    `- Unit: ${escaped(unit)}`,
    `- Range: ${escaped(range)}`,
    `- Edge cases: ${escaped(edgeCases)}`,
    `- Source: ${escaped(source)}`,
    ...(facts === undefined ? [] : [`- Checked against: ${facts.oracle}`]),
    '',
    ...exampleOf(id),
    'Made by `npm run docs` from the registry.',
    '',
  ].join('\n');
}

function index(): string {
  const lines = measures.map(({ id, sentence }) => `- [${id}](${id}.md): ${escaped(sentence.en)}`);
  return [
    '# Measures',
    '',
    'Each measure has one id, the same on the command line, in the API, in the explorer, in exports and here. Undefined is',
    '`null` in JSON and "n/a" on screen, never 0. This folder is made by `npm run docs` from the registry.',
    '',
    ...lines,
    '',
  ].join('\n');
}

/** `*` and `_` would be emphasis. */
function escaped(text: string): string {
  return text.replace(/([*_<])/g, '\\$1');
}
