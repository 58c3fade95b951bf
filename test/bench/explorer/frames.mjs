/** Times between frames while the map is dragged by the mouse. Without a graphics card the browser paces itself by what
 *  the rasteriser has finished, so that the mean over many frames is the true cost of one.
 *  @param at where the drag begins
 *  @param most frames, and milliseconds after which fewer will do
 *  @returns also the processor time of one frame, in the page's process and the one that draws: a busy machine or a
 *    screen that takes sixty frames a second hardly change that one */
export async function framesWhileDragged(page, at, most = { frames: 40, ms: 60_000 }) {
  const used = await processorTime(page.context().browser());
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  let isOver = false;
  const counting = page
    .evaluate(async ({ frames, ms }) => {
      const times = [];
      const started = performance.now();
      let last = started;
      while (times.length < frames && (last - started < ms || times.length < 3)) {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        times.push(now - last);
        last = now;
      }
      return times;
    }, most)
    .finally(() => (isOver = true));
  for (let step = 0; !isOver; step = (step + 1) % 80) {
    const along = step < 40 ? step : 80 - step;
    await page.mouse.move(at.x + 8 * along, at.y - 3 * along);
    await page.waitForTimeout(12);
  }
  const times = await counting;
  await page.mouse.up();
  const after = await processorTime(page.context().browser());
  return { times, processor: (after - used) / times.length };
}

async function processorTime(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const drawing = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
  return 1000 * drawing.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

export const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
export const quantile = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))];
