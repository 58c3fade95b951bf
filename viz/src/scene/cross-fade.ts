import { isDrawnByCpu } from './canvas.js';

const FADE_MS = 150;

/** What is on screen now, kept over the map and let go in 150 ms, so that a level never pops.
 *  @param render draws the map once more: a WebGL canvas can be read only in the task that drew it */
export function crossFade(container: HTMLElement, render: () => void): void {
  const { width, height } = container.getBoundingClientRect();
  if (width < 2 || height < 2) return;
  const ghost = document.createElement('canvas');
  ghost.className = 'ghost';
  [ghost.width, ghost.height] = [Math.round(width), Math.round(height)];
  const context = ghost.getContext('2d', { willReadFrequently: isDrawnByCpu() });
  if (context === null) return;
  render();
  for (const layer of container.querySelectorAll<HTMLCanvasElement>('canvas:not(.ghost)')) {
    if (layer.width > 0 && layer.height > 0) context.drawImage(layer, 0, 0, width, height);
  }
  container.append(ghost);
  requestAnimationFrame(() => ghost.classList.add('gone'));
  setTimeout(() => {
    ghost.remove();
  }, FADE_MS + 50);
}
