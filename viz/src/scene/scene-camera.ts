import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Bounds } from './bounds.js';
import type { Point } from './lands.js';

export type CameraView = readonly [x: number, y: number, ratio: number];

/** Flights, and what is in sight. */
export class SceneCamera {
  constructor(
    private readonly sigma: Sigma,
    private readonly calm: () => boolean,
  ) {}

  get view(): CameraView {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return [x, y, ratio];
  }
  set([x, y, ratio]: CameraView): void {
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
  /** Flies to the middle of some places, only when one is out of sight or too far to be told apart. */
  keepInView(places: readonly Point[], far: boolean): void {
    const { width, height } = this.sigma.getDimensions();
    const [first] = places;
    if (first === undefined) return;
    const out = places.some((place) => {
      const at = this.sigma.graphToViewport(place);
      return at.x < 40 || at.y < 60 || at.x > width - 40 || at.y > height - 40;
    });
    if (!out && !far) return;
    const mean = (axis: 'x' | 'y') =>
      places.reduce((sum, place) => sum + place[axis], 0) / places.length;
    const framed = this.sigma.viewportToFramedGraph(
      this.sigma.graphToViewport({ x: mean('x'), y: mean('y') }),
    );
    const camera = this.sigma.getCamera();
    this.move({
      ...framed,
      ratio: places.length > 1 ? 1 : Math.min(camera.ratio, far ? 0.25 : 0.5),
    });
  }
  scale(): { readonly unit: number; readonly size: number } {
    const a = this.sigma.graphToViewport({ x: 0, y: 0 });
    const b = this.sigma.graphToViewport({ x: 1, y: 0 });
    return { unit: Math.hypot(b.x - a.x, b.y - a.y), size: this.sigma.scaleSize(1) };
  }
  inSight(): Bounds {
    const { width, height } = this.sigma.getDimensions();
    const a = this.sigma.viewportToGraph({ x: -20, y: -20 });
    const b = this.sigma.viewportToGraph({ x: width + 20, y: height + 20 });
    return {
      minX: Math.min(a.x, b.x),
      maxX: Math.max(a.x, b.x),
      minY: Math.min(a.y, b.y),
      maxY: Math.max(a.y, b.y),
    };
  }
  /** A flight of no duration would divide by it: whoever wants no motion is there at once. */
  private move(to: Partial<CameraState>): void {
    const camera = this.sigma.getCamera();
    if (this.calm()) camera.setState(to);
    else void camera.animate(to, { duration: 250, easing: 'quadraticOut' });
  }
}
