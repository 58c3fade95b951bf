import type { DirectedCsr } from '../../graph/directed-csr.js';
import { pathCounts, type PathCounts } from '../../graph/shortest-path-counts.js';
import type { KernelHooks } from '../measure.js';
import { checkpoint } from '../hooks.js';

export interface DirectedPathOptions {
  /** Length of an arc: 1 (hops, default), or 1 / strength. */
  readonly by?: 'hops' | 'strength';
  readonly hooks?: KernelHooks;
}

/** What threads share: sources are cut into parts by their number alone. */
export interface DirectedWalks {
  readonly graph: DirectedCsr;
  readonly by: 'hops' | 'strength';
  readonly parts: number;
}

const MOST_PARTS = 32;

export function directedWalks(
  graph: DirectedCsr,
  { by = 'hops' }: DirectedPathOptions,
): DirectedWalks {
  return { graph, by, parts: Math.max(1, Math.min(MOST_PARTS, graph.order >> 3)) };
}

/** Walks along the arcs from every source of one part, then hands it to `each`. */
export function walkPart(
  { graph, by, parts }: DirectedWalks,
  index: number,
  hooks: KernelHooks,
  each: (source: number, reached: number, walk: PathCounts) => void,
): void {
  const { order, out, into } = graph;
  const lengths = out.strengths.map((strength) => 1 / strength);
  const walk =
    by === 'hops'
      ? pathCounts({ order, ...out })
      : pathCounts({ order, ...out }, lengths, {
          offsets: into.offsets,
          targets: into.targets,
          lengths: into.strengths.map((strength) => 1 / strength),
        });
  const cut = (part: number): number => Math.floor((part * order) / parts);
  const [from, to] = [cut(index), cut(index + 1)];
  for (let source = from; source < to; source++) {
    checkpoint(hooks, (source - from) / (to - from));
    each(source, walk.from(source), walk);
  }
}
