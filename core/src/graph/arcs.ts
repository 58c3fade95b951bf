import type { EcosystemColumns } from '../domain/ecosystem.js';
import { InvalidInputError } from '../errors.js';
import type { Csr } from './csr.js';
import type { Projection } from './projection.js';

/** A simple directed graph, both ways of reading it; targets ascending in each row, no loop, no double. */
export interface Arcs {
  readonly order: number;
  readonly outOffsets: Uint32Array;
  readonly outTargets: Uint32Array;
  readonly inOffsets: Uint32Array;
  readonly inTargets: Uint32Array;
}

/** Arc list → both adjacencies. Loops are dropped, doubles merged.
 *  @throws InvalidInputError when an end is out of range  @complexity O(n + m log m) */
export function arcsFrom(
  order: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
): Arcs {
  const keys = new Float64Array(sources.length);
  let kept = 0;
  for (let row = 0; row < sources.length; row++) {
    const [u, v] = [sources[row]!, targets[row]!];
    if (!(u >= 0 && u < order && v >= 0 && v < order)) {
      throw new InvalidInputError(`arc ${row}: ${u}>${v} is outside 0..${order - 1}`);
    }
    if (u !== v) keys[kept++] = u * order + v;
  }
  const sorted = keys.subarray(0, kept).sort();
  let size = 0;
  for (let i = 0; i < kept; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i]!;
  const out = rows(order, size, (i) => [Math.floor(sorted[i]! / order), sorted[i]! % order]);
  // Sources come in ascending order, so each incoming row is ascending too.
  const into = rows(order, size, (i) => [sorted[i]! % order, Math.floor(sorted[i]! / order)]);
  return {
    order,
    outOffsets: out.offsets,
    outTargets: out.targets,
    inOffsets: into.offsets,
    inTargets: into.targets,
  };
}

/** Every edge as two arcs. */
export function arcsOfCsr({ order, offsets, targets }: Csr): Arcs {
  return {
    order,
    outOffsets: offsets,
    outTargets: targets,
    inOffsets: offsets,
    inTargets: targets,
  };
}

/** The directed graph of an ecosystem: a directed tie is one arc, any other tie and any shared event is two.
 *  @complexity O(n + rows + Σ k_e²) */
export function directedArcs(columns: EcosystemColumns, projection: Projection): Arcs {
  const { ties } = columns;
  const sources: number[] = [];
  const targets: number[] = [];
  const add = (u: number, v: number): void => {
    sources.push(u);
    targets.push(v);
  };
  for (let row = 0; row < ties.a.length; row++) {
    if (ties.start[row]! > projection.asOf) continue;
    add(ties.a[row]!, ties.b[row]!);
    if (ties.directed[row] !== 1) add(ties.b[row]!, ties.a[row]!);
  }
  const { offsets, actors } = projection.members;
  for (let event = 0; event + 1 < offsets.length; event++) {
    const [from, to] = [offsets[event]!, offsets[event + 1]!];
    if (to - from > projection.eventCap) continue;
    for (let i = from; i < to; i++) {
      for (let j = from; j < to; j++) if (i !== j) add(actors[i]!, actors[j]!);
    }
  }
  return arcsFrom(columns.actors.ids.length, sources, targets);
}

function rows(
  order: number,
  size: number,
  ends: (i: number) => readonly [from: number, to: number],
): { readonly offsets: Uint32Array; readonly targets: Uint32Array } {
  const offsets = new Uint32Array(order + 1);
  for (let i = 0; i < size; i++) offsets[ends(i)[0] + 1]!++;
  for (let u = 0; u < order; u++) offsets[u + 1]! += offsets[u]!;
  const cursor = offsets.slice(0, order);
  const targets = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const [from, to] = ends(i);
    targets[cursor[from]!++] = to;
  }
  return { offsets, targets };
}
