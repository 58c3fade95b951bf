import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'cli', 'dist', 'main.js');
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A Chromium to drive. @returns undefined outside CI when there is none, with the reason printed
 *  @throws Error with CI=true when there is none */
export function findChromium(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  const found = [...(asked === undefined ? [] : [asked]), ...PLACES].find((path) =>
    existsSync(path),
  );
  if (found !== undefined) return found;
  const reason = 'no Chromium found: install it or set CHROMIUM_PATH';
  if (process.env['CI'] === 'true') throw new Error(reason);
  process.stderr.write(`skipped: ${reason}\n`);
  return undefined;
}

export interface Explorer {
  readonly url: string;
  /** Address of the store that is served. */
  readonly store: string;
  readonly browser: Browser;
  /** A page that records what must not happen. */
  open(path: string, options?: PageOptions): Promise<Watched>;
  /** One reading answer of the server. */
  read<T>(path: string): Promise<T>;
  close(): Promise<void>;
}
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly dark?: boolean;
}
export interface Watched {
  readonly page: Page;
  /** Console errors, page errors and requests to other hosts so far. */
  readonly faults: readonly string[];
}

/** Imports a folder in a fresh store, or in one that is given, serves it as users do, and starts the browser. */
export async function startExplorer(
  folder: string,
  executablePath: string,
  given?: { readonly store?: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<Explorer> {
  const home = mkdtempSync(join(tmpdir(), 'passerelle-e2e-'));
  const store = given?.store ?? join(home, 'eco.db');
  const env = { ...process.env, ...given?.env };
  await run(['import', folder, '--store', store, '--quiet'], env);
  const server = spawn(
    process.execPath,
    [CLI, 'serve', '--store', store, '--port', '0', '--no-open'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    },
  );
  const url = await address(server);
  const browser = await chromium.launch({ executablePath, args: ARGS });
  return {
    url,
    store,
    browser,
    open: (path, options) => openPage(browser, url, path, options),
    read: async <T>(path: string) => (await (await fetch(new URL(path, url))).json()) as T,
    close: async () => {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  path: string,
  { width = 1440, height = 900, locale = 'fr-FR', dark = false }: PageOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin)
      faults.push(`request: ${request.url()}`);
  });
  await page.goto(new URL(path, url).href);
  return { page, faults };
}

/** Waits until the renderer holds something. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      Number(document.querySelector<HTMLElement>('passerelle-map')?.dataset['nodes'] ?? '0') > 0,
    undefined,
    { timeout: 30_000 },
  );
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  // 4 = some rows were rejected, the others are stored.
  if (code !== 0 && code !== 4) throw new Error(`import ended with ${String(code)}: ${said}`);
}

function address(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (piece: Buffer): void => {
      said += piece.toString();
      const found = /http:\/\/[^\s/]+/.exec(said);
      if (found !== null) resolve(`${found[0]}/`);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => {
      reject(new Error(`serve ended with ${String(code)}: ${said}`));
    });
  });
}
