import type { GeoProjection } from 'd3-geo';
import { LitElement, html, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { clearedContext } from '../scene/canvas.js';
import type { MapModel } from '../scene/map-model.js';
import type { SceneState } from '../scene/scene-state.js';
import { stylesFor } from '../scene/styles.js';
import { FITTED, handle, isNearest, zoomed } from './camera.js';
import type { Sheet } from './camera.js';
import { circlesOf } from './circles.js';
import type { Circle, Drawn, Size } from './circles.js';
import { drawGround } from './draw-ground.js';
import type { Box, GroundPicture } from './draw-ground.js';
import { drawOutline, inked, loadOutline, paintInked } from './outline.js';
import type { Inked, Outline } from './outline.js';
import type { Ground, Place } from './places.js';
import { drawSketch, projectionFor, sketchOf } from './projection.js';
import type { Segment } from './projection.js';
import { slicesOf } from './slices.js';
import { nearest, WAYS } from './walk.js';
import { colours } from '../tokens.js';

/** What only the page knows of words. */
export interface GroundWords {
  readonly label: string;
  name(circle: Circle): string;
  kinds(circle: Circle): string;
  /** For who does not see it. */
  describe(circle: Circle): string;
  number(n: number): string;
}
export interface GroundEvents {
  onPlace(id: string): void;
  /** The outlines could not be read. */
  onNoOutline(): void;
}

/** The shown actors on the ground: a canvas, and over it one button a circle. */
@customElement('passerelle-ground')
export class GroundElement extends LitElement {
  @property({ attribute: false }) model: MapModel | null = null;
  @property({ attribute: false }) ground: Ground | null = null;
  @property({ attribute: false }) scene: SceneState | null = null;
  @property({ attribute: false }) words: GroundWords | null = null;
  @property({ attribute: false }) events: GroundEvents | null = null;
  /** Place whose panel is open. */
  @property({ attribute: false }) place: string | null = null;
  @state() private sheet: Sheet = FITTED;
  @state() private outline: Outline | null = null;
  @property({ attribute: false }) frame: Ground['places'] = [];
  @state() private area: Size = { width: 0, height: 0 };
  private fitted: {
    frame: Ground['places'];
    area: Size;
    projection: GeoProjection;
    sketch: Segment[];
  } | null = null;
  private current: GroundPicture | null = null;
  /** Of the last zoom: while the sheet only slides, circles slide with it. */
  private still: { of: Ground; fit: object; k: number; drawn: Drawn } | null = null;
  private coloured: { of: SceneState; by: WeakMap<Place, ReadonlyMap<string, number>> } | null =
    null;
  private inked: { of: object; paths: Inked } | null = null;
  private readonly watch = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = this;
    if (width !== this.area.width || height !== this.area.height) this.area = { width, height };
  });

  override createRenderRoot(): this {
    return this;
  }
  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
    loadOutline().then(
      (outline) => {
        this.outline = outline;
      },
      () => this.events?.onNoOutline(),
    );
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }
  override willUpdate(changed: Map<string, unknown>): void {
    // Another territory: the sheet is fitted to it.
    if (changed.has('frame')) this.sheet = FITTED;
  }
  override firstUpdated(): void {
    handle(
      this,
      () => this.sheet,
      (next) => {
        this.sheet = next;
      },
    );
  }

  zoom(action: 'in' | 'out' | 'fit'): void {
    const { width, height } = this.area;
    this.sheet =
      action === 'fit'
        ? FITTED
        : zoomed(this.sheet, action === 'in' ? 1.5 : 1 / 1.5, width / 2, height / 2);
  }
  /** The picture for a file: the same strokes. */
  drawOn(context: CanvasRenderingContext2D): void {
    if (this.current !== null) drawGround(context, this.current);
  }
  get size(): Size {
    return this.area;
  }

  private fit(): NonNullable<GroundElement['fitted']> {
    const { frame, area } = this;
    if (this.fitted?.frame !== frame || this.fitted.area !== area) {
      const projection = projectionFor(frame, area);
      this.fitted = { frame, area, projection, sketch: sketchOf(frame, projection, area) };
    }
    return this.fitted;
  }
  /** Moved and grown as the sheet is. */
  private projected(base: GeoProjection): GeoProjection {
    const { k, dx, dy } = this.sheet;
    const [x, y] = base.translate();
    const copy = projectionFor(this.frame, this.area);
    return copy
      .scale(base.scale() * k)
      .translate([k * x + dx, k * y + dy])
      .clipExtent([
        [-20, -20],
        [this.area.width + 20, this.area.height + 20],
      ]);
  }

  private slid(ground: Ground, fit: { projection: GeoProjection }): Drawn {
    const { k, dx, dy } = this.sheet;
    if (this.still?.of !== ground || this.still.fit !== fit || this.still.k !== k) {
      const at = ({ lon, lat }: Place): readonly [number, number] | null => {
        const point = fit.projection([lon, lat]);
        return point === null ? null : [k * point[0], k * point[1]];
      };
      this.still = { of: ground, fit, k, drawn: circlesOf(ground, at, this.area) };
    }
    const { drawn } = this.still;
    return {
      ...drawn,
      circles: drawn.circles.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy })),
    };
  }
  private picture(): GroundPicture | null {
    const { model, ground, scene, words, area: size, sheet, outline } = this;
    if (model === null || ground === null || scene === null || words === null) return null;
    if (size.width === 0) return null;
    const fit = this.fit();
    const { projection, sketch } = fit;
    const drawn = this.slid(ground, fit);
    const styles = stylesFor(model, scene);
    const { community } = model.payload.nodes;
    const colourOf = (node: number): string =>
      styles.node({ index: node, community: community[node] ?? 0, x: 0, y: 0, radius: 0 }).color ??
      colours[scene.theme].dimActor;
    if (this.coloured?.of !== scene) this.coloured = { of: scene, by: new WeakMap() };
    const { by } = this.coloured;
    const circleAt = (node: number): number => drawn.circleOf[ground.placeOf[node] ?? -1] ?? -1;
    const own = scene.chosen === null ? -1 : circleAt(scene.chosen);
    const ego = new Map<number, number>();
    if (own !== -1)
      for (const node of scene.ego) {
        const at = circleAt(node);
        if (at !== -1) ego.set(at, (ego.get(at) ?? 0) + 1);
      }
    const open = ground.places.findIndex(({ id }) => id === this.place);
    return {
      theme: scene.theme,
      size,
      drawn,
      outline: (context) => {
        if (outline !== null)
          drawOutline(context, outline, this.projected(projection), scene.theme);
      },
      sketch: (context) => {
        drawSketch(context, sketch, sheet, colours[scene.theme].line2);
      },
      slices: (circle) => slicesOf(circle, ground, colourOf, by),
      name: (circle) => words.name(circle),
      kinds: (circle) => words.kinds(circle),
      number: (n) => words.number(n),
      chosen: own !== -1 ? own : open === -1 ? null : (drawn.circleOf[open] ?? null),
      ego,
      taken: [],
    };
  }

  override updated(): void {
    const { current } = this;
    const canvas = this.querySelector('canvas');
    if (canvas === null || current === null) return;
    const context = clearedContext(canvas, current.size);
    if (context === null) return;
    const picture = { ...current, taken: this.controls(), outline: this.outlineOnScreen() };
    drawGround(context, picture);
  }
  /** Projected once; grown by the canvas. */
  private outlineOnScreen(): (context: CanvasRenderingContext2D) => void {
    const { outline, scene, sheet } = this;
    const fit = this.fit();
    if (outline === null || scene === null) return () => undefined;
    if (this.inked?.of !== fit) this.inked = { of: fit, paths: inked(outline, fit.projection) };
    const { paths } = this.inked;
    return (context) => {
      paintInked(context, paths, sheet, scene.theme);
    };
  }
  /** The headline and the buttons over the map. */
  private controls(): Box[] {
    const { x, y } = this.getBoundingClientRect();
    return [
      ...(this.parentElement?.querySelectorAll('.map-head, .map-actions, .zoom, .ground-foot') ??
        []),
    ].map((one) => {
      const box = one.getBoundingClientRect();
      return { x: box.x - x, y: box.y - y, width: box.width, height: box.height };
    });
  }

  /** Opens one place; parts those that lie together. */
  private open(circle: Circle): void {
    const place = this.ground?.places[circle.places[0] ?? -1];
    if (place === undefined) return;
    if (circle.places.length > 1 && !isNearest(this.sheet))
      this.sheet = zoomed(this.sheet, 3, circle.x, circle.y);
    else this.events?.onPlace(place.id);
  }
  private key(e: KeyboardEvent, i: number): void {
    const circles = this.current?.drawn.circles ?? [];
    const own = circles[i];
    if (own === undefined) return;
    const way = WAYS[e.key];
    if (e.key === 'Enter' || e.key === ' ') this.open(own);
    else if (way === undefined) return;
    else {
      const next = nearest(circles, i, way);
      if (next !== -1) this.querySelectorAll<SVGElement>('.spot')[next]?.focus();
    }
    e.preventDefault();
    e.stopPropagation();
  }

  override render() {
    // Made here so that the buttons lie where the circles are painted.
    this.current = this.picture();
    const { width, height } = this.area;
    return html`<canvas class="ground-canvas" aria-hidden="true"></canvas
      ><svg
        class="ground-spots"
        viewBox="0 0 ${Math.max(1, width)} ${Math.max(1, height)}"
        role="group"
        aria-label=${this.words?.label ?? ''}
      >
        ${(this.current?.drawn.circles ?? []).map((circle, i) => this.spot(circle, i))}
      </svg>`;
  }
  private spot(circle: Circle, i: number) {
    return svg`<circle
      class="spot"
      role="button"
      tabindex=${i === 0 ? 0 : -1}
      cx=${circle.x.toFixed(1)} cy=${circle.y.toFixed(1)} r=${Math.max(12, circle.radius).toFixed(1)}
      aria-label=${this.words?.describe(circle) ?? ''}
      @click=${() => {
        this.open(circle);
      }}
      @keydown=${(e: KeyboardEvent) => {
        this.key(e, i);
      }}
    ><title>${this.words?.describe(circle) ?? ''}</title></circle>`;
  }
}
