import { bitCount } from '../graph/bfs.js';
import { nodesByDegree, signed, type Csr } from '../graph/csr.js';

/** Rows of nodes with many contacts as sets of bits: whether z is among them, and by which arc, is one look and no search.
 *  Bits are in the order of degrees, for most contacts of anybody have many: their bits lie close together. */
export interface LongRows {
  /** Place of each node in that order. */
  readonly place: Int32Array;
  /** Where the words of v start; -1 = its row is short, or no space is left. */
  startOf(v: number): number;
  /** Arc to the node at a place, -1 = no contact. @param start of `startOf` */
  arcTo(start: number, place: number): number;
}

/** Shorter rows are searched as fast. */
const LONG = 64;
/** Words held at most (32 MB). */
const SPACE = 8_000_000;

/** A row is made when first asked for: the same few are asked for again and again.
 *  @param space words held at most; later rows have none
 *  @complexity O(n log n) once, O(n / 32 + contacts of v) a row; no more than 32 MB and 4 bytes an arc */
export function longRows(csr: Csr, space: number = SPACE): LongRows {
  const { order } = csr;
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  const place = new Int32Array(order);
  nodesByDegree(csr).forEach((v, at) => (place[v] = at));
  /** Two words for each 32 places: which of them are contacts, and how many places of `arcs` come before. */
  const width = 2 * ((order + 31) >>> 5);
  const isLong = (v: number): boolean => offsets[v + 1]! - offsets[v]! >= LONG;
  let long = 0;
  for (let v = 0; v < order; v++) long += Number(isLong(v));
  const room = Math.min(long, Math.floor(space / Math.max(1, width)));
  const words = new Int32Array(room * width);
  const starts = new Int32Array(order).fill(-1);
  /** Arcs of each row, by place of their ends. */
  const arcs = new Int32Array(targets.length);
  let made = 0;
  const placeOfArc = (word: number, place: number): number =>
    words[word + 1]! + bitCount(words[word]! & ~(-1 << (place & 31)));
  const make = (v: number): number => {
    const start = made++ * width;
    const [first, end] = [offsets[v]!, offsets[v + 1]!];
    const wordOf = (at: number): number => start + 2 * (place[targets[at]!]! >>> 5);
    for (let at = first; at < end; at++) words[wordOf(at)]! |= 1 << (place[targets[at]!]! & 31);
    for (let word = start, before = first; word < start + width; word += 2) {
      words[word + 1] = before;
      before += bitCount(words[word]!);
    }
    for (let at = first; at < end; at++) arcs[placeOfArc(wordOf(at), place[targets[at]!]!)] = at;
    starts[v] = start;
    return start;
  };
  return {
    place,
    startOf: (v) => (starts[v]! < 0 && made < room && isLong(v) ? make(v) : starts[v]!),
    arcTo(start, place) {
      const word = start + 2 * (place >>> 5);
      return ((words[word]! >>> (place & 31)) & 1) === 0 ? -1 : arcs[placeOfArc(word, place)]!;
    },
  };
}
