import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { CameraState } from 'sigma/types';
import { colours } from '../tokens.js';
import { drawGround } from './draw-ground.js';
import { drawCounts, drawNames } from './draw-names.js';
import { clearedContext } from './canvas.js';
import { drawOnPaper } from './draw-on-paper.js';
import { drawMarks, drawTies } from './draw-ties.js';
import type { Box } from './labels.js';
import { computeLands } from './lands.js';
import type { Land, Point } from './lands.js';
import { chooseActors, countInSight, levelFor, MAX_NODES } from './level-of-detail.js';
import type { Level } from './level-of-detail.js';
import { neighboursOf } from './map-model.js';
import type { Bounds, MapModel } from './map-model.js';
import { suggestedNodes } from './scene-state.js';
import type { SceneState } from './scene-state.js';
import { setGround, ShapeProgram } from './shape-program.js';
import { styleNode, styleTie } from './styles.js';
import type { Node, Tie } from './styles.js';
import { tieAt } from './tie-at.js';

export interface SceneEvents {
  readonly onActor: (node: number | null) => void;
  readonly onCommunity: (community: number) => void;
  readonly onTie: (a: number, b: number) => void;
  readonly onCamera: (camera: readonly [number, number, number]) => void;
  readonly taken: () => readonly Box[];
  readonly countText: (actors: number) => string;
  readonly numberText: (n: number) => string;
  readonly nameText: (name: string) => string;
}
const SETTLE_MS = 120;

/** One sigma renderer, never above the caps of level-of-detail, and three canvases of our own around it. */
export class MapScene {
  private readonly sigma: Sigma;
  private readonly graph = new Graph();
  private readonly canvases: Record<'ground' | 'ties' | 'names', HTMLCanvasElement>;
  private lands: readonly Land[] = [];
  private level: Level | undefined;
  private drawn: readonly number[] = [];
  private drawnTies: readonly number[] = [];
  private settling: number | undefined;
  private readonly sizes: ResizeObserver;

  constructor(
    private readonly container: HTMLElement,
    private readonly model: MapModel,
    private state: SceneState,
    private readonly events: SceneEvents,
    placed: boolean,
  ) {
    setGround(colours[state.theme].bg);
    this.sigma = new Sigma(this.graph, container, {
      renderLabels: false,
      hideEdgesOnMove: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      nodeProgramClasses: { shape: ShapeProgram },
      nodeHoverProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: EdgeLineProgram },
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (_, node) => ({ ...node, ...styleNode(this.model, this.state, node as Node) }),
      edgeReducer: (_, tie) => ({ ...tie, ...styleTie(this.model, this.state, tie as Tie) }),
      zIndex: true,
      stagePadding: 46,
      minCameraRatio: 0.002,
      maxCameraRatio: 2.5,
      zoomToSizeRatioFunction: (ratio) => Math.max(0.55, Math.pow(ratio, 0.3)),
      allowInvalidContainer: true,
    });
    const { bounds } = model;
    this.sigma.setCustomBBox({ x: [bounds.minX, bounds.maxX], y: [bounds.minY, bounds.maxY] });
    this.canvases = {
      ground: this.sigma.createCanvas('ground', { beforeLayer: 'edges' }),
      ties: this.sigma.createCanvas('ties', { afterLayer: 'edges' }),
      names: this.sigma.createCanvas('names', { afterLayer: 'nodes' }),
    };
    this.sigma.on('afterRender', () => {
      this.paint();
    });
    this.sigma.getCamera().on('updated', () => {
      this.settleSoon();
    });
    this.sigma.on('clickNode', ({ node }) => {
      const { index, community } = this.graph.getNodeAttributes(node) as Node;
      if (index < 0) this.events.onCommunity(community);
      else this.events.onActor(index);
    });
    this.sigma.on('clickStage', ({ event }) => {
      const tie = tieAt(this.model, this.state, this.drawnTies, event, this.place);
      if (tie === null) this.events.onActor(null);
      else this.events.onTie(...tie);
    });
    this.sigma.on('enterNode', () => container.classList.add('pointing'));
    this.sigma.on('leaveNode', () => {
      container.classList.remove('pointing');
    });
    this.sizes = new ResizeObserver(() => {
      this.sigma.resize();
      this.sync();
    });
    this.sizes.observe(container);
    this.sync();
    setTimeout(() => {
      this.lands = computeLands(model);
      if (this.state.chosen !== null && !placed) this.keepInView([this.state.chosen]);
      this.sigma.scheduleRender();
    }, 0);
  }

  update(state: SceneState): void {
    const chosenBefore = this.state.chosen;
    this.state = state;
    setGround(colours[state.theme].bg);
    this.sync();
    if (state.chosen !== null && state.chosen !== chosenBefore) this.keepInView([state.chosen]);
  }
  camera(): readonly [number, number, number] {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return [x, y, ratio];
  }
  setCamera([x, y, ratio]: readonly [number, number, number]): void {
    this.sigma.getCamera().setState({ x, y, ratio });
  }
  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    this.move({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
  }
  pan(dx: number, dy: number): void {
    const camera = this.sigma.getCamera();
    this.move({ x: camera.x + dx * 0.2 * camera.ratio, y: camera.y + dy * 0.2 * camera.ratio });
  }
  fit(): void {
    this.move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }
  /** Flies only when one of the actors is out of sight. */
  keepInView(nodes: readonly number[]): void {
    const { width, height } = this.sigma.getDimensions();
    const out = nodes.some((node) => {
      const at = this.place(node);
      return at.x < 40 || at.y < 60 || at.x > width - 40 || at.y > height - 40;
    });
    const camera = this.sigma.getCamera();
    const far = nodes.length === 1 && this.level === 'communities';
    if (!out && !far) return;
    const { x, y } = this.model.payload.nodes;
    const mean = (list: readonly number[]) =>
      nodes.reduce((sum, n) => sum + (list[n] ?? 0), 0) / Math.max(1, nodes.length);
    const framed = this.sigma.viewportToFramedGraph(
      this.sigma.graphToViewport({ x: mean(x), y: mean(y) }),
    );
    this.move({ ...framed, ratio: nodes.length > 1 ? 1 : Math.min(camera.ratio, 0.5) });
  }
  /** The linked actor that lies most in a direction; dy grows downwards. */
  neighbourTowards(node: number, dx: number, dy: number): number | null {
    const from = this.place(node);
    let [best, score] = [null as number | null, Infinity];
    for (const other of neighboursOf(this.model, node)) {
      const to = this.place(other);
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const across = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      if (along > 0 && along >= across * 0.6 && along + 2 * across < score)
        [best, score] = [other, along + 2 * across];
    }
    return best;
  }
  kill(): void {
    clearTimeout(this.settling);
    this.sizes.disconnect();
    this.sigma.kill();
  }

  /** A flight of no duration would divide by it: whoever wants no motion is there at once. */
  private move(to: Partial<CameraState>): void {
    const camera = this.sigma.getCamera();
    if (this.state.reducedMotion) camera.setState(to);
    else void camera.animate(to, { duration: 250, easing: 'quadraticOut' });
  }
  private readonly place = (node: number): Point => {
    const { x, y } = this.model.payload.nodes;
    return this.sigma.graphToViewport({ x: x[node] ?? 0, y: y[node] ?? 0 });
  };
  private settleSoon(): void {
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => {
      this.sync();
      this.events.onCamera(this.camera());
    }, SETTLE_MS);
  }
  private inSight(): Bounds {
    const { width, height } = this.sigma.getDimensions();
    const corners = [
      this.sigma.viewportToGraph({ x: -20, y: -20 }),
      this.sigma.viewportToGraph({ x: width + 20, y: height + 20 }),
    ];
    const [a = { x: 0, y: 0 }, b = { x: 0, y: 0 }] = corners;
    return {
      minX: Math.min(a.x, b.x),
      maxX: Math.max(a.x, b.x),
      minY: Math.min(a.y, b.y),
      maxY: Math.max(a.y, b.y),
    };
  }
  /** Puts in the renderer what this zoom shows. */
  private sync(): void {
    const { model, state } = this;
    const bounds = this.inSight();
    const { width, height } = this.sigma.getDimensions();
    const count = countInSight(model, bounds, state.shown);
    // Lands cover about a third of a fitted map.
    this.level = levelFor(Math.sqrt((width * height * 0.42) / Math.max(1, count)), this.level);
    const { nodes, edges } = model.payload;
    const far = this.level === 'communities';
    const keep = [
      ...(state.chosen === null ? [] : [state.chosen]),
      ...(state.chosen === null || far ? [] : neighboursOf(model, state.chosen).subarray(0, 400)),
      ...state.routes.flatMap((route) => [...route]),
      ...suggestedNodes(state),
      ...state.subjects.keys(),
    ];
    const choice = chooseActors(model, { bounds, keep, shown: far ? () => false : state.shown });
    this.graph.clear();
    if (far) {
      for (const c of model.payload.communities.slice(0, 300)) {
        if (c.community > 0)
          this.graph.addNode(`c:${String(c.community)}`, {
            x: c.x,
            y: c.y,
            index: -c.actors,
            community: c.community,
          });
      }
    }
    const room = MAX_NODES - this.graph.order;
    this.drawn = choice.nodes.slice(0, room);
    for (const n of this.drawn) {
      this.graph.addNode(String(n), {
        x: nodes.x[n] ?? 0,
        y: nodes.y[n] ?? 0,
        index: n,
        community: nodes.community[n] ?? 0,
      });
    }
    this.drawnTies = far ? [] : choice.edges;
    for (const e of this.drawnTies) {
      const [a, b] = [String(edges.source[e]), String(edges.target[e])];
      if (a === b || !this.graph.hasNode(a) || !this.graph.hasNode(b)) continue;
      if (!this.graph.hasEdge(a, b)) this.graph.addEdge(a, b, { index: e });
    }
    this.container.dataset['nodes'] = String(this.graph.order);
    this.container.dataset['edges'] = String(this.graph.size);
    this.container.dataset['level'] = this.level;
    this.sigma.refresh();
  }
  private paint(): void {
    const { model, state, place, lands } = this;
    const area = this.sigma.getDimensions();
    // Nothing has a place while the page is being laid out.
    if (area.width < 2 || area.height < 2) return;
    const project = (p: Point) => this.sigma.graphToViewport(p);
    const ground = clearedContext(this.canvases.ground, area);
    if (ground !== null) drawGround(ground, model, lands, state, project);
    const ties = clearedContext(this.canvases.ties, area);
    if (ties !== null) drawTies(ties, model, state, place);
    if (ties !== null && state.paper) {
      drawOnPaper(
        ties,
        model,
        state,
        this.level === 'communities' ? null : this.drawn,
        place,
        project,
      );
    }
    const names = clearedContext(this.canvases.names, area);
    if (names === null || this.level === undefined) return;
    const input = {
      model,
      lands,
      state,
      level: this.level,
      drawn: this.drawn,
      place,
      project,
      area,
      taken: this.events.taken(),
      countText: this.events.countText,
      numberText: this.events.numberText,
      nameText: this.events.nameText,
    };
    drawMarks(names, state, place);
    if (this.level === 'communities') drawCounts(names, input);
    drawNames(names, input);
  }
}
