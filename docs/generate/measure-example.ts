import type { NodeMeasure, NodeMeasureOptions } from '@passerelle/core/analysis/node-measure';
import { isNodeMeasureId, nodeMeasures } from '@passerelle/core/analysis/registry';
import { isLowFirst } from '@passerelle/core/domain/low-first';
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
    trials: { given: toyTerritories, partitions: 100, keptTies: 0.8, resolution: 1, seed: 1 },
    seed: 1,
  };
  const measure: NodeMeasure = nodeMeasures[id];
  const { scores, parts = {} } = measure.compute(toyWeighted, given);
  const sign = isLowFirst(id) ? -1 : 1;
  const first = [...toyNames.keys()]
    .filter((node) => !Number.isNaN(scores[node] ?? NaN))
    .sort((u, v) => sign * ((scores[v] ?? 0) - (scores[u] ?? 0)) || u - v)
    .slice(0, SHOWN);
  const figures = first.map((node) => {
    const figure = scores[node] ?? NaN;
    const beside = Object.entries(parts).map(
      ([name, part]) => `${name} ${shown(part[node] ?? NaN)}`,
    );
    const told = measure.words?.[figure] ?? shown(figure);
    return `${toyNames[node] ?? ''} ${told}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`;
  });
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
  return Number.isNaN(figure) ? 'n/a' : String(Number(figure.toPrecision(6)));
}
