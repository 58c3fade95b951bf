import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { rng } from '../../graph/rng.js';
import { bridgingOverall, type BridgingOverall } from './bridging-overall.js';
import { formEffects, type FormEffect, type FormsOptions } from './encounter-forms.js';
import { eventTallies } from './event-tallies.js';

export interface BridgingOutcomesOptions extends FormsOptions {
  readonly fewestEvents: number;
  /** Last day of events that had the time to be followed at the earlier date. */
  readonly until?: number;
}
export interface BridgingOutcomes {
  readonly forms: readonly FormEffect[];
  readonly overall: BridgingOverall;
}

/** `encounterForms`, and what all forms come to at two dates, from the same tallies. */
export function bridgingOutcomes(
  columns: EcosystemColumns,
  options: BridgingOutcomesOptions,
): BridgingOutcomes {
  const random = rng(options.seed);
  const tallies = eventTallies(columns, options, random);
  return {
    forms: formEffects(tallies, options, random),
    overall: bridgingOverall(tallies, options),
  };
}
