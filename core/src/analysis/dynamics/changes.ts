import { DEFAULTS } from '../../config/settings.js';
import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { edgeBetween, edgeEnds, type Csr } from '../../graph/csr.js';
import { project } from '../../graph/projection.js';
import { tieAges } from '../../graph/tie-ages.js';

/** Codes of `domain/change.ts`. */
const [SAME, GAINED, GROWN, LOST] = [0, 1, 2, 3] as const;
const DAYS_A_YEAR = 365.25;

export interface ChangesOptions {
  /** Day numbers; `from` before `to`. */
  readonly from: number;
  readonly to: number;
  readonly halfLifeDays?: number;
  readonly eventCap?: number;
  /** A tie of which nothing dated was heard for so many years is quiet. */
  readonly quietYears?: number;
}
export interface Changes {
  /** Code by row of `actors`. */
  readonly actors: Uint8Array;
  /** Every tie of the second date, by edge number; both ends are rows of `actors`, the smaller first. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly ties: Uint8Array;
  /** At the second date, > 0. */
  readonly strengths: Float64Array;
}

/** What changed between two dates, seen with the same eyes. A tie is gained when no fact of it had begun by the first
 *  date and it has news at the second; lost when it had news at the first date and has none at the second (it is quiet, not ended: no fact is ever
 *  taken back); grown when new facts made it stronger, age notwithstanding. An actor is gained with its first ties,
 *  lost when its last tie with news falls quiet, grown when it has more ties with news than before.
 *  A pair seen together only at an event that has since outgrown `eventCap` is not a tie any more and is not told.
 *  @complexity O(n + rows · log d + Σ k_e² · log d)  @source methods M1 (projection, decay) */
export function changesBetween(columns: EcosystemColumns, options: ChangesOptions): Changes {
  const { from, to, quietYears = DEFAULTS.quietYears } = options;
  const before = project(columns, { ...options, asOf: from });
  const after = project(columns, { ...options, asOf: to });
  const quiet = quietYears * DAYS_A_YEAR;
  const [oldAges, ages] = [tieAges(columns, before), tieAges(columns, after)];
  const [old, now] = [strengthsOf(before.csr), strengthsOf(after.csr)];
  const { a, b } = edgeEnds(after.csr);
  const { order } = after.csr;
  const ties = new Uint8Array(after.csr.size);
  const [livelyBefore, livelyAfter] = [new Uint32Array(order), new Uint32Array(order)];
  for (let edge = 0; edge < ties.length; edge++) {
    const ends = [a[edge]!, b[edge]!] as const;
    const was = edgeBetween(before.csr, ...ends);
    // Of undated facts nothing can be said: they count as alive.
    const isAlive = !(ages[edge]! > quiet);
    const wasAlive = was >= 0 && !(oldAges[was]! > quiet);
    for (const end of ends) {
      if (isAlive) livelyAfter[end]!++;
      if (wasAlive) livelyBefore[end]!++;
    }
    if (was < 0) ties[edge] = isAlive ? GAINED : SAME;
    else if (wasAlive && !isAlive) ties[edge] = LOST;
    else ties[edge] = now[edge]! > old[was]! ? GROWN : SAME;
  }
  const has = ({ offsets }: Csr, row: number): boolean => offsets[row + 1]! > offsets[row]!;
  const actors = Uint8Array.from({ length: order }, (_, row) => {
    if (!has(before.csr, row)) return livelyAfter[row]! > 0 ? GAINED : SAME;
    if (livelyBefore[row]! > 0 && livelyAfter[row] === 0) return LOST;
    return livelyAfter[row]! > livelyBefore[row]! ? GROWN : SAME;
  });
  return { actors, a, b, ties, strengths: now };
}

function strengthsOf(csr: Csr): Float64Array {
  const strengths = new Float64Array(csr.size);
  csr.edgeIds.forEach((edge, at) => {
    strengths[edge] = csr.strengths[at]!;
  });
  return strengths;
}

/** New ties by calendar month. */
export interface Calendar {
  /** `YYYY-MM` of the first count; null when no tie is dated. */
  readonly firstMonth: string | null;
  /** Ties that began in each month, from the first with one to that of `asOf`. */
  readonly months: number[];
  /** Ties that may always have been: a fact of theirs has no start. */
  readonly undated: number;
}

/** @param days when each tie began, NaN = unknown  @param asOf day number, not before any of them  @complexity O(m) */
export function calendarOf(days: Float64Array, asOf: number): Calendar {
  const known = days.filter((day) => Number.isFinite(day));
  const undated = days.length - known.length;
  if (known.length === 0) return { firstMonth: null, months: [], undated };
  const first = monthOf(known.reduce((least, day) => Math.min(least, day), Infinity));
  const months = new Array<number>(monthOf(asOf) - first + 1).fill(0);
  for (const day of known) months[monthOf(day) - first]!++;
  const name = `${String(Math.floor(first / 12)).padStart(4, '0')}-${String((first % 12) + 1).padStart(2, '0')}`;
  return { firstMonth: name, months, undated };
}

/** Months since year 0. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
