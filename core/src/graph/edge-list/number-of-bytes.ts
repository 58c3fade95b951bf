declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const ZERO = 48;
const NINE = 57;
const DOT = 46;
const COMMA = 44;
/** Digits that a double holds exactly, and the powers of ten it holds: their quotient is rounded once, as it should be. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, i) => Number(`1e${i}`));

/** The number written in bytes[from..to-1]; NaN when it is none. @param decimal the decimal mark besides the point, or 0 */
export function numberOfBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  decimal: typeof COMMA | 0,
): number {
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (let at = from; at < to; at++) {
    const code = bytes[at]!;
    if (code >= ZERO && code <= NINE) {
      value = 10 * value + (code - ZERO);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (decimals < 0 && (code === DOT || code === decimal)) decimals = 0;
    else return slow(bytes, from, to, decimal);
  }
  if (digits === 0 || digits > MOST_DIGITS) return slow(bytes, from, to, decimal);
  return decimals <= 0 ? value : value / POWERS[decimals]!;
}

/** Signs, exponents, many digits. */
function slow(bytes: Uint8Array, from: number, to: number, decimal: number): number {
  const text = new TextDecoder().decode(bytes.subarray(from, to)).trim();
  return text === '' ? NaN : Number(decimal === COMMA ? text.replace(',', '.') : text);
}
