import { describe, expect, it } from '@jest/globals';
import { demoFiles } from '../../fixtures/demo/generate/demo-files.js';
import { GO_BETWEEN } from '../../fixtures/demo/generate/story.js';
import { textOf } from '../support/sources.js';

describe('demo ecosystem', () => {
  it.each(demoFiles())('%s is what the generator writes', (file, text) => {
    expect(textOf(`fixtures/demo/canonical/${file}`) === text).toBe(true);
  });

  it('has the promised size', () => {
    const rows = Object.fromEntries(
      demoFiles().map(([file, text]) => [file, text.trim().split('\n').slice(1)]),
    );
    const types = (rows['actors.csv'] ?? []).map(
      (row) => (/,(person|organisation|project),/.exec(row) ?? [])[1],
    );
    const count = (type: string): number => types.filter((one) => one === type).length;
    expect([count('person'), count('organisation'), count('project')]).toEqual([600, 250, 80]);
    expect(rows['events.csv']).toHaveLength(120);
  });

  it('follows one introduction in three, those of the go-between more often', () => {
    const relations = new Map(demoFiles()).get('relations.csv') ?? '';
    const rows = relations.split('\n').filter((row) => row.includes(',introduced,'));
    const [made, followed] = [
      rows.filter((row) => row.includes(',introduction,')),
      rows.filter((row) => !row.includes(',introduction,')),
    ];
    const byGoBetween = (some: readonly string[]): number =>
      some.filter((row) => row.includes(`,${GO_BETWEEN.id},`)).length;
    expect([made.length, followed.length]).toEqual([91, 33]);
    expect([byGoBetween(made), byGoBetween(followed)]).toEqual([12, 9]);
  });
});
