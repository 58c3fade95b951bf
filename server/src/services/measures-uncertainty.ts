import type { NodeMeasure } from '@passerelle/core/analysis/node-measure';
import { nodeMeasures, type NodeMeasureId } from '@passerelle/core/analysis/registry';
import type { Note } from '@passerelle/core/contract/report';
import type { EcosystemContext } from './ecosystem-context.js';
import { nodeInput } from './node-figures.js';
import { note } from './notes.js';
import {
  rankingNotes,
  resampleOptions,
  resampleSources,
  rowUncertainties,
} from './resample-scope.js';
import type { NodeMeasureScope, ServiceDeps } from './types.js';

type Figures = Readonly<Record<string, number | null>>;

export interface MeasuresUncertainty {
  /** `<measure>Low`, `<measure>High` and `<measure>Median` of each measure; place of the actor by the first one. */
  readonly row: (row: number) => Figures;
  readonly notes: readonly Note[];
}

/** Intervals of node measures over resamples of the ties; nothing when they were not asked for.
 *  @param columns figures of each measure on the full graph  @param rows actors that are ranked */
export async function measuresUncertainty(
  deps: ServiceDeps,
  context: EcosystemContext,
  measures: readonly NodeMeasureId[],
  columns: ReadonlyMap<string, Float64Array>,
  rows: readonly number[],
  scope: NodeMeasureScope,
): Promise<MeasuresUncertainty> {
  const { resamples } = scope;
  if (resamples === undefined) return { row: () => ({}), notes: [] };
  const options = resampleOptions(context, scope, resamples);
  const parts: ((row: number) => Figures)[] = [];
  const notes: Note[] = [];
  for (const [at, measure] of measures.entries()) {
    const declared: NodeMeasure = nodeMeasures[measure];
    if (declared.isNotResampled === true) {
      parts.push(() => ({ ...ofMeasure(measure, NONE), ...(at === 0 ? NO_PLACE : {}) }));
      notes.push(note('notResampled', { measure }));
      continue;
    }
    const { key, input } = await nodeInput(deps, context, measure, scope);
    const found = await context.task(
      'measureUncertainty',
      `${key}|${scope.territory ?? ''}|${scope.scale ?? ''}|${options.seed}|${resamples}`,
      () => ({
        csr: context.csr,
        measure,
        options: {
          ...options,
          given: input,
          ranked: rows,
          observed: columns.get(measure) ?? [],
          sources: resampleSources(context, context.csr.order),
        },
      }),
      scope,
    );
    const uncertain = rowUncertainties(found);
    parts.push((row) => {
      const { low, high, median, ...rank } = uncertain(row);
      return { ...ofMeasure(measure, { low, high, median }), ...(at === 0 ? rank : {}) };
    });
    if (at === 0) notes.push(...rankingNotes(context, found));
  }
  return { row: (row) => Object.assign({}, ...parts.map((part) => part(row))) as Figures, notes };
}

type Spread = Readonly<Record<'low' | 'high' | 'median', number | null>>;

const NONE: Spread = { low: null, high: null, median: null };
const NO_PLACE: Figures = { rankLow: null, rankHigh: null, inTop: null };

function ofMeasure(measure: string, { low, high, median }: Spread): Figures {
  return { [`${measure}Low`]: low, [`${measure}High`]: high, [`${measure}Median`]: median };
}
