import { describe, expect, it } from '@jest/globals';
import { onGraph } from '@passerelle/core/analysis/on-graph';
import type { NodeMeasure, NodeMeasureOptions } from '@passerelle/core/analysis/node-measure';
import { measures, nodeMeasures } from '@passerelle/core/analysis/registry';
import { project } from '@passerelle/core/graph/projection';
import { toGraphology } from '@passerelle/core/graph/graphology';
import { ecosystem } from '../../support/ecosystem.js';
import { karate, karateClubs, toyNode, toyWeighted } from '../../support/graphs.js';

describe('registry', () => {
  it('has one declaration an id, cited and said in both languages', () => {
    const ids = measures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const measure of measures) {
      expect(Object.values(measure).every((part) => part !== '')).toBe(true);
      expect(measure.sentence.en).not.toBe(measure.sentence.fr);
    }
  });
  it('computes every node measure from what it says it needs', () => {
    const given = {
      paths: { seed: 1 },
      groups: { groups: karateClubs },
      decisionMakers: { decisionMakers: [0] },
      activity: { activity: new Float64Array(34) },
      circles: {},
      trials: {
        trials: { given: karateClubs, partitions: 10, keptTies: 0.8, resolution: 1, seed: 1 },
      },
      sides: { sides: { local: Uint32Array.of(0, 1), targets: Uint32Array.of(32, 33) } },
    };
    for (const { id, needs, compute } of Object.values<NodeMeasure>(nodeMeasures)) {
      const all = Object.assign({}, ...needs.map((need) => given[need])) as NodeMeasureOptions;
      expect({ id, figures: compute(karate, all).scores.length }).toEqual({ id, figures: 34 });
      const { pivots } = compute(karate, all);
      expect({ id, walks: pivots !== null }).toEqual({ id, walks: needs.includes('paths') });
    }
  });
  it('refuses a measure that lacks what it needs, by name', () => {
    expect(() => nodeMeasures.participationCoefficient.compute(karate)).toThrow(
      'participationCoefficient: no groups for 34 nodes',
    );
    expect(() => nodeMeasures.crossScaleBetweenness.compute(karate)).toThrow('no sides');
  });
  it('takes lengths from strengths when asked', () => {
    const by = (one: 'hops' | 'strength') =>
      nodeMeasures.betweenness.compute(toyWeighted, { by: one }).scores[toyNode('B3')];
    expect(by('hops')).toBeCloseTo(40.7, 10);
    expect(by('strength')).not.toBeCloseTo(40.7, 3);
  });
});

describe('onGraph', () => {
  const columns = ecosystem({
    actors: ['a', 'b', 'c'],
    ties: [
      { a: 0, b: 1, start: 0 },
      { a: 1, b: 2, start: 0, strength: 3 },
    ],
  });
  it('answers by key, and writes the attribute of the measure', () => {
    const graph = toGraphology(columns, project(columns));
    expect(onGraph.betweenness(graph)).toEqual({ a: 0, b: 1, c: 0 });
    expect(onGraph.strength(graph, { strengthAttribute: 'strength' })).toEqual({
      a: 1,
      b: 4,
      c: 3,
    });
    onGraph.degree.assign(graph);
    const degrees: unknown[] = [];
    graph.forEachNode((_, attributes) => degrees.push(attributes['degree']));
    expect(degrees).toEqual([1, 2, 1]);
  });
});
