import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import type { MapScene } from '../scene/map-scene.js';
import { escaped, SvgContext } from '../scene/svg-context.js';
import { communityName, number, say } from './context.js';
import type { Context, PictureFormat } from './context.js';
import { drawPicture, pictureSize } from './picture.js';
import type { PictureFrame, PictureText } from './picture.js';
import { pictureText } from './picture-text.js';

/** Sharp on paper too. */
const PIXELS = 2;
/** Rows of the table in the page that is saved: more would make it slow to open. */
const MOST_ROWS = 2_000;

/** What is seen, as a file: title, day, filters, legend and source inside. */
export async function savePicture(
  c: Context,
  map: Pick<MapScene, 'size' | 'drawOn'>,
  format: PictureFormat,
): Promise<void> {
  const frame = pictureFrame(map);
  const blob =
    format === 'png'
      ? await pngOf(c, frame)
      : format === 'svg'
        ? new Blob([svgOf(c, frame)], { type: 'image/svg+xml' })
        : new Blob([pageOf(c, svgOf(c, frame))], { type: 'text/html' });
  download(blob, `passerelle-${c.summary?.asOf ?? 'map'}.${format}`);
  c.announce(say(c, 'save.done'));
}

export function pictureFrame(map: Pick<MapScene, 'size' | 'drawOn'>): PictureFrame {
  return {
    theme: document.documentElement.dataset['shade'] === 'dark' ? 'dark' : 'light',
    map: map.size,
    drawMap: (context) => {
      map.drawOn(context);
    },
  };
}

export async function pngOf(
  c: Context,
  frame: PictureFrame,
  text: PictureText = pictureText(c),
): Promise<Blob> {
  const { width, height } = pictureSize(text, frame);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * PIXELS, height * PIXELS];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error(say(c, 'save.failed'));
  context.scale(PIXELS, PIXELS);
  drawPicture(context, text, frame);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(say(c, 'save.failed')));
      else resolve(blob);
    }, 'image/png');
  });
}

/** The same strokes, written down instead of painted. */
function svgOf(c: Context, frame: PictureFrame): string {
  const ruler = document.createElement('canvas').getContext('2d');
  if (ruler === null) throw new Error(say(c, 'save.failed'));
  const text = pictureText(c);
  const { width, height } = pictureSize(text, frame);
  const recorder = new SvgContext(width, height, ruler);
  // It has the members the map is drawn with; the tests save every lens.
  drawPicture(recorder as unknown as CanvasRenderingContext2D, text, frame);
  return recorder.written(text.title);
}

/** One page that opens without a server: the picture, and who is on it as a table. */
function pageOf(c: Context, picture: string): string {
  const { title, lines, source } = pictureText(c);
  const nodes = c.graph?.nodes;
  const shown = [...(nodes?.id.keys() ?? [])]
    .filter((node) => c.shown(node))
    .sort((a, b) => (nodes?.rank[a] ?? 0) - (nodes?.rank[b] ?? 0));
  const rows = shown.slice(0, MOST_ROWS).map((node) => {
    const type = c.graph?.types[nodes?.type[node] ?? 0] ?? '';
    const cells = [
      nodes?.label[node] ?? '',
      dataSentence(c.lang, 'type', type),
      communityName(c, nodes?.community[node] ?? 0),
      number(c, nodes?.degree[node] ?? 0, 0),
    ];
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  const heads = (['label', 'type', 'community', 'degree'] as const).map(
    (column) => `<th scope="col">${escaped(say(c, `table.${column}`))}</th>`,
  );
  const cut =
    shown.length > MOST_ROWS
      ? `<p>${escaped(say(c, 'save.cut', { rows: MOST_ROWS, all: shown.length }))}</p>`
      : '';
  return `<!doctype html>
<html lang="${c.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;margin:24px;color:#18202a;background:#fff}
svg{max-width:100%;height:auto}table{border-collapse:collapse}th,td{padding:4px 12px 4px 0;text-align:left;
border-bottom:1px solid #d9dee3}td:last-child,th:last-child{text-align:right}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${lines.map(escaped).join('<br>')}</p>
<figure>${picture}</figure>
<table><caption>${escaped(say(c, 'table.caption'))}</caption><thead><tr>${heads.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>${cut}<p>${escaped(source)}</p></main></body></html>
`;
}

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
