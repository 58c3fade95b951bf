import type { GraphPayload } from '@passerelle/core/contract/explorer';
import { archipelagoOf } from './groups.js';

/** Members are drawn a little further from their middle than the server's even spacing: names need room. */
const MEMBERS = 1.2;

/** The layout is square and the screen is not: community middles are drawn apart, members keep their place around
 *  them. In portrait the map is turned a quarter. Names start with a capital. */
export function fitted(graph: GraphPayload, portrait: boolean): GraphPayload {
  const { nodes } = graph;
  const [wide, high] = portrait ? [1.15, 1.55] : [1.75, 1.15];
  const turned = <T extends { readonly x: number; readonly y: number }>(one: T): T =>
    portrait ? { ...one, x: one.y, y: one.x } : one;
  const communities = graph.communities.map(turned);
  const archipelago = archipelagoOf({ ...graph, communities });
  const shift = new Map(
    communities.map((one) => {
      // The archipelago moves as one.
      const { x, y } = archipelago?.numbers.has(one.community) === true ? archipelago : one;
      return [one.community, { x: x * (wide - 1), y: y * (high - 1), middle: one }];
    }),
  );
  const moved = (community: number, x: number, y: number): readonly [number, number] => {
    const own = shift.get(community);
    if (own === undefined) return [x * wide, y * high];
    const { middle } = own;
    const spread = archipelago?.numbers.has(community) === true ? 1 : MEMBERS;
    return [middle.x + (x - middle.x) * spread + own.x, middle.y + (y - middle.y) * spread + own.y];
  };
  const [xs, ys] = portrait ? [nodes.y, nodes.x] : [nodes.x, nodes.y];
  const places = xs.map((x, i) => moved(nodes.community[i] ?? 0, x, ys[i] ?? 0));
  return {
    ...graph,
    communities: communities.map((one) => {
      const [x, y] = moved(one.community, one.x, one.y);
      return { ...one, x, y, name: one.name.charAt(0).toLocaleUpperCase() + one.name.slice(1) };
    }),
    subs: graph.subs.map(turned).map((one) => {
      const [x, y] = moved(one.community, one.x, one.y);
      return { ...one, x, y };
    }),
    nodes: { ...nodes, x: places.map(([x]) => x), y: places.map(([, y]) => y) },
  };
}
