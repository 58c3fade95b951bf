import type { BlockGraph } from './block-graph.js';

/** Twins: nodes with the same neighbours, tied to each other ("closed") or not ("open"). What passes through one passes
 *  through the other, so that one walk does for all. Members of a consortium are closed twins. */
export interface TwinClasses {
  readonly count: number;
  /** Class of a place. */
  readonly classOf: Uint32Array;
  /** First place of a class. */
  readonly first: Uint32Array;
  /** 1 = its members are open twins. */
  readonly isOpen: Uint8Array;
}

/** Two places are only put together when `isAlike` says so. A node cannot have twins of both kinds.
 *  @complexity O(n + m) expected */
export function twinClasses(
  graph: BlockGraph,
  isAlike: (place: number, other: number) => boolean,
): TwinClasses {
  const { order, offsets, targets } = graph;
  const NONE = 0xffffffff;
  const open = new Int32Array(order);
  for (let v = 0; v < order; v++) {
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      open[v] = (open[v]! + mixed(targets[at]!)) | 0;
    }
  }
  const stamp = new Uint32Array(order).fill(NONE);
  /** True when two places have the same neighbours, themselves counted when they are closed twins. */
  const haveSameRow = (v: number, other: number, closed: boolean): boolean => {
    if (offsets[v + 1]! - offsets[v]! !== offsets[other + 1]! - offsets[other]!) return false;
    if (stamp[other] !== other) {
      // Marked by the representative: a run of candidates compares against one row.
      for (let at = offsets[other]!; at < offsets[other + 1]!; at++) stamp[targets[at]!] = other;
    }
    if (closed && stamp[v] !== other) return false;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const u = targets[at]!;
      if (stamp[u] !== other && !(closed && u === other)) return false;
    }
    return true;
  };
  const representative = new Uint32Array(order);
  const isOpenTwin = new Uint8Array(order);
  for (let v = 0; v < order; v++) representative[v] = v;
  for (const closed of [true, false]) {
    const size = 2 ** Math.ceil(Math.log2(2 * order + 2));
    const table = new Uint32Array(size).fill(NONE);
    for (let v = 0; v < order; v++) {
      if (representative[v] !== v) continue;
      const key = closed ? (open[v]! + mixed(v)) | 0 : open[v]!;
      for (let at = spread(key) & (size - 1); ; at = (at + 1) & (size - 1)) {
        const other = table[at]!;
        if (other === NONE) {
          table[at] = v;
          break;
        }
        const otherKey = closed ? (open[other]! + mixed(other)) | 0 : open[other]!;
        if (key !== otherKey || !isAlike(v, other) || !haveSameRow(v, other, closed)) continue;
        representative[v] = other;
        if (!closed) isOpenTwin[other] = 1;
        break;
      }
    }
  }
  return numbered(representative, isOpenTwin);
}

function numbered(representative: Uint32Array, isOpenTwin: Uint8Array): TwinClasses {
  const order = representative.length;
  const classOf = new Uint32Array(order);
  const first = new Uint32Array(order);
  let count = 0;
  for (let v = 0; v < order; v++) {
    if (representative[v] === v) {
      first[count] = v;
      classOf[v] = count++;
    } else classOf[v] = classOf[representative[v]!]!;
  }
  const heads = first.slice(0, count);
  return {
    count,
    classOf,
    first: heads,
    isOpen:
      isOpenTwin.length === 0 ? new Uint8Array(0) : Uint8Array.from(heads, (v) => isOpenTwin[v]!),
  };
}

/** A pseudo-random word for a place. */
function mixed(value: number): number {
  let word = Math.imul(value + 1, 0x9e3779b1);
  word = Math.imul(word ^ (word >>> 15), 0x85ebca6b);
  return Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
}

function spread(key: number): number {
  return (key ^ (key >>> 16)) >>> 0;
}
