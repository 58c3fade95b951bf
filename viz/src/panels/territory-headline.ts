import type { Indicator } from '@passerelle/core/domain/provenance';
import { say } from './context.js';
import type { Context } from './context.js';

/** A count that is masked is not "none". */
export function territoryHeadline(
  c: Context,
  label: string,
  by: ReadonlyMap<string, Indicator>,
): string {
  const actors = by.get('activeShare')?.parts['actors'];
  const efficiency = by.get('territoryEfficiency');
  if (typeof actors !== 'number') return say(c, 'territory.headlineMasked', { label });
  return efficiency?.state === 'suppressed'
    ? say(c, 'territory.headlineActors', { label, actors })
    : say(c, 'territory.headline', {
        label,
        actors,
        routes: efficiency?.parts['independentRoutes'] ?? 0,
      });
}
