import type { EncounterFilterCounts } from '@passerelle/core/contract/encounter-overview';
import { LEVELS } from '@passerelle/core/domain/level';
import type { Demand } from '@passerelle/core/domain/mediation';
import { differ } from '@passerelle/core/encounter/gates/improbable';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { fitBetween } from '@passerelle/core/encounter/terms/fit';
import type { EncounterInput } from '@passerelle/core/encounter/types';

/** Which suggestions are asked for; what is left out is not asked. */
export interface EncounterFilters {
  /** Category of the need that is answered; `any` = a demand is answered, `none` = none is. */
  readonly need?: string | undefined;
  /** Scales crossed, `local-national`, from the recipient to the target; `none` = one scale, or unknown. */
  readonly crosses?: string | undefined;
  /** Of the target: small = in at most two facts. */
  readonly size?: 'small' | 'large' | undefined;
}
export interface PairFacets {
  readonly need: string;
  readonly crosses: string;
  readonly size: 'small' | 'large';
}
const NAMES = ['need', 'crosses', 'size'] as const;

/** What filters read of a pair, the same as its reasons say. @complexity O(log matches) */
export function facetsOf(
  { demand, scale, small }: EncounterInput,
  demands: readonly Demand[],
  u: number,
  v: number,
): PairFacets {
  const at = fitBetween(demand, u, v);
  const answers = at !== -1 && (demand?.fit[at] ?? 0) >= PARAMETERS.leastFit;
  const [from, to] = [scale[u] ?? -1, scale[v] ?? -1];
  return {
    need: answers ? (demands[demand?.need[at] ?? -1]?.categoryId ?? 'none') : 'none',
    crosses: differ(from, to) ? `${LEVELS[from] ?? ''}-${LEVELS[to] ?? ''}` : 'none',
    size: small?.[v] === 1 ? 'small' : 'large',
  };
}

export function passes(filters: EncounterFilters, facets: PairFacets): boolean {
  return NAMES.every((name) => passesOne(name, filters[name], facets));
}

function passesOne(
  name: (typeof NAMES)[number],
  asked: string | undefined,
  facets: PairFacets,
): boolean {
  if (asked === undefined || asked === facets[name]) return true;
  return name === 'need' && asked === 'any' && facets.need !== 'none';
}

/** How many suggestions each choice of each filter would give while the other filters stay; most first.
 *  @complexity O(pairs) */
export function filterCounts(
  filters: EncounterFilters,
  all: readonly PairFacets[],
): EncounterFilterCounts {
  const counted = (name: (typeof NAMES)[number]) => {
    const others = { ...filters, [name]: undefined };
    const counts = new Map<string, number>();
    for (const facets of all)
      if (NAMES.every((one) => passesOne(one, others[one], facets)))
        counts.set(facets[name], (counts.get(facets[name]) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return { need: counted('need'), crosses: counted('crosses'), size: counted('size') };
}
