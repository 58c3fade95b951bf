import { colours, communityFill, communitySlot } from '../tokens.js';
import { inkOn } from './colour.js';
import { FONTS, widthOf } from './fonts.js';
import type { NamesInput } from './name-requests.js';

/** Counts written in the discs of the far and middle views, where they fit. */
export function drawCounts(context: CanvasRenderingContext2D, input: NamesInput): void {
  const { groups, level, state } = input;
  if (level === 'actors') return;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const font = level === 'communities' ? FONTS.disc : FONTS.smallDisc;
  for (const one of groups[level]) {
    const radius = input.radii.get(one.key) ?? 0;
    const text = input.words.number(one.actors);
    if (radius < 9 || widthOf(context, text, font) > 2 * radius - 3) continue;
    const at = input.project(one);
    const fill = communityFill[state.theme][communitySlot(one.community)] ?? '';
    const lit = state.coloured && (state.isolated.size === 0 || state.isolated.has(one.community));
    context.fillStyle = inkOn(lit ? fill : colours[state.theme].dimActor);
    context.font = font;
    context.fillText(text, at.x, at.y + 1);
  }
}
