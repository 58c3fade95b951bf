import { isPartialDate } from '@passerelle/core/domain/period';

/** A cell read as a number, or null when it is none. Accepts decimal comma or point, spaces (also no-break and narrow
 *  no-break) between groups of three, and both separators together where that leaves one meaning. */
export function readNumber(text: string): number | null {
  let digits = text.trim();
  if (/^[+-]?\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3})+(?:[.,]\d+)?$/.test(digits)) {
    digits = digits.replace(/[ \u00A0\u202F\u2009]/g, '');
  } else if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) {
    digits = digits.replaceAll('.', '');
  } else if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) {
    digits = digits.replaceAll(',', '');
  }
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?$/.test(digits)) return null;
  const value = Number(digits.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

const DAY_FIRST = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

/** A cell read as an ISO date, full or partial, or null: ISO, dd/mm/yyyy, dd-mm-yyyy (day first), epoch of 10 digits
 *  (seconds) or 13 (milliseconds). */
export function readDate(text: string): string | null {
  const cell = text.trim();
  if (isPartialDate(cell)) return cell;
  const turned = cell.replace(
    DAY_FIRST,
    (_, day: string, _separator: string, month: string, year: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  if (turned !== cell) return isPartialDate(turned) ? turned : null;
  if (/^\d{10}$/.test(cell)) return isoOfEpoch(Number(cell) * 1000);
  if (/^\d{13}$/.test(cell)) return isoOfEpoch(Number(cell));
  const spaced = cell.replace(' ', 'T');
  return isPartialDate(spaced) ? spaced : null;
}

function isoOfEpoch(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

const TRUE = new Set(['1', 'true', 'yes', 'oui', 'vrai', 'y', 'o']);
const FALSE = new Set(['0', 'false', 'no', 'non', 'faux', 'n']);

/** null when the cell is neither. */
export function readBoolean(text: string): boolean | null {
  const cell = text.trim().toLowerCase();
  if (TRUE.has(cell)) return true;
  return FALSE.has(cell) ? false : null;
}

/** Values of a `|` cell, trimmed, empty ones left out. */
export function readList(text: string): string[] {
  if (text === '') return [];
  if (!text.includes('|')) return [text.trim()].filter((value) => value !== '');
  return text
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
