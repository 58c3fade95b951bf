import type { GraphPayload } from '@passerelle/core/contract/explorer';

/** Communities of fewer actors are drawn small, without land or name, and do not stretch the frame. */
export const SMALL_GROUP = 8;

/** A disc of the far or the middle view: a community, or a part of one, with how many of its actors are shown. */
export interface Group {
  readonly key: string;
  readonly community: number;
  readonly actors: number;
  readonly x: number;
  readonly y: number;
  /** To the nearest other disc, in layout units. */
  readonly room: number;
}
/** Small groups that the server has placed together, beside the map. */
export interface Archipelago {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly groups: readonly GraphPayload['communities'][number][];
  readonly numbers: ReadonlySet<number>;
}

export function archipelagoOf({ communities }: GraphPayload): Archipelago | null {
  const groups = communities.filter((one) => one.apart);
  if (groups.length < 2 || groups.length === communities.length) return null;
  const mean = (axis: 'x' | 'y') => groups.reduce((sum, one) => sum + one[axis], 0) / groups.length;
  const [x, y] = [mean('x'), mean('y')];
  const radius = groups.reduce(
    (far, one) => Math.max(far, Math.hypot(one.x - x, one.y - y) + one.radius),
    0,
  );
  return { x, y, radius, groups, numbers: new Set(groups.map((one) => one.community)) };
}

export interface Groups {
  readonly communities: readonly Group[];
  readonly parts: readonly Group[];
  /** Shown actors by community number. */
  readonly shownIn: ReadonlyMap<number, number>;
}

/** Discs of both views, counting shown actors only; what has none, and the archipelago, are left out.
 *  @complexity O(actors + discs²) */
export function groupsOf(payload: GraphPayload, shown: (node: number) => boolean): Groups {
  const { community, sub } = payload.nodes;
  const shownIn = new Map<number, number>();
  const inPart = new Map<string, number>();
  const count = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let node = 0; node < community.length; node++) {
    if (!shown(node)) continue;
    count(shownIn, community[node] ?? 0);
    count(inPart, partKey(community[node] ?? 0, sub[node] ?? 0));
  }
  const apart = new Set(payload.communities.filter((o) => o.apart).map((o) => o.community));
  const communities = payload.communities.flatMap(({ community, x, y, apart }) => {
    const actors = shownIn.get(community) ?? 0;
    return actors === 0 || apart
      ? []
      : [{ key: `c:${String(community)}`, community, actors, x, y }];
  });
  const parts = payload.subs.flatMap(({ community, sub, x, y }) => {
    const key = partKey(community, sub);
    const actors = inPart.get(key) ?? 0;
    return actors === 0 || apart.has(community) ? [] : [{ key, community, actors, x, y }];
  });
  return { communities: withRoom(communities), parts: withRoom(parts), shownIn };
}
export const partKey = (community: number, sub: number): string =>
  `s:${String(community)}-${String(sub)}`;

function withRoom(discs: readonly Omit<Group, 'room'>[]): Group[] {
  return discs.map((one) => {
    let room = Infinity;
    for (const other of discs) {
      if (other !== one) room = Math.min(room, Math.hypot(other.x - one.x, other.y - one.y));
    }
    return { ...one, room };
  });
}

/** Pixels of a disc: by its actors, and never so large that it would cover its neighbour. */
export function discRadius(
  { actors, room }: Group,
  level: 'communities' | 'parts',
  pixels: number,
): number {
  const wanted =
    actors < SMALL_GROUP
      ? 2.2 + actors * 0.35
      : level === 'communities'
        ? Math.min(30, 9 + Math.sqrt(actors) * 0.9)
        : Math.min(24, 7.5 + Math.sqrt(actors) * 0.95);
  return Math.max(2, Math.min(wanted, 0.52 * room * pixels));
}
