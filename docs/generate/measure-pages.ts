import type { Measure } from '@passerelle/core/analysis/measure';
import { isNodeMeasureId, measures } from '@passerelle/core/analysis/registry';
import { measureHome } from '@passerelle/core/contract/measure-answer';
import { isLowFirst } from '@passerelle/core/domain/low-first';
import { demoExamples } from './demo-example.js';
import { exampleOf } from './measure-example.js';
import { MEASURE_FACTS } from './measure-facts.js';

/** docs/measures: a page a measure, from the registry, and the list of them. */
export async function measurePages(): Promise<[path: string, text: string][]> {
  const others = measures.map(({ id }) => id).filter((id) => !isNodeMeasureId(id));
  const examples = await demoExamples(others);
  const pages = measures.map((one): [string, string] => [
    `docs/measures/${one.id}.md`,
    page(one, examples.get(one.id) ?? exampleOf(one.id)),
  ]);
  return [['docs/measures/README.md', index()], ...pages];
}

function page(measure: Measure, example: readonly string[]): string {
  const { id, definition, sentence, unit, range, edgeCases, source, kind } = measure;
  const facts = MEASURE_FACTS[id];
  const home = measureHome(id, isNodeMeasureId(id));
  return [
    `# ${id}`,
    '',
    escaped(definition),
    '',
    `- In plain words: ${escaped(sentence.en)}`,
    `- En clair\u202f: ${escaped(sentence.fr)}`,
    `- Of: ${kind}`,
    ...(facts === undefined ? [] : [`- Formula: \`${facts.formula}\``]),
    `- Command: ${code(`passerelle measure ${id}`, `passerelle ${home.command}`)}`,
    `- API: ${code(`/api/v1/measures/${id}`, `/api/v1${home.address}`)}`,
    ...(isLowFirst(id) ? ['- In a ranking: the lowest comes first'] : []),
    `- Unit: ${escaped(unit)}`,
    `- Range: ${escaped(range)}`,
    `- Edge cases: ${escaped(edgeCases)}`,
    `- Source: ${escaped(source)}`,
    ...(facts === undefined ? [] : [`- Checked against: ${facts.oracle}`]),
    '',
    ...example,
    'Made by `npm run docs` from the registry.',
    '',
  ].join('\n');
}

function index(): string {
  const lines = measures.map(({ id, sentence }) => `- [${id}](${id}.md): ${escaped(sentence.en)}`);
  return [
    '# Measures',
    '',
    'Each measure has one id, the same on the command line, in the API, in the explorer, in exports and here: `passerelle',
    'measure ID` and `/api/v1/measures/ID` give any of them. Undefined is `null` in JSON and "n/a" on screen, never 0. This',
    'folder is made by `npm run docs` from the registry.',
    '',
    ...lines,
    '',
  ].join('\n');
}

/** Each once, the general one first. */
function code(...texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => `\`${text}\``).join(', ');
}

/** `*` and `_` would be emphasis. */
function escaped(text: string): string {
  return text.replace(/([*_<])/g, '\\$1');
}
