import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eccentricity } from '@passerelle/core/analysis/centrality/eccentricity';
import { meanDistance } from '@passerelle/core/analysis/centrality/mean-distance';
import { pageRank } from '@passerelle/core/analysis/centrality/page-rank';
import { strength } from '@passerelle/core/analysis/centrality/strength';
import { clusteringCoefficient } from '@passerelle/core/analysis/cohesion/clustering-coefficient';
import { components } from '@passerelle/core/analysis/cohesion/components';
import { coreNumber } from '@passerelle/core/analysis/cohesion/core-number';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { transitivity } from '@passerelle/core/analysis/cohesion/transitivity';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { modularity } from '@passerelle/core/analysis/community/modularity';
import { assortativity } from '@passerelle/core/analysis/mixing/assortativity';
import { eiIndex } from '@passerelle/core/analysis/mixing/ei-index';
import { mixingMatrix } from '@passerelle/core/analysis/mixing/mixing-matrix';
import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import { parse } from 'csv-parse/sync';
import { dataFolder } from '../../support/data.js';

type Row = Readonly<Record<string, string>>;
const read = (file: string): Row[] => parse(readFileSync(file, 'utf8'), { columns: true });
const reference = (file: string): string => join(dataFolder('reference-metrics'), file);
const civic = (file: string): string => join(dataFolder('civic-graph'), file);

interface Summary {
  readonly nodes: number;
  readonly edges: number;
  readonly components: number;
  readonly transitivity: number;
  readonly average_clustering: number;
  readonly bridges: number;
  readonly articulation_points: number;
  readonly louvain_modularity_max_of_30: number;
  readonly max_core: number;
  readonly diameter?: number;
  readonly average_shortest_path?: number;
}
interface Summaries {
  readonly [graph: string]: Summary;
}
const summaries = (): Summaries =>
  JSON.parse(readFileSync(reference('expected_summary.json'), 'utf8')) as Summaries;

/** Unit ties between the ids of the expected figures; `strengths` by the column of that name. */
function graphOf(
  ids: readonly string[],
  rows: readonly Row[],
  [from, to]: readonly [string, string],
  by?: string,
): Csr {
  const nodeOf = new Map(ids.map((id, node) => [id, node]));
  const end = (name: string): number[] => rows.map((row) => nodeOf.get(row[name] ?? '') ?? -1);
  if (by !== undefined)
    return csrFromEdges(
      ids.length,
      end(from),
      end(to),
      rows.map((row) => Number(row[by])),
    );
  const csr = csrFromEdges(ids.length, end(from), end(to));
  return { ...csr, strengths: csr.strengths.map(() => 1) };
}
const idsOf = (file: string): string[] => read(reference(file)).map(({ id = '' }) => id);
const mean = (figures: Float64Array): number =>
  figures.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0) / figures.length;
const sum = (figures: ArrayLike<number>): number =>
  Array.from(figures).reduce((so, one) => so + one, 0);

/** Women, by the number of events they share. */
function davis(): Csr {
  const edges = read(reference('davis-1941/co_attendance_edges.csv'));
  const by = Object.keys(edges[0]!).find((column) => !['source', 'target'].includes(column));
  const ids = idsOf('davis-1941/expected_projection.csv');
  return graphOf(ids, edges, ['source', 'target'], by);
}

const graphs = [
  [
    'davis_bipartite',
    () =>
      graphOf(
        idsOf('davis-1941/expected_bipartite.csv'),
        read(reference('davis-1941/attendances.csv')),
        ['actor_id', 'event_id'],
      ),
  ],
  [
    'davis_projection_women',
    () =>
      graphOf(
        idsOf('davis-1941/expected_projection.csv'),
        read(reference('davis-1941/co_attendance_edges.csv')),
        ['source', 'target'],
      ),
  ],
  [
    'civic_graph_small_2015_02',
    () =>
      graphOf(idsOf('civic-graph-small/expected.csv'), read(civic('small-2015-02/relations.csv')), [
        'source',
        'target',
      ]),
  ],
  [
    'civic_graph_full',
    () =>
      graphOf(idsOf('civic-graph-full/expected.csv'), read(civic('canonical/relations.csv')), [
        'source',
        'target',
      ]),
  ],
] as const;

describe.each(graphs)('networkx summary of %s', (name, build) => {
  it('agrees', () => {
    const csr = build();
    const expected = summaries()[name]!;
    const { articulationPoint, cutEdge } = cutPoints(csr);
    expect([csr.order, csr.size]).toEqual([expected.nodes, expected.edges]);
    expect(components(csr).sizes).toHaveLength(expected.components);
    expect(transitivity(csr)).toBeCloseTo(expected.transitivity, 6);
    // Nodes of one contact count as 0 there, and are undefined here.
    expect(mean(clusteringCoefficient(csr))).toBeCloseTo(expected.average_clustering, 6);
    expect([sum(cutEdge), sum(articulationPoint)]).toEqual([
      expected.bridges,
      expected.articulation_points,
    ]);
    expect(Math.max(...coreNumber(csr))).toBe(expected.max_core);
    if (expected.diameter !== undefined) {
      expect(Math.max(...eccentricity(csr).scores)).toBe(expected.diameter);
      expect(mean(meanDistance(csr).scores)).toBeCloseTo(expected.average_shortest_path ?? NaN, 6);
    }
    // The best of thirty runs of Louvain is a floor; it reads the events that women share.
    const shared = name === 'davis_projection_women' ? davis() : csr;
    const { community } = leiden(shared, { seed: 1 });
    expect(modularity(shared, community)).toBeGreaterThan(
      expected.louvain_modularity_max_of_30 - 6e-5,
    );
  });
});

describe('networkx page rank and strength', () => {
  it('agree on the women of Davis, by the events they share', () => {
    const rows = read(reference('davis-1941/expected_projection.csv'));
    const csr = davis();
    const found = { strength: strength(csr), pagerank: pageRank(csr) };
    rows.forEach((row, node) => {
      expect(found.strength[node]).toBe(Number(row['strength']));
      expect(Math.abs(found.pagerank[node]! - Number(row['pagerank']))).toBeLessThan(1e-4);
    });
  });

  it.each([
    ['civic-graph-small/expected.csv', 'small-2015-02/relations.csv'],
    ['civic-graph-full/expected.csv', 'canonical/relations.csv'],
  ])('agree on %s', (expected, relations) => {
    const rows = read(reference(expected));
    const csr = graphOf(
      rows.map(({ id = '' }) => id),
      read(civic(relations)),
      ['source', 'target'],
    );
    const ranks = pageRank(csr);
    const degrees = strength(csr);
    rows.forEach((row, node) => {
      expect(Math.abs(ranks[node]! - Number(row['pagerank']))).toBeLessThan(1e-4);
      expect(degrees[node]).toBe(Number(row['strength']));
    });
  });
});

describe('networkx mixing of the civic graph by scale', () => {
  const SCALES = ['global', 'local', 'national'];
  it('agrees', () => {
    const actors = read(civic('canonical/actors.csv')).filter(({ scale = '' }) => scale !== '');
    const ids = actors.map(({ id = '' }) => id);
    const known = new Set(ids);
    const rows = read(civic('canonical/relations.csv')).filter(
      ({ source = '', target = '' }) => known.has(source) && known.has(target),
    );
    const csr = graphOf(ids, rows, ['source', 'target']);
    const groups = Int32Array.from(actors, ({ scale = '' }) => SCALES.indexOf(scale));
    expect([csr.order, csr.size]).toEqual([731, 1363]);
    expect(assortativity(csr, groups, 3)).toBeCloseTo(0.170047, 6);
    expect(eiIndex(csr, groups)).toBeCloseTo(-0.153338, 6);
    const edges = mixingMatrix(csr, groups, 3);
    expect({
      'global-global': edges[0]! / 2,
      'global-local': edges[1],
      'global-national': edges[2],
      'local-local': edges[4]! / 2,
      'local-national': edges[5],
      'national-national': edges[8]! / 2,
    }).toEqual({
      'global-global': 631,
      'global-local': 288,
      'global-national': 231,
      'local-local': 116,
      'local-national': 58,
      'national-national': 39,
    });
  });
});
