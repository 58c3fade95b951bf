// How fast the explorer draws: the real server on real data, a real browser with software WebGL.
//   node test/bench/explorer-frames.mjs [set ...]      sets are folders of PASSERELLE_DATA, or "demo"
// Prints, a set: time to the first map from a warm server, and the times of frames while panning at the far, middle and
// near distance, and at the near distance with the most actors the renderer may hold.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'cli', 'bin', 'passerelle.cjs');
const DATA = process.env.PASSERELLE_DATA ?? join(ROOT, '..', 'shared', 'data');
const FRAMES = 40;
// Before the first call below: the script runs from top to bottom.
const ms = (value) => `${Math.round(value)} ms`;
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const sets = process.argv.length > 2 ? process.argv.slice(2) : ['demo', 'cordis-h2020'];

const executablePath = createRequire(import.meta.url)('../../scripts/browser.cjs').find();
if (executablePath === undefined) {
  console.error('No Chromium here: set CHROMIUM_PATH to one.');
  process.exit(1);
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
for (const set of sets) await measure(set);
await browser.close();

async function measure(set) {
  const home = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const store = join(home, 'eco.db');
  const folder =
    set === 'demo' ? join(ROOT, 'fixtures', 'demo', 'canonical') : join(DATA, set, 'canonical');
  const imported = spawnSync(process.execPath, [
    CLI,
    'import',
    folder,
    '--store',
    store,
    '--quiet',
  ]);
  if (imported.status !== 0 && imported.status !== 4) throw new Error(String(imported.stderr));
  const server = spawn(process.execPath, [
    CLI,
    'serve',
    '--store',
    store,
    '--port',
    '0',
    '--no-open',
  ]);
  try {
    const url = await address(server);
    const cold = await firstMap(url);
    const warm = [];
    for (let i = 0; i < 3; i++) warm.push(await firstMap(url));
    console.log(
      `${set}: first map ${ms(cold)} from a cold server, ${ms(middle(warm))} from a warm one`,
    );
    const near = await cameraWithMost(url);
    for (const [name, camera] of [
      ['far', null],
      ['middle', [0.5, 0.5, 0.55]],
      ['most actors', near],
      ['near', [near[0], near[1], near[2] / 4]],
    ]) {
      const { level, nodes, edges, times } = await pan(url, camera);
      times.sort((a, b) => a - b);
      const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
      console.log(
        `  ${name.padEnd(12)} ${level.padEnd(12)} ${String(nodes).padStart(5)} nodes ${String(edges).padStart(5)} edges` +
          `  frame while panning: median ${ms(at(0.5))}, p95 ${ms(at(0.95))}, worst ${ms(times.at(-1))}`,
      );
    }
  } finally {
    server.kill('SIGINT');
    await new Promise((done) => server.once('exit', done));
    rmSync(home, { recursive: true, force: true });
  }
}

async function open(url, camera) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const query = camera === null ? '' : `?camera=${camera.map((n) => n.toFixed(4)).join(',')}`;
  const started = Date.now();
  await page.goto(`${url}/${query}`);
  await page.waitForFunction(
    () => Number(document.querySelector('passerelle-map')?.dataset['nodes'] ?? '0') > 0,
    undefined,
    { timeout: 240_000 },
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const took = Date.now() - started;
  const held = await page.$eval('passerelle-map', (map) => ({ ...map.dataset }));
  return { page, took, level: held.level, nodes: Number(held.nodes), edges: Number(held.edges) };
}
async function firstMap(url) {
  const { page, took } = await open(url, null);
  await page.close();
  return took;
}
/** Nearer until actors are drawn, then the zoom at which the renderer holds most. */
async function cameraWithMost(url) {
  let best = [0.5, 0.5, 0.2];
  let most = 0;
  for (const ratio of [1, 0.6, 0.4, 0.28, 0.2, 0.14, 0.1]) {
    const { page, level, nodes } = await open(url, [0.45, 0.45, ratio]);
    await page.close();
    if (level === 'actors' && nodes > most) [most, best] = [nodes, [0.45, 0.45, ratio]];
  }
  return best;
}
async function pan(url, camera) {
  const { page, ...held } = await open(url, camera);
  await page.waitForTimeout(1500);
  const map = await page.locator('passerelle-map').boundingBox();
  const [x, y] = [map.x + 420, map.y + 560];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const counting = page.evaluate(async (wanted) => {
    const times = [];
    let last = performance.now();
    while (times.length < wanted) {
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times;
  }, FRAMES);
  for (let step = 0; step < FRAMES; step++) {
    await page.mouse.move(x + 8 * step, y - 3 * step);
    await page.waitForTimeout(12);
  }
  const times = await counting;
  await page.mouse.up();
  await page.close();
  return { ...held, times };
}

function address(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (piece) => {
      said += String(piece);
      const found = /http:\/\/[^\s/]+/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}
