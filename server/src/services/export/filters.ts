import { InvalidInputError } from '@passerelle/core/errors';
import { everyRow, textAt } from '../actor-rows.js';
import type { EcosystemContext } from '../ecosystem-context.js';
import { findActor } from '../find.js';

/** Which actors of a scope leave: the filters of the explorer's address. Values of one filter join, filters narrow. */
export interface ExportFilters {
  readonly types?: readonly string[];
  readonly roles?: readonly string[];
  readonly sectors?: readonly string[];
  /** Numbers as the map and `communities` give them; 0 = not yet linked. */
  readonly communities?: readonly number[];
  /** An actor, by id or unambiguous label, with everybody within `depth` ties of it. */
  readonly around?: string;
  /** Default 1. */
  readonly depth?: number;
  /** Two days: what changed between them is told of each actor and tie. */
  readonly from?: string;
  readonly to?: string;
}

/** Rows that pass every filter, in order. A value that nobody has is a mistake, not an empty file.
 *  @throws InvalidInputError naming what there is; NotFoundError or ConflictError for `around` */
export function filteredRows(
  context: EcosystemContext,
  community: Int32Array,
  rows: readonly number[],
  { types, roles, sectors, communities, around, depth = 1 }: ExportFilters,
): number[] {
  const { actors } = context.columns;
  const tests = [
    oneOf(context, 'type', types, (row) => [textAt(actors.type, row) ?? '']),
    oneOf(context, 'role', roles, (row) => [textAt(actors.role, row) ?? '']),
    oneOf(context, 'sector', sectors, (row) => (textAt(actors.sectors, row) ?? '').split('|')),
    oneOf(context, 'community', communities?.map(String), (row) => [String(community[row] ?? 0)]),
  ].filter((test) => test !== null);
  const near = around === undefined ? null : within(context, findActor(context, around), depth);
  return rows.filter((row) => tests.every((test) => test(row)) && (near?.has(row) ?? true));
}

const MOST_NAMED = 20;

function oneOf(
  context: EcosystemContext,
  name: string,
  wanted: readonly string[] | undefined,
  valuesOf: (row: number) => readonly string[],
): ((row: number) => boolean) | null {
  if (wanted === undefined || wanted.length === 0) return null;
  const known = new Set(everyRow(context).flatMap(valuesOf));
  const absent = wanted.find((value) => !known.has(value));
  if (absent !== undefined) {
    const there = [...known].filter((value) => value !== '').sort();
    const more = there.length > MOST_NAMED ? ', …' : '';
    throw new InvalidInputError(
      `${name}: nobody has "${absent}". There are ${there.slice(0, MOST_NAMED).join(', ')}${more}.`,
      { details: { option: name, got: absent } },
    );
  }
  const set = new Set(wanted);
  return (row) => valuesOf(row).some((value) => set.has(value));
}

/** Rows at most so many ties away. @complexity O(n + m) */
function within({ csr }: EcosystemContext, start: number, depth: number): ReadonlySet<number> {
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < depth && edge.length > 0; step++) {
    const next: number[] = [];
    for (const row of edge) {
      for (let at = csr.offsets[row] ?? 0; at < (csr.offsets[row + 1] ?? 0); at++) {
        const other = csr.targets[at] ?? 0;
        if (found.has(other)) continue;
        found.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}
