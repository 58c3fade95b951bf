import { colours, communityFill, communitySlot } from '../tokens.js';
import { discShares } from './disc-shares.js';
import { drawPie } from './pie.js';
import { inkOn } from './colour.js';
import { FONTS, widthOf } from './fonts.js';
import type { NamesInput } from './name-requests.js';

/** Of a disc's radius, what its count keeps inside a ring. */
const INNER = 0.66;

/** In the discs of the far and middle views: how their actors share out under the lens, and counts where they fit. */
export function drawCounts(context: CanvasRenderingContext2D, input: NamesInput): void {
  const { groups, level, state } = input;
  if (level === 'actors') return;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const font = level === 'communities' ? FONTS.disc : FONTS.smallDisc;
  const shares = discShares(input);
  for (const one of groups[level]) {
    const radius = input.radii.get(one.key) ?? 0;
    const text = input.words.number(one.actors);
    const at = input.project(one);
    const isCounted = radius >= 9 && widthOf(context, text, font) <= 2 * radius - 3;
    const slices = shares.get(one.key);
    if (slices !== undefined) {
      drawPie(context, { ...at, radius }, slices);
      if (isCounted) {
        context.beginPath();
        context.arc(at.x, at.y, radius * INNER, 0, 2 * Math.PI);
        context.fillStyle = colours[state.theme].dimActor;
        context.fill();
      }
    }
    if (!isCounted) continue;
    const fill = communityFill[state.theme][communitySlot(one.community)] ?? '';
    const lit = state.coloured && (state.isolated.size === 0 || state.isolated.has(one.community));
    context.fillStyle = inkOn(lit ? fill : colours[state.theme].dimActor);
    context.font = font;
    context.fillText(text, at.x, at.y + 1);
  }
}
