import type { Csr } from '../../graph/csr.js';
import { eachPart, type PartJob } from '../crew.js';
import { drawnPartition, sharesTogether, type StabilityOptions } from './community-stability.js';

export interface PartitionDraws {
  /** Community of each node asked for in each partition: numbers of that partition alone. */
  readonly communities: readonly Float64Array[];
  /** Mean stability of these nodes in each partition; NaN when none of them is in a community of several. */
  readonly stability: Float64Array;
}

interface Shared extends Pick<StabilityOptions, 'keptTies' | 'resolution' | 'seed'> {
  readonly csr: Csr;
  /** Community of each node, from 0; negative = none. */
  readonly given: Int32Array;
  readonly of: Uint32Array;
}

/** The mean stability, then the communities of the nodes asked for. */
export const partitionDrawJob: PartJob<Shared> = {
  name: 'partitionDraw',
  run({ csr, given, of, ...options }, draw) {
    const found = drawnPartition(csr, options, draw);
    const shares = sharesTogether(given, found);
    const sizes = new Map<number, number>();
    for (const number of given) sizes.set(number, (sizes.get(number) ?? 0) + 1);
    const members = of.filter((u) => given[u]! >= 0 && sizes.get(given[u]!)! > 1);
    const sum = members.reduce((all, u) => all + shares[u]!, 0);
    return Float64Array.from([sum / members.length, ...Array.from(of, (u) => found[u]!)]);
  },
};

/** The communities of some nodes on resamples of the ties: those of `communityStability`, draw by draw.
 *  @complexity O(partitions · cost of a partition), threads take whole partitions  @source see `communityStability` */
export function partitionDraws(
  csr: Csr,
  given: Int32Array,
  { of, partitions, hooks, ...options }: StabilityOptions & { readonly of: Uint32Array },
): PartitionDraws {
  const communities: Float64Array[] = [];
  const stability = new Float64Array(partitions);
  eachPart(
    partitionDrawJob,
    { csr, given, of, ...options },
    { parts: partitions, length: 1 + of.length },
    (figures) => {
      stability[communities.length] = figures[0]!;
      communities.push(figures.slice(1));
    },
    hooks,
  );
  return { communities, stability };
}
