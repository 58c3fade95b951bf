import type { DictColumn } from '@passerelle/core/domain/ecosystem';
import { LEVELS } from '@passerelle/core/domain/level';
import type { EcosystemContext } from './ecosystem-context.js';

export interface ActorHead {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly territoryId: string | null;
  readonly scale: string | null;
}

/** The columns that open every actor row. */
export function actorHead(context: EcosystemContext, row: number): ActorHead {
  const { actors } = context.columns;
  return {
    id: idOf(context, row),
    label: labelOf(context, row),
    type: textAt(actors.type, row) ?? '',
    territoryId: territoryOf(context, row),
    scale: LEVELS[context.scale[row] ?? -1] ?? null,
  };
}

export function idOf(context: EcosystemContext, row: number): string {
  return context.columns.actors.ids[row] ?? '';
}
export function labelOf(context: EcosystemContext, row: number): string {
  return context.columns.actors.labels[row] ?? '';
}
export function territoryOf(context: EcosystemContext, row: number): string | null {
  const { actors, territories } = context.columns;
  return territories[actors.territory[row] ?? -1]?.id ?? null;
}
export function textAt(column: DictColumn, row: number): string | null {
  return column.values[column.codes[row] ?? -1] ?? null;
}
/** NaN = undefined → null. */
export function orNull(figure: number | undefined): number | null {
  return figure === undefined || Number.isNaN(figure) ? null : figure;
}

/** Rows by decreasing figure, or the lowest first; undefined last, then by row. */
export function ranked(
  rows: Iterable<number>,
  figureOf: (row: number) => number,
  lowFirst = false,
): number[] {
  return [...rows].sort((x, y) => {
    const [a, b] = [figureOf(x), figureOf(y)];
    if (Number.isNaN(a) || Number.isNaN(b))
      return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || x - y;
    return (lowFirst ? a - b : b - a) || x - y;
  });
}
export function everyRow(context: EcosystemContext): number[] {
  return Array.from({ length: context.csr.order }, (_, row) => row);
}
