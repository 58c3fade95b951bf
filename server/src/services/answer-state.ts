import { isoDay } from '@passerelle/core/domain/period';
import type { Viewer } from '@passerelle/core/domain/viewer';
import type { ServiceDeps } from './types.js';

/** What some answers read besides the domain rows. */
export const KEPT_KINDS = ['imports', 'snapshots', 'suggestions'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** A text that changes whenever an answer to this viewer could: the rows (digest), what else is kept, who asks, the day
 *  (the latest fact not after today; who is away today) and the version. Costs a few reads and no analysis. */
export async function answerState(
  { store, now, version }: ServiceDeps,
  viewer: Viewer,
  reads: readonly KeptKind[] = [],
): Promise<string> {
  const kept: Readonly<Record<KeptKind, () => Promise<readonly { readonly id: string }[]>>> = {
    imports: () => store.imports(),
    snapshots: () => store.snapshots(),
    // Being shown changes nothing; being answered does.
    suggestions: async () =>
      (await store.suggestions(viewer, {}))
        .filter(({ answer }) => answer !== 'none')
        .map(({ id, answer, answeredAt, until }) => ({
          id: `${id} ${answer} ${answeredAt ?? ''} ${until ?? ''}`,
        })),
  };
  const ids: string[][] = [];
  for (const kind of reads) ids.push((await kept[kind]()).map(({ id }) => id));
  const { url } = await store.info();
  const today = isoDay(now().getTime() / 86_400_000);
  return JSON.stringify([await store.digest(), url, viewer.role, today, version, ids]);
}
