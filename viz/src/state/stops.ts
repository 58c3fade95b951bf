import type { CalendarPayload } from '@passerelle/core/contract/changes';

/** Days between which two dates are chosen: the ends of months, from the eve of the first tie to the date of the map.
 *  Stop i is the situation after i months. */
export type Stops = readonly string[];
/** Two different stops. */
export interface Period {
  readonly from: number;
  readonly to: number;
}
const MONTHS_BACK = 12;

export function stopsOf({ firstMonth, months, asOf }: CalendarPayload): Stops {
  if (firstMonth === null || asOf === null) return [];
  const [year = 0, month = 1] = firstMonth.split('-').map(Number);
  return Array.from({ length: months.length + 1 }, (_, i) => {
    // Day 0 of a month is the last of the one before.
    const end = new Date(Date.UTC(year, month - 1 + i, 0)).toISOString().slice(0, 10);
    return i === months.length || end > asOf ? asOf : end;
  });
}

/** The last stop a full or partial date has reached, 0 before all. */
function reached(stops: Stops, date: string): number {
  const day = date + '-12-31'.slice(date.length - 4);
  return Math.max(0, stops.filter((stop) => stop <= day).length - 1);
}

/** The two stops an address asks for; by default the last twelve months. Null when there are not two. */
export function periodOf(stops: Stops, since: string | null, until: string | null): Period | null {
  const last = stops.length - 1;
  if (last < 1) return null;
  const to = Math.max(1, until === null ? last : reached(stops, until));
  const from = since === null ? to - MONTHS_BACK : reached(stops, since);
  return { from: Math.max(0, Math.min(to - 1, from)), to };
}

/** One end moved; it never passes the other. */
export function moved(period: Period, end: keyof Period, at: number, last: number): Period {
  return end === 'from'
    ? { ...period, from: Math.max(0, Math.min(period.to - 1, at)) }
    : { ...period, to: Math.min(last, Math.max(period.from + 1, at)) };
}

/** Months between two stops each time playback goes on: at most two dozen pictures. */
export const playStep = ({ from, to }: Period): number => Math.max(1, Math.ceil((to - from) / 24));

/** Histogram of at most `most` bars: months added up. */
export function barsOf(
  months: readonly number[],
  most: number,
): readonly { readonly from: number; readonly to: number; readonly ties: number }[] {
  const width = Math.max(1, Math.ceil(months.length / most));
  return Array.from({ length: Math.ceil(months.length / width) }, (_, i) => {
    const part = months.slice(i * width, (i + 1) * width);
    return {
      from: i * width,
      to: i * width + part.length,
      ties: part.reduce((sum, one) => sum + one, 0),
    };
  });
}
