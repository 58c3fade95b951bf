/** One object, full precision, two spaces; NaN and infinities cannot come out as anything but null. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
