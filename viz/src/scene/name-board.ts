import { colours } from '../tokens.js';
import { clearOf, nearestOf, overlaps, placeLabels } from './labels.js';
import type { PlacedLabel } from './labels.js';
import { nameRequests } from './name-requests.js';
import type { Name, NamesInput } from './name-requests.js';
import { radiusOf } from './map-model.js';

interface Kept {
  readonly name: Name;
  /** From the request's point to the box's corner. */
  readonly dx: number;
  readonly dy: number;
  readonly leader: boolean;
}
/** A label keeps its place beside its anchor until the zoom has changed by this share. */
const STAYS = 0.12;

/** Names on the map: placed when the view has settled, then carried along while the camera moves. */
export class NameBoard {
  private kept: readonly Kept[] = [];
  private ratio = 0;
  private level = '';

  /** Places all names anew; those still in place stay where they were. */
  place(context: CanvasRenderingContext2D, input: NamesInput, ratio: number): void {
    const stays = this.level === input.level && Math.abs(ratio / (this.ratio || ratio) - 1) < STAYS;
    const before = stays
      ? new Map(this.kept.map((one) => [one.name.key, one]))
      : new Map<string, Kept>();
    const names = nameRequests(context, input);
    const byKey = new Map(names.map((name) => [name.key, name]));
    const placed = placeLabels(names, {
      area: input.area,
      taken: [...input.taken, ...counts(input)],
      clear: clearOf(input.level === 'actors' ? drawnActors(input) : []),
      before,
    });
    this.kept = placed.flatMap((label) => {
      const name = byKey.get(label.key);
      return name === undefined ? [] : [keep(name, label)];
    });
    if (!stays) this.ratio = ratio;
    this.level = input.level;
  }

  /** Draws what was placed, where its anchors are now. @returns the keys drawn */
  draw(context: CanvasRenderingContext2D, input: NamesInput, moving: boolean): readonly string[] {
    const { theme } = input.state;
    const ground = colours[theme].bg + 'E0';
    context.lineJoin = 'round';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const drawn: string[] = [];
    for (const { name, dx, dy, leader } of this.kept) {
      const anchor = input.project(name.at);
      const [x, y] = [name.x - name.anchor.x, name.y - name.anchor.y];
      const { width, height } = name;
      const box = { x: anchor.x + x + dx, y: anchor.y + y + dy, width, height };
      if (moving && input.taken.some((one) => overlaps(one, box))) continue;
      if (leader) {
        const end = nearestOf(box, anchor.x, anchor.y);
        context.strokeStyle = colours[theme].ink3;
        context.lineWidth = 0.8;
        context.beginPath();
        context.moveTo(anchor.x, anchor.y);
        context.lineTo(end.x, end.y);
        context.stroke();
      }
      let top = box.y + 0.5;
      for (const line of name.lines) {
        context.font = line.font;
        context.strokeStyle = ground;
        context.lineWidth = 4;
        context.strokeText(line.text, box.x + box.width / 2, top + line.height / 2);
        context.fillStyle = line.colour;
        context.fillText(line.text, box.x + box.width / 2, top + line.height / 2);
        top += line.height;
      }
      drawn.push(name.key);
    }
    return drawn;
  }
}

function keep(name: Name, { box, leader }: PlacedLabel): Kept {
  return { name, dx: box.x - name.x, dy: box.y - name.y, leader };
}

/** In the far and middle views no name may hide a count. */
function counts({ level, groups, radii, project }: NamesInput) {
  if (level === 'actors') return [];
  return groups[level].flatMap((one) => {
    const at = project(one);
    const half = (radii.get(one.key) ?? 0) * 0.85;
    return half < 8 ? [] : [{ x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half }];
  });
}
function* drawnActors({ model, drawn, project, scale }: NamesInput) {
  const { x, y, strength } = model.payload.nodes;
  for (const node of drawn) {
    const at = project({ x: x[node] ?? 0, y: y[node] ?? 0 });
    yield { ...at, radius: scale(radiusOf(strength[node] ?? 0)) };
  }
}
