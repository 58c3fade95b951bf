import { describe, expect, it } from '@jest/globals';
import { csrFromEdges, edgeEnds, type Csr } from '@passerelle/core/graph/csr';
import { EdgeListReader, type EdgeTable } from '@passerelle/core/graph/edge-list/edge-list-reader';
import { rng } from '@passerelle/core/graph/rng';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Read extends EdgeTable {
  readonly csr: Csr;
  readonly rows: number;
}
function read(text: string, piece = Infinity): Read {
  const bytes = bytesOf(text);
  const reader = new EdgeListReader();
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece));
  const table = reader.table();
  const { order, sources, targets, strengths } = table;
  const csr = csrFromEdges(order, sources, targets, strengths);
  return { ...table, csr, rows: sources.length };
}

/** `a-b:strength` of every edge, in the order of the graph. */
function edges({ csr, name }: Read): string[] {
  const { a, b } = edgeEnds(csr);
  const strengths = new Float64Array(csr.size);
  csr.edgeIds.forEach((edge, at) => (strengths[edge] = csr.strengths[at] ?? NaN));
  return [...a].map((u, edge) => `${name(u)}-${name(b[edge] ?? 0)}:${strengths[edge] ?? ''}`);
}

describe('EdgeListReader', () => {
  it('reads columns by name, in any order, and says how many rows there were', () => {
    const found = read('kind,Weight,Target,Source\nx,2.5,b,a\ny,1e1,c,b\n');
    expect(edges(found)).toEqual(['a-b:2.5', 'b-c:10']);
    expect([found.rows, found.isNamed, found.csr.order]).toEqual([2, true, 3]);
  });

  it('takes the first columns where there is no header', () => {
    const found = read('a b 3\nb  c 4 \n# a comment\n\nc a .5');
    expect(edges(found)).toEqual(['a-b:3', 'a-c:0.5', 'b-c:4']);
    expect(found.isNamed).toBe(false);
    expect(edges(read('a\tb\tfriend\nb\tc\tfoe\n'))).toEqual(['a-b:1', 'b-c:1']);
  });

  it('adds repeated rows up, leaves loops out and keeps their nodes', () => {
    const found = read('source,target,strength\na,b,1\nb,a,2\nc,c,5\na,d,0\n');
    expect(edges(found)).toEqual(['a-b:3']);
    expect([found.csr.order, found.rows]).toEqual([4, 4]);
  });

  it('reads quotes as RFC 4180 has them, line ends of all kinds and a byte order mark', () => {
    const text = '\ufeffsource;target;strength\r\n"a;""1"""; "b\nc" ;"2,5"\r\né;"a;""1""";1\r\n';
    const found = read(text);
    expect(edges(found)).toEqual(['a;"1"-b\nc:2.5', 'a;"1"-é:1']);
    expect(edges(read('"x, y",z,2\nz,w,3'))).toEqual(['x, y-z:2', 'z-w:3']);
  });

  it.each([
    ['', 'line 1, column source: there is no edge'],
    ['source,strength\na,1', 'line 1: no column "target"'],
    ['alone\nb\n', 'line 1: no column "source"'],
    ['source,target\na,b\n,c\n', 'line 3, column source: nothing is written here'],
    ['source,target\na,b\n\n# c\nc\n', 'line 5, column target: nothing is written here'],
    [
      'source,target,weight\na,b,much\n',
      'line 2, column strength: expected a number >= 0, found "m',
    ],
    [
      'source,target,weight\na,b,-1\n',
      'line 2, column strength: expected a number >= 0, found "-1"',
    ],
    ['source,target,weight\na,b,\n', 'line 2, column strength: expected a number >= 0'],
    ['source,target\n"a\n",b\na,"b\n', 'line 4, column target: a quote is opened and never closed'],
    ['source,target\n"a"x,b\n', 'line 2, column source: text after a closing quote, found "x"'],
  ])('says what is wrong in %j, and where', (text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text, 1)).toThrow(message);
  });

  it('gives up on a quote that never closes before it has read the whole file', () => {
    const reader = new EdgeListReader();
    reader.push(bytesOf('source,target\n"a,'));
    const push = (): void => reader.push(bytesOf('b,c\n'.repeat(500_000)));
    push();
    expect(push).toThrow('line 2, column 1: a quote is opened and never closed');
  });

  it('gives the same graph however the bytes are cut', () => {
    const random = rng(7);
    for (let round = 0; round < 60; round++) {
      const rows = ['target,source,weight'];
      for (let row = random.below(30); row >= 0; row--) {
        const end = (): string => oddName(random.below(12), random.below(3));
        rows.push(`${end()},${end()},${(random.below(100) / 8).toString()}`);
      }
      const text = rows.join(random.below(2) === 0 ? '\n' : '\r\n');
      const whole = read(text);
      const pieces = read(text, 1 + random.below(7));
      expect(edges(pieces)).toEqual(edges(whole));
      expect(pieces.csr).toEqual(whole.csr);
    }
  });

  it('numbers names by hash, tells those apart that share one, and grows', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `n${i},n${(i * 7919) % 20_000}`);
    const found = read(`source,target\n${rows.join('\n')}`);
    expect(found.csr.order).toBe(20_000);
    expect(new Set(Array.from({ length: 20_000 }, (_, i) => found.name(i))).size).toBe(20_000);
  });
});

function oddName(index: number, way: number): string {
  const plain = ['a', 'b', 'cé', 'd d', 'e', 'ff', '12', 'h', 'ii', 'j', 'k', 'l'][index] ?? '';
  return [plain, `"${plain}"`, `"${plain}""x, y\n"`][way] ?? plain;
}
