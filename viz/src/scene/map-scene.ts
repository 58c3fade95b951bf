import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import { colours } from '../tokens.js';
import { boundsOf, padded } from './bounds.js';
import { crossFade } from './cross-fade.js';
import { groupsOf } from './groups.js';
import type { Groups } from './groups.js';
import type { Box } from './labels.js';
import { computeLands } from './lands.js';
import type { Land, Point } from './lands.js';
import type { Level } from './level-of-detail.js';
import type { Words } from './name-requests.js';
import { neighboursOf } from './map-model.js';
import type { MapModel } from './map-model.js';
import { pickWithoutCard } from './pick.js';
import { SceneCamera } from './scene-camera.js';
import type { CameraView } from './scene-camera.js';
import { fillGraph, levelAt } from './scene-content.js';
import type { Content } from './scene-content.js';
import { ScenePainter } from './scene-painter.js';
import type { SceneState } from './scene-state.js';
import { setGround, ShapeProgram } from './shape-program.js';
import { stylesFor } from './styles.js';
import type { Node, Styles, Tie } from './styles.js';
import { tieAt } from './tie-at.js';

export interface SceneEvents {
  readonly onActor: (node: number | null) => void;
  readonly onCommunity: (community: number) => void;
  readonly onTie: (a: number, b: number) => void;
  readonly onCamera: (camera: CameraView) => void;
  readonly taken: () => readonly Box[];
  readonly words: Words;
}
const SETTLE_MS = 120;

/** One sigma renderer, never above the caps of level-of-detail, and the canvases of its painter. */
export class MapScene {
  readonly camera: SceneCamera;
  private readonly sigma: Sigma;
  private readonly graph = new Graph();
  private readonly painter: ScenePainter;
  private readonly sizes: ResizeObserver;
  private styles: Styles;
  private groups: Groups;
  private lands: readonly Land[] = [];
  private content: Content = { level: 'communities', drawn: [], ties: [], radii: new Map() };
  private filled = false;
  private reframed = false;
  private settling: number | undefined;
  private moves = 0;
  private taken = '';

  constructor(
    private readonly container: HTMLElement,
    private readonly model: MapModel,
    private state: SceneState,
    private readonly events: SceneEvents,
    placed: boolean,
  ) {
    setGround(colours[state.theme].bg);
    this.styles = stylesFor(model, state);
    this.groups = groupsOf(model.payload, state.shown);
    this.sigma = new Sigma(this.graph, container, {
      renderLabels: false,
      hideEdgesOnMove: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      nodeProgramClasses: { shape: ShapeProgram },
      nodeHoverProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: EdgeLineProgram },
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (_, node) => ({ ...node, ...this.styles.node(node as Node) }),
      edgeReducer: (_, tie) => ({ ...tie, ...this.styles.tie(tie as Tie) }),
      zIndex: true,
      stagePadding: 30,
      minCameraRatio: 0.002,
      maxCameraRatio: 2.5,
      zoomToSizeRatioFunction: (ratio) => Math.max(0.55, Math.pow(ratio, 0.3)),
      allowInvalidContainer: true,
    });
    pickWithoutCard(this.sigma, this.graph);
    this.frame();
    this.camera = new SceneCamera(this.sigma, () => this.state.reducedMotion);
    this.painter = new ScenePainter(this.sigma);
    this.listen();
    this.sizes = new ResizeObserver(() => {
      const before = this.size;
      const { width, height } = this.sigma.resize().getDimensions();
      // An observer tells the first size too, which the map has been drawn in.
      if (width === before.width && height === before.height) return;
      this.reframed = true;
      this.sync();
    });
    this.sizes.observe(container);
    this.sync();
    setTimeout(() => {
      this.lands = computeLands(model);
      this.painter.unsettle();
      if (this.state.chosen !== null && !placed) this.show([this.state.chosen]);
      this.sigma.scheduleRender();
    }, 0);
  }

  update(state: SceneState): void {
    const before = this.state;
    if (state.moment !== before.moment && !state.reducedMotion)
      crossFade(this.container, () => {
        this.sigma.refresh();
      });
    this.state = state;
    setGround(colours[state.theme].bg);
    this.styles = stylesFor(this.model, state);
    if (state.shown !== before.shown) {
      this.groups = groupsOf(this.model.payload, state.shown);
      this.frame();
    }
    this.sync();
    if (state.chosen !== null && state.chosen !== before.chosen) this.show([state.chosen]);
  }
  /** Flies there when it is out of sight. */
  show(nodes: readonly number[]): void {
    const { x, y } = this.model.payload.nodes;
    const far = nodes.length === 1 && this.content.level !== 'actors';
    this.camera.keepInView(
      nodes.map((node) => ({ x: x[node] ?? 0, y: y[node] ?? 0 })),
      far,
    );
  }
  /** Names leave the room that the headline and the controls take, also when these change after the map was drawn. */
  keepClear(): void {
    const taken = JSON.stringify(this.events.taken());
    if (taken === this.taken) return;
    this.taken = taken;
    this.painter.unsettle();
    this.sigma.scheduleRender();
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
  /** Width and height in pixels of the page. */
  get size(): { readonly width: number; readonly height: number } {
    return this.sigma.getDimensions();
  }
  /** What is on screen now, drawn on one plain context. */
  drawOn(context: CanvasRenderingContext2D): void {
    const { model, state, groups, lands, content } = this;
    const { words } = this.events;
    this.painter.paintOn(context, { model, state, groups, lands, content, taken: [], words });
  }
  kill(): void {
    clearTimeout(this.settling);
    this.moves++;
    this.sizes.disconnect();
    this.sigma.kill();
  }

  private listen(): void {
    const { sigma, container } = this;
    sigma.on('afterRender', () => {
      const { model, state, groups, lands, content } = this;
      const { words } = this.events;
      this.painter.paint({
        model,
        state,
        groups,
        lands,
        content,
        taken: this.events.taken(),
        words,
      });
    });
    sigma.getCamera().on('updated', () => {
      clearTimeout(this.settling);
      const moves = ++this.moves;
      // Where frames are slow the timer comes before the moves that wait: only two frames without any are a rest.
      const rest = (): void => {
        if (moves !== this.moves) return;
        this.sync();
        this.events.onCamera(this.camera.view);
      };
      this.settling = window.setTimeout(() => {
        requestAnimationFrame(() => requestAnimationFrame(rest));
      }, SETTLE_MS);
    });
    sigma.on('clickNode', ({ node }) => {
      const { index, community } = this.graph.getNodeAttributes(node) as Node;
      if (index < 0) this.events.onCommunity(community);
      else this.events.onActor(index);
    });
    sigma.on('clickStage', ({ event }) => {
      const tie = tieAt(this.model, this.state, this.content.ties, event, this.place);
      if (tie === null) this.events.onActor(null);
      else this.events.onTie(...tie);
    });
    sigma.on('enterNode', () => {
      container.classList.add('pointing');
    });
    sigma.on('leaveNode', () => {
      container.classList.remove('pointing');
    });
  }
  /** All in sight means: the larger communities, or under filters what these leave. */
  private frame(): void {
    const { model, state } = this;
    const { nodes } = model.payload;
    const apart = model.archipelago?.numbers;
    const isLinked = (i: number) => {
      const community = nodes.community[i] ?? 0;
      return community > 0 && apart?.has(community) !== true;
    };
    const seen = (list: readonly number[]) => list.filter((_, i) => state.shown(i) && isLinked(i));
    const x = state.framed ? seen(nodes.x) : [];
    const bounds = x.length < 2 ? model.bounds : padded(boundsOf(x, seen(nodes.y)));
    this.reframed = true;
    this.sigma.setCustomBBox({ x: [bounds.minX, bounds.maxX], y: [bounds.minY, bounds.maxY] });
  }
  private readonly place = (node: number): Point => {
    const { x, y } = this.model.payload.nodes;
    return this.sigma.graphToViewport({ x: x[node] ?? 0, y: y[node] ?? 0 });
  };
  /** Puts in the renderer what this zoom shows. */
  private sync(): void {
    const { state, container, graph } = this;
    // An empty renderer does not know its camera: any one node will do.
    const isEmpty = graph.order === 0;
    if (isEmpty) graph.addNode('', { x: 0, y: 0, index: -1, community: 0, radius: 0 });
    // Places in a new frame, or in another size, are known once it has been processed.
    if (this.reframed || isEmpty) this.sigma.refresh();
    this.reframed = false;
    const before = this.filled ? this.content.level : undefined;
    const level = this.levelNow(before);
    if (before !== undefined && before !== level && !state.reducedMotion)
      crossFade(container, () => {
        this.sigma.refresh();
      });
    this.content = this.fill(level);
    this.filled = true;
    container.dataset['nodes'] = String(graph.order);
    container.dataset['edges'] = String(graph.size);
    container.dataset['level'] = this.content.level;
    this.painter.unsettle();
    // What else changes before the next frame is drawn with it.
    this.sigma.refresh({ schedule: true });
  }
  private levelNow(before: Level | undefined): Level {
    const { model, state, groups } = this;
    const area = this.sigma.getDimensions();
    return levelAt(model, state, this.camera.inSight(), area, before, groups);
  }
  private fill(level: Level): Content {
    const { model, state, groups, graph } = this;
    const bounds = this.camera.inSight();
    return fillGraph(graph, model, groups, state, bounds, level, this.camera.scale());
  }
}
