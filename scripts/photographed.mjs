// A real server on a store of its own, and a real browser before it: what the picture scripts share.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(ROOT, 'cli', 'bin', 'passerelle.cjs');
const ANGLE = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Imports `folder`, takes the asked snapshots, serves the store and calls `use(address, browser)`; leaves nothing
 *  behind, whatever happens.
 *  @param {string} folder a canonical folder
 *  @param {readonly (readonly string[])[]} snapshots arguments of each `snapshot take`
 *  @param {(address: string, browser: import('playwright-core').Browser) => Promise<void>} use */
export async function photographed(folder, snapshots, use) {
  const executablePath = createRequire(import.meta.url)('./browser.cjs').find();
  if (executablePath === undefined) throw new Error('No Chromium here: set CHROMIUM_PATH to one.');
  const home = mkdtempSync(join(tmpdir(), 'passerelle-pictures-'));
  const store = join(home, 'eco.db');
  let server;
  let browser;
  try {
    passerelle('import', folder, '--store', store);
    for (const args of snapshots) passerelle('snapshot', 'take', ...args, '--store', store);
    server = spawn(
      process.execPath,
      [MAIN, 'serve', '--port', '0', '--no-open', '--store', store],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const address = await addressOf(server);
    browser = await chromium.launch({ executablePath, args: ANGLE });
    await use(address, browser);
  } finally {
    await browser?.close();
    server?.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

/** One picture of a view, once its data have come and the map has been drawn.
 *  @returns {Promise<Buffer>} a PNG */
export async function picture(browser, address, view, { size, dark = false }) {
  const page = await browser.newPage({
    viewport: size,
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
  });
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${view}: ${message.text()}`);
  });
  await page.goto(`${address}/?${view}`);
  await page.waitForLoadState('networkidle', { timeout: 180_000 });
  await page.waitForTimeout(2500); // the map draws after its data have come
  const png = await page.screenshot();
  await page.close();
  return png;
}

function passerelle(...args) {
  const { status } = spawnSync(process.execPath, [MAIN, ...args, '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // 4 = some rows were rejected, the others are stored.
  if (status !== 0 && status !== 4)
    throw new Error(`passerelle ${args[0]} ended with ${String(status)}.`);
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (piece) => {
      said += piece.toString();
      const found = /http:\/\/[^\s/]+/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => {
      reject(new Error(`The server ended early (${String(code)}): ${said}`));
    });
  });
}
