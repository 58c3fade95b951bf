/** From the fitted sheet to the screen: x' = k·x + dx. */
export interface Sheet {
  readonly k: number;
  readonly dx: number;
  readonly dy: number;
}
export const FITTED: Sheet = { k: 1, dx: 0, dy: 0 };
const MOST = 60;
const LEAST = 0.4;

/** Nearer or farther; the point under the hand stays. */
export function zoomed(sheet: Sheet, by: number, x: number, y: number): Sheet {
  const k = Math.max(LEAST, Math.min(MOST, sheet.k * by));
  const grown = k / sheet.k;
  return { k, dx: x - (x - sheet.dx) * grown, dy: y - (y - sheet.dy) * grown };
}

export const isNearest = ({ k }: Sheet): boolean => k >= MOST;

/** Drags, pinches and wheels of an element. */
export function handle(
  element: HTMLElement,
  sheet: () => Sheet,
  moved: (next: Sheet) => void,
): void {
  const fingers = new Map<number, { x: number; y: number }>();
  const at = (e: { clientX: number; clientY: number }): { x: number; y: number } => {
    const { left, top } = element.getBoundingClientRect();
    return { x: e.clientX - left, y: e.clientY - top };
  };
  element.addEventListener(
    'wheel',
    (e) => {
      e.preventDefault();
      const { x, y } = at(e);
      moved(zoomed(sheet(), Math.exp(-e.deltaY * 0.0022), x, y));
    },
    { passive: false },
  );
  element.addEventListener('pointerdown', (e) => {
    if (e.button === 0) fingers.set(e.pointerId, at(e));
  });
  element.addEventListener('pointermove', (e) => {
    const before = fingers.get(e.pointerId);
    if (before === undefined) return;
    const now = at(e);
    const [other] = [...fingers].filter(([id]) => id !== e.pointerId).map(([, point]) => point);
    fingers.set(e.pointerId, now);
    if (other === undefined) {
      const { k, dx, dy } = sheet();
      moved({ k, dx: dx + now.x - before.x, dy: dy + now.y - before.y });
      return;
    }
    const apart = (point: { x: number; y: number }): number =>
      Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    moved(zoomed(sheet(), apart(now) / apart(before), other.x, other.y));
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    element.addEventListener(name, (e) => {
      fingers.delete(e.pointerId);
    });
}
