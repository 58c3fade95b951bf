import type Sigma from 'sigma';
import { clearedContext } from './canvas.js';
import { drawCounts } from './draw-counts.js';
import { drawGround } from './draw-ground.js';
import { drawOnPaper, drawPaperTies } from './draw-on-paper.js';
import { drawMarks, drawTies } from './draw-ties.js';
import type { Groups } from './groups.js';
import type { Box } from './labels.js';
import type { Land } from './lands.js';
import { projectionOf } from './on-screen.js';
import { NameBoard } from './name-board.js';
import type { Words } from './name-requests.js';
import type { MapModel } from './map-model.js';
import type { Content } from './scene-content.js';
import type { SceneState } from './scene-state.js';

export interface Picture {
  readonly model: MapModel;
  readonly state: SceneState;
  readonly groups: Groups;
  readonly lands: readonly Land[];
  readonly content: Content;
  readonly taken: readonly Box[];
  readonly words: Words;
}

/** The three canvases of our own around the renderer's: ground, chosen ties, names. */
export class ScenePainter {
  private readonly canvases: Record<'ground' | 'ties' | 'names', HTMLCanvasElement>;
  private readonly board = new NameBoard();
  private settled = false;

  constructor(private readonly sigma: Sigma) {
    this.canvases = {
      ground: sigma.createCanvas('ground', { beforeLayer: 'edges' }),
      ties: sigma.createCanvas('ties', { afterLayer: 'edges' }),
      names: sigma.createCanvas('names', { afterLayer: 'nodes' }),
    };
  }
  /** Names are placed again at the next painting. */
  unsettle(): void {
    this.settled = false;
  }
  readonly scale = (radius: number): number => this.sigma.scaleSize(radius);

  /** All of it on one context, in the order of the canvases: for a picture. */
  paintOn(context: CanvasRenderingContext2D, picture: Picture): void {
    const { model, state, groups, lands, content, words } = picture;
    const { level, drawn, radii } = content;
    const { scale } = this;
    const project = projectionOf(this.sigma);
    const { x, y } = model.payload.nodes;
    const place = (node: number) => project({ x: x[node] ?? 0, y: y[node] ?? 0 });
    const paper = { place, project, scale };
    const area = this.sigma.getDimensions();
    drawGround(context, { model, groups, lands, state, level, project });
    drawPaperTies(context, model, state, content, paper);
    drawTies(context, model, state, place, level !== 'actors');
    drawOnPaper(context, model, state, groups, content, paper);
    drawMarks(context, model, state, drawn, place, scale);
    const names = { model, groups, radii, lands, state, level, drawn, project, scale, area };
    const input = { ...names, taken: [], words };
    drawCounts(context, input);
    const board = new NameBoard();
    board.place(context, input, this.sigma.getCamera().ratio);
    board.draw(context, input, false);
  }

  paint({ model, state, groups, lands, content, taken, words }: Picture): void {
    const area = this.sigma.getDimensions();
    // Nothing has a place while the page is being laid out.
    if (area.width < 2 || area.height < 2) return;
    const { scale } = this;
    const project = projectionOf(this.sigma);
    const { level, drawn, radii } = content;
    const { x, y } = model.payload.nodes;
    const place = (node: number) => project({ x: x[node] ?? 0, y: y[node] ?? 0 });
    const ground = clearedContext(this.canvases.ground, area);
    if (ground !== null) drawGround(ground, { model, groups, lands, state, level, project });
    const ties = clearedContext(this.canvases.ties, area);
    if (ties !== null) {
      drawTies(ties, model, state, place, level !== 'actors');
      if (state.paper) drawOnPaper(ties, model, state, groups, content, { place, project, scale });
    }
    const names = clearedContext(this.canvases.names, area);
    if (names === null) return;
    const input = {
      model,
      groups,
      radii,
      lands,
      state,
      level,
      drawn,
      project,
      scale,
      area,
      taken,
      words,
    };
    drawMarks(names, model, state, drawn, place, scale);
    drawCounts(names, input);
    const moving = this.settled;
    if (!this.settled) this.board.place(names, input, this.sigma.getCamera().ratio);
    this.settled = true;
    this.board.draw(names, input, moving);
  }
}
