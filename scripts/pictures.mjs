// Pictures of the README: the real server on the demo ecosystem, photographed in a real browser. `npm run pictures`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { smallPng } from './small-png.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(ROOT, 'cli', 'bin', 'passerelle.cjs');
const OUT = join(ROOT, 'docs', 'pictures');
/** Above it a picture weighs on every clone. */
const MOST_BYTES = 200_000;
const DESK = { width: 1160, height: 720 };
const PICTURES = [
  { name: 'map', size: DESK, view: 'lang=en&theme=light' },
  {
    name: 'bridges',
    size: DESK,
    view: 'page=bridges&lens=bridges&territory=ORV&lang=en&theme=light',
  },
  {
    name: 'territory',
    size: { width: 900, height: 1100 },
    view: 'page=territory&territory=ORV&lang=en&theme=light',
  },
  { name: 'phone', size: { width: 390, height: 780 }, view: 'lang=en&theme=light' },
];

const executablePath = createRequire(import.meta.url)('./browser.cjs').find();
if (executablePath === undefined) {
  console.error('No Chromium here: set CHROMIUM_PATH to one.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'passerelle-pictures-'));
const store = join(folder, 'demo.db');
let server;
let browser;
try {
  passerelle('import', join(ROOT, 'fixtures', 'demo', 'canonical'), '--store', store);
  // Two snapshots, so that the territory page has one to compare with.
  for (const day of ['2025-10-31', '2026-10-31']) {
    passerelle('snapshot', 'take', '--territory', 'ORV', '--as-of', day, '--store', store);
  }
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  server = spawn(
    process.execPath,
    [MAIN, 'serve', '--port', String(port), '--no-open', '--store', store],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await answers(`${address}/api/v1/summary`);
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  mkdirSync(OUT, { recursive: true });
  for (const { name, size, view } of PICTURES) {
    const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
    });
    await page.goto(`${address}/?${view}`);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2500); // the map draws after its data have come
    const picture = smallPng(await page.screenshot());
    writeFileSync(join(OUT, `${name}.png`), picture);
    await page.close();
    const bytes = picture.length;
    console.log(`docs/pictures/${name}.png  ${Math.round(bytes / 1000)} kB`);
    if (bytes > MOST_BYTES) {
      console.error(`${name}.png is larger than ${MOST_BYTES / 1000} kB.`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
}

function passerelle(...args) {
  const { status } = spawnSync(process.execPath, [MAIN, ...args, '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`passerelle ${args[0]} ended with ${status}.`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(address) {
  for (let tries = 0; tries < 120; tries += 1) {
    if (server.exitCode !== null) throw new Error('The server ended early.');
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The server did not answer.');
}
