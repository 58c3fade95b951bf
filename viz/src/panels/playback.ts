import { compareDates } from '../state/steps.js';
import { playStep } from '../state/stops.js';
import type { Context } from './context.js';
import { changesPath, periodFor, stopsFor } from './lens-changes.js';

const STEP_MS = 900;
const WAIT_MS = 100;

/** Fills the chosen period month by month, up to where its second handle was. A step waits for the numbers of the one
 *  before it, however slow. */
export class Playback {
  private timer: number | undefined;
  private end = 0;
  private at = 0;

  constructor(private readonly context: () => Context) {}

  toggle(): void {
    const c = this.context();
    if (c.ui.playing) {
      this.stop();
      return;
    }
    const period = periodFor(c);
    if (period === null) return;
    const isPaused = period.to === this.at && this.at < this.end;
    if (!isPaused) this.end = period.to;
    c.set({ playing: true });
    this.go(isPaused ? this.at : period.from + playStep(period));
  }
  stop(): void {
    clearTimeout(this.timer);
    this.context().set({ playing: false });
  }

  private go(to: number): void {
    const c = this.context();
    const [stops, period] = [stopsFor(c), periodFor(c)];
    if (period === null) return;
    this.at = Math.min(to, this.end);
    c.go(compareDates(stops[period.from] ?? null, stops[this.at] ?? null), true);
    this.timer = window.setTimeout(() => {
      this.next();
    }, STEP_MS);
  }
  private next(): void {
    const c = this.context();
    const period = periodFor(c);
    // Somebody went elsewhere, or took a handle: what is shown is theirs.
    if (
      period === null ||
      c.view.lens !== 'changes' ||
      period.to !== this.at ||
      this.at >= this.end
    )
      this.stop();
    else if (c.get(changesPath(c) ?? '').state === 'loading')
      this.timer = window.setTimeout(() => {
        this.next();
      }, WAIT_MS);
    else this.go(this.at + playStep({ from: period.from, to: this.end }));
  }
}
