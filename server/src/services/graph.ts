import type { GraphPayload } from '@passerelle/core/contract/explorer';
import { LEVELS } from '@passerelle/core/domain/level';
import { degreeOf, nodeStrengths } from '@passerelle/core/graph/csr';
import { everyRow, ranked, territoryOf, textAt } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { worldHubRank } from './hubs.js';
import { mapLayout } from './map-layout.js';
import { bundles, circles, subBundles, subCircles } from './map-groups.js';
import { seedOf } from './meta.js';
import type { Scope } from './types.js';

/** The whole map as columns: nodes with places, edges backbone first, communities, bundles. */
export async function graph(contexts: EcosystemContexts, scope: Scope): Promise<GraphPayload> {
  const context = await contexts.get(scope);
  return context.once(`graph|${seedOf(scope)}`, () => payload(context, scope), scope);
}

async function payload(context: EcosystemContext, scope: Scope): Promise<GraphPayload> {
  const layout = await mapLayout(context, scope);
  const { csr, columns } = context;
  const rows = everyRow(context);
  const strengths = nodeStrengths(csr);
  const subs = subCircles(layout);
  const types = [...columns.actors.type.values];
  return {
    digest: context.digest,
    asOf: context.asOf,
    nodes: {
      id: [...columns.actors.ids],
      label: [...columns.actors.labels],
      type: Array.from(columns.actors.type.codes),
      role: rows.map((row) => textAt(columns.actors.role, row)),
      territoryId: rows.map((row) => territoryOf(context, row)),
      scale: rows.map((row) => LEVELS[context.scale[row] ?? -1] ?? null),
      x: Array.from(layout.x),
      y: Array.from(layout.y),
      community: Array.from(layout.community),
      sub: Array.from(layout.sub),
      strength: Array.from(strengths),
      degree: rows.map((row) => degreeOf(csr, row)),
      rank: drawingRank(context, layout.community, await worldHubRank(context, scope)),
    },
    edges: await drawnEdges(context, scope),
    types,
    communities: await circles(context, layout, scope),
    subs,
    subBundles: subBundles(context, layout, subs),
    bundles: bundles(context, layout.community),
  };
}

/** 0 = drawn first: hubs, lifted by how many other communities they touch. */
function drawingRank(
  { csr }: EcosystemContext,
  community: Int32Array,
  hubRank: Float64Array,
): number[] {
  const merit = new Float64Array(csr.order);
  for (let row = 0; row < csr.order; row++) {
    const touched = new Set<number>();
    const end = csr.offsets[row + 1] ?? 0;
    for (let at = csr.offsets[row] ?? 0; at < end; at++)
      touched.add(community[csr.targets[at] ?? 0] ?? 0);
    touched.delete(community[row] ?? 0);
    merit[row] = (hubRank[row] ?? 0) + touched.size / (touched.size + 4);
  }
  const rank = new Array<number>(csr.order).fill(0);
  const rows = Array.from({ length: csr.order }, (_, row) => row);
  ranked(rows, (row) => merit[row] ?? NaN).forEach((row, place) => {
    rank[row] = place;
  });
  return rank;
}

async function drawnEdges(context: EcosystemContext, scope: Scope): Promise<GraphPayload['edges']> {
  const { csr, ends } = context;
  const kept = await context.task('backbone', '', () => ({ csr }), scope);
  const strength = new Float64Array(csr.size);
  csr.edgeIds.forEach((edge, at) => {
    strength[edge] = csr.strengths[at] ?? 0;
  });
  const order = Array.from({ length: csr.size }, (_, edge) => edge).sort(
    (x, y) => (kept[y] ?? 0) - (kept[x] ?? 0) || (strength[y] ?? 0) - (strength[x] ?? 0) || x - y,
  );
  return {
    source: order.map((edge) => ends.a[edge] ?? 0),
    target: order.map((edge) => ends.b[edge] ?? 0),
    strength: order.map((edge) => strength[edge] ?? 0),
    backbone: kept.reduce((sum, flag) => sum + flag, 0),
  };
}
