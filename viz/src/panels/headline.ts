import { endpoints } from '../api/endpoints.js';
import { SMALL_GROUP } from '../scene/groups.js';
import { day, say, share, territoryLabel } from './context.js';
import type { Context } from './context.js';
import { bridgesOf } from './lens-data.js';
import { countOf, hubsOf, hubsSurety } from './lens-hubs.js';
import { calendarOf, changesOf, stopsFor, visibleChanges } from './lens-changes.js';
import { leavingHeadline } from './leaving.js';
import { demandsOf, tally } from './lens-needs.js';
import { insideOf } from './lens-inside.js';
import { FAMILIES, familyOf } from './role-families.js';
import type { Family } from './role-families.js';
import { shownCommunities } from './shown.js';

/** Communities with at most this many ties to all others "barely talk". */
const BARELY = 3;
/** Ties to a decision maker within which one is said to be near. */
const NEAR = 2;

/** One sentence, with its number, of what the lens shows. */
export function headline(c: Context): string {
  if (c.graph === null) return say(c, 'headline.loading');
  const leaving = leavingHeadline(c);
  if (leaving !== null) return leaving;
  switch (c.view.lens) {
    case 'communities':
      return communities(c);
    case 'bridges':
      return bridges(c);
    case 'hubs':
      return hubs(c);
    case 'inside':
      return inside(c);
    case 'roles':
      return roles(c);
    case 'changes':
      return changes(c);
    case 'needs':
      return needs(c);
  }
}
function communities(c: Context): string {
  const named = shownCommunities(c);
  const seen = new Set(named.map((one) => one.community));
  const large = named.filter((one) => one.all >= SMALL_GROUP);
  const real = large.length === 0 ? named : large;
  // Ties between communities are known for whole communities: of a part of them, only the number is sure.
  const isFiltered = c.shownCount < (c.graph?.nodes.id.length ?? 0);
  if (named.some((one) => one.actors < one.all) || (named.length === 0 && isFiltered))
    return say(c, 'headline.communitiesHere', { count: real.length });
  const out = new Map<number, number>();
  for (const b of c.graph?.bundles ?? []) {
    if (!seen.has(b.a) || !seen.has(b.b)) continue;
    out.set(b.a, (out.get(b.a) ?? 0) + b.ties);
    out.set(b.b, (out.get(b.b) ?? 0) + b.ties);
  }
  const quiet = real.filter((one) => (out.get(one.community) ?? 0) <= BARELY).length;
  return say(c, 'headline.communities', { count: real.length, quiet: real.length > 1 ? quiet : 0 });
}
function bridges(c: Context): string {
  const screen = bridgesOf(c);
  if (screen === null)
    return c.get(endpoints.bridges(c.view.territory)).state === 'error'
      ? say(c, 'lens.bridges')
      : say(c, 'state.loadingBridges');
  const [first] = screen.brokers;
  const territory =
    c.view.territory === null ? (c.summary?.title ?? '') : territoryLabel(c, c.view.territory);
  return first === undefined || (first.share ?? 0) === 0
    ? say(c, 'headline.noBridge', { territory })
    : say(c, 'headline.subject', { label: first.label, share: share(c, first.share) });
}
function hubs(c: Context): string {
  const found = hubsOf(c);
  if (found === null)
    return c.get(endpoints.hubs()).state === 'error' ? say(c, 'lens.hubs') : say(c, 'time.loading');
  return hubsSurety(c) === 'known'
    ? say(c, 'headline.hubsSure', {
        sure: countOf(found, 'sure'),
        perhaps: countOf(found, 'perhaps'),
      })
    : say(c, 'headline.hubs', { count: found.length });
}
function inside(c: Context): string {
  const { model } = c;
  if (model === null) return say(c, 'headline.loading');
  const { step, decisionMakers } = insideOf(model);
  if (decisionMakers === 0) return say(c, 'headline.noDecision');
  let [near, all] = [0, 0];
  step.forEach((one, node) => {
    if (!c.shown(node)) return;
    all++;
    if (one <= NEAR) near++;
  });
  return say(c, 'headline.inside', { share: share(c, all === 0 ? null : near / all), near: NEAR });
}
/** The family found in most communities, and the one found in fewest. */
function roles(c: Context): string {
  const { graph } = c;
  if (graph === null) return say(c, 'headline.loading');
  const large = new Set(
    shownCommunities(c)
      .filter((one) => one.all >= SMALL_GROUP)
      .map((one) => one.community),
  );
  const found = new Map<Family, Set<number>>();
  graph.nodes.role.forEach((role, node) => {
    const family = familyOf(role);
    const community = graph.nodes.community[node] ?? 0;
    if (family === null || !large.has(community) || !c.shown(node)) return;
    const seen = found.get(family) ?? new Set<number>();
    found.set(family, seen.add(community));
  });
  const spread = FAMILIES.filter((family) => found.has(family)).sort(
    (a, b) => (found.get(b)?.size ?? 0) - (found.get(a)?.size ?? 0),
  );
  const [most, least] = [spread[0], spread.at(-1)];
  if (most === undefined || least === undefined) return say(c, 'headline.noRole');
  const values = {
    most: say(c, `family.${most}`),
    mostIn: found.get(most)?.size ?? 0,
    least: say(c, `family.${least}`),
    leastIn: found.get(least)?.size ?? 0,
    all: large.size,
  };
  const text = say(c, most === least ? 'headline.oneRole' : 'headline.roles', values);
  return text.charAt(0).toLocaleUpperCase(c.lang) + text.slice(1);
}

function changes(c: Context): string {
  const found = changesOf(c);
  const stops = stopsFor(c);
  if (found === null)
    return say(c, calendarOf(c) !== null && stops.length < 2 ? 'time.none' : 'time.loading');
  const counts = visibleChanges(c, found);
  return say(c, 'headline.changes', {
    months: stops.indexOf(found.to ?? '') - stops.indexOf(found.from ?? ''),
    gained: counts.ties.gained,
    lost: counts.ties.lost,
  });
}

function needs(c: Context): string {
  const demands = demandsOf(c);
  if (demands === null)
    return c.get(endpoints.demands).state === 'error'
      ? say(c, 'lens.needs')
      : say(c, 'time.loading');
  return say(c, 'headline.needs', { ...tally(c, demands) });
}

export function sourceLine(c: Context): string {
  const { summary } = c;
  if (summary === null) return '';
  const sources =
    summary.sources.length === 0 ? say(c, 'source.none') : summary.sources.slice(0, 4).join(', ');
  const compared = c.view.lens === 'changes' ? changesOf(c) : null;
  if (compared !== null)
    return say(c, 'source.compared', {
      from: day(c, compared.from),
      to: day(c, compared.to),
      sources,
    });
  return say(c, 'source.line', {
    actors: summary.counts['actors'] ?? 0,
    ties: summary.edges,
    day: day(c, summary.asOf),
    sources,
  });
}
