export interface Slice {
  readonly colour: string;
  readonly actors: number;
}
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Actors of a disc by colour, clockwise from the top. */
export function drawPie(
  context: CanvasRenderingContext2D,
  disc: Disc,
  slices: readonly Slice[],
): void {
  const actors = slices.reduce((sum, slice) => sum + slice.actors, 0);
  let from = -Math.PI / 2;
  for (const slice of slices) {
    const to = from + (2 * Math.PI * slice.actors) / actors;
    wedge(context, disc, from, to);
    context.fillStyle = slice.colour;
    context.fill();
    from = to;
  }
}

/** Most first. */
export const slicesFrom = (counts: ReadonlyMap<string, number>): Slice[] =>
  [...counts].map(([colour, actors]) => ({ colour, actors })).sort((a, b) => b.actors - a.actors);

const STEP = Math.PI / 24;
/** Of straight pieces: whole turns are all that a drawing on paper knows. */
function wedge(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Disc,
  from: number,
  to: number,
): void {
  context.beginPath();
  context.moveTo(x, y);
  const steps = Math.max(1, Math.ceil((to - from) / STEP));
  for (let i = 0; i <= steps; i++) {
    const angle = from + ((to - from) * i) / steps;
    context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.closePath();
}
