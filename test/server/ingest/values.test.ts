import { describe, expect, it } from '@jest/globals';
import { CsvReader, detectDelimiter } from '../../../server/src/ingest/csv-records.js';
import { parentsFirst, territoryCycles } from '../../../server/src/ingest/territory-tree.js';
import { readBoolean, readDate, readList, readNumber } from '../../../server/src/ingest/values.js';

describe('readDate', () => {
  it.each([
    ['2015', '2015'],
    ['2015-03', '2015-03'],
    ['27/03/2015', '2015-03-27'],
    ['7-3-2015', '2015-03-07'],
    ['1427414400', '2015-03-27T00:00:00.000Z'],
    ['1427414400000', '2015-03-27T00:00:00.000Z'],
    ['2015-11-02 18:00:00', '2015-11-02T18:00:00'],
    ['2025-10-32', null],
    ['03/27/2015', null],
    ['yesterday', null],
  ])('reads %s as %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });
});

describe('readNumber', () => {
  it.each([
    ['1,5', 1.5],
    ['1\u00A0234,56', 1234.56],
    ['1\u202F234\u202F567', 1234567],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['-3e2', -300],
    ['12 34', null],
    ['1e999', null],
    ['ten', null],
    ['', null],
  ])('reads %s as %s', (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });
});

describe('readBoolean and readList', () => {
  it('read yes and no in both languages', () => {
    expect(['oui', '0', 'maybe'].map(readBoolean)).toEqual([true, false, null]);
  });
  it('split at the bar', () => {
    expect(readList(' a | b||')).toEqual(['a', 'b']);
    expect(readList('')).toEqual([]);
  });
});

describe('CsvReader', () => {
  const text =
    'id,label\r\n# note\r\na,"x ""y"", z"\n\nb,"two\r\nlines"\rc,"open\nd,"bad"x\ne,5" disk';
  const whole = new CsvReader(',').push(text, true);

  it('reads quotes, comments, blank lines and every line end, and goes on after a broken line', () => {
    expect(whole.map(({ cells, line, fault }) => [cells.join('|'), line, fault])).toEqual([
      ['id|label', 1, null],
      ['a|x "y", z', 3, null],
      ['b|two\r\nlines', 5, null],
      ['c|"open', 7, 'unclosedQuote'],
      ['d|"bad"x', 8, 'unclosedQuote'],
      ['e|5" disk', 9, null],
    ]);
  });

  it.each([1, 2, 3, 7])('reads the same in pieces of %i characters', (size) => {
    const reader = new CsvReader(',');
    const records = [];
    for (let at = 0; at < text.length; at += size) {
      records.push(...reader.push(text.slice(at, at + size), false));
    }
    records.push(...reader.push('', true));
    expect(records).toEqual(whole);
  });

  it.each([
    ['a;b;c', ';'],
    ['# x,y,z\na\tb', '\t'],
    ['a|b', '|'],
    ['"a;b;c",d', ','],
    ['a', ','],
  ])('tells the delimiter of %j', (header, expected) => {
    expect(detectDelimiter(header)).toBe(expected);
  });
});

describe('territory tree', () => {
  it.each([1, 2, 50, 10_000])('finds a cycle of length %i', (length) => {
    const parents = new Map<string, string | null>([['tail', '0']]);
    for (let i = 0; i < length; i += 1) parents.set(String(i), String((i + 1) % length));
    const cycles = territoryCycles(parents);
    expect(cycles).toHaveLength(1);
    expect(cycles[0]).toHaveLength(length);
    expect(cycles[0]).not.toContain('tail');
  });
  it('puts parents first', () => {
    const rows = [
      { id: 'c', up: 'b' },
      { id: 'b', up: 'a' },
      { id: 'a', up: null },
    ];
    const ids = parentsFirst(
      rows,
      (row) => row.id,
      (row) => row.up,
    ).map((row) => row.id);
    expect(ids).toEqual(['a', 'b', 'c']);
  });
});
