import { describe, expect, it } from '@jest/globals';
import { SvgContext } from '../../viz/src/scene/svg-context.js';

const ruler = {
  font: '',
  measureText: (text: string) => ({ width: 6 * text.length }),
} as unknown as CanvasRenderingContext2D;
const drawing = (): SvgContext => new SvgContext(100, 50, ruler);

describe('a drawing written as SVG', () => {
  it('holds the same paths, in the same order', () => {
    const context = drawing();
    context.beginPath();
    context.moveTo(1, 2);
    context.lineTo(3.456, 4);
    context.closePath();
    context.fillStyle = '#123456';
    context.fill();
    context.strokeStyle = 'rgb(0 0 0 / 50%)';
    context.lineWidth = 2;
    context.setLineDash([4, 2]);
    context.stroke();
    const svg = context.written('Title');
    expect(svg).toContain('<path d="M1 2L3.46 4Z" fill="#123456"/>');
    expect(svg).toMatch(/<path d="M1 2L3\.46 4Z" fill="none" stroke="rgb\(0 0 0 \/ 50%\)"/);
    expect(svg).toContain('stroke-width="2"');
    expect(svg).toContain('stroke-dasharray="4 2"');
    expect(svg.indexOf('#123456')).toBeLessThan(svg.indexOf('stroke-width'));
  });

  it('closes a circle and a box', () => {
    const context = drawing();
    context.beginPath();
    context.arc(10, 10, 5);
    context.rect(0, 0, 4, 3);
    context.fill();
    expect(context.written('')).toContain('d="M15 10A5 5 0 1 1 5 10A5 5 0 1 1 15 10M0 0h4v3h-4Z"');
  });

  it('reads fonts, escapes text and hides the rim of names from readers', () => {
    const context = drawing();
    context.font = 'italic 400 13px "Source Serif 4", serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.strokeText('A < B', 5, 6);
    context.fillText('A < B & "C"', 5, 6);
    const svg = context.written('"<&>"');
    expect(svg).toContain('font-size="13" font-weight="400" font-style="italic"');
    expect(svg).toContain('text-anchor="middle" dominant-baseline="central"');
    expect(svg).toContain('A &lt; B &amp; &quot;C&quot;</text>');
    expect(svg.match(/aria-hidden="true"/g)).toHaveLength(1);
    expect(svg).toContain('<title>&quot;&lt;&amp;&gt;&quot;</title>');
    expect(context.measureText('abc').width).toBe(18);
  });

  it('keeps what is clipped and moved in groups that end with it', () => {
    const context = drawing();
    context.save();
    context.beginPath();
    context.rect(0, 0, 10, 10);
    context.clip();
    context.translate(5, 6);
    context.fillRect(0, 0, 1, 1);
    context.restore();
    context.fillRect(2, 2, 1, 1);
    const svg = context.written('t');
    expect(svg).toContain('<clipPath id="c0"><path d="M0 0h10v10h-10Z"/></clipPath>');
    expect(svg).toMatch(
      /<g clip-path="url\(#c0\)">\n<g transform="translate\(5 6\)">\n<rect[^>]*>\n<\/g>\n<\/g>\n<rect/,
    );
  });

  it('paints with gradients', () => {
    const context = drawing();
    const gradient = context.createLinearGradient(0, 0, 10, 0);
    gradient.addColorStop(0, 'red');
    gradient.addColorStop(1, 'blue');
    context.strokeStyle = gradient;
    context.beginPath();
    context.moveTo(0, 0);
    context.quadraticCurveTo(5, 5, 10, 0);
    context.stroke();
    const svg = context.written('t');
    expect(svg).toContain(
      '<stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/>',
    );
    expect(svg).toContain('d="M0 0Q5 5 10 0" fill="none" stroke="url(#g0)"');
  });
});
