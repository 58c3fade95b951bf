import { describe, expect, it } from '@jest/globals';
import { writeCsv } from '../../cli/src/output/csv.js';
import { writeJson } from '../../cli/src/output/json.js';
import { writeMarkdown } from '../../cli/src/output/markdown.js';
import { writeTable } from '../../cli/src/output/table.js';
import { section, type Reader } from '../../cli/src/output/view.js';

const PIPE: Reader = { language: 'en', color: false, width: 0 };
const VIEW = {
  headline: 'Two actors.',
  lines: ['As of today.'],
  sections: [
    section(
      [
        { title: 'actor', text: ({ label }: { label: string; count: number }) => label },
        { title: 'ties', text: ({ count }: { count: number }) => String(count), right: true },
      ],
      [
        { label: 'Ada', count: 12 },
        { label: 'Le | Lieu', count: 3 },
      ],
      { title: 'Actors', sentence: 'One sentence.' },
    ),
  ],
};

describe('output', () => {
  it('writes CSV with full precision, empty for null, and no formula', () => {
    const rows = [
      { id: 'a', value: 0.1 + 0.2, list: ['x', 'y'], deep: [{ key: 'k' }], flag: true },
      { id: '=HYPERLINK("x")', value: null, list: [], deep: [], flag: false },
      { id: 'a, "b"', value: -1, list: ['+1'], deep: {}, flag: false },
    ];
    expect(writeCsv(['id', 'value', 'list', 'deep', 'flag'], rows)).toBe(
      [
        'id,value,list,deep,flag',
        'a,0.30000000000000004,x|y,"[{""key"":""k""}]",1',
        `"'=HYPERLINK(""x"")",,,,0`,
        `"a, ""b""",-1,'+1,{},0`,
        '',
      ].join('\n'),
    );
    expect(writeCsv(['id'], [])).toBe('id\n');
  });

  it('writes JSON without NaN', () => {
    expect(writeJson({ a: NaN, b: 1 / 3 })).toBe('{\n  "a": null,\n  "b": 0.3333333333333333\n}\n');
  });

  it('writes a table without trailing spaces', () => {
    expect(writeTable(VIEW, PIPE)).toBe(
      [
        'Two actors.',
        '',
        'As of today.',
        '',
        'Actors',
        'One sentence.',
        'actor      ties',
        'Ada          12',
        'Le | Lieu     3',
        '',
      ].join('\n'),
    );
  });

  it('keeps a table within the terminal and control characters out of it', () => {
    const wide = section(
      [{ title: 'label', text: (text: string) => text }],
      ['word '.repeat(60), 'a\u001b[31mb\nc'],
    );
    const text = writeTable({ sections: [wide] }, { ...PIPE, width: 40 });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(text).toContain('a [31mb c');
  });

  it('writes Markdown in which data is never markup', () => {
    expect(writeMarkdown(VIEW)).toBe(
      [
        '# Two actors.',
        '',
        'As of today.',
        '',
        '## Actors',
        '',
        'One sentence.',
        '',
        '| actor | ties |',
        '| --- | ---: |',
        '| Ada | 12 |',
        '| Le \\| Lieu | 3 |',
        '',
      ].join('\n'),
    );
  });
});
