import { describe, expect, it } from '@jest/globals';
import { removalCurves } from '@passerelle/core/analysis/brokerage/removal-curves';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { modularity } from '@passerelle/core/analysis/community/modularity';
import { mixingMatrix } from '@passerelle/core/analysis/mixing/mixing-matrix';
import { distanceToDecisionMeasure } from '@passerelle/core/analysis/position/distance-to-decision';
import { visibilityGapMeasure } from '@passerelle/core/analysis/position/visibility-gap';
import { vocabulary } from '@passerelle/core/domain/vocabulary';
import { csrFromGraph, graphFromCsr } from '@passerelle/core/graph/graphology';
import { edgeless, karate, path, star } from '../../support/graphs.js';

describe('kernels refuse what does not fit their graph', () => {
  it('a partition or figures of another length', () => {
    expect(() => modularity(path(3), [1, 1])).toThrow('2 communities for 3 nodes');
    const groups = { local: Uint32Array.of(0), targets: Uint32Array.of(2) };
    const curves = { ...groups, brokerage: [1], steps: 1, draws: 0, seed: 1 };
    expect(() => removalCurves(path(3), curves)).toThrow('1 figures for 3 nodes');
    for (const activity of [undefined, [1, 2]]) {
      expect(() =>
        visibilityGapMeasure.compute(path(3), activity === undefined ? {} : { activity }),
      ).toThrow(/activities for 3 nodes/);
    }
    expect(() => distanceToDecisionMeasure.compute(path(3))).toThrow('no decision makers');
  });

  it('a word that two terms of a vocabulary claim', () => {
    const two = ['a', 'b'].map((id) => ({ id, en: id, fr: id, synonyms: ['Same  word'] }));
    expect(() => vocabulary('v', two)).toThrow('names both a and b');
  });
});

describe('kernels stop when they are told to', () => {
  it('leiden, between runs and within one', () => {
    for (const after of [0, 1, 2]) {
      let asked = 0;
      const hooks = { isCancelled: () => asked++ >= after };
      expect(() => leiden(karate, { seed: 1 }, hooks)).toThrow(/cancelled/i);
    }
  });
});

describe('small and odd graphs', () => {
  it('leiden finds no quality without a tie, and each node alone', () => {
    const { community, quality } = leiden(edgeless(12), { seed: 1, smallestOrder: 2 });
    expect(Number.isNaN(quality)).toBe(true);
    expect(new Set(community).size).toBe(1);
  });

  it('mixing leaves out nodes of no known group', () => {
    expect([...mixingMatrix(star(4), [0, 1, -1, 1], 2)]).toEqual([0, 2, 2, 0]);
    expect([...mixingMatrix(star(3), [-1, 0, 0], 1)]).toEqual([0]);
  });

  it('a graph is read in the order of its keys, whatever the order of making', () => {
    const graph = graphFromCsr(path(3));
    const { keys } = csrFromGraph({
      order: 3,
      forEachNode: (visit) => ['2', '0', '1'].forEach((key) => visit(key, {})),
      forEachEdge: (visit) => graph.forEachEdge(visit),
      setNodeAttribute: () => undefined,
      setEdgeAttribute: () => undefined,
    });
    expect(keys).toEqual(['0', '1', '2']);
  });
});
