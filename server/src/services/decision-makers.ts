import { lastDay } from '@passerelle/core/domain/period';
import { roleHolders } from '@passerelle/core/graph/role-holders';
import type { EcosystemContext } from './ecosystem-context.js';

export const DECISION_MAKER = 'decisionMaker';

/** Actors that are declared decision makers at the date of the view: as their main role, or in a role that holds then. */
export function decisionMakers({ columns, asOf }: EcosystemContext): Uint32Array {
  return roleHolders(columns, DECISION_MAKER).on(lastDay(asOf));
}
