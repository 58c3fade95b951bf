import { getBorderCharacters, table } from 'table';
import type { Reader, Section, View } from './view.js';

const WIDEST_TEXT = 48;
const NARROWEST_TEXT = 12;

/** A screen of text: headline, sentences, then each section as aligned columns. Ends with a line feed. */
export function writeTable(view: View, reader: Reader): string {
  const blocks: string[] = [];
  if (view.headline !== undefined) blocks.push(bold(view.headline, reader));
  if (view.lines !== undefined && view.lines.length > 0) blocks.push(view.lines.join('\n'));
  for (const part of view.sections) {
    const lines: string[] = [];
    if (part.title !== undefined) lines.push(bold(part.title, reader));
    if (part.sentence !== undefined) lines.push(part.sentence);
    if (part.cells.length > 0) lines.push(grid(part, reader));
    if (part.footer !== undefined) lines.push(part.footer);
    if (lines.length > 0) blocks.push(lines.join('\n'));
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function grid(part: Section, reader: Reader): string {
  const rows = [part.header, ...part.cells].map((cells) => cells.map(plainCell));
  const widths = columnWidths(rows, reader.width);
  const text = table(rows, {
    border: getBorderCharacters('void'),
    columnDefault: { paddingLeft: 0, paddingRight: 2 },
    columns: part.right.map((right, at) => ({
      alignment: right ? ('right' as const) : ('left' as const),
      width: widths[at] ?? NARROWEST_TEXT,
      wrapWord: true,
    })),
    drawHorizontalLine: () => false,
  });
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const [header, ...body] = lines;
  return [dim(header ?? '', reader), ...body].join('\n');
}

/** Natural widths; on a terminal the widest columns give way until the line fits. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(1, ...rows.map((row) => cellWidth(row[at] ?? ''))),
  );
  if (width === 0) return widths;
  const room = width - 2 * widths.length;
  let total = widths.reduce((sum, one) => sum + one, 0);
  while (total > room) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST_TEXT) break;
    const at = widths.indexOf(widest);
    widths[at] = widest > WIDEST_TEXT && total - room > WIDEST_TEXT ? WIDEST_TEXT : widest - 1;
    total = widths.reduce((sum, one) => sum + one, 0);
  }
  return widths;
}

const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const letters = new Intl.Segmenter();

/** Columns a text takes on screen: two for East Asian letters and emoji. */
function cellWidth(text: string): number {
  let width = 0;
  for (const { segment } of letters.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Control characters in data would break the screen (or take it over). */
function plainCell(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ');
}

function bold(text: string, reader: Reader): string {
  return reader.color ? `\u001b[1m${text}\u001b[22m` : text;
}
function dim(text: string, reader: Reader): string {
  return reader.color ? `\u001b[2m${text}\u001b[22m` : text;
}
