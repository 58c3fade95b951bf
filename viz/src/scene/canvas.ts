let drawnByCpu: boolean | undefined;

/** No graphics card draws this page (a virtual machine, a remote desktop, a driver on a block list). The browser then
 *  emulates one, and paths on a canvas cost it a hundred times what they cost its own rasteriser. */
export function isDrawnByCpu(): boolean {
  if (drawnByCpu !== undefined) return drawnByCpu;
  const gl = document.createElement('canvas').getContext('webgl');
  const named = gl?.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = named == null ? '' : gl?.getParameter(named.UNMASKED_RENDERER_WEBGL);
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  drawnByCpu = /swiftshader|llvmpipe|software|basic render/i.test(String(renderer));
  return drawnByCpu;
}

/** The 2D context of a canvas, sized to the map and the screen's pixels, emptied. */
export function clearedContext(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    [canvas.width, canvas.height] = [w, h];
    canvas.style.width = `${String(width)}px`;
    canvas.style.height = `${String(height)}px`;
  }
  // "Read frequently" is how a page asks for the browser's own rasteriser.
  const context = canvas.getContext('2d', { willReadFrequently: isDrawnByCpu() });
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
