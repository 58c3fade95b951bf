import { colours } from '../tokens.js';
import type { Theme } from '../tokens.js';

/** What stands around the map in a picture that leaves the page: it must be understood alone. */
export interface PictureText {
  readonly title: string;
  /** Day, filters: one line each. */
  readonly lines: readonly string[];
  readonly source: string;
  readonly legend: readonly LegendPart[];
}
export interface LegendPart {
  readonly title: string;
  readonly rows: readonly LegendRow[];
}
export interface LegendRow {
  readonly mark: 'disc' | 'square' | 'triangle' | 'ring' | 'line' | 'none';
  readonly colour: string;
  readonly text: string;
  readonly count: string;
}
export interface PictureFrame {
  readonly theme: Theme;
  readonly map: { readonly width: number; readonly height: number };
  readonly drawMap: (context: CanvasRenderingContext2D) => void;
}

const MARGIN = 24;
const LEGEND_WIDTH = 240;
const LINE = 20;
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';
const SANS = '"Source Sans 3 Variable", "Source Sans 3", "Helvetica Neue", Arial, sans-serif';

/** Size of the whole picture, in pixels of the page. */
export function pictureSize(text: PictureText, { map }: PictureFrame) {
  const head = headHeight(text);
  const legend = text.legend.reduce((sum, part) => sum + (part.rows.length + 2) * LINE, 0);
  return {
    width: map.width + LEGEND_WIDTH + 2 * MARGIN,
    height: head + Math.max(map.height, legend) + 2 * MARGIN + LINE,
  };
}
const headHeight = (text: PictureText) => MARGIN + 30 + text.lines.length * LINE + 8;

/** Title, day and filters above, the map, its legend beside it, the source below. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  text: PictureText,
  frame: PictureFrame,
): void {
  const tone = colours[frame.theme];
  const { width, height } = pictureSize(text, frame);
  const put: Put = (line, x, y, font, colour, align = 'left') => {
    context.font = font;
    context.fillStyle = colour;
    context.textAlign = align;
    context.textBaseline = 'alphabetic';
    context.fillText(line, x, y);
  };
  context.fillStyle = tone.bg;
  context.fillRect(0, 0, width, height);
  put(text.title, MARGIN, MARGIN + 20, `600 22px ${SERIF}`, tone.ink);
  text.lines.forEach((line, i) => {
    put(line, MARGIN, MARGIN + 20 + (i + 1) * LINE, `400 13px ${SANS}`, tone.ink2);
  });
  const top = headHeight(text);
  context.save();
  context.beginPath();
  context.rect(MARGIN, top, frame.map.width, frame.map.height);
  context.clip();
  context.translate(MARGIN, top);
  frame.drawMap(context);
  context.restore();
  context.strokeStyle = tone.line;
  context.lineWidth = 1;
  context.strokeRect(MARGIN, top, frame.map.width, frame.map.height);
  drawLegend(context, text.legend, MARGIN + frame.map.width + 20, top, tone, put);
  put(text.source, MARGIN, height - MARGIN + 6, `400 12px ${SANS}`, tone.ink3);
}

type Put = (
  line: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  align?: CanvasTextAlign,
) => void;

function drawLegend(
  context: CanvasRenderingContext2D,
  parts: readonly LegendPart[],
  left: number,
  top: number,
  tone: (typeof colours)[Theme],
  put: Put,
): void {
  const right = left + LEGEND_WIDTH - 20;
  let y = top + 14;
  for (const { title, rows } of parts) {
    put(title, left, y, `600 13px ${SANS}`, tone.ink);
    y += LINE;
    for (const row of rows) {
      drawMark(context, row, left + 6, y - 4, tone.ink3);
      context.font = `400 13px ${SANS}`;
      const counted = row.count === '' ? 0 : context.measureText(row.count).width + 8;
      const from = row.mark === 'none' ? left : left + 20;
      put(shortened(context, row.text, right - from - counted), from, y, context.font, tone.ink2);
      if (row.count !== '') put(row.count, right, y, context.font, tone.ink3, 'right');
      y += LINE;
    }
    y += LINE;
  }
}

function drawMark(
  context: CanvasRenderingContext2D,
  { mark, colour }: LegendRow,
  x: number,
  y: number,
  rim: string,
): void {
  if (mark === 'none') return;
  context.beginPath();
  if (mark === 'line') {
    context.moveTo(x - 6, y);
    context.lineTo(x + 8, y);
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.stroke();
    return;
  }
  if (mark === 'square') context.rect(x - 4.5, y - 4.5, 9, 9);
  else if (mark === 'triangle') {
    context.moveTo(x, y - 5);
    context.lineTo(x + 5.2, y + 4.6);
    context.lineTo(x - 5.2, y + 4.6);
    context.closePath();
  } else context.arc(x, y, 5, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.strokeStyle = rim;
  context.lineWidth = mark === 'ring' ? 1.5 : 0.5;
  if (mark !== 'ring') context.fill();
  context.stroke();
}

/** Cut at the end of a word where it fits, with an ellipsis. */
function shortened(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let cut = text;
  while (cut.length > 1 && context.measureText(`${cut}…`).width > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
