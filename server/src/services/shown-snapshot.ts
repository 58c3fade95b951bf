import type { Snapshot } from '@passerelle/core/domain/provenance';
import type { EcosystemContext } from './ecosystem-context.js';

interface Named {
  readonly id?: string;
  readonly kind?: string;
  readonly a?: string;
  readonly b?: string | null;
}
/** Lists of a snapshot that name actors. */
const LISTS = ['brokers', 'singlePassages', 'missing'] as const;

/** A kept snapshot as it may be shown now: its figures never change, but a person who has since withdrawn, was erased, or
 *  is not visible to who reads, is named no more. `context` = the reader's present view. */
export function shownSnapshot(context: EcosystemContext, snapshot: Snapshot): Snapshot {
  const { nameable } = context.columns.actors;
  const isNameable = (id: string | null | undefined): boolean =>
    nameable[context.rowOf.get(id ?? '') ?? -1] === 1;
  const isShown = ({ id, kind, a, b }: Named): boolean => {
    if (kind === undefined) return isNameable(id);
    // The other kinds speak of communities, by number.
    return kind !== 'unlinkedHubs' || (isNameable(a) && isNameable(b));
  };
  const extras: Record<string, unknown> = { ...snapshot.extras };
  for (const list of LISTS) {
    const rows = extras[list];
    if (Array.isArray(rows)) extras[list] = (rows as readonly Named[]).filter(isShown);
  }
  return { ...snapshot, extras };
}
