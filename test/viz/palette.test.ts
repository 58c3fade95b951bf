import { describe, expect, it } from '@jest/globals';
import { ciede2000, labOf, type Rgb, simulate } from '../support/colour.js';
import { colours, communityFill, communityText } from '../../viz/src/tokens.js';

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const KINDS = ['normal', 'protan', 'deutan', 'tritan'] as const;

function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m);
  return ((x ?? 0) + 0.05) / ((y ?? 0) + 0.05);
};

describe('palette', () => {
  it('agrees with published pairs of CIEDE2000', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, -1, 2], [50, 0, 0])).toBeCloseTo(2.3669, 4);
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });
  for (const theme of ['light', 'dark'] as const) {
    for (const kind of KINDS) {
      it(`keeps communities apart in ${theme}, ${kind} sight`, () => {
        const labs = communityFill[theme].map((hex) => labOf(simulate(rgb(hex), kind)));
        let least = Infinity;
        labs.forEach((a, i) =>
          labs.slice(0, i).forEach((b) => (least = Math.min(least, ciede2000(a, b)))),
        );
        expect(least).toBeGreaterThanOrEqual(10);
      });
    }
    it(`is readable on the map in ${theme}`, () => {
      for (const hex of communityText[theme])
        expect(contrast(hex, colours[theme].bg)).toBeGreaterThanOrEqual(4);
      for (const ink of ['ink', 'ink2', 'ink3', 'accent', 'error'] as const) {
        expect(contrast(colours[theme][ink], colours[theme].panel)).toBeGreaterThanOrEqual(4.5);
      }
    });
  }
});
