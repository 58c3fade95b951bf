/** Dates: ISO text, full or partial, at the edges; days since 1970-01-01 (may be fractional) inside. NaN = unknown. */
const PARTIAL =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const DAY_MS = 86_400_000;

/** True for a real calendar date, full or partial (`2015`, `2015-03`, `2015-03-27`, `2015-11-02T18:00:00`). */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (match === null) return false;
  const [, year = '', month, day, hour, minute, second] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  if (
    day !== undefined &&
    (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month)))
  ) {
    return false;
  }
  return (
    (hour === undefined || Number(hour) < 24) &&
    (minute === undefined || Number(minute) < 60) &&
    (second === undefined || Number(second) < 60)
  );
}

/** First day a partial date may mean; NaN when absent or not a date. The hour is dropped: the day is the finest unit. */
export function firstDay(text: string | null | undefined): number {
  const match = text == null ? null : PARTIAL.exec(text);
  if (match === null) return NaN;
  return Date.UTC(Number(match[1]), Number(match[2] ?? '1') - 1, Number(match[3] ?? '1')) / DAY_MS;
}

/** Last day a partial date may mean (`2015` → 31 December 2015). */
export function lastDay(text: string | null | undefined): number {
  const match = text == null ? null : PARTIAL.exec(text);
  if (match === null) return NaN;
  const year = Number(match[1]);
  const month = Number(match[2] ?? '12');
  const day = match[3] === undefined ? daysInMonth(year, month) : Number(match[3]);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** `YYYY-MM-DD` of a day number; null when unknown. */
export function isoDay(day: number): string | null {
  return Number.isFinite(day)
    ? new Date(Math.floor(day) * DAY_MS).toISOString().slice(0, 10)
    : null;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}
