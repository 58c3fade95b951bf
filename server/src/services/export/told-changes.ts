import type { ChangesPayload } from '@passerelle/core/contract/changes';
import { InvalidInputError } from '@passerelle/core/errors';
import { changes } from '../changes.js';
import type { EcosystemContexts } from '../ecosystem-context.js';
import type { Scope } from '../types.js';
import type { ExportFilters } from './filters.js';

/** What the time handles tell of an actor and of a tie; undefined = nothing changed. */
export interface Told {
  ofActor(row: number): string | undefined;
  ofTie(a: number, b: number): string | undefined;
}

/** @returns null when no day is asked  @throws InvalidInputError for one day alone, or two in the wrong order */
export async function toldChanges(
  contexts: EcosystemContexts,
  scope: Scope & ExportFilters,
): Promise<Told | null> {
  const { from, to } = scope;
  if (from === undefined && to === undefined) return null;
  if (from === undefined || to === undefined) {
    throw new InvalidInputError('export: what changed takes two days. Give both from and to.');
  }
  const { changedActors, changedTies } = await changes(contexts, { ...scope, from, to });
  const actors = new Map(changedActors.node.map((row, i) => [row, changedActors.change[i]]));
  const ties = tiesOf(changedTies);
  return {
    ofActor: (row) => actors.get(row),
    ofTie: (a, b) => ties.get(a < b ? `${a} ${b}` : `${b} ${a}`),
  };
}

function tiesOf({ source, target, change }: ChangesPayload['changedTies']): Map<string, string> {
  return new Map(
    source.map((one, i) => {
      const other = target[i] ?? 0;
      return [one < other ? `${one} ${other}` : `${other} ${one}`, change[i] ?? ''];
    }),
  );
}
