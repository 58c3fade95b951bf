/** Where names go: never one on another, never cut by the edge of the map, absent rather than squeezed. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface LabelRequest {
  readonly key: string;
  /** Anchor, and how far the label stays from it. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** A land's name: over its anchor, shifted down by one of these, not around it. */
  readonly centred?: readonly number[];
}
export interface PlacedLabel extends LabelRequest {
  readonly box: Box;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Eight places around the anchor, the readable ones first; a centred label tries above, then below. */
function candidates(l: LabelRequest): Box[] {
  const gap = l.radius + 4;
  const diagonal = gap * 0.7;
  const box = (x: number, y: number): Box => ({ x, y, width: l.width, height: l.height });
  const middle = l.y - l.height / 2;
  if (l.centred !== undefined) {
    const top = l.y - l.height / 2;
    return l.centred.flatMap((dy) => [
      box(l.x - l.width / 2, top + dy),
      box(l.x - l.width * 0.8, top + dy),
      box(l.x - l.width * 0.2, top + dy),
    ]);
  }
  return [
    box(l.x + gap, middle),
    box(l.x - gap - l.width, middle),
    box(l.x - l.width / 2, l.y + gap),
    box(l.x - l.width / 2, l.y - gap - l.height),
    box(l.x + diagonal, l.y + diagonal),
    box(l.x + diagonal, l.y - diagonal - l.height),
    box(l.x - diagonal - l.width, l.y + diagonal),
    box(l.x - diagonal - l.width, l.y - diagonal - l.height),
  ];
}

/** @param requests most important first  @param taken boxes no label may touch (headline, controls)
 *  @param limit most labels; by the specification one per 14 000 px² */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: { readonly width: number; readonly height: number },
  taken: readonly Box[] = [],
  limit = Math.max(8, Math.floor((area.width * area.height) / 14000)),
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const full: Box[] = [...taken];
  const margin = 4;
  for (const request of requests) {
    if (placed.length >= limit) break;
    const free = candidates(request).find(
      (box) =>
        box.x >= margin &&
        box.y >= margin &&
        box.x + box.width <= area.width - margin &&
        box.y + box.height <= area.height - margin &&
        !full.some((other) => overlaps(box, other)),
    );
    if (free === undefined) continue;
    full.push(free);
    placed.push({ ...request, box: free });
  }
  return placed;
}
