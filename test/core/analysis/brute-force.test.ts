import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokerageRoles } from '@passerelle/core/analysis/brokerage/brokerage-roles';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { independentRoutes } from '@passerelle/core/analysis/brokerage/independent-routes';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { bridgeness } from '@passerelle/core/analysis/centrality/bridgeness';
import { crossScaleBetweenness } from '@passerelle/core/analysis/centrality/cross-scale-betweenness';
import { degree } from '@passerelle/core/analysis/centrality/degree';
import { harmonicCentrality } from '@passerelle/core/analysis/centrality/harmonic';

import { components } from '@passerelle/core/analysis/cohesion/components';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { localBridges } from '@passerelle/core/analysis/cohesion/local-bridges';
import { hopsFrom, UNREACHED } from '@passerelle/core/graph/bfs';
import { edgeEnds } from '@passerelle/core/graph/csr';
import { lengthsFromStrengths } from '@passerelle/core/graph/shortest-path-counts';
import {
  allPairs,
  bruteBetweenness,
  built,
  graphs,
  near,
  nodes,
  without,
} from '../../support/brute-force.js';

describe('kernels against brute force, up to 8 nodes', () => {
  it('betweenness, in hops and by strength', () => {
    fc.assert(
      fc.property(graphs, (text) => {
        const csr = built(text);
        const lengths = lengthsFromStrengths(csr);
        near(
          betweenness(csr).scores,
          bruteBetweenness(csr, () => true),
        );
        near(
          betweenness(csr, { lengths }).scores,
          bruteBetweenness(csr, () => true, lengths),
        );
        near(
          harmonicCentrality(csr, { lengths }).scores,
          allPairs(csr, lengths).d.map((row) =>
            row.reduce((sum, one) => sum + (one > 0 ? 1 / one : 0), 0),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
  it('bridgeness', () => {
    fc.assert(
      fc.property(graphs, (text) => {
        const csr = built(text);
        const { d } = allPairs(csr);
        near(
          bridgeness(csr).scores,
          bruteBetweenness(csr, (s, t, v) => d[s]![v]! > 1 && d[t]![v]! > 1),
        );
      }),
      { numRuns: 60 },
    );
  });
  it('cross-scale betweenness from either side', () => {
    fc.assert(
      fc.property(graphs, fc.nat(8), (text, cut) => {
        const csr = built(text);
        const split = 1 + (cut % (csr.order - 1));
        const local = Uint32Array.from(nodes(csr).slice(0, split));
        const targets = Uint32Array.from(nodes(csr).slice(split));
        const { node, edge, reachedPairs } = crossScaleBetweenness(csr, { local, targets });
        near(
          node,
          bruteBetweenness(csr, (s, t) => s < split && t >= split),
        );
        near(crossScaleBetweenness(csr, { local: targets, targets: local }).edge, Array.from(edge));
        expect(reachedPairs).toBe(
          Array.from(local).flatMap((s) =>
            Array.from(targets).filter((t) => hopsFrom(csr, [s])[t] !== UNREACHED),
          ).length,
        );
      }),
      { numRuns: 60 },
    );
  });
  it('cut points, components, local bridges', () => {
    fc.assert(
      fc.property(graphs, (text) => {
        const csr = built(text);
        const parts = components(csr).sizes.length;
        const { articulationPoint, cutEdge, smallerSide } = cutPoints(csr);
        const { a, b } = edgeEnds(csr);
        const { localBridge, span } = localBridges(csr);
        for (let edge = 0; edge < csr.size; edge++) {
          const rest = without(csr, (one) => one === edge);
          expect(cutEdge[edge]).toBe(components(rest).sizes.length > parts ? 1 : 0);
          const hops = hopsFrom(rest, [a[edge]!]);
          const apart = hops[b[edge]!]!;
          expect(localBridge[edge]).toBe(apart > 2 ? 1 : 0);
          expect(span[edge]).toBe(apart === UNREACHED ? Infinity : apart > 2 ? apart : NaN);
          const { component, sizes } = components(rest);
          const sides = [a[edge]!, b[edge]!].map((end) => sizes[component[end]!]!);
          expect(smallerSide[edge]).toBe(cutEdge[edge] === 1 ? Math.min(...sides) : 0);
        }
        for (const v of nodes(csr)) {
          const rest = without(csr, (_, x, y) => x === v || y === v);
          const isolated = degree(csr)[v] === 0;
          expect(articulationPoint[v]).toBe(
            !isolated && components(rest).sizes.length > parts + 1 ? 1 : 0,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
  it('independent routes equal the fewest nodes whose leaving closes every route (Menger)', () => {
    fc.assert(
      fc.property(graphs, fc.nat(8), (text, cut) => {
        const csr = built(text);
        const split = 1 + (cut % (csr.order - 1));
        const local = Uint32Array.from(nodes(csr).slice(0, split));
        const targets = Uint32Array.from(nodes(csr).slice(split));
        const open = (gone: (v: number) => boolean): boolean => {
          const hops = hopsFrom(
            without(csr, (_, x, y) => gone(x) || gone(y)),
            local.filter((v) => !gone(v)),
          );
          return Array.from(targets).some((t) => !gone(t) && hops[t] !== UNREACHED);
        };
        let fewest = csr.order;
        for (let set = 0; set < 1 << csr.order; set++) {
          const size = nodes(csr).filter((v) => (set >> v) & 1).length;
          if (size < fewest && !open((v) => ((set >> v) & 1) === 1)) fewest = size;
        }
        const found = independentRoutes(csr, { local, targets });
        expect(found.routes).toBe(fewest);
        expect(found.cut.length).toBe(fewest);
        expect(open((v) => found.cut.includes(v))).toBe(false);
      }),
      { numRuns: 80 },
    );
  });
  it('roles and constraint by their definitions', () => {
    fc.assert(
      fc.property(graphs, (text) => {
        const csr = built(text);
        const groups = Int32Array.from(nodes(csr), (v) => (v % 4) - 1);
        const w = nodes(csr).map((u) =>
          nodes(csr).map((v) => {
            const at = csr.targets.subarray(csr.offsets[u], csr.offsets[u + 1]).indexOf(v);
            return at < 0 ? 0 : csr.strengths[csr.offsets[u]! + at]!;
          }),
        );
        const total = w.map((row) => row.reduce((sum, one) => sum + one, 0));
        const p = w.map((row, u) => row.map((one) => one / total[u]!));
        near(
          constraint(csr),
          nodes(csr).map((i) =>
            total[i] === 0
              ? NaN
              : nodes(csr)
                  .filter((j) => w[i]![j]! > 0)
                  .reduce(
                    (sum, j) =>
                      sum +
                      (p[i]![j]! +
                        nodes(csr)
                          .filter((q) => q !== i && q !== j && w[i]![q]! > 0)
                          .reduce((s, q) => s + p[i]![q]! * p[q]![j]!, 0)) **
                        2,
                    0,
                  ),
          ),
        );
        const roles = brokerageRoles(csr, { groups });
        for (const b of nodes(csr)) {
          const found = { coordinator: 0, consultant: 0, border: 0, liaison: 0 };
          for (const a of nodes(csr))
            for (const c of nodes(csr)) {
              if (
                a >= c ||
                w[a]![b] === 0 ||
                w[b]![c] === 0 ||
                w[a]![c]! > 0 ||
                groups[a]! < 0 ||
                groups[c]! < 0
              )
                continue;
              const [x, y, z] = [groups[a], groups[b], groups[c]];
              found[
                x === z
                  ? x === y
                    ? 'coordinator'
                    : 'consultant'
                  : x === y || y === z
                    ? 'border'
                    : 'liaison'
              ]++;
            }
          for (const role of ['coordinator', 'consultant', 'border', 'liaison'] as const) {
            expect(roles[role][b]).toBe(groups[b]! < 0 ? NaN : found[role]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
