import {
  isEdgeMeasureId,
  isNodeMeasureId,
  measures,
  type NodeMeasureId,
  partsOf,
} from '@passerelle/core/analysis/registry';
import type { MeasureAnswerRow } from '@passerelle/core/contract/measure-answer';
import type { Report } from '@passerelle/core/contract/report';
import { InvalidInputError } from '@passerelle/core/errors';
import { centrality } from './centrality.js';
import { edgeAnswer, katzAnswer } from './edge-answer.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { TELLERS, type Told } from './measure-tellers.js';
import type { MeasureScope, ServiceDeps } from './types.js';

/** Any registered measure by its id, in one shape: the figures that its own report gives.
 *  @throws InvalidInputError for an id there is not */
export async function measureAnswer(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  { measure, ...scope }: MeasureScope & { readonly measure: string },
): Promise<Report<MeasureAnswerRow>> {
  if (isNodeMeasureId(measure)) return ofActors(deps, contexts, measure, scope);
  if (isEdgeMeasureId(measure)) return edgeAnswer(deps, contexts, measure, scope);
  if (measure === 'katzIndex') return katzAnswer(deps, contexts, scope);
  const tell = TELLERS[measure];
  if (tell === undefined) {
    const expected = measures.map(({ id }) => id);
    throw new InvalidInputError(
      `measure: "${measure}" is not a measure. Expected one of ${expected.join(', ')}.`,
      { details: { got: measure, expected } },
    );
  }
  const { meta, rows } = await tell(deps, contexts, scope);
  return {
    meta: { ...meta, command: 'measure', options: { measure, ...meta.options } },
    rows: rows.map((told) => rowOf(measure, told)),
  };
}

async function ofActors(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  measure: NodeMeasureId,
  scope: MeasureScope,
): Promise<Report<MeasureAnswerRow>> {
  const { meta, rows } = await centrality(deps, contexts, { ...scope, measures: [measure] });
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return {
    meta: { ...meta, command: 'measure', options: { measure, ...meta.options } },
    rows: rows.flatMap((row) =>
      [measure, ...partsOf(measure)].map((figure) =>
        rowOf(measure, {
          figure,
          of: row.id,
          label: row.label,
          value: row[figure] ?? null,
          low: number(row[`${figure}Low`]),
          high: number(row[`${figure}High`]),
        }),
      ),
    ),
  };
}

function rowOf(measure: string, told: Told): MeasureAnswerRow {
  const { figure = measure, of = null, label = null, other = null, otherLabel = null } = told;
  const { value, low = null, high = null } = told;
  return { measure, figure, of, label, other, otherLabel, value, low, high };
}
