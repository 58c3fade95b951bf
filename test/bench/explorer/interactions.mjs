/** Runs in the page before anything else. The browser's Event Timing reports presses, keys and what enters or leaves
 *  (16 ms and more); by its specification it leaves out moves and wheels, which are timed here from the event's own time
 *  stamp to the end of the next frame's task. */
export function watchInteractions() {
  const seen = [];
  globalThis.__interactions = seen;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) seen.push({ name, duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  const toNextPaint = ({ type, timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.push({ name: type, duration: performance.now() - timeStamp });
      port2.postMessage(null);
    });
  };
  for (const name of ['pointermove', 'wheel'])
    addEventListener(name, toNextPaint, { capture: true, passive: true });
}

/** Pans, zooms, hovers and searches as a hand does, and takes the time from each event to the next paint. */
export async function interactions(page) {
  const map = await page.locator('passerelle-map').boundingBox();
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  const found = {};
  for (const [name, act] of Object.entries({ pan, zoom, hover, search })) {
    await page.evaluate(() => void (globalThis.__interactions.length = 0));
    await act(page, x, y);
    await page.waitForTimeout(600);
    found[name] = await page.evaluate(() => [...globalThis.__interactions]);
  }
  return found;
}

async function pan(page, x, y) {
  for (let time = 0; time < 4; time++) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 20; step++) await page.mouse.move(x + 7 * step, y - 4 * step);
    await page.mouse.up();
    await page.waitForTimeout(250);
  }
}
async function zoom(page, x, y) {
  for (const way of [-1, 1]) {
    for (let step = 0; step < 12; step++) {
      await page.mouse.move(x + step, y);
      await page.mouse.wheel(0, way * 120);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(500);
  }
}
async function hover(page, x, y) {
  for (let step = 0; step < 60; step++)
    await page.mouse.move(x - 300 + 10 * step, y - 150 + ((step * 53) % 300));
}
async function search(page) {
  for (const text of ['univ', 'bitcoin', 'contributeru']) {
    await page.locator('#search').click();
    for (const letter of text) {
      await page.keyboard.press(letter);
      await page.waitForTimeout(40);
    }
    await page.waitForTimeout(300);
    await page.locator('#search').fill('');
    await page.keyboard.press('Escape');
  }
}
