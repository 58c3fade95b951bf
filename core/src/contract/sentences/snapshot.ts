import type { Indicator, Snapshot } from '../../domain/provenance.js';
import type { Language } from '../../domain/vocabulary.js';
import type { MissingArticulationRow } from '../rows.js';
import { dataSentence, sentence } from './sentence.js';

/** What a snapshot says first, the same on the page and on paper. A count that is masked is not "none". */
export function snapshotHeadline(
  language: Language,
  label: string,
  indicators: readonly Indicator[],
): string {
  const of = (id: string): Indicator | undefined => indicators.find((one) => one.id === id);
  const actors = of('activeShare')?.parts['actors'];
  const efficiency = of('territoryEfficiency');
  if (typeof actors !== 'number') return sentence(language, 'snapshot.headline.masked', { label });
  if (efficiency?.state === 'suppressed')
    return sentence(language, 'snapshot.headline.actors', { label, actors });
  const routes = efficiency?.parts['independentRoutes'] ?? 0;
  return sentence(language, 'snapshot.headline', { label, actors, routes });
}

/** What a missing articulation is, in one sentence. */
export function missingText(
  language: Language,
  { kind, aLabel, bLabel, distance, actors }: MissingArticulationRow,
): string {
  return dataSentence(language, 'missing', kind, {
    a: aLabel,
    b: bLabel ?? '',
    distance: distance ?? 0,
    actors,
  });
}

/** The territory's own name, as it was when the snapshot was taken. */
export function snapshotPlace({ territoryId, extras }: Snapshot): string {
  const kept = extras['territory'] as { readonly label?: string } | undefined;
  return kept?.label ?? territoryId;
}
