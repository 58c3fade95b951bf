import type { EcosystemContext } from './ecosystem-context.js';
import { derivedFloats } from './derived-file.js';
import { seedOf } from './meta.js';
import { partitionOf } from './partition.js';
import type { Scope, ServiceDeps } from './types.js';

export interface MapLayout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly community: Int32Array;
}

/** Places of the actors on the map and the communities they were placed by, kept on disk: the first map after a start
 *  must not wait for them. */
export function mapLayout(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
): Promise<MapLayout> {
  const seed = seedOf(scope);
  return context.once(
    `mapLayout|${seed}`,
    async () => {
      const { order } = context.csr;
      const columns = await derivedFloats(
        deps.cacheFolder,
        'layout',
        `${context.key}|${seed}|${deps.version}`,
        order * 3,
        async () => {
          const { community } = await partitionOf(context, scope);
          const { x, y } = await context.task(
            'layout',
            String(seed),
            () => ({ csr: context.csr, options: { community, seed } }),
            scope,
          );
          const all = new Float32Array(order * 3);
          all.set(x, 0);
          all.set(y, order);
          // Community numbers are far below 2^24: a float holds them exactly.
          all.set(community, 2 * order);
          return all;
        },
      );
      return {
        x: columns.subarray(0, order),
        y: columns.subarray(order, 2 * order),
        community: Int32Array.from(columns.subarray(2 * order)),
      };
    },
    scope,
  );
}
