import type { Territory } from '@passerelle/core/domain/territory';
import { ConflictError } from '@passerelle/core/errors';

/** The one territory of a name. @param named sorted by id   @throws ConflictError with the candidates when there are several */
export function namedTerritory(label: string, named: readonly Territory[]): Territory | null {
  if (named.length > 1) {
    const candidates = named.map(({ id, label, level }) => ({ id, label, level }));
    const shown = candidates.slice(0, 5).map(({ id, level }) => `${id} (${level})`);
    throw new ConflictError(
      `"${label}" names ${String(named.length)} territories: ${shown.join(', ')}${named.length > 5 ? ', …' : ''}. Give the id of one.`,
      { details: { candidates } },
    );
  }
  return named[0] ?? null;
}
