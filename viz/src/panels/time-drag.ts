import { compareDates } from '../state/steps.js';
import { moved } from '../state/stops.js';
import type { Period, Stops } from '../state/stops.js';
import type { Context } from './context.js';

/** A press on the bar takes the nearer handle there; it follows the pointer, and the numbers come when it is let go. */
export function dragHandle(c: Context, stops: Stops, period: Period, down: PointerEvent): void {
  if (down.button !== 0) return;
  const track = down.currentTarget as HTMLElement;
  const last = stops.length - 1;
  const stopAt = (e: PointerEvent): number => {
    const { left, width } = track.getBoundingClientRect();
    return Math.round((last * (e.clientX - left)) / Math.max(1, width));
  };
  const pressed = stopAt(down);
  const grabbed = (down.target as HTMLElement).dataset['end'];
  const isNearer = Math.abs(pressed - period.from) < Math.abs(pressed - period.to);
  const end = grabbed === 'from' || (grabbed === undefined && isNearer) ? 'from' : 'to';
  let next = grabbed === undefined ? moved(period, end, pressed, last) : period;
  down.preventDefault();
  track.querySelector<HTMLElement>(`[data-end="${end}"]`)?.focus();
  track.setPointerCapture(down.pointerId);
  c.set({ dragged: next });
  const move = (e: PointerEvent) => {
    const to = moved(period, end, stopAt(e), last);
    if (to[end] === next[end]) return;
    next = to;
    c.set({ dragged: next });
  };
  const finish = (keep: boolean) => {
    track.removeEventListener('pointermove', move);
    track.removeEventListener('pointerup', up);
    track.removeEventListener('pointercancel', cancel);
    c.set({ dragged: null });
    const isMoved = next.from !== period.from || next.to !== period.to;
    if (keep && isMoved) c.go(compareDates(stops[next.from] ?? null, stops[next.to] ?? null));
  };
  const up = () => {
    finish(true);
  };
  const cancel = () => {
    finish(false);
  };
  track.addEventListener('pointermove', move);
  track.addEventListener('pointerup', up);
  track.addEventListener('pointercancel', cancel);
}
