const SANS = '"Source Sans 3 Variable", "Source Sans 3", sans-serif';
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", serif';
/** Fonts of the map. */
export const FONTS = {
  chosen: `650 13.5px ${SANS}`,
  hub: `560 12.5px ${SANS}`,
  actor: `460 12px ${SANS}`,
  land: `600 15px ${SERIF}`,
  count: `italic 400 13px ${SERIF}`,
  disc: `600 13px ${SANS}`,
  smallDisc: `600 12px ${SANS}`,
} as const;

const widths = new Map<string, number>();
/** Once the fonts are there, what was measured before is wrong. */
export function forgetWidths(): void {
  widths.clear();
}
export function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = font + text;
  let width = widths.get(key);
  if (width === undefined) {
    context.font = font;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}
