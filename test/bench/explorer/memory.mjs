import { readFileSync } from 'node:fs';

/** Megabytes of the page after a collection: its JavaScript heap, and all resident memory of its process (Linux; null
 *  elsewhere), of which `own` belongs to nothing but it: pages of the browser's program shared by all processes are left out. */
export async function memoryOf(browser, cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6;
  const root = await browser.newBrowserCDPSession();
  const { processInfo } = await root.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => resident(id));
  const page = sizes.sort((a, b) => b.all - a.all)[0];
  return { heap, ...page };
}

function resident(pid) {
  if (process.platform !== 'linux') return { all: null, own: null };
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0) / 1000;
  return { all: of('VmRSS'), own: of('RssAnon') + of('RssShmem') };
}
