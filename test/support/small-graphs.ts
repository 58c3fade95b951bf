import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';

/** A graph as the field writes it: who is tied to whom, both ways. */
export interface Small {
  readonly n: number;
  readonly tied: readonly (readonly boolean[])[];
  readonly csr: Csr;
}

/** All labelled graphs of up to 5 nodes; of 6, all those whose degrees do not increase with the number of the node, among
 *  which is a drawing of each of the 156 that there are. */
export function* everySmallGraph(): Generator<Small> {
  for (let n = 1; n <= 6; n++) {
    const pairs: [number, number][] = [];
    for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) pairs.push([u, v]);
    for (let set = 0; set < 1 << pairs.length; set++) {
      const kept = pairs.filter((_, at) => (set >> at) & 1);
      const degrees = new Array<number>(n).fill(0);
      for (const pair of kept) for (const u of pair) degrees[u]!++;
      if (n === 6 && degrees.some((one, u) => u > 0 && one > degrees[u - 1]!)) continue;
      const tied = degrees.map(() => new Array<boolean>(n).fill(false));
      for (const [u, v] of kept) tied[u]![v] = tied[v]![u] = true;
      const csr = csrFromEdges(
        n,
        kept.map(([u]) => u),
        kept.map(([, v]) => v),
      );
      yield { n, tied, csr };
    }
  }
}

/** Nodes of a set written in bits. */
export const membersOf = (n: number, set: number): number[] =>
  Array.from({ length: n }, (_, u) => u).filter((u) => (set >> u) & 1);

/** Lengths and numbers of shortest paths from one node, step by step along walks: the first length at which a walk
 *  arrives is the distance, and all walks of that length are shortest paths. */
export function walksFrom({ n, tied }: Small, from: number): { hops: number[]; paths: number[] } {
  const hops = new Array<number>(n).fill(Infinity);
  const paths = new Array<number>(n).fill(0);
  let walks = Array.from({ length: n }, (_, u) => Number(u === from));
  for (let length = 0; length < n; length++) {
    walks.forEach((count, u) => {
      if (count > 0 && hops[u] === Infinity) [hops[u], paths[u]] = [length, count];
    });
    walks = walks.map((_, u) => walks.reduce((sum, one, v) => sum + (tied[u]![v] ? one : 0), 0));
  }
  return { hops, paths };
}

/** Number of components when only some nodes are there. */
export function pieces({ tied }: Small, there: readonly number[]): number {
  const left = new Set(there);
  let count = 0;
  for (const start of there) {
    if (!left.delete(start)) continue;
    count++;
    const open = [start];
    for (let u = open.pop(); u !== undefined; u = open.pop()) {
      for (const v of left) if (tied[u]![v] && left.delete(v)) open.push(v);
    }
  }
  return count;
}

export const each = (n: number, of: (u: number) => number): number[] =>
  Array.from({ length: n }, (_, u) => of(u));
export const sum = (some: Iterable<number>): number => [...some].reduce((x, y) => x + y, 0);
export const contacts = ({ n, tied }: Small, u: number): number[] =>
  each(n, (v) => v).filter((v) => tied[u]![v]);
export const groupOf = (u: number): number => u % 3;
export const groups = (n: number): Int32Array =>
  Int32Array.from({ length: n }, (_, u) => groupOf(u));
/** The first third of the nodes is the territory, the last third the world. */
export const isLocal = (n: number, u: number): boolean => 3 * u < n;
export const isWorld = (n: number, u: number): boolean => 3 * u >= 2 * n;
export const sides = (n: number): { local: Uint32Array; targets: Uint32Array } => ({
  local: Uint32Array.from(each(n, (u) => u).filter((u) => isLocal(n, u))),
  targets: Uint32Array.from(each(n, (u) => u).filter((u) => isWorld(n, u))),
});

export const isNear = (x: number, y: number): boolean =>
  Object.is(x, y) || x === y || (Number.isNaN(x) && Number.isNaN(y)) || Math.abs(x - y) < 1e-9;
