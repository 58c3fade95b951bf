import type { Report } from '@passerelle/core/contract/report';
import type { BridgesScreen, EncounterRow, PathRow } from '@passerelle/core/contract/rows';
import type { Meta } from '@passerelle/core/contract/report';
import { endpoints } from '../api/endpoints.js';
import type { SceneState, Subject } from '../scene/scene-state.js';
import { colours } from '../tokens.js';
import type { Theme } from '../tokens.js';
import type { Context } from './context.js';
import { hubSubjects } from './lens-hubs.js';
import { demandsOf, standings } from './lens-needs.js';
import type { Standing } from './lens-needs.js';

export interface BridgesAnswer {
  readonly meta: Meta;
  readonly screen: BridgesScreen;
}
const SUBJECTS = 12;
type Subjects = SceneState['subjects'];

export function bridgesOf(c: Context): BridgesScreen | null {
  const found = c.get<BridgesAnswer>(endpoints.bridges(c.view.territory));
  return found.state === 'ready' ? found.value.screen : null;
}
/** What the lens puts in front, most important first. */
export function subjectsOf(c: Context, theme: Theme): Subjects {
  const subjects = new Map<number, Subject>();
  const { model } = c;
  if (model === null) return subjects;
  if (c.view.lens === 'bridges') {
    for (const row of bridgesOf(c)?.brokers.slice(0, SUBJECTS) ?? []) {
      const node = model.indexOf.get(row.id);
      const radius = 5 + 14 * Math.sqrt(row.share ?? 0);
      if (node !== undefined)
        subjects.set(node, { radius, colour: colours[theme].ink, halo: true });
    }
  } else if (c.view.lens === 'hubs') {
    return hubSubjects(c, theme);
  } else if (c.view.lens === 'needs') {
    const tone = colours[theme];
    const demands = demandsOf(c);
    const found = demands === null ? [] : [...standings(c, demands)];
    // Seen from any distance; orange rings are needs, as in the look of the lens.
    for (const [node, standing] of found.sort((a, b) => rankOf(a[1]) - rankOf(b[1])))
      subjects.set(node, {
        radius: 3.4,
        colour: { need: tone.signal, offer: tone.accent, both: tone.ink }[standing],
        halo: standing !== 'offer',
      });
  }
  return subjects;
}
const rankOf = (standing: Standing): number => ['both', 'need', 'offer'].indexOf(standing);
/** Routes between the two chosen actors as chains of nodes, in the server's order. */
export function routesOf(c: Context): readonly (readonly number[])[] {
  const { from, to } = c.view;
  if (from === null || to === null || c.model === null) return [];
  const found = c.get<Report<PathRow>>(endpoints.path(from, to));
  if (found.state !== 'ready') return [];
  const routes = new Map<number, number[]>();
  for (const row of found.value.rows) {
    const [a, b] = [c.model.indexOf.get(row.source), c.model.indexOf.get(row.target)];
    if (a === undefined || b === undefined) continue;
    const chain = routes.get(row.route) ?? [a];
    chain.push(b);
    routes.set(row.route, chain);
  }
  return [...routes.values()];
}
/** All of the territory, or those that pass the filters of their page. */
export function encountersOf(c: Context, filtered = false): readonly EncounterRow[] | null {
  const found = c.get<Report<EncounterRow>>(
    endpoints.encounters(c.view.territory, filtered ? c.view : undefined),
  );
  return found.state === 'ready' ? found.value.rows : null;
}
export function suggestedOf(c: Context): readonly number[] | null {
  const row = c.view.page === 'encounters' ? encountersOf(c, true)?.[c.view.row] : undefined;
  return row === undefined || c.model === null ? null : introductionChain(row, c.model.indexOf);
}
/** Recipient, go-between, relay, target: nodes whose links one after the other exist. The two ends alone when one of
 *  those in between is not on the map: a link that skips somebody would be false; null when an end is not. */
export function introductionChain(
  row: Pick<EncounterRow, 'recipient' | 'target' | 'introducer' | 'relay'>,
  indexOf: ReadonlyMap<string, number>,
): readonly number[] | null {
  const [a, b] = [indexOf.get(row.recipient), indexOf.get(row.target)];
  if (a === undefined || b === undefined) return null;
  const between = [row.introducer, row.relay]
    .filter((id) => id !== null)
    .map((id) => indexOf.get(id));
  return between.includes(undefined) ? [a, b] : [a, ...between.filter((n) => n !== undefined), b];
}
