// The explorer as people feel it: the real server on real data, a real browser with WebGL in software, 1440 × 900.
//   node test/bench/explorer/main.mjs [set ...] [--keep FOLDER] [--no-bare] [--card]
// A set is a folder of PASSERELLE_DATA, or "demo". Prints one table a set: docs/benchmarks.md says what each line means.
// A browser without a graphics card draws the page by itself and only WebGL in software: that is what is measured.
// `--card` has the whole page drawn by an emulated card, as some servers do: slower by far.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { bareFrames } from './bare.mjs';
import { framesWhileDragged, quantile } from './frames.mjs';
import { interactions } from './interactions.mjs';
import { memoryOf } from './memory.mjs';
import { held, openMap } from './open-map.mjs';
import { served } from './served.mjs';
import { report } from './report.mjs';

const SETS = ['demo', 'civic-graph', 'meetup-nashville', 'cordis-h2020', 'crypto-ecosystems'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    keep: { type: 'string' },
    bare: { type: 'boolean', default: true },
    card: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
const executablePath = createRequire(import.meta.url)('../../../scripts/browser.cjs').find();
if (executablePath === undefined) throw new Error('No Chromium here: set CHROMIUM_PATH to one.');
for (const set of positionals.length > 0 ? positionals : SETS) {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--enable-unsafe-swiftshader',
      ...(values.card ? ['--use-angle=swiftshader'] : []),
    ],
  });
  try {
    const found = await served(set, values.keep ?? null, (address) => measured(browser, address));
    console.log(report(set, { ...found, load: loadavg()[0] }));
  } finally {
    await browser.close();
  }
}

async function measured(browser, address) {
  const cold = await openMap(browser, address);
  const counts = await sizes(address);
  await close(cold);
  const search = await searches(address);
  const warm = [];
  for (let time = 0; time < 3; time++) {
    const opened = await openMap(browser, address);
    await close(opened);
    warm.push(opened);
  }
  const opened = await openMap(browser, address);
  const { page, cdp } = opened;
  await page.waitForTimeout(1500);
  const map = await page.locator('passerelle-map').boundingBox();
  const at = { x: map.x + 420, y: map.y + 500 };
  const far = await framesWhileDragged(page, at);
  const most = await toMostActors(page);
  const near = await framesWhileDragged(page, at);
  const memory = await memoryOf(browser, cdp);
  await close(opened);
  const felt = await openMap(browser, address);
  await felt.page.waitForTimeout(1500);
  const times = await interactions(felt.page);
  await close(felt);
  return {
    ...counts,
    cold: cold.took,
    warm: quantile(
      warm.map(({ took }) => took),
      0.5,
    ),
    traffic: warm[0].traffic,
    search,
    far: { held: opened.held, ...far },
    near: { held: most, ...near },
    ground: await ground(browser, address),
    bare: values.bare ? await bareFrames(browser, address, map) : null,
    memory,
    times,
  };
}

function close({ page }) {
  return page.context().close();
}

async function sizes(address) {
  const { counts, edges } = await (await fetch(`${address}/api/v1/summary`)).json();
  return { actors: counts.actors, ties: edges };
}

/** The first search of a server, then each text often. */
async function searches(address) {
  const ask = async (text) => {
    const started = performance.now();
    await (await fetch(`${address}/api/v1/search?q=${encodeURIComponent(text)}`)).json();
    return performance.now() - started;
  };
  const first = await ask('bitcoin');
  const others = [];
  for (let round = 0; round < 15; round++)
    for (const text of [
      'a',
      'univ',
      'bitcoinn',
      'contributeru 001001',
      'solanna fondation',
      'zorglub',
    ])
      others.push(await ask(text));
  return { first, others };
}

/** Nearer until actors are drawn, then where the renderer holds most. */
async function toMostActors(page) {
  const go = async (ratio) => {
    await page.$eval('passerelle-map', (map, to) => map.view.camera.set([0.45, 0.45, to]), ratio);
    await page.waitForTimeout(700);
    return { ratio, ...(await held(page)) };
  };
  const seen = [];
  for (const ratio of [1, 0.6, 0.4, 0.25, 0.15, 0.1, 0.06]) seen.push(await go(ratio));
  const best = seen
    .filter(({ level }) => level === 'actors')
    .sort((a, b) => Number(b.nodes) - Number(a.nodes))[0];
  return best === undefined ? seen.at(-1) : go(best.ratio);
}

async function ground(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${address}/?on=ground`);
    await page.waitForSelector('passerelle-ground canvas', { timeout: 60_000 });
    await page.waitForTimeout(2500);
    const map = await page.locator('passerelle-ground').boundingBox();
    return await framesWhileDragged(page, { x: map.x + 420, y: map.y + 400 });
  } finally {
    await context.close();
  }
}
