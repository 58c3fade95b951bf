import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { localBridges } from '@passerelle/core/analysis/cohesion/local-bridges';
import { richClub } from '@passerelle/core/analysis/cohesion/rich-club';
import { kCliqueCommunities } from '@passerelle/core/analysis/community/structural-folds';
import { modularity } from '@passerelle/core/analysis/community/modularity';
import { degreeAssortativity } from '@passerelle/core/analysis/mixing/degree-assortativity';
import { assortativity } from '@passerelle/core/analysis/mixing/assortativity';
import type { NodeMeasure } from '@passerelle/core/analysis/node-measure';
import { type NodeMeasureId, nodeMeasures } from '@passerelle/core/analysis/registry';
import { csrFromEdges, edgeEnds, type Csr } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

const GRAPHS = 200;
const PYTHON = process.env['PASSERELLE_PYTHON'];
const runs = process.env['PASSERELLE_LONG'] === '1' && PYTHON !== undefined;
if (!runs) {
  process.stderr.write('skipped: live oracles (test/oracles/README.md says how to run them)\n');
}

interface Given {
  readonly order: number;
  readonly edges: [number, number, number][];
  readonly groups: number[];
  readonly local: number[];
  readonly targets: number[];
}
type Answer = Readonly<Record<string, unknown>>;

/** From sparse forests to dense balls, 5 to 40 nodes, every group met at least once. */
function randomGraph(seed: number): Given {
  const random = rng(seed);
  const order = 5 + random.below(36);
  const share = [0.03, 0.08, 0.2, 0.5][seed % 4] ?? 0.1;
  const edges: [number, number, number][] = [];
  for (let u = 0; u < order; u++) {
    for (let v = u + 1; v < order; v++) {
      if (random.next() < share) edges.push([u, v, 1 + random.below(4)]);
    }
  }
  const groups = Array.from({ length: order }, (_, u) => (u < 3 ? u : random.below(3)));
  const nodes = Array.from({ length: order }, (_, u) => u);
  return {
    order,
    edges,
    groups,
    local: nodes.filter((u) => groups[u] === 0),
    targets: nodes.filter((u) => groups[u] === 1),
  };
}

const built = ({ order, edges }: Given): Csr =>
  csrFromEdges(
    order,
    edges.map(([u]) => u),
    edges.map(([, v]) => v),
    edges.map(([, , strength]) => strength),
  );

function near(found: ArrayLike<number>, expected: unknown, what: string, tolerance = 1e-9): void {
  const all = expected as (number | null)[];
  expect([what, found.length]).toEqual([what, all.length]);
  all.forEach((one, node) => {
    const own = found[node] ?? NaN;
    const isAlike = one === null ? Number.isNaN(own) : Math.abs(own - one) <= tolerance;
    if (!isAlike) throw new Error(`${what}: node ${node} is ${own}, expected ${String(one)}`);
  });
}

(runs ? describe : describe.skip)(`live oracles on ${GRAPHS} random graphs`, () => {
  const given = Array.from({ length: GRAPHS }, (_, seed) => randomGraph(seed + 1));
  const answers: Answer[] = [];

  it('answer', () => {
    const script = join(import.meta.dirname, '..', '..', 'oracles', 'measures.py');
    const run = spawnSync(PYTHON ?? '', [script], {
      input: given.map((one) => JSON.stringify(one)).join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect([run.status, run.stderr.split('\n').slice(-4).join('\n')]).toEqual([
      0,
      expect.anything(),
    ]);
    answers.push(
      ...run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Answer),
    );
    expect(answers).toHaveLength(GRAPHS);
  }, 300_000);

  const each = (check: (csr: Csr, given: Given, answer: Answer) => void): void => {
    expect(answers).toHaveLength(GRAPHS);
    given.forEach((one, at) => check(built(one), one, answers[at] ?? {}));
  };
  const ids: readonly NodeMeasureId[] = [
    'participationCoefficient',
    'withinModuleZScore',
    'constraint',
    'effectiveSize',
    'betweenness',
    'harmonicCentrality',
    'crossScaleBetweenness',
    'pageRank',
  ];
  it.each(ids)('agree on %s', (id) => {
    const measure: NodeMeasure = nodeMeasures[id];
    each((csr, { groups, local, targets }, answer) => {
      const sides = { local: Uint32Array.from(local), targets: Uint32Array.from(targets) };
      const { scores } = measure.compute(csr, { groups, sides });
      near(scores, answer[id], id, id === 'pageRank' ? 1e-6 : 1e-9);
    });
  });
  it('agree on constraint when all ties are alike', () => {
    each((csr, _, answer) =>
      near(constraint(csr, { byStrength: false }), answer['constraintAlike'], 'constraint'),
    );
  });
  it('agree on circles of three and of four', () => {
    each((csr, _, answer) => {
      const sorted = (k: number): string[] =>
        kCliqueCommunities(csr, k)
          .map((one) => one.join())
          .sort();
      const expected = (answer['cliques'] as number[][][]).map((all) =>
        all.map((one) => one.join()).sort(),
      );
      expect([sorted(3), sorted(4)]).toEqual(expected);
    });
  });
  it('agree on the rich club', () => {
    each((csr, _, answer) => {
      const expected = new Map(answer['richClub'] as [number, number][]);
      for (const { degree, density } of richClub(csr, { draws: 0, seed: 1 })) {
        if (csr.size > 0) expect(density).toBeCloseTo(expected.get(degree) ?? NaN, 9);
      }
    });
  });
  it('agree on cut actors, cut edges and local bridges', () => {
    each((csr, _, answer) => {
      const { articulationPoint, cutEdge } = cutPoints(csr);
      const cut = [...articulationPoint.keys()].filter((u) => articulationPoint[u] === 1);
      expect(cut).toEqual(answer['articulationPoint']);
      const { a, b } = edgeEnds(csr);
      const edges = [...cutEdge.keys()].filter((e) => cutEdge[e] === 1).map((e) => [a[e], b[e]]);
      expect(edges).toEqual(answer['cutEdge']);
      const local = localBridges(csr).localBridge.reduce((sum, one) => sum + one, 0);
      expect(local).toBe(answer['localBridges']);
    });
  });
  it('agree on assortativity and modularity', () => {
    each((csr, { groups }, answer) => {
      near([assortativity(csr, groups, 3)], [answer['assortativity']], 'assortativity');
      near([degreeAssortativity(csr)], [answer['degreeAssortativity']], 'degreeAssortativity');
      const community = groups.map((group) => group + 1);
      near([modularity(csr, community)], [answer['modularity']], 'modularity');
    });
  });
});
