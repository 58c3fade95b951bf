import { describe, expect, it } from '@jest/globals';
import { onGraph } from '@passerelle/core/analysis/on-graph';
import { measures, nodeMeasures } from '@passerelle/core/analysis/registry';
import { project } from '@passerelle/core/graph/projection';
import { toGraphology } from '@passerelle/core/graph/graphology';
import { ecosystem } from '../../support/ecosystem.js';
import { karate, toyNode, toyWeighted } from '../../support/graphs.js';

describe('registry', () => {
  it('has one declaration an id, cited and said in both languages', () => {
    const ids = measures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const measure of measures) {
      expect(Object.values(measure).every((part) => part !== '')).toBe(true);
      expect(measure.sentence.en).not.toBe(measure.sentence.fr);
    }
  });
  it('declares every node measure it computes', () => {
    const declared = measures.filter(({ kind }) => kind === 'node').map(({ id }) => id);
    expect(declared).toEqual(expect.arrayContaining(Object.keys(nodeMeasures)));
  });
  it('computes every node measure', () => {
    for (const of of Object.values(nodeMeasures)) expect(of(karate).scores).toHaveLength(34);
    expect(nodeMeasures.degree(karate).pivots).toBeNull();
    expect(nodeMeasures.betweenness(karate).pivots).toBe(34);
  });
  it('takes lengths from strengths when asked', () => {
    const by = (one: 'hops' | 'strength') =>
      nodeMeasures.betweenness(toyWeighted, { by: one }).scores[toyNode('B3')];
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
