import { expect, it } from '@jest/globals';
import { brokerageRoles } from '@passerelle/core/analysis/brokerage/brokerage-roles';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { effectiveSize } from '@passerelle/core/analysis/brokerage/effective-size';
import { hierarchy } from '@passerelle/core/analysis/brokerage/hierarchy';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { bridgeness } from '@passerelle/core/analysis/centrality/bridgeness';
import { bridgingCentrality } from '@passerelle/core/analysis/centrality/bridging-centrality';
import { crossScaleBetweenness } from '@passerelle/core/analysis/centrality/cross-scale-betweenness';
import { eccentricity } from '@passerelle/core/analysis/centrality/eccentricity';
import { harmonicCentrality } from '@passerelle/core/analysis/centrality/harmonic';
import { meanDistance } from '@passerelle/core/analysis/centrality/mean-distance';
import { clusteringCoefficient } from '@passerelle/core/analysis/cohesion/clustering-coefficient';
import { coreNumber } from '@passerelle/core/analysis/cohesion/core-number';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { participationCoefficient } from '@passerelle/core/analysis/community/participation-coefficient';
import { structuralFolds } from '@passerelle/core/analysis/community/structural-folds';
import { withinModuleZScore } from '@passerelle/core/analysis/community/within-module-z-score';
import { reach2 } from '@passerelle/core/analysis/position/reach2';
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
  pieces,
  sides,
  sum,
  walksFrom,
  type Small,
} from '../../support/small-graphs.js';

/** Each measure once more, word by word from its definition, on every graph of up to six actors. */
type Figures = (graph: Small) => ArrayLike<number>;
/** Share of the shortest paths of the pairs that count which pass through each node. */
function between(graph: Small, counts: (s: number, t: number, v: number) => boolean): number[] {
  const { n } = graph;
  const from = each(n, (u) => u).map((u) => walksFrom(graph, u));
  return each(n, (v) => {
    let share = 0;
    for (let s = 0; s < n; s++) {
      for (let t = s + 1; t < n; t++) {
        const whole = from[s]!.hops[t]!;
        if (s === v || t === v || whole === Infinity || !counts(s, t, v)) continue;
        if (from[s]!.hops[v]! + from[v]!.hops[t]! !== whole) continue;
        share += (from[s]!.paths[v]! * from[v]!.paths[t]!) / from[s]!.paths[t]!;
      }
    }
    return share;
  });
}

/** c_ij of Burt: p_ij + Σ p_iq p_qj, squared, for each contact j. */
function burt(graph: Small, i: number): number[] {
  const p = (u: number, v: number): number =>
    graph.tied[u]![v] ? 1 / contacts(graph, u).length : 0;
  const around = contacts(graph, i);
  return around.map(
    (j) => (p(i, j) + sum(around.map((q) => (q === j ? 0 : p(i, q) * p(q, j))))) ** 2,
  );
}

function roles(graph: Small): number[] {
  const found = ['coordinator', 'consultant', 'border', 'liaison'].map(() =>
    each(graph.n, () => 0),
  );
  for (let b = 0; b < graph.n; b++) {
    for (const a of contacts(graph, b)) {
      for (const c of contacts(graph, b)) {
        if (a >= c || graph.tied[a]![c]) continue;
        const [x, y, z] = [groupOf(a), groupOf(b), groupOf(c)];
        const role = x === z ? (x === y ? 0 : 1) : x === y || y === z ? 2 : 3;
        found[role]![b]!++;
      }
    }
  }
  return found.flat();
}

/** Circles of k-cliques that share k - 1 nodes, around each node. */
function folds({ n, tied }: Small, k: number): number[] {
  const circles: { members: Set<number>; cliques: number[][] }[] = [];
  for (let set = 0; set < 1 << n; set++) {
    const clique = membersOf(n, set);
    if (clique.length !== k || clique.some((u) => clique.some((v) => u < v && !tied[u]![v])))
      continue;
    const touched = circles.filter(({ cliques }) =>
      cliques.some((other) => other.filter((u) => clique.includes(u)).length === k - 1),
    );
    for (const one of touched) circles.splice(circles.indexOf(one), 1);
    const cliques = [clique, ...touched.flatMap((one) => one.cliques)];
    circles.push({ members: new Set(cliques.flat()), cliques });
  }
  return each(n, (u) => circles.filter(({ members }) => members.has(u)).length);
}

const perNode: Readonly<Record<string, readonly [found: Figures, expected: Figures]>> = {
  betweenness: [({ csr }) => betweenness(csr).scores, (graph) => between(graph, () => true)],
  bridgeness: [
    ({ csr }) => bridgeness(csr).scores,
    (graph) => between(graph, (s, t, v) => !graph.tied[v]![s] && !graph.tied[v]![t]),
  ],
  crossScaleBetweenness: [
    ({ csr, n }) => crossScaleBetweenness(csr, sides(n)).node,
    (graph) =>
      sides(graph.n).targets.length === 0
        ? each(graph.n, () => NaN)
        : between(graph, (s, t) => isLocal(graph.n, s) && isWorld(graph.n, t)),
  ],
  bridgingCentrality: [
    ({ csr }) => bridgingCentrality(csr).scores,
    (graph) =>
      between(graph, () => true).map((one, v) => {
        const around = contacts(graph, v);
        const coefficient =
          1 / around.length / sum(around.map((u) => 1 / contacts(graph, u).length));
        return around.length === 0 ? 0 : one * coefficient;
      }),
  ],
  constraint: [
    ({ csr }) => constraint(csr),
    (graph) => each(graph.n, (u) => (contacts(graph, u).length === 0 ? NaN : sum(burt(graph, u)))),
  ],
  hierarchy: [
    ({ csr }) => hierarchy(csr),
    (graph) =>
      each(graph.n, (u) => {
        const parts = burt(graph, u);
        const k = parts.length;
        if (k < 2) return k === 0 ? NaN : 1;
        const ratios = parts.map((one) => one / (sum(parts) / k));
        return sum(ratios.map((one) => one * Math.log(one))) / (k * Math.log(k));
      }),
  ],
  effectiveSize: [
    ({ csr }) => effectiveSize(csr),
    (graph) =>
      each(graph.n, (u) => {
        const around = contacts(graph, u);
        const ties = sum(
          around.flatMap((v) => around.map((w) => Number(v < w && graph.tied[v]![w]))),
        );
        return around.length - (2 * ties) / around.length;
      }),
  ],
  clusteringCoefficient: [
    ({ csr }) => clusteringCoefficient(csr),
    (graph) =>
      each(graph.n, (u) => {
        const around = contacts(graph, u);
        const pairs = around.flatMap((v) =>
          around.filter((w) => v < w).map((w) => graph.tied[v]![w]),
        );
        return pairs.filter(Boolean).length / pairs.length;
      }),
  ],
  participationCoefficient: [
    ({ csr, n }) => participationCoefficient(csr, { groups: groups(n) }),
    (graph) =>
      each(graph.n, (u) => {
        const around = contacts(graph, u);
        const share = (group: number): number =>
          around.filter((v) => groupOf(v) === group).length / around.length;
        return 1 - sum([0, 1, 2].map((group) => share(group) ** 2));
      }),
  ],
  withinModuleZScore: [
    ({ csr, n }) => withinModuleZScore(csr, { groups: groups(n) }),
    (graph) => {
      const inside = each(
        graph.n,
        (u) => contacts(graph, u).filter((v) => groupOf(v) === groupOf(u)).length,
      );
      return inside.map((own, u) => {
        const all = inside.filter((_, v) => groupOf(v) === groupOf(u));
        const mean = sum(all) / all.length;
        const sd = Math.sqrt(sum(all.map((one) => (one - mean) ** 2)) / all.length);
        return sd === 0 ? NaN : (own - mean) / sd;
      });
    },
  ],
  brokerageRoles: [
    ({ csr, n }) => {
      const { coordinator, consultant, border, liaison } = brokerageRoles(csr, {
        groups: groups(n),
      });
      return [coordinator, consultant, border, liaison].flatMap((one) => [...one]);
    },
    roles,
  ],
  coreNumber: [
    ({ csr }) => coreNumber(csr),
    ({ n, tied }) => {
      const cores = each(n, () => 0);
      for (let set = 1; set < 1 << n; set++) {
        const members = membersOf(n, set);
        const least = Math.min(...members.map((u) => members.filter((v) => tied[u]![v]).length));
        for (const u of members) cores[u] = Math.max(cores[u]!, least);
      }
      return cores;
    },
  ],
  articulationPoint: [
    ({ csr }) => cutPoints(csr).articulationPoint,
    (graph) => {
      const all = each(graph.n, (u) => u);
      const isolated = (u: number): boolean => contacts(graph, u).length === 0;
      const before = pieces(graph, all);
      return all.map((u) =>
        Number(
          !isolated(u) &&
            pieces(
              graph,
              all.filter((v) => v !== u),
            ) > before,
        ),
      );
    },
  ],
  structuralFold: [({ csr }) => structuralFolds(csr, 3), (graph) => folds(graph, 3)],
  harmonicCentrality: [
    ({ csr }) => harmonicCentrality(csr).scores,
    (graph) =>
      each(graph.n, (u) => sum(walksFrom(graph, u).hops.map((one) => (one > 0 ? 1 / one : 0)))),
  ],
  eccentricity: [
    ({ csr }) => eccentricity(csr).scores,
    (graph) =>
      each(graph.n, (u) => {
        const reached = walksFrom(graph, u).hops.filter((one) => one > 0 && one < Infinity);
        return reached.length === 0 ? NaN : Math.max(...reached);
      }),
  ],
  meanDistance: [
    ({ csr }) => meanDistance(csr).scores,
    (graph) =>
      each(graph.n, (u) => {
        const reached = walksFrom(graph, u).hops.filter((one) => one > 0 && one < Infinity);
        return sum(reached) / reached.length;
      }),
  ],
  reach2: [
    ({ csr }) => reach2(csr),
    (graph) =>
      each(graph.n, (u) => {
        const near = walksFrom(graph, u).hops.filter((one) => one === 1 || one === 2).length;
        return near / (graph.n - 1);
      }),
  ],
};

const all = [...everySmallGraph()];
it('has every graph of up to five nodes, and those of six', () => {
  expect([1, 2, 3, 4, 5].map((n) => all.filter((one) => one.n === n).length)).toEqual([
    1, 2, 8, 64, 1024,
  ]);
  expect(all.filter(({ n }) => n === 6).length).toBeGreaterThan(156);
});

it.each(Object.entries(perNode))('%s is its definition', (_, [found, expected]) => {
  for (const graph of all) {
    const [one, two] = [Array.from(found(graph)), Array.from(expected(graph))];
    const isSame = one.length === two.length && one.every((x, u) => isNear(x, two[u]!));
    if (!isSame)
      expect({ graph: graph.tied, found: one }).toEqual({ graph: graph.tied, found: two });
  }
});
