import type { EcosystemColumns } from '../domain/ecosystem.js';
import { memberAt } from './event-members.js';
import { later, sharedEvent, type Projection } from './projection.js';
import { tieStrengths } from './tie-strengths.js';

/** One fact behind an edge. */
export interface Evidence {
  readonly kind: 'tie' | 'event';
  /** Row of `ties` or of `events`. */
  readonly row: number;
  /** What it adds to the strength of the edge. */
  readonly strength: number;
  /** Day the fact is sorted by (its start, else its end); NaN = unknown. */
  readonly day: number;
}

/** The facts that tie two actors, newest first (undated last, then ties before events, then by row).
 *  Their strengths add up to the edge's strength. Events kept two-mode are no evidence of a pair.
 *  @param u row of an actor  @param v row of another
 *  @complexity O(tie rows + events · log k) */
export function evidenceOf(
  columns: EcosystemColumns,
  projection: Projection,
  u: number,
  v: number,
): Evidence[] {
  const facts = [
    ...tieEvidence(columns, projection, u, v),
    ...eventEvidence(columns, projection, u, v),
  ];
  return facts.sort((x, y) => newestFirst(x.day, y.day));
}

function tieEvidence(
  columns: EcosystemColumns,
  projection: Projection,
  u: number,
  v: number,
): Evidence[] {
  const { ties } = columns;
  const rows: number[] = [];
  for (let row = 0; row < ties.a.length; row++) {
    const a = ties.a[row];
    const b = ties.b[row];
    if ((a === u && b === v) || (a === v && b === u)) rows.push(row);
  }
  if (rows.length === 0) return [];
  // The same rule as the projection, on these rows only.
  const { strengths } = tieStrengths(
    {
      ...ties,
      a: Int32Array.from(rows, (row) => ties.a[row]!),
      b: Int32Array.from(rows, (row) => ties.b[row]!),
      kind: { values: ties.kind.values, codes: Int32Array.from(rows, (r) => ties.kind.codes[r]!) },
      strength: Float64Array.from(rows, (row) => ties.strength[row]!),
      start: Float64Array.from(rows, (row) => ties.start[row]!),
      end: Float64Array.from(rows, (row) => ties.end[row]!),
      unconfirmed: Uint8Array.from(rows, (row) => ties.unconfirmed[row]!),
    },
    projection,
  );
  return rows.flatMap((row, i) => {
    const start = ties.start[row]!;
    const day = Number.isNaN(start) ? ties.end[row]! : start;
    return strengths[i]! > 0 ? [{ kind: 'tie' as const, row, strength: strengths[i]!, day }] : [];
  });
}

function eventEvidence(
  columns: EcosystemColumns,
  projection: Projection,
  u: number,
  v: number,
): Evidence[] {
  const { members, eventCap } = projection;
  const facts: Evidence[] = [];
  if (u === v) return facts;
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const count = members.offsets[event + 1]! - members.offsets[event]!;
    if (count < 2 || count > eventCap) continue;
    const first = memberAt(members, event, u);
    const second = first < 0 ? -1 : memberAt(members, event, v);
    if (second < 0) continue;
    const strength = sharedEvent(columns, members, event, projection).strength(first, second);
    const met = later(members.since[first]!, members.since[second]!);
    const day = Number.isNaN(met) ? columns.events.end[event]! : met;
    facts.push({ kind: 'event', row: event, strength, day });
  }
  return facts;
}

function newestFirst(x: number, y: number): number {
  if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : 1;
  return Number.isNaN(y) ? -1 : y - x;
}
