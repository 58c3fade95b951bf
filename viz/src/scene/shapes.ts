export const SHAPES = { disc: 0, square: 1, triangle: 2, ring: 3 } as const;

/** Shape of an actor type; an unknown type is drawn as an organisation. */
export function shapeOf(type: string): number {
  if (type === 'person') return SHAPES.disc;
  if (type === 'project') return SHAPES.triangle;
  if (type === 'network') return SHAPES.ring;
  return SHAPES.square;
}
