import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import type { DemandsPayload } from '@passerelle/core/contract/demands';
import { endpoints } from '../api/endpoints.js';
import { alpha } from '../scene/colour.js';
import type { ExtraTie, Look } from '../scene/scene-state.js';
import { colours } from '../tokens.js';
import type { Theme } from '../tokens.js';
import type { Context } from './context.js';

export const STANDINGS = ['need', 'offer', 'both'] as const;
export type Standing = (typeof STANDINGS)[number];
const RADIUS = 3.4;
/** Possible matches that are drawn: all of them would be a hairball. */
const MOST_MATCHES = 120;

export function demandsOf(c: Context): DemandsPayload | null {
  const found = c.get<DemandsPayload>(endpoints.demands);
  // Indices are those of the map: of other data nothing can be shown.
  return found.state === 'ready' && found.value.digest === c.graph?.digest ? found.value : null;
}
export const rootOf = (category: string): string => category.split('/')[0] ?? '';

/** Positions of what the filters leave. */
function* visible(c: Context, { node, category }: DemandsPayload, anyCategory = false) {
  const { category: wanted } = c.view;
  for (const [i, actor] of node.entries()) {
    const fits = anyCategory || wanted === null || rootOf(category[i] ?? '') === wanted;
    if (fits && c.shown(actor)) yield i;
  }
}
/** Who asks, who offers and who does both, among those shown. */
export function standings(c: Context, demands: DemandsPayload): ReadonlyMap<number, Standing> {
  const found = new Map<number, Standing>();
  for (const i of visible(c, demands)) {
    const [actor, side] = [demands.node[i] ?? -1, demands.side[i] ?? 'need'];
    const had = found.get(actor);
    found.set(actor, had === undefined || had === side ? side : 'both');
  }
  return found;
}
export interface Tally {
  readonly needs: number;
  readonly offers: number;
  /** Needs that somebody they do not know offers to meet. */
  readonly answered: number;
}
export function tally(c: Context, demands: DemandsPayload): Tally {
  let [needs, offers, answered] = [0, 0, 0];
  for (const i of visible(c, demands)) {
    if (demands.side[i] === 'offer') offers++;
    else {
      needs++;
      if (demands.offeredBy[i] != null) answered++;
    }
  }
  return { needs, offers, answered };
}
/** Root categories among those shown, whatever the category chosen, with their needs and offers. */
export function categories(c: Context, demands: DemandsPayload): [string, number][] {
  const counts = new Map<string, number>();
  for (const i of visible(c, demands, true)) {
    const root = rootOf(demands.category[i] ?? '');
    counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** What each actor needs and offers, in words. */
export function demandWords(
  c: Context,
): Readonly<Record<'need' | 'offer', ReadonlyMap<number, string>>> {
  const words = { need: new Map<number, string>(), offer: new Map<number, string>() };
  const demands = demandsOf(c);
  if (demands === null) return words;
  demands.node.forEach((node, i) => {
    const of = words[demands.side[i] ?? 'need'];
    const label = needCategories.label(demands.category[i] ?? '', c.lang);
    const had = of.get(node);
    if (had === undefined) of.set(node, label);
    else if (!had.split(', ').includes(label)) of.set(node, `${had}, ${label}`);
  });
  return words;
}

/** Needs ringed in orange, offers plain blue, both in ink with the ring of needs: never by colour alone. */
export function needsLook(c: Context, theme: Theme): ((node: number) => Look | null) | null {
  const demands = demandsOf(c);
  if (demands === null) return null;
  const tone = colours[theme];
  const looks: Readonly<Record<Standing, Look>> = {
    need: { colour: tone.signal, radius: RADIUS, ring: tone.signal },
    offer: { colour: tone.accent, radius: RADIUS },
    both: { colour: tone.ink, radius: RADIUS, ring: tone.signal },
  };
  const found = standings(c, demands);
  return (node) => {
    const one = found.get(node);
    return one === undefined ? null : looks[one];
  };
}
/** Dashes from a need to an offer that fits; around a chosen actor only its own. */
export function matchTies(c: Context, theme: Theme, chosen: number | null): ExtraTie[] {
  const demands = c.view.lens === 'needs' ? demandsOf(c) : null;
  if (demands === null) return [];
  const look = { colour: alpha(colours[theme].ink2, 0.45), dashed: true, width: 1 };
  const ties: ExtraTie[] = [];
  for (const i of visible(c, demands)) {
    const [a, b] = [demands.node[i] ?? -1, demands.offeredBy[i] ?? null];
    if (b === null || !c.shown(b)) continue;
    if (chosen === null || a === chosen || b === chosen) ties.push({ a, b, ...look });
  }
  return ties.slice(0, MOST_MATCHES);
}
/** Changes when what is drawn of the lens does. */
export function needsKey(c: Context): string {
  if (c.view.lens !== 'needs') return '';
  return `${demandsOf(c)?.digest ?? ''} ${c.view.category ?? ''}`;
}
