/** Distance between neighbouring nodes, in layout units. */
export const SPACING = 10;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The index-th place of an even disc filled from its centre, neighbours about `spacing` apart. */
export function sunflower(index: number, spacing: number): { x: number; y: number } {
  const radius = 0.6 * spacing * Math.sqrt(index + 0.5);
  const angle = index * GOLDEN_ANGLE;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
