import type { NodeMeasure, NodeMeasureOptions } from '@passerelle/core/analysis/node-measure';
import { isNodeMeasureId, nodeMeasures } from '@passerelle/core/analysis/registry';
import { toyGroup, toyNames, toyTerritories, toyWeighted } from '../../test/support/graphs.js';

const SHOWN = 4;

/** The first actors of the toy ecosystem by a node measure, computed here: the test of the pages computes it again. */
export function exampleOf(id: string): string[] {
  if (!isNodeMeasureId(id)) return [];
  const given: NodeMeasureOptions = {
    groups: toyTerritories,
    sides: { local: toyGroup('A'), targets: toyGroup('NG') },
    decisionMakers: toyGroup('G'),
    activity: Float64Array.from(toyNames, (_, node) => node),
    seed: 1,
  };
  const measure: NodeMeasure = nodeMeasures[id];
  const { scores } = measure.compute(toyWeighted, given);
  const first = [...toyNames.keys()]
    .filter((node) => !Number.isNaN(scores[node] ?? NaN))
    .sort((u, v) => (scores[v] ?? 0) - (scores[u] ?? 0) || u - v)
    .slice(0, SHOWN);
  const figures = first.map((node) => `${toyNames[node] ?? ''} ${shown(scores[node] ?? NaN)}`);
  return [
    '## Example',
    '',
    'On the toy ecosystem of the tests (15 actors in `fixtures/toy`; groups are its territories, the sides are territory A',
    `and the higher scales), the first ${figures.length} actors:`,
    '',
    `    ${figures.join(' · ')}`,
    '',
    `    passerelle centrality ${id} --explain`,
    '',
  ];
}

/** Few digits: the last bits differ with the kernel that is at hand. */
function shown(figure: number): string {
  return String(Number(figure.toPrecision(6)));
}
