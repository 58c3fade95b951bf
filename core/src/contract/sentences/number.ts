import type { Language } from '../../domain/vocabulary.js';

const NOT_AVAILABLE = 'n/a';

/** A figure as people read it: French 1 234,5 with a narrow no-break space, English 1,234.5; null and NaN are "n/a".
 *  @param digits most decimals shown, default 2 */
export function formatNumber(language: Language, value: number | null, digits = 2): string {
  if (value === null || Number.isNaN(value)) return NOT_AVAILABLE;
  if (value === Infinity) return '∞';
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  const least = 10 ** -digits;
  // Something is never shown as nothing.
  if (digits > 0 && value > 0 && value < least / 2) return `< ${format.format(least)}`;
  if (digits > 0 && value < 0 && value > -least / 2) return `> ${format.format(-least)}`;
  return format.format(value + 0);
}

/** A share 0 … 1 as a percentage; below the last digit shown, "<". */
export function formatShare(language: Language, value: number | null, digits = 1): string {
  if (value === null || Number.isNaN(value)) return NOT_AVAILABLE;
  const least = 10 ** -(digits + 2);
  const format = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: digits,
  });
  return value > 0 && value < least ? `< ${format.format(least)}` : format.format(value);
}

/** A day as people read it, e.g. 31 mars 2026 · 31 March 2026; a partial date stays partial. */
export function formatDay(language: Language, day: string | null): string {
  if (day === null) return NOT_AVAILABLE;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(day);
  if (match === null) return day;
  const [, year, month, date] = match;
  if (month === undefined) return day;
  const shown = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(date === undefined ? {} : { day: 'numeric' as const }),
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(date ?? 1)));
  // Intl writes "1 janvier"; French says "1er janvier".
  return language === 'fr' && date !== undefined ? shown.replace(/^1 /, '1er ') : shown;
}
