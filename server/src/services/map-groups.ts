import type { GraphPayload } from '@passerelle/core/contract/explorer';
import { detachedGroups } from '@passerelle/core/analysis/layout/detached-groups';
import { membersOf } from '@passerelle/core/graph/induced';
import { namesOf } from './community-names.js';
import type { EcosystemContext } from './ecosystem-context.js';
import type { MapLayout } from './map-layout.js';
import type { Scope } from './types.js';

/** More would not be seen. */
const MOST_SUB_BUNDLES = 600;

/** On the map, digits below a hundredth are seen by nobody; they cannot be packed. */
const hundredths = (figure: number): number => Math.round(figure * 100) / 100;

/** Centre and radius that hold 90 % of each community: a few far members do not blow the circle up. */
export async function circles(
  context: EcosystemContext,
  { x, y, community }: MapLayout,
  scope: Scope,
): Promise<GraphPayload['communities']> {
  const names = await namesOf(context, scope);
  const members = membersOf(context.csr.order, community);
  const apart = detachedGroups(context.csr, community, members);
  return members.flatMap((list, number) => {
    if (number === 0 || list.length === 0) return [];
    const rows = Array.from(list);
    const mean = (axis: Float32Array): number =>
      rows.reduce((sum, row) => sum + (axis[row] ?? 0), 0) / rows.length;
    const [cx, cy] = [mean(x), mean(y)];
    const far = rows
      .map((row) => Math.hypot((x[row] ?? 0) - cx, (y[row] ?? 0) - cy))
      .sort((a, b) => a - b);
    return [
      {
        community: number,
        name: names.get(number)?.name ?? String(number),
        actors: rows.length,
        x: hundredths(cx),
        y: hundredths(cy),
        radius: hundredths(far[Math.floor(0.9 * (far.length - 1))] ?? 0),
        apart: apart.has(number),
      },
    ];
  });
}

export function bundles(context: EcosystemContext, community: Int32Array): GraphPayload['bundles'] {
  const { csr } = context;
  const found = new Map<string, { a: number; b: number; ties: number; strength: number }>();
  for (let row = 0; row < csr.order; row++) {
    const own = community[row] ?? 0;
    const end = csr.offsets[row + 1] ?? 0;
    for (let at = csr.offsets[row] ?? 0; at < end; at++) {
      const other = community[csr.targets[at] ?? 0] ?? 0;
      // Each tie once, from its end in the lower community.
      if (own <= 0 || other <= own) continue;
      const key = `${own}-${other}`;
      let bundle = found.get(key);
      if (bundle === undefined)
        found.set(key, (bundle = { a: own, b: other, ties: 0, strength: 0 }));
      bundle.ties++;
      bundle.strength += csr.strengths[at] ?? 0;
    }
  }
  return [...found.values()]
    .sort((p, q) => q.strength - p.strength || p.a - q.a || p.b - q.b)
    .map((bundle) => ({ ...bundle, strength: hundredths(bundle.strength) }));
}

/** Middle of each part of each community, by community, then by part. */
export function subCircles({ x, y, community, sub }: MapLayout): GraphPayload['subs'] {
  const found = new Map<
    string,
    { community: number; sub: number; actors: number; x: number; y: number }
  >();
  community.forEach((number, row) => {
    if (number <= 0) return;
    const key = `${number}-${sub[row] ?? 0}`;
    let one = found.get(key);
    if (one === undefined)
      found.set(key, (one = { community: number, sub: sub[row] ?? 0, actors: 0, x: 0, y: 0 }));
    one.actors++;
    one.x += x[row] ?? 0;
    one.y += y[row] ?? 0;
  });
  return [...found.values()]
    .map((one) => ({
      ...one,
      x: hundredths(one.x / one.actors),
      y: hundredths(one.y / one.actors),
    }))
    .sort((p, q) => p.community - q.community || p.sub - q.sub);
}

export function subBundles(
  { csr }: EcosystemContext,
  { community, sub }: MapLayout,
  subs: GraphPayload['subs'],
): GraphPayload['subBundles'] {
  const indexOf = new Map(subs.map((one, index) => [`${one.community}-${one.sub}`, index]));
  const own = Int32Array.from(
    community,
    (number, row) => indexOf.get(`${number}-${sub[row] ?? 0}`) ?? -1,
  );
  const ties = new Map<number, number>();
  for (let row = 0; row < csr.order; row++) {
    const a = own[row] ?? -1;
    const end = csr.offsets[row + 1] ?? 0;
    for (let at = csr.offsets[row] ?? 0; at < end; at++) {
      const b = own[csr.targets[at] ?? 0] ?? -1;
      // Each tie once, from its end in the lower part.
      if (a < 0 || b <= a) continue;
      const key = a * subs.length + b;
      ties.set(key, (ties.get(key) ?? 0) + 1);
    }
  }
  return [...ties]
    .sort((p, q) => q[1] - p[1] || p[0] - q[0])
    .slice(0, MOST_SUB_BUNDLES)
    .map(([key, count]) => ({
      a: Math.floor(key / subs.length),
      b: key % subs.length,
      ties: count,
    }));
}
