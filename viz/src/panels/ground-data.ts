import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import { groundOf } from '../ground/places.js';
import type { Ground } from '../ground/places.js';
import { withDescendants } from '../state/filters.js';
import { number, say } from './context.js';
import type { Context } from './context.js';

export interface GroundShown {
  readonly ground: Ground;
  /** Of the territory, whatever the other filters leave: what the sheet is fitted to, so that filters move nothing. */
  readonly frame: Ground['places'];
}
interface Kept extends GroundShown {
  readonly graph: GraphPayload;
  readonly key: string;
  readonly frameKey: string;
}
let last: Kept | null = null;

/** The shown actors on the ground; null until the map has come. Kept while the filters stay. */
export function groundFor(c: Context): GroundShown | null {
  const { graph, territories } = c;
  if (graph === null || territories.length === 0) return null;
  const frameKey = c.view.territory ?? '';
  if (last?.graph === graph && last.key === c.shownKey) return last;
  const ground = groundOf(graph, territories, c.shown);
  last = {
    graph,
    key: c.shownKey,
    frameKey,
    ground,
    frame:
      last?.graph === graph && last.frameKey === frameKey
        ? last.frame
        : frameOf(c, graph, frameKey),
  };
  return last;
}

function frameOf(c: Context, graph: GraphPayload, territory: string): Ground['places'] {
  const inside = territory === '' ? null : withDescendants(c.territories, territory);
  const { territoryId } = graph.nodes;
  return groundOf(
    graph,
    c.territories,
    (node) => inside === null || inside.has(territoryId[node] ?? ''),
  ).places;
}

/** Counts by type, most first. */
export function typesOf(
  c: Context,
  nodes: readonly number[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const type = c.graph?.types[c.graph.nodes.type[node] ?? 0] ?? '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** "structure 12, personne 4", for who does not see the shapes. */
export function typesText(c: Context, counts: readonly (readonly [string, number])[]): string {
  return counts
    .map(([type, count]) => `${dataSentence(c.lang, 'type', type)} ${number(c, count, 0)}`)
    .join(', ');
}

/** Ties of a place with every other: most first. */
export function tiesOf(ground: Ground, place: number): readonly { place: number; ties: number }[] {
  return ground.bundles
    .filter(({ a, b }) => a === place || b === place)
    .map(({ a, b, ties }) => ({ place: a === place ? b : a, ties }));
}

const partners = new WeakMap<Ground, Int32Array>();
/** With how many other places each is tied. */
export function partnersOf(ground: Ground): Int32Array {
  const before = partners.get(ground);
  if (before !== undefined) return before;
  const counts = new Int32Array(ground.places.length);
  for (const { a, b } of ground.bundles) {
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  }
  partners.set(ground, counts);
  return counts;
}

/** Who is not on the sheet, in one sentence; empty when everybody is. */
export function nowhereText(c: Context, { nowhere }: Ground): string {
  const count = nowhere.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return count === 0 ? '' : say(c, 'ground.nowhere', { count, all: c.shownCount });
}
