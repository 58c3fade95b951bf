import type { Arcs } from '../../graph/arcs.js';
import type { Csr } from '../../graph/csr.js';
import {
  permutationNull,
  type NullComparison,
  type NullOptions,
} from '../null/permutation-null.js';
import { brokerageRoles } from './brokerage-roles.js';
import { DIRECTED_ROLES, directedBrokerageRoles } from './directed-brokerage-roles.js';

export const UNDIRECTED_ROLES = ['coordinator', 'consultant', 'border', 'liaison'] as const;

/** Counts of one role around some nodes, beside those under random labels. */
export type RolesByChance = Readonly<Record<string, Omit<NullComparison, 'low' | 'high'>>>;

export interface RolesByChanceOptions extends NullOptions {
  readonly groups: ArrayLike<number>;
  /** Whose roles; entry i of each comparison is about nodes[i]. */
  readonly nodes: ArrayLike<number>;
}

/** Gould-Fernandez roles of some nodes under random labels: is an actor a liaison because of where it stands, or would
 *  anybody with its ties be one? @returns NaN for a node of unknown group; a role that chance never gives has mean 0
 *  and sd 0 (no z-score is made of it)  @complexity O(draws · Σ k² of the nodes)
 *  @source Gould & Fernandez (1989), Sociol. Methodology 19:89; see `permutationNull` */
export function rolesByChance(graph: Csr | Arcs, options: RolesByChanceOptions): RolesByChance {
  const { groups, nodes } = options;
  const isDirected = 'outOffsets' in graph;
  const names: readonly string[] = isDirected ? DIRECTED_ROLES : UNDIRECTED_ROLES;
  const count = (labels: ArrayLike<number>): Float64Array => {
    const asked = { groups: labels, nodes };
    const roles: object = isDirected
      ? directedBrokerageRoles(graph, asked)
      : brokerageRoles(graph, asked);
    const all = new Float64Array(names.length * nodes.length);
    names.forEach((name, block) => {
      const counts = Reflect.get(roles, name) as Float64Array;
      for (let i = 0; i < nodes.length; i++) all[block * nodes.length + i] = counts[nodes[i]!]!;
    });
    return all;
  };
  const { draws, ...found } = permutationNull(groups, options, count);
  return Object.fromEntries(
    names.map((name, block) => {
      const part = (figures: Float64Array): Float64Array =>
        figures.slice(block * nodes.length, (block + 1) * nodes.length);
      const { observed, mean, sd, p } = found;
      return [
        name,
        { observed: part(observed), mean: part(mean), sd: part(sd), p: part(p), draws },
      ];
    }),
  );
}
