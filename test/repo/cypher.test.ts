import { describe, expect, it } from '@jest/globals';
import { filesUnder, textOf } from '../support/sources.js';

const queries = filesUnder('cypher/queries', /\.cypher$/);
const sources = filesUnder('server/src', /\.ts$/).map(textOf).join('\n');
const VERBS = /^(begin|finish|hold|read|find|search|count|has|write|remove)-[a-z-]+$/;

describe('cypher', () => {
  it('names each query by a verb and a noun', () => {
    const names = queries.map((file) => file.slice('cypher/queries/'.length, -'.cypher'.length));
    expect(names.filter((name) => !VERBS.test(name))).toEqual([]);
  });
  it('opens each query with its parameters and columns', () => {
    expect(
      queries.filter(
        (file) => !/^(\/\/.*\n)*\/\/ Parameters: .+\n\/\/ Columns: .+\n[^/]/.test(textOf(file)),
      ),
    ).toEqual([]);
  });
  it('keeps one statement a query', () => {
    expect(queries.filter((file) => /;/.test(textOf(file).replace(/^\/\/.*$/gm, '')))).toEqual([]);
  });
  it('declares every parameter it uses, and uses every one it declares', () => {
    const wrong = queries.filter((file) => {
      const text = textOf(file);
      const used = new Set(text.replace(/^\/\/.*$/gm, '').match(/\$[a-zA-Z]+/g));
      const header = /\/\/ Parameters: (.+)/.exec(text)?.[1] ?? '';
      const told = new Set(
        header.includes('those of read-actors')
          ? [...header.matchAll(/\$[a-zA-Z]+/g)].map(([one]) => one).concat(READ_ACTORS)
          : header.match(/\$[a-zA-Z]+/g),
      );
      return [...used].some((one) => !told.has(one)) || [...told].some((one) => !used.has(one));
    });
    expect(wrong).toEqual([]);
  });
  it('numbers schema files without a gap, each statement safe to run again', () => {
    const files = filesUnder('cypher/schema', /\.cypher$/).sort();
    files.forEach((file, i) => {
      expect(file).toMatch(new RegExp(`/${String(i + 1).padStart(3, '0')}-[a-z-]+\\.cypher$`));
      for (const line of textOf(file)
        .split('\n')
        .filter((one) => /^CREATE/.test(one))) {
        expect(line).toContain('IF NOT EXISTS');
      }
    });
    expect(files.length).toBeGreaterThan(0);
  });
  it('holds nothing unused, and code holds no statement of its own', () => {
    const unused = queries.filter((file) => {
      const name = file.slice('cypher/queries/'.length, -'.cypher'.length);
      const kind = /^(write|find-existing|find|read-page|read)-([a-z]+)$/.exec(name);
      return !sources.includes(`'${name}'`) && !(kind !== null && byTemplate(kind[1] ?? ''));
    });
    expect(unused).toEqual([]);
    expect(sources).not.toMatch(/\b(MATCH|MERGE|UNWIND) \(/);
  });
});

const READ_ACTORS = ['$visible', '$type', '$role', '$territories', '$after', '$limit'];
function byTemplate(verb: string): boolean {
  return sources.includes('`' + verb + '-${');
}
