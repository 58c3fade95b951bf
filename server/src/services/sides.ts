import { NotFoundError } from '@passerelle/core/errors';
import type { Note } from '@passerelle/core/contract/report';
import type { Territory } from '@passerelle/core/domain/territory';
import { crossScaleGroups } from '@passerelle/core/graph/cross-scale';
import type { EcosystemContext } from './ecosystem-context.js';
import { note } from './notes.js';

/** Actors on one side of the cross-scale question; the other side is everybody it should reach (methods M9). */
export interface CrossScale {
  /** undefined = all local actors of the ecosystem. */
  readonly territory: Territory | undefined;
  readonly local: Uint32Array;
  readonly targets: Uint32Array;
  readonly notes: readonly Note[];
  /** Names the two sides in the result cache. */
  readonly key: string;
}

/** A territory and the scales above it.
 *  @throws NotFoundError when nobody the viewer may see is in it */
export function towardsHigherScales(
  context: EcosystemContext,
  territory: Territory | undefined,
): CrossScale {
  if (territory === undefined) return everyLocal(context);
  const { local, targets, fallback } = crossScaleGroups(context.columns, context.csr, territory.id);
  if (local.length === 0) {
    throw new NotFoundError(
      `No actor is in ${territory.label} (${territory.id}) or below it, as far as you may see. Expected a territory with actors: see "territories".`,
      { details: { territory: territory.id } },
    );
  }
  const notes: Note[] = [];
  if (targets.length === 0) notes.push(note('noTargets', { territory: territory.label }));
  else if (fallback) notes.push(note('noHigherScale', { territory: territory.label }));
  return { territory, local, targets, notes, key: territory.id };
}

/** Without a territory: the local actors and everybody of a higher scale. */
function everyLocal(context: EcosystemContext): CrossScale {
  const local: number[] = [];
  const targets: number[] = [];
  context.scale.forEach((rank, row) => {
    if (rank === 0) local.push(row);
    else if (rank > 0) targets.push(row);
  });
  return {
    territory: undefined,
    local: Uint32Array.from(local),
    targets: Uint32Array.from(targets),
    key: '',
    notes: local.length === 0 || targets.length === 0 ? [note('noTargets', { territory: '' })] : [],
  };
}
