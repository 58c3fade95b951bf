/** Every colour, size and space of the explorer. Contrasts were computed on the ground named beside each. */
export type Theme = 'light' | 'dark';

const light = {
  bg: '#F6F7F8',
  panel: '#FFFFFF',
  sunk: '#EEF1F3',
  ink: '#18202A',
  ink2: '#46505B',
  ink3: '#636D78',
  line: '#D9DEE3',
  line2: '#868F99',
  accent: '#14588A',
  accentGround: '#E6F0F7',
  signal: '#C2410C',
  signalGround: '#FBEDE5',
  ok: '#1F6B45',
  okGround: '#E5F2EA',
  warn: '#8A5A00',
  warnGround: '#FBF1DC',
  error: '#B0222F',
  errorGround: '#FBE9EA',
  focus: '#0A76F6',
  edge: '#5E6975',
  dimActor: '#C3C9CF',
  dimLand: '#E4E7EA',
} as const;
export type ColourName = keyof typeof light;

const dark: Record<ColourName, string> = {
  bg: '#12171D',
  panel: '#181E25',
  sunk: '#1F262E',
  ink: '#E9EDF1',
  ink2: '#B7C0CA',
  ink3: '#8F99A4',
  line: '#2D3640',
  line2: '#6B7681',
  accent: '#7CC0F0',
  accentGround: '#16303F',
  signal: '#FF9A5C',
  signalGround: '#3A2418',
  ok: '#7CCB9C',
  okGround: '#16301F',
  warn: '#E6B85C',
  warnGround: '#33280F',
  error: '#F28B93',
  errorGround: '#3A1B1F',
  focus: '#6FB4FF',
  edge: '#8B97A3',
  dimActor: '#3B4550',
  dimLand: '#1D242B',
};
export const colours: Record<Theme, Readonly<Record<ColourName, string>>> = { light, dark };

/** Ten communities by decreasing size, then "other". Fill on the map, and the tone its name is written in. */
export const communityFill: Record<Theme, readonly string[]> = {
  light: [
    '#206474',
    '#AF4603',
    '#538BFA',
    '#A28E11',
    '#3D2790',
    '#579767',
    '#750543',
    '#BF51AE',
    '#433F15',
    '#855A55',
    '#858D95',
  ],
  dark: [
    '#B4E7F7',
    '#EE9D43',
    '#669FFB',
    '#D5E490',
    '#BBA9D4',
    '#02C99A',
    '#C75F65',
    '#A867BA',
    '#83860B',
    '#FAD0CF',
    '#8B939C',
  ],
};
export const communityText: Record<Theme, readonly string[]> = {
  light: [
    '#206474',
    '#AF4603',
    '#416CC3',
    '#7E6F0D',
    '#3D2790',
    '#467952',
    '#750543',
    '#AC499D',
    '#433F15',
    '#855A55',
    '#636D78',
  ],
  dark: communityFill.dark,
};
const OTHER = 10;
/** Slot of a community number (1.. by size; 0 = not yet linked) in the lists above. */
export function communitySlot(community: number): number {
  return community >= 1 && community <= OTHER ? community - 1 : OTHER;
}

/** Steps 3, 5, 6, 7 of the sequential scale. */
export const scaleFill: Record<Theme, Readonly<Record<string, string>>> = {
  light: {
    local: '#93BBD6',
    department: '#5F97BF',
    regional: '#3576A4',
    national: '#14588A',
    supranational: '#0F4A77',
    global: '#0B3C61',
  },
  dark: {
    local: '#14588A',
    department: '#3576A4',
    regional: '#5F97BF',
    national: '#93BBD6',
    supranational: '#BFD8E6',
    global: '#E3EEF4',
  },
};

/** From a decision to far from it: steps 7, 5, 4, 3, 2 of the sequential scale, reversed in dark. */
export const sequential: Record<Theme, readonly string[]> = {
  light: ['#0B3C61', '#3576A4', '#5F97BF', '#93BBD6', '#BFD8E6'],
  dark: ['#E3EEF4', '#93BBD6', '#5F97BF', '#3576A4', '#14588A'],
};

/** The tokens as custom properties, for the style sheets. */
export function tokenSheet(): CSSStyleSheet {
  const block = (theme: Theme) =>
    [
      ...Object.entries(colours[theme]).map(([name, value]) => `--${name}:${value};`),
      ...communityFill[theme].map((value, slot) => `--c${String(slot)}:${value};`),
      ...communityText[theme].map((value, slot) => `--t${String(slot)}:${value};`),
      ...sequential[theme].map((value, step) => `--seq-${String(step)}:${value};`),
      ...Object.entries(scaleFill[theme]).map(([name, value]) => `--scale-${name}:${value};`),
      `color-scheme:${theme};`,
    ].join('');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:root{${block('light')}}` +
      `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${block('dark')}}}` +
      `@media screen{:root[data-theme=dark]{${block('dark')}}}`,
  );
  return sheet;
}
