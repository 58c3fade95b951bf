import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { effectiveSize } from '@passerelle/core/analysis/brokerage/effective-size';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { degree } from '@passerelle/core/analysis/centrality/degree';
import { clusteringCoefficient } from '@passerelle/core/analysis/cohesion/clustering-coefficient';
import { components } from '@passerelle/core/analysis/cohesion/components';
import { coreNumber } from '@passerelle/core/analysis/cohesion/core-number';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { dataFolder } from '../../support/data.js';

/** These files quote no cell. */
const rowsOf = (file: string): Record<string, string>[] => {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])),
  );
};

const reference = (): string => dataFolder('reference-metrics');
const civic = (): string => dataFolder('civic-graph');
const graphs = [
  [
    'Davis, women and events',
    () => join(reference(), 'davis-1941/attendances.csv'),
    'actor_id',
    'event_id',
    'davis-1941/expected_bipartite.csv',
    0,
  ],
  [
    'Davis, women',
    () => join(reference(), 'davis-1941/co_attendance_edges.csv'),
    'source',
    'target',
    'davis-1941/expected_projection.csv',
    0,
  ],
  [
    'civic graph, small',
    () => join(civic(), 'small-2015-02/relations.csv'),
    'source',
    'target',
    'civic-graph-small/expected.csv',
    36,
  ],
  [
    'civic graph, full',
    () => join(civic(), 'canonical/relations.csv'),
    'source',
    'target',
    'civic-graph-full/expected.csv',
    248,
  ],
] as const;

describe.each(graphs)('networkx reference: %s', (_, pairs, from, to, expectedFile, bridges) => {
  it('agrees', () => {
    const expected = rowsOf(join(reference(), expectedFile));
    const rowOf = new Map(expected.map(({ id = '' }, row) => [id, row]));
    const order = expected.length;
    const rows = rowsOf(pairs()).map(
      (row) => [rowOf.get(row[from] ?? '')!, rowOf.get(row[to] ?? '')!] as const,
    );
    const simple = csrFromEdges(
      order,
      rows.map(([a]) => a),
      rows.map(([, b]) => b),
    );
    const csr = { ...simple, strengths: simple.strengths.map(() => 1) };
    const { component, sizes } = components(csr);
    const { articulationPoint, cutEdge } = cutPoints(csr);
    const found = {
      degree: degree(csr),
      betweenness: betweenness(csr).scores.map(
        (pairsThrough) => (2 * pairsThrough) / (order - 1) / (order - 2),
      ),
      burt_constraint: constraint(csr),
      effective_size: effectiveSize(csr),
      articulation: articulationPoint,
      core: coreNumber(csr),
      clustering: clusteringCoefficient(csr),
    };
    expected.forEach((row, node) => {
      for (const [name, figures] of Object.entries(found)) {
        const cell = row[name] ?? '';
        const figure = figures[node]!;
        if (cell === '' || cell === 'nan')
          expect({ node, name, figure }).toEqual({ node, name, figure: NaN });
        else
          expect({ node, name, off: Math.abs(figure - Number(cell)) > 2e-6 }).toEqual({
            node,
            name,
            off: false,
          });
      }
      // Components of one size may stand in another order.
      expect(sizes[component[node]!]).toBe(
        expected.filter((one) => one['component'] === row['component']).length,
      );
    });
    expect(cutEdge.reduce((sum, one) => sum + one, 0)).toBe(bridges);
  });
});
