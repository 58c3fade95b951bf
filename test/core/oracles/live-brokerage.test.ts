import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { brokerageRoles } from '@passerelle/core/analysis/brokerage/brokerage-roles';
import {
  DIRECTED_ROLES,
  directedBrokerageRoles,
} from '@passerelle/core/analysis/brokerage/directed-brokerage-roles';
import { arcsFrom, type Arcs } from '@passerelle/core/graph/arcs';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

const GRAPHS = 200;
const RSCRIPT = process.env['PASSERELLE_RSCRIPT'];
const runs = process.env['PASSERELLE_LONG'] === '1' && RSCRIPT !== undefined;
if (!runs) {
  process.stderr.write('skipped: sna (test/oracles/README.md says how to run it)\n');
}

interface Given {
  readonly order: number;
  readonly groups: readonly number[];
  readonly arcs: readonly (readonly [number, number])[];
}

/** Every second one is its own reverse; sna asks for two groups at least. */
function randomArcs(seed: number): Given {
  const random = rng(seed);
  const order = 5 + random.below(26);
  const share = [0.05, 0.1, 0.25, 0.5][seed % 4] ?? 0.1;
  const isMutual = seed % 2 === 0;
  const arcs: [number, number][] = [];
  for (let u = 0; u < order; u++) {
    for (let v = 0; v < order; v++) {
      if (u === v || (isMutual && v < u) || random.next() >= share) continue;
      arcs.push([u, v]);
      if (isMutual) arcs.push([v, u]);
    }
  }
  const groups = Array.from({ length: order }, (_, u) => (u < 3 ? u : random.below(3)));
  return { order, groups, arcs };
}

const arcsOf = ({ order, arcs }: Given): Arcs =>
  arcsFrom(
    order,
    arcs.map(([u]) => u),
    arcs.map(([, v]) => v),
  );

(runs ? describe : describe.skip)(`sna on ${GRAPHS} random graphs`, () => {
  const given = Array.from({ length: GRAPHS }, (_, at) => randomArcs(at + 1));
  let answers: number[][][] = [];

  it('answers', () => {
    const script = join(import.meta.dirname, '..', '..', 'oracles', 'brokerage.R');
    const lines = given.map(({ order, groups, arcs }) =>
      [order, groups.join(','), arcs.map((arc) => arc.join('-')).join(',')].join(' ').trim(),
    );
    const run = spawnSync(RSCRIPT ?? '', [script], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    answers = run.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map((node) => node.split(',').map(Number)));
    expect(answers).toHaveLength(GRAPHS);
  });

  it('counts the roles of each node as we do on directed graphs', () => {
    given.forEach((one, at) => {
      const roles = directedBrokerageRoles(arcsOf(one), { groups: one.groups });
      const own = Array.from({ length: one.order }, (_, u) =>
        DIRECTED_ROLES.map((role) => roles[role][u]),
      );
      expect(own).toEqual(answers[at]);
    });
  });

  it('counts twice as many on undirected graphs, where its two kinds of gatekeeper are our border', () => {
    given.forEach((one, at) => {
      if (at % 2 === 0) return;
      const edges = one.arcs.filter(([u, v]) => u < v);
      const csr = csrFromEdges(
        one.order,
        edges.map(([u]) => u),
        edges.map(([, v]) => v),
      );
      const { coordinator, consultant, border, liaison } = brokerageRoles(csr, one);
      answers[at]?.forEach((counts, u) => {
        const own = [coordinator[u], consultant[u], border[u], liaison[u]].map((x) => x ?? NaN);
        const [c = NaN, i = NaN, out = NaN, inward = NaN, l = NaN] = counts;
        expect(own).toEqual([c / 2, i / 2, (out + inward) / 2, l / 2]);
      });
    });
  });
});
