import { describe, expect, it } from '@jest/globals';
import { measures } from '@passerelle/core/analysis/registry';
import { SETTINGS } from '@passerelle/core/config/settings';
import { generatedPages } from '../../docs/generate/pages.js';
import { filesUnder, textOf } from '../support/sources.js';

const generated = await generatedPages();

describe('generated pages', () => {
  it.each([...generated])('%s is what the sources say (npm run docs)', (path, text) => {
    expect(textOf(path)).toBe(text);
  });
});

describe('measures', () => {
  it('have a page each, with their sentence in both languages', () => {
    for (const { id, sentence } of measures) {
      const page = textOf(`docs/measures/${id}.md`);
      expect(page).toContain(sentence.en);
      expect(page).toContain(sentence.fr);
    }
  });
  it('have no page of a measure that is not', () => {
    const stray = filesUnder('docs/measures', /\.md$/).filter((path) => !generated.has(path));
    expect(stray).toEqual([]);
  });
});

describe('settings', () => {
  it('are all read by something', () => {
    const code = ['core/src', 'server/src', 'cli/src']
      .flatMap((folder) => filesUnder(folder, /\.ts$/))
      .filter((file) => !file.startsWith('core/src/config/'))
      .map(textOf)
      .join('\n');
    const unread = Object.keys(SETTINGS).filter((id) => !new RegExp(`\\b${id}\\b`).test(code));
    expect(unread).toEqual([]);
  });
});
