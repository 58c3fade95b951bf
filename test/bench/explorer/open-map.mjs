import { watchInteractions } from './interactions.mjs';

const SIZE = { width: 1440, height: 900 };
/** A first map of a cold server includes its layout. */
const PATIENCE = 600_000;

/** Opens the explorer and waits until its map has been painted.
 *  @returns what it took, what the renderer holds, and the bytes that had come by then */
export async function openMap(browser, address, query = '') {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic = await countTraffic(cdp);
  await page.addInitScript(watchInteractions);
  const started = performance.now();
  await page.goto(`${address}/${query}`);
  await page.waitForFunction(
    () => Number(document.querySelector('passerelle-map')?.dataset['nodes'] ?? '0') > 0,
    undefined,
    { timeout: PATIENCE, polling: 'raf' },
  );
  await painted(page);
  const took = performance.now() - started;
  return { page, cdp, took, traffic: traffic(), held: await held(page) };
}

export const painted = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** Level, nodes and edges in the renderer now. */
export const held = (page) => page.$eval('passerelle-map', (map) => ({ ...map.dataset }));

/** Bytes on the wire, by what they are: compressed, headers included. */
async function countTraffic(cdp) {
  const kindOf = new Map();
  const bytes = new Map();
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const { pathname } = new URL(request.url);
    const kind = pathname.startsWith('/api/v1/graph')
      ? 'graph'
      : pathname.startsWith('/api/')
        ? 'api'
        : type;
    kindOf.set(requestId, kind);
  });
  cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, (bytes.get(requestId) ?? 0) + encodedDataLength);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength);
  });
  return () => {
    const sums = { graph: 0, api: 0, Script: 0 };
    for (const [id, count] of bytes) sums[kindOf.get(id)] = (sums[kindOf.get(id)] ?? 0) + count;
    return sums;
  };
}
