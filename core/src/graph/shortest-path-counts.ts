import type { Csr } from './csr.js';

/** Shortest paths from one source at a time, in arrays made once.
 *  After `from(s)`: `reached` nodes stand in `sequence` by increasing distance (s first); `distance` and `paths` are
 *  right for them and stale elsewhere, `isReached` tells. Path counts are doubles: they pass 2^53 on grids. */
export interface PathCounts {
  readonly sequence: Uint32Array;
  readonly distance: Float64Array;
  readonly paths: Float64Array;
  /** @returns number of nodes reached, the source included */
  from(source: number): number;
  /** True when the arc at position `at`, from u to v, ends a shortest path: u then stands before v. */
  isTight(u: number, at: number, v: number): boolean;
}

/** Relative difference under which two path lengths are equal (methods M1). */
const TOLERANCE = 1e-9;

/** length = 1 / strength, by position as `targets`: the closer two actors are, the shorter the way. */
export function lengthsFromStrengths(csr: Csr): Float64Array {
  return csr.strengths.map((strength) => 1 / strength);
}

type Rows = Pick<Csr, 'order' | 'offsets' | 'targets'>;
/** Rows of arcs that arrive, with their lengths. */
interface Incoming extends Pick<Csr, 'offsets' | 'targets'> {
  readonly lengths: Float64Array;
}

/** @param lengths by position as `targets`, > 0; hops when omitted
 *  @param incoming needed by length when a tie has a direction */
export function pathCounts(rows: Rows, lengths?: Float64Array, incoming?: Incoming): PathCounts {
  if (lengths === undefined) return hopCounts(rows);
  return lengthCounts(rows, lengths, incoming ?? { ...rows, lengths });
}

function hopCounts({ order, offsets, targets }: Rows): PathCounts {
  const sequence = new Uint32Array(order);
  const distance = new Float64Array(order).fill(-1);
  const paths = new Float64Array(order);
  let reached = 0;
  return {
    sequence,
    distance,
    paths,
    isTight: (u, _, v) => distance[v] === distance[u]! + 1,
    from(source) {
      for (let i = 0; i < reached; i++) distance[sequence[i]!] = -1;
      distance[source] = 0;
      paths[source] = 1;
      sequence[0] = source;
      reached = 1;
      for (let head = 0; head < reached; head++) {
        const u = sequence[head]!;
        const next = distance[u]! + 1;
        for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
          const v = targets[at]!;
          if (distance[v]! < 0) {
            distance[v] = next;
            paths[v] = paths[u]!;
            sequence[reached++] = v;
          } else if (distance[v] === next) paths[v]! += paths[u]!;
        }
      }
      return reached;
    },
  };
}

function lengthCounts(
  { order, offsets, targets }: Rows,
  lengths: Float64Array,
  incoming: Incoming,
): PathCounts {
  const sequence = new Uint32Array(order);
  const distance = new Float64Array(order).fill(Infinity);
  const paths = new Float64Array(order);
  const position = new Int32Array(order).fill(-1);
  const heap = new Uint32Array(order);
  const slot = new Int32Array(order).fill(-1);
  let waiting = 0;
  let reached = 0;

  const isBefore = (x: number, y: number): boolean =>
    distance[x]! < distance[y]! || (distance[x] === distance[y] && x < y);
  const rise = (node: number): void => {
    let at = slot[node]!;
    while (at > 0) {
      const up = (at - 1) >>> 1;
      if (!isBefore(node, heap[up]!)) break;
      heap[at] = heap[up]!;
      slot[heap[at]!] = at;
      at = up;
    }
    heap[at] = node;
    slot[node] = at;
  };
  const popNearest = (): number => {
    const nearest = heap[0]!;
    slot[nearest] = -1;
    const moved = heap[--waiting]!;
    if (waiting === 0) return nearest;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= waiting) break;
      if (child + 1 < waiting && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, moved)) break;
      heap[at] = heap[child]!;
      slot[heap[at]!] = at;
      at = child;
    }
    heap[at] = moved;
    slot[moved] = at;
    return nearest;
  };
  const ends = (u: number, length: number, v: number): boolean =>
    position[u]! < position[v]! && distance[u]! + length <= distance[v]! * (1 + TOLERANCE);

  return {
    sequence,
    distance,
    paths,
    isTight: (u, at, v) => ends(u, lengths[at]!, v),
    from(source) {
      for (let i = 0; i < reached; i++) {
        distance[sequence[i]!] = Infinity;
        position[sequence[i]!] = -1;
      }
      reached = 0;
      distance[source] = 0;
      heap[0] = source;
      slot[source] = 0;
      waiting = 1;
      while (waiting > 0) {
        const u = popNearest();
        position[u] = reached;
        sequence[reached++] = u;
        for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
          const v = targets[at]!;
          const through = distance[u]! + lengths[at]!;
          if (through >= distance[v]!) continue;
          if (position[v]! >= 0) continue;
          if (slot[v]! < 0) slot[v] = waiting++;
          distance[v] = through;
          rise(v);
        }
      }
      // Counted once every distance is final: equal lengths differ in their last bits.
      paths[source] = 1;
      for (let i = 1; i < reached; i++) {
        const v = sequence[i]!;
        let sum = 0;
        for (let at = incoming.offsets[v]!; at < incoming.offsets[v + 1]!; at++) {
          const u = incoming.targets[at]!;
          if (ends(u, incoming.lengths[at]!, v)) sum += paths[u]!;
        }
        paths[v] = sum;
      }
      return reached;
    },
  };
}
