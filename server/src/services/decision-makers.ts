import { lastDay } from '@passerelle/core/domain/period';
import { everyRow, textAt } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';

const ROLE = 'decisionMaker';

/** Actors that are declared decision makers at the date of the view: as their main role, or in a role that holds then. */
export function decisionMakers(context: EcosystemContext): Uint32Array {
  const { actors, roles } = context.columns;
  const day = lastDay(context.asOf);
  const found = new Set(everyRow(context).filter((row) => textAt(actors.role, row) === ROLE));
  roles?.actor.forEach((row, at) => {
    // An unknown end leaves the role open; NaN compares false.
    const isOver = (roles.from[at] ?? NaN) > day || (roles.to[at] ?? NaN) < day;
    if (!isOver && textAt(roles.role, at) === ROLE) found.add(row);
  });
  return Uint32Array.from(found).sort();
}
