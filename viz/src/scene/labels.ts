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
  /** May lie over any actor when no better place is free. */
  readonly urgent?: boolean;
}
export interface PlacedLabel {
  readonly key: string;
  readonly box: Box;
  /** Too far to belong by itself: a line leads to the anchor. */
  readonly leader: boolean;
}
/** Is the label's box free of actors but two small ones? */
export type Clear = (box: Box) => boolean;

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const boxAt = (l: LabelRequest, x: number, y: number): Box => ({
  x,
  y,
  width: l.width,
  height: l.height,
});

/** Eight places around the anchor at a distance, the readable ones first. */
function around(l: LabelRequest, gap: number): Box[] {
  const diagonal = gap * 0.7;
  const middle = l.y - l.height / 2;
  return [
    boxAt(l, l.x + gap, middle),
    boxAt(l, l.x - gap - l.width, middle),
    boxAt(l, l.x - l.width / 2, l.y + gap),
    boxAt(l, l.x - l.width / 2, l.y - gap - l.height),
    boxAt(l, l.x + diagonal, l.y + diagonal),
    boxAt(l, l.x + diagonal, l.y - diagonal - l.height),
    boxAt(l, l.x - diagonal - l.width, l.y + diagonal),
    boxAt(l, l.x - diagonal - l.width, l.y - diagonal - l.height),
  ];
}
function over(l: LabelRequest, shifts: readonly number[]): Box[] {
  const top = l.y - l.height / 2;
  return shifts.flatMap((dy) =>
    [0.5, 0.8, 0.2].map((share) => boxAt(l, l.x - l.width * share, top + dy)),
  );
}
const LEADERS = [18, 30, 44, 58] as const;

export interface Room {
  readonly area: { readonly width: number; readonly height: number };
  /** Boxes no label may touch: headline, controls. */
  readonly taken?: readonly Box[];
  readonly clear?: Clear;
  /** Where a label was, from its anchor: it stays there when it can. */
  readonly before?: ReadonlyMap<string, { readonly dx: number; readonly dy: number }>;
  /** Most labels; by the specification one per 14 000 px². */
  readonly limit?: number;
}

/** @param requests most important first */
export function placeLabels(requests: readonly LabelRequest[], room: Room): PlacedLabel[] {
  const { area, taken = [], clear = () => true, before } = room;
  const limit = room.limit ?? Math.max(8, Math.floor((area.width * area.height) / 14000));
  const placed: PlacedLabel[] = [];
  const full: Box[] = [...taken];
  const margin = 4;
  const free = (box: Box) =>
    box.x >= margin &&
    box.y >= margin &&
    box.x + box.width <= area.width - margin &&
    box.y + box.height <= area.height - margin &&
    !full.some((other) => overlaps(box, other));
  for (const request of requests) {
    if (placed.length >= limit) break;
    const was = before?.get(request.key);
    const near =
      request.centred === undefined
        ? around(request, request.radius + 4)
        : over(request, request.centred);
    const stayed =
      was === undefined ? [] : [boxAt(request, request.x + was.dx, request.y + was.dy)];
    let box = [...stayed, ...near].find((one) => free(one) && clear(one));
    let leader = box !== undefined && box === stayed[0] && !touches(request, box);
    if (box === undefined && request.centred === undefined) {
      const far = LEADERS.flatMap((gap) => around(request, request.radius + gap));
      box = far.find((one) => free(one) && clear(one));
      leader = box !== undefined;
    }
    if (box === undefined && (request.urgent === true || request.centred !== undefined)) {
      box = near.find(free);
      leader = false;
    }
    if (box === undefined) continue;
    full.push(box);
    placed.push({ key: request.key, box, leader });
  }
  return placed;
}

/** Point of a box nearest to another point. */
export function nearestOf(box: Box, x: number, y: number): { x: number; y: number } {
  return {
    x: Math.min(box.x + box.width, Math.max(box.x, x)),
    y: Math.min(box.y + box.height, Math.max(box.y, y)),
  };
}
function touches(l: LabelRequest, box: Box): boolean {
  if (l.centred !== undefined) return true;
  const at = nearestOf(box, l.x, l.y);
  return Math.hypot(at.x - l.x, at.y - l.y) <= l.radius + 8;
}

/** Counts what a box would cover; cells of 32 px. */
export function clearOf(
  actors: Iterable<{ readonly x: number; readonly y: number; readonly radius: number }>,
): Clear {
  const cells = new Map<number, { x: number; y: number; radius: number }[]>();
  const key = (column: number, row: number) => column * 65_536 + row;
  for (const one of actors) {
    const at = key(Math.floor(one.x / 32), Math.floor(one.y / 32));
    const cell = cells.get(at);
    if (cell === undefined) cells.set(at, [one]);
    else cell.push(one);
  }
  return (box) => {
    let small = 0;
    for (let c = Math.floor((box.x - 12) / 32); c <= (box.x + box.width + 12) / 32; c++) {
      for (let r = Math.floor((box.y - 12) / 32); r <= (box.y + box.height + 12) / 32; r++) {
        for (const { x, y, radius } of cells.get(key(c, r)) ?? []) {
          const at = nearestOf(box, x, y);
          if (Math.hypot(at.x - x, at.y - y) > radius - 1) continue;
          if (radius > 5 || ++small > 2) return false;
        }
      }
    }
    return true;
  };
}
