import type { Level } from './level-of-detail.js';
import { colours, communityFill, communitySlot, communityText } from '../tokens.js';
import { placeLabels } from './labels.js';
import type { Box, LabelRequest } from './labels.js';
import type { Land, Point } from './lands.js';
import { radiusOf, SMALL_GROUP } from './map-model.js';
import type { MapModel } from './map-model.js';
import { suggestedNodes } from './scene-state.js';
import type { SceneState } from './scene-state.js';

const SANS = '"Source Sans 3 Variable", "Source Sans 3", sans-serif';
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", serif';
const FONTS = {
  chosen: `650 13.5px ${SANS}`,
  hub: `560 12.5px ${SANS}`,
  actor: `460 12px ${SANS}`,
  land: `600 15px ${SERIF}`,
  count: `italic 400 13px ${SERIF}`,
  disc: `600 13px ${SANS}`,
} as const;
const widths = new Map<string, number>();
/** Once the fonts are there, what was measured before is wrong. */
export function forgetWidths(): void {
  widths.clear();
}

interface Name extends LabelRequest {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  /** Second line in italics, for lands. */
  readonly below?: string;
}
export interface NamesInput {
  readonly model: MapModel;
  readonly lands: readonly Land[];
  readonly state: SceneState;
  readonly level: Level;
  /** Actors drawn now, by rank. */
  readonly drawn: readonly number[];
  readonly place: (node: number) => Point;
  readonly project: (p: Point) => Point;
  readonly area: { readonly width: number; readonly height: number };
  readonly taken: readonly Box[];
  /** "72 acteurs", in the page's language. */
  readonly countText: (actors: number) => string;
  readonly numberText: (n: number) => string;
  /** A community's name in the page's language. */
  readonly nameText: (name: string) => string;
}

/** @returns the names that found a place, by key */
export function drawNames(context: CanvasRenderingContext2D, input: NamesInput): readonly string[] {
  const { state, area } = input;
  const ground = colours[state.theme].bg;
  const placed = placeLabels(requests(context, input), area, [...input.taken, ...discs(input)]);
  context.lineJoin = 'round';
  for (const label of placed) {
    const name = label as unknown as Name & { box: Box };
    const x = name.box.x + name.width / 2;
    const lines: [string, string, string, number][] =
      name.below === undefined
        ? [[name.text, name.font, name.colour, name.box.y + name.height / 2]]
        : [
            [name.text, name.font, name.colour, name.box.y + 10],
            [name.below, FONTS.count, colours[state.theme].ink3, name.box.y + 27],
          ];
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const [text, font, colour, y] of lines) {
      context.font = font;
      context.strokeStyle = ground + 'E0';
      context.lineWidth = 4;
      context.strokeText(text, x, y);
      context.fillStyle = colour;
      context.fillText(text, x, y);
    }
  }
  return placed.map((label) => label.key);
}

function requests(context: CanvasRenderingContext2D, input: NamesInput): Name[] {
  const { model, state, level } = input;
  const tone = colours[state.theme];
  const measure = (text: string, font: string) => {
    const key = font + text;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    return width;
  };
  const { label, strength } = model.payload.nodes;
  const actor = (node: number, font: string, radius: number): Name => {
    const text = label[node] ?? '';
    const at = input.place(node);
    const full = text.length > 46 ? `${text.slice(0, 44).trimEnd()}…` : text;
    return {
      key: `a:${String(node)}`,
      ...at,
      radius,
      text: full,
      font,
      colour: tone.ink,
      width: measure(full, font) + 4,
      height: 17,
    };
  };
  const names: Name[] = [];
  const seen = new Set<number>();
  const add = (node: number, font: string, radius: number) => {
    if (seen.has(node)) return;
    seen.add(node);
    names.push(actor(node, font, radius));
  };
  const marked = [
    ...(state.chosen === null ? [] : [state.chosen]),
    ...(state.tie === null ? [] : [state.tie]),
    ...state.routes.flatMap((route) => [...route]),
    ...suggestedNodes(state),
  ];
  for (const node of marked) add(node, FONTS.chosen, 13);
  for (const [node, subject] of state.subjects) add(node, FONTS.chosen, subject.radius + 4);
  const small: Name[] = [];
  for (const community of model.payload.communities) {
    if (community.community === 0 || community.actors < 2 || community.name === '') continue;
    if (state.isolated.size > 0 && !state.isolated.has(community.community)) continue;
    const slot = communitySlot(community.community);
    const colour =
      state.lens === 'communities' ? (communityText[state.theme][slot] ?? tone.ink2) : tone.ink3;
    const [text = '', ...places] = input.nameText(community.name).split(' · ');
    const count = input.countText(community.actors);
    const below =
      places.length === 0 ? count : `${places.join(' · ')} · ${input.numberText(community.actors)}`;
    const width = Math.max(measure(text, FONTS.land), measure(below, FONTS.count)) + 6;
    const at = level === 'communities' ? underDisc(input, community) : aboveLand(input, community);
    (community.actors >= SMALL_GROUP ? names : small).push({
      key: `c:${String(community.community)}`,
      ...at,
      radius: 0,
      centred:
        level === 'communities'
          ? [0, -2 * discRadius(community.actors) - 40]
          : [0, -10, 10, -20, 20, 48],
      text,
      below,
      font: FONTS.land,
      colour,
      width,
      height: 36,
    });
  }
  if (level === 'actors' && marked.length === 0) {
    for (const node of input.drawn.slice(0, 260)) {
      const radius = radiusOf(strength[node] ?? 0);
      if (state.subjects.size === 0) add(node, radius > 6 ? FONTS.hub : FONTS.actor, radius);
    }
  }
  return [...names, ...small];
}

type Community = MapModel['payload']['communities'][number];
export function discRadius(actors: number): number {
  return actors < SMALL_GROUP ? 3 + actors * 0.4 : Math.min(30, 9 + Math.sqrt(actors) * 0.9);
}
function underDisc(input: NamesInput, community: Community): Point {
  const at = input.project(community);
  return { x: at.x, y: at.y + discRadius(community.actors) + 20 };
}
function aboveLand(input: NamesInput, community: Community): Point {
  const land = input.lands.find((l) => l.community === community.community);
  let top: Point | undefined;
  for (const outline of land?.outlines ?? []) {
    for (const point of outline) {
      const at = input.project(point);
      if (top === undefined || at.y < top.y) top = at;
    }
  }
  const centre = input.project(community);
  return { x: centre.x, y: (top?.y ?? centre.y) - 14 };
}

/** In the far view no name may hide a count. */
function discs({ level, model, project }: NamesInput): readonly Box[] {
  if (level !== 'communities') return [];
  return model.payload.communities
    .filter((one) => one.community > 0)
    .map((one) => {
      const at = project(one);
      const half = discRadius(one.actors) * 0.8;
      return { x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half };
    });
}

/** Counts written in the discs of the far view. */
export function drawCounts(context: CanvasRenderingContext2D, input: NamesInput): void {
  const { model, state } = input;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = FONTS.disc;
  for (const community of model.payload.communities) {
    if (community.community === 0 || discRadius(community.actors) < 12) continue;
    const at = input.project(community);
    const fill = communityFill[state.theme][communitySlot(community.community)] ?? '';
    context.fillStyle =
      luminance(state.lens === 'communities' ? fill : colours[state.theme].dimActor) > 0.36
        ? '#18202A'
        : '#FFFFFF';
    context.fillText(input.numberText(community.actors), at.x, at.y + 1);
  }
}
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(
    (at) => (parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
