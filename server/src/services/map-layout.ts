import type { EcosystemContext } from './ecosystem-context.js';
import { knownPlaces, packPlaces } from './last-places.js';
import { seedOf } from './meta.js';
import { partitionOf } from './partition.js';
import type { Scope } from './types.js';

export interface MapLayout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly community: Int32Array;
  /** Part of the community, 1.. by decreasing size; 0 = not yet linked. */
  readonly sub: Int32Array;
}

/** Places of the actors on the map and the communities they were placed by. Both are kept on disk: the first map after
 *  a start must not wait for them. After a change of data the
 *  map starts from the last one: who was there stays. */
export function mapLayout(context: EcosystemContext, scope: Scope): Promise<MapLayout> {
  const seed = seedOf(scope);
  return context.once(
    `mapLayout|${seed}`,
    async () => {
      const { order } = context.csr;
      const { community } = await partitionOf(context, scope);
      const sub = await partsOf(context, community, scope);
      const places = await context.derived('layout', `by parts 4|${seed}`, order * 2, async () => {
        const { ids } = context.columns.actors;
        const last = await context.lastPlaces.read(`map 1|${seed}`);
        const previous = knownPlaces(ids, last, community);
        const { x, y } = await context.task(
          'layout',
          String(seed),
          () => ({
            csr: context.csr,
            options: { community, sub, seed, ...(previous === undefined ? {} : { previous }) },
          }),
          scope,
        );
        if (isUsualView(scope))
          await context.lastPlaces.write(`map 1|${seed}`, packPlaces(ids, { x, y }, community));
        const all = new Float32Array(order * 2);
        all.set(x, 0);
        all.set(y, order);
        return all;
      });
      return { x: places.subarray(0, order), y: places.subarray(order), community, sub };
    },
    scope,
  );
}

/** Other days and other settings start from the usual map, and do not become it. */
function isUsualView({ asOf, since, until, settings }: Scope): boolean {
  const changed = Object.keys(settings ?? {}).length > 0;
  return asOf === undefined && since === undefined && until === undefined && !changed;
}

/** Part numbers are small: a float holds them exactly. */
async function partsOf(
  context: EcosystemContext,
  community: Int32Array,
  scope: Scope,
): Promise<Int32Array> {
  const seed = seedOf(scope);
  const kept = await context.derived('parts', `2|${seed}`, context.csr.order, async () => {
    const sub = await context.task(
      'subCommunities',
      String(seed),
      () => ({ csr: context.csr, options: { community, seed } }),
      scope,
    );
    return Float32Array.from(sub);
  });
  return Int32Array.from(kept);
}
