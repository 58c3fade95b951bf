import { colours, communitySlot, communityText } from '../tokens.js';
import type { Box, LabelRequest } from './labels.js';
import { FONTS, widthOf } from './fonts.js';
import { SMALL_GROUP } from './groups.js';
import type { Groups } from './groups.js';
import type { Land, Point } from './lands.js';
import type { Level } from './level-of-detail.js';
import { radiusOf } from './map-model.js';
import type { MapModel } from './map-model.js';
import { markedNodes } from './scene-state.js';
import type { SceneState } from './scene-state.js';
import { wrap } from './wrap.js';

/** A line of a name, from the top. */
export interface Line {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  readonly height: number;
}
export interface Name extends LabelRequest {
  readonly lines: readonly Line[];
  /** Where the anchor is on the map, to follow it while the camera moves. */
  readonly at: Point;
  /** Where that was on screen when it was asked for. */
  readonly anchor: Point;
}
export interface NamesInput {
  readonly model: MapModel;
  readonly groups: Groups;
  readonly radii: ReadonlyMap<string, number>;
  readonly lands: readonly Land[];
  readonly state: SceneState;
  readonly level: Level;
  /** Actors drawn now, by rank. */
  readonly drawn: readonly number[];
  readonly project: (p: Point) => Point;
  /** Pixels of a radius at this zoom. */
  readonly scale: (radius: number) => number;
  readonly area: { readonly width: number; readonly height: number };
  readonly taken: readonly Box[];
  readonly words: Words;
}
/** What only the page's language knows. */
export interface Words {
  /** "72 acteurs" */
  readonly count: (actors: number) => string;
  readonly number: (n: number) => string;
  /** A community's name. */
  readonly name: (name: string) => string;
  /** "2 249 petits groupes" */
  readonly smallGroups: (groups: number) => string;
}
const LINE = 16;
const MOST_ACTORS = 320;
/** Subjects of a lens that are named before the communities. */
const MOST_BEFORE_LANDS = 40;
/** Shown actors a community needs to be named under filters. */
const FEWEST_NAMED = 5;
/** Map width under which names are broken sooner and stand without their count. */
const NARROW = 500;

/** All names that would like a place, most important first. */
export function nameRequests(context: CanvasRenderingContext2D, input: NamesInput): Name[] {
  const { state, level, model } = input;
  const { strength } = model.payload.nodes;
  const names: Name[] = [];
  const seen = new Set<number>();
  const add = (node: number, font: string, radius: number, urgent: boolean) => {
    if (seen.has(node)) return;
    seen.add(node);
    const name = actorName(context, input, node, font, radius, urgent);
    if (name !== null) names.push(name);
  };
  const marked = markedNodes(state);
  for (const node of marked) add(node, FONTS.chosen, 13, true);
  for (const node of [...(state.leaving?.separated ?? [])].slice(0, MOST_BEFORE_LANDS))
    add(node, FONTS.chosen, input.scale(radiusOf(strength[node] ?? 0)) + 4, true);
  // A few are what the view is about; a crowd must leave room for the names of the lands.
  const crowd = state.subjects.size > MOST_BEFORE_LANDS;
  if (crowd) names.push(...landNames(context, input));
  for (const [node, subject] of state.subjects)
    add(
      node,
      crowd ? FONTS.actor : FONTS.chosen,
      input.scale(subject.radius) + (subject.halo ? 4 : 0),
      !crowd && marked.length === 0,
    );
  if (!crowd) names.push(...landNames(context, input));
  if (level === 'actors') {
    // Around the chosen actor, those it is linked to; else hubs first, others while there is room.
    const others = state.chosen === null ? input.drawn : [...state.ego];
    if (state.routes.length === 0 && state.suggested === null)
      for (const node of others.slice(0, MOST_ACTORS)) {
        if (state.subjects.size > 0 && state.chosen === null) break;
        const radius = radiusOf(strength[node] ?? 0);
        add(node, radius > 6 ? FONTS.hub : FONTS.actor, input.scale(radius), false);
      }
  }
  return names;
}

function actorName(
  context: CanvasRenderingContext2D,
  { model, project, state }: NamesInput,
  node: number,
  font: string,
  radius: number,
  urgent: boolean,
): Name | null {
  const { label, x, y } = model.payload.nodes;
  const lines = wrap(label[node] ?? '', 30, urgent ? 3 : 2);
  if (lines === null) return null;
  const at = { x: x[node] ?? 0, y: y[node] ?? 0 };
  const colour = colours[state.theme].ink;
  const anchor = project(at);
  return {
    key: `a:${String(node)}`,
    at,
    anchor,
    ...anchor,
    radius,
    urgent,
    ...sized(
      context,
      lines.map((text) => ({ text, font, colour, height: LINE })),
    ),
  };
}
function sized(context: CanvasRenderingContext2D, lines: readonly Line[]) {
  return {
    lines,
    width: Math.max(...lines.map(({ text, font }) => widthOf(context, text, font))) + 4,
    height: lines.reduce((sum, line) => sum + line.height, 1),
  };
}

function landNames(context: CanvasRenderingContext2D, input: NamesInput): Name[] {
  const { model, state, level, groups, project, words, area } = input;
  const tone = colours[state.theme];
  const narrow = area.width < NARROW;
  const names: Name[] = [];
  const label = (key: string, tint: string, place: Place, name: string, below: string) => {
    const lines = wrap(name, narrow ? 16 : 27, 3);
    if (lines === null) return;
    const all = [
      ...lines.map((text) => ({ text, font: FONTS.land, colour: tint, height: 19 })),
      ...(narrow ? [] : [{ text: below, font: FONTS.count, colour: tone.ink3, height: 17 }]),
    ];
    const size = sized(context, all);
    const anchor = project(place.top);
    const under = project(place.bottom).y - anchor.y + size.height + 4;
    // Above its land: the last line ends where the land begins; else below it, else over its rim.
    const centred = [-4, 8, -16, under, 20, under + 14, -30];
    names.push({
      key,
      at: place.top,
      anchor,
      x: anchor.x,
      y: anchor.y - size.height / 2,
      radius: 0,
      centred,
      ...size,
    });
  };
  for (const one of model.payload.communities) {
    const shown = groups.shownIn.get(one.community) ?? 0;
    if (one.actors < SMALL_GROUP || shown < FEWEST_NAMED) continue;
    if (state.isolated.size > 0 && !state.isolated.has(one.community)) continue;
    const [text = '', ...places] = words.name(one.name).split(' · ');
    const count = words.count(shown);
    const below = places.length === 0 ? count : `${places.join(' · ')} · ${words.number(shown)}`;
    const slot = communitySlot(one.community);
    const tint = state.coloured ? (communityText[state.theme][slot] ?? tone.ink2) : tone.ink3;
    label(`c:${String(one.community)}`, tint, placeOf(input, one), text, below);
  }
  const { archipelago } = model;
  if (archipelago !== null && state.isolated.size === 0 && level !== 'actors') {
    const { x, y, radius } = archipelago;
    const counts = archipelago.groups.map((one) => groups.shownIn.get(one.community) ?? 0);
    const seen = counts.filter((count) => count > 0).length;
    const actors = counts.reduce((sum, count) => sum + count, 0);
    const place = { top: { x, y: y + radius }, bottom: { x, y: y - radius } };
    if (seen > 0) label('apart', tone.ink3, place, words.smallGroups(seen), words.count(actors));
  }
  return names;
}
interface Place {
  readonly top: Point;
  readonly bottom: Point;
}
/** Highest and lowest point of a land, near its middle: its name goes there. */
function placeOf({ lands }: NamesInput, one: Point & { community: number; radius: number }): Place {
  const land = lands.find((l) => l.community === one.community);
  let [high, low] = [-Infinity, Infinity];
  for (const outline of land?.outlines ?? []) {
    for (const { x, y } of outline) {
      if (Math.abs(x - one.x) > one.radius * 0.7) continue;
      high = Math.max(high, y);
      low = Math.min(low, y);
    }
  }
  const known = high > low;
  return {
    top: { x: one.x, y: known ? high : one.y + one.radius },
    bottom: { x: one.x, y: known ? low : one.y - one.radius },
  };
}
