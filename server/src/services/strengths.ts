import type { Strengths } from '@passerelle/core/contract/rows';
import type { Demand } from '@passerelle/core/domain/mediation';
import { isOpen } from '@passerelle/core/encounter/terms/fit';
import { textAt } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';

/** What an actor brings, as far as the reader may see it: its fields, and categories of its offers open on the day of
 *  the view, newest first. @param demands those the reader may see  @complexity O(demands) */
export function strengthsOf(
  { columns, projection }: EcosystemContext,
  demands: readonly Demand[],
  row: number,
): Strengths {
  const id = columns.actors.ids[row];
  const offers = demands
    .filter(({ actorId, side }) => actorId === id && side === 'offer')
    .filter((demand) => isOpen(demand, projection.asOf))
    .sort((a, b) => ((a.openedAt ?? '') < (b.openedAt ?? '') ? 1 : -1))
    .map(({ categoryId }) => categoryId);
  const sectors = (textAt(columns.actors.sectors, row) ?? '').split('|');
  return { offers: [...new Set(offers)], sectors: sectors.filter((word) => word !== '') };
}
