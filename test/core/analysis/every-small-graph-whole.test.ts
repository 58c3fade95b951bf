import { expect, it } from '@jest/globals';
import { independentRoutes } from '@passerelle/core/analysis/brokerage/independent-routes';
import { territoryEfficiency } from '@passerelle/core/analysis/brokerage/territory-efficiency';
import { transitivity } from '@passerelle/core/analysis/cohesion/transitivity';
import { assortativity } from '@passerelle/core/analysis/mixing/assortativity';
import { degreeAssortativity } from '@passerelle/core/analysis/mixing/degree-assortativity';
import { eiIndex } from '@passerelle/core/analysis/mixing/ei-index';
import {
  each,
  contacts,
  everySmallGraph,
  groupOf,
  groups,
  isLocal,
  isNear,
  isWorld,
  membersOf,
  sides,
  sum,
  walksFrom,
  type Small,
} from '../../support/small-graphs.js';

/** Figures of a whole graph once more, word by word, on every graph of three to six actors. */
const ofWhole: Readonly<
  Record<string, readonly [(graph: Small) => number, (graph: Small) => number]>
> = {
  independentRoutes: [
    ({ csr, n }) => independentRoutes(csr, sides(n)).routes,
    // Menger: as many as actors must leave, ends included, before no way is left.
    (graph) => {
      const { n } = graph;
      let fewest = n;
      for (let set = 0; set < 1 << n; set++) {
        const gone = membersOf(n, set);
        const there = each(n, (u) => u).filter((u) => !gone.includes(u));
        const rest = {
          ...graph,
          tied: graph.tied.map((row, u) =>
            row.map((one, v) => one && there.includes(u) && there.includes(v)),
          ),
        };
        const isOpen = there.some(
          (u) =>
            isLocal(n, u) &&
            walksFrom(rest, u).hops.some(
              (one, v) => one < Infinity && isWorld(n, v) && there.includes(v),
            ),
        );
        if (!isOpen) fewest = Math.min(fewest, gone.length);
      }
      return fewest;
    },
  ],
  territoryEfficiency: [
    ({ csr, n }) => territoryEfficiency(csr, sides(n)),
    (graph) => {
      const { local, targets } = sides(graph.n);
      const near = [...local].flatMap((s) =>
        [...targets].map((t) => 1 / walksFrom(graph, s).hops[t]!),
      );
      return sum(near) / near.length;
    },
  ],
  transitivity: [
    ({ csr }) => transitivity(csr),
    (graph) => {
      const ends = each(graph.n, (u) => u).flatMap((u) =>
        contacts(graph, u).flatMap((v) =>
          contacts(graph, u)
            .filter((w) => v < w)
            .map((w) => graph.tied[v]![w]),
        ),
      );
      return ends.filter(Boolean).length / ends.length;
    },
  ],
  degreeAssortativity: [
    ({ csr }) => degreeAssortativity(csr),
    // Pearson's correlation of the two columns of degrees, each tie as two lines.
    (graph) => {
      const degree = (u: number): number => contacts(graph, u).length;
      const lines = each(graph.n, (u) => u).flatMap((u) =>
        contacts(graph, u).map((v) => [degree(u), degree(v)] as const),
      );
      if (new Set(lines.flat()).size < 2) return NaN;
      const mean = (of: readonly number[]): number => sum(of) / of.length;
      const [first, second] = [lines.map(([a]) => a), lines.map(([, b]) => b)];
      const both = mean(lines.map(([a, b]) => a * b)) - mean(first) * mean(second);
      return both / (mean(first.map((a) => a * a)) - mean(first) ** 2);
    },
  ],
  eiIndex: [
    ({ csr, n }) => eiIndex(csr, groups(n)),
    (graph) => {
      const ends = each(graph.n, (u) => u).flatMap((u) =>
        contacts(graph, u).map((v) => groupOf(u) === groupOf(v)),
      );
      const internal = ends.filter(Boolean).length;
      return (ends.length - 2 * internal) / ends.length;
    },
  ],
  assortativity: [
    ({ csr, n }) => assortativity(csr, groups(n), 3),
    (graph) => {
      const share = (of: (u: number, v: number) => boolean): number => {
        const ends = each(graph.n, (u) => u).flatMap((u) =>
          contacts(graph, u).map((v) => of(u, v)),
        );
        return ends.filter(Boolean).length / ends.length;
      };
      const own = sum(
        [0, 1, 2].map((group) => share((u, v) => groupOf(u) === group && groupOf(v) === group)),
      );
      const byChance = sum([0, 1, 2].map((group) => share((u) => groupOf(u) === group) ** 2));
      return byChance === 1 ? NaN : (own - byChance) / (1 - byChance);
    },
  ],
};

const all = [...everySmallGraph()];

it.each(Object.entries(ofWhole))('%s is its definition', (_, [found, expected]) => {
  // A territory and a world need a node each, and one between.
  for (const graph of all.filter(({ n }) => n > 2)) {
    const [one, two] = [found(graph), expected(graph)];
    if (!isNear(one, two))
      expect({ graph: graph.tied, found: one }).toEqual({ graph: graph.tied, found: two });
  }
});
