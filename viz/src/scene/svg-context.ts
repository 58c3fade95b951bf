/** A drawing context that writes SVG instead of painting: the members the map draws with, no more. Libraries that do this go
 *  through elements with style attributes, which the page's policy blocks. Angles of `arc` are whole turns. */
export class SvgContext {
  fillStyle: string | SvgGradient = '#000';
  strokeStyle: string | SvgGradient = '#000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  private readonly body: string[] = [];
  private readonly defs: string[] = [];
  private path: string[] = [];
  private dash: readonly number[] = [];
  private open = 0;
  private readonly saved: number[] = [];
  private names = 0;

  /** @param ruler measures text with the page's fonts */
  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly ruler: CanvasRenderingContext2D,
  ) {}

  beginPath(): void {
    this.path = [];
  }
  moveTo(x: number, y: number): void {
    this.path.push(`M${point(x, y)}`);
  }
  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length === 0 ? 'M' : 'L'}${point(x, y)}`);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path.push(`Q${point(cx, cy)} ${point(x, y)}`);
  }
  arc(x: number, y: number, radius: number): void {
    const r = figure(radius);
    this.path.push(
      `M${point(x + radius, y)}A${r} ${r} 0 1 1 ${point(x - radius, y)}A${r} ${r} 0 1 1 ${point(x + radius, y)}`,
    );
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path.push(`M${point(x, y)}h${figure(width)}v${figure(height)}h${figure(-width)}Z`);
  }
  closePath(): void {
    this.path.push('Z');
  }
  fill(): void {
    this.put(`<path d="${this.path.join('')}" fill="${this.paint(this.fillStyle)}"/>`);
  }
  stroke(): void {
    this.put(`<path d="${this.path.join('')}" fill="none"${this.line()}/>`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const box = `x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"`;
    this.put(`<rect ${box} fill="${this.paint(this.fillStyle)}"/>`);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    const box = `x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"`;
    this.put(`<rect ${box} fill="none"${this.line()}/>`);
  }
  fillText(text: string, x: number, y: number): void {
    this.text(text, x, y, ` fill="${this.paint(this.fillStyle)}"`);
  }
  /** Only seen beside the letters: the rim that keeps a name readable. */
  strokeText(text: string, x: number, y: number): void {
    this.text(text, x, y, ` fill="none"${this.line()} aria-hidden="true"`);
  }
  measureText(text: string): TextMetrics {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }
  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }
  createLinearGradient(x1: number, y1: number, x2: number, y2: number): SvgGradient {
    const id = `g${String(this.names++)}`;
    const stops: string[] = [];
    this.defs.push('');
    const at = this.defs.length - 1;
    return {
      id,
      addColorStop: (offset, colour) => {
        stops.push(`<stop offset="${figure(offset)}" stop-color="${escaped(colour)}"/>`);
        this.defs[at] =
          `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${figure(x1)}" y1="${figure(y1)}" x2="${figure(x2)}" y2="${figure(y2)}">${stops.join('')}</linearGradient>`;
      },
    };
  }
  save(): void {
    this.saved.push(this.open);
  }
  restore(): void {
    const before = this.saved.pop() ?? 0;
    for (; this.open > before; this.open--) this.body.push('</g>');
  }
  clip(): void {
    const id = `c${String(this.names++)}`;
    this.defs.push(`<clipPath id="${id}"><path d="${this.path.join('')}"/></clipPath>`);
    this.group(`clip-path="url(#${id})"`);
  }
  translate(x: number, y: number): void {
    this.group(`transform="translate(${point(x, y)})"`);
  }

  /** The drawing so far. @param title read by screen readers */
  written(title: string): string {
    const size = `width="${figure(this.width)}" height="${figure(this.height)}" viewBox="0 0 ${figure(this.width)} ${figure(this.height)}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title><defs>${this.defs.join('')}</defs>${this.body.join('\n')}${'</g>'.repeat(this.open)}</svg>`;
  }

  private group(attributes: string): void {
    this.body.push(`<g ${attributes}>`);
    this.open++;
  }
  private put(element: string): void {
    this.body.push(element);
  }
  private paint(style: string | SvgGradient): string {
    return typeof style === 'string' ? escaped(style) : `url(#${style.id})`;
  }
  private line(): string {
    const dash = this.dash.length === 0 ? '' : ` stroke-dasharray="${this.dash.join(' ')}"`;
    return ` stroke="${this.paint(this.strokeStyle)}" stroke-width="${figure(this.lineWidth)}" stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"${dash}`;
  }
  private text(text: string, x: number, y: number, look: string): void {
    const [, slope = '', thickness = '400', size = '12', family = 'sans-serif'] =
      /^(italic )?(\d+) ([\d.]+)px (.+)$/.exec(this.font) ?? [];
    const anchor = { center: 'middle', right: 'end', end: 'end' }[this.textAlign as string];
    const place = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    this.put(
      `<text x="${figure(x)}" y="${figure(y)}" font-family="${escaped(family)}" font-size="${size}" font-weight="${thickness}"${slope === '' ? '' : ' font-style="italic"'} text-anchor="${anchor ?? 'start'}"${place}${look}>${escaped(text)}</text>`,
    );
  }
}
export interface SvgGradient {
  readonly id: string;
  addColorStop(offset: number, colour: string): void;
}

/** Hundredths of a pixel are enough, and half the file. */
const figure = (value: number): string => String(Math.round(value * 100) / 100);
const point = (x: number, y: number): string => `${figure(x)} ${figure(y)}`;
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
