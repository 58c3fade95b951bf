import type { EcosystemContext } from '../ecosystem-context.js';
import { findActor } from '../find.js';
import { seedOf } from '../meta.js';
import type { Scope } from '../types.js';
import type { ExportFilters } from './filters.js';

/** What a file says of itself, as names and values in a fixed order: the same words in every format and language, and
 *  those of the command line, so that the file can be made again. */
export type Statement = readonly (readonly [name: string, value: string])[];

export interface Stated extends Scope, ExportFilters {
  readonly includeNames?: boolean;
  readonly layout?: string;
}

export function statementOf(
  context: EcosystemContext,
  asked: Stated,
  origin: { readonly source: string; readonly fictional: boolean },
): Statement {
  const all: readonly (readonly [string, string | number | undefined])[] = [
    ['source', origin.source],
    ['fictional', origin.fictional ? 'true' : undefined],
    ['asOf', context.asOf ?? undefined],
    ['since', asked.since],
    ['until', asked.until],
    ['territory', asked.territory],
    ['scale', asked.scale],
    ['type', joined(asked.types)],
    ['role', joined(asked.roles)],
    ['sector', joined(asked.sectors)],
    ['community', joined(asked.communities)],
    ['around', aroundOf(context, asked)],
    ['depth', asked.around === undefined ? undefined : (asked.depth ?? 1)],
    ['changesFrom', asked.from],
    ['changesTo', asked.to],
    ['layout', asked.layout ?? 'map'],
    ['seed', seedOf(asked)],
    ['set', joined(Object.entries(asked.settings ?? {}).map(([id, value]) => `${id}=${value}`))],
    ['peopleWhoAreNotPublic', asked.includeNames === true ? 'included' : 'left out'],
  ];
  return all.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as const],
  );
}

/** One line, for formats with room for a text only. */
export function statementLine(statement: Statement): string {
  return statement.map(([name, value]) => `${name}: ${value}`).join('; ');
}

function joined(values: readonly (string | number)[] | undefined): string | undefined {
  return values?.join('|');
}

/** An id may be a name: that of a person who is not public does not leave with the file. */
function aroundOf(context: EcosystemContext, { around, includeNames }: Stated): string | undefined {
  if (around === undefined || includeNames === true) return around;
  const row = findActor(context, around);
  return context.columns.actors.nameable[row] === 1 ? around : 'a person who is not public';
}
