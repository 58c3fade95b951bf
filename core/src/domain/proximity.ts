/** In what two actors may be near each other. @source Boschma (2005), Reg. Studies 39:61 */
export const PROXIMITIES = [
  'geographic',
  'social',
  'organisational',
  'institutional',
  'cognitive',
] as const;
export type Proximity = (typeof PROXIMITIES)[number];
