import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';
import { explain } from '../explain.js';
import type { Session } from '../session.js';
import { storeFile } from '../store-path.js';

export interface Check {
  readonly id:
    'node' | 'sqlite' | 'store' | 'folder' | 'neo4j' | 'constraints' | 'browser' | 'port';
  readonly ok: boolean;
  /** What was seen, in the reader's language. */
  readonly found: string;
}

const PORT = 4173;
const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'firefox',
];

/** Everything a session needs, looked at one by one; a check never throws. */
export async function checkAll(session: Session, url: string): Promise<readonly Check[]> {
  const file = storeFile(url);
  return [
    node(),
    ...(NEO4J.test(url)
      ? await neo4j(session, url)
      : [await sqlite(), await store(session, url, file), folder(file)]),
    browser(session),
    await port(session),
  ];
}

const NEO4J = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//i;

/** The server, then what is stored in it; nothing is changed. */
async function neo4j({ io, language, t }: Session, url: string): Promise<readonly Check[]> {
  const { inspectNeo4j } = await import('@passerelle/server');
  const { version, problem, missing, isStore } = await inspectNeo4j(url, io.env);
  const server = version === null ? '' : `Neo4j ${version}`;
  if (problem !== null) {
    const why = explain(problem, language).text;
    return [{ id: 'neo4j', ok: false, found: server === '' ? why : `${server}: ${why}` }];
  }
  const found = missing.length === 0 ? t('doctor.constraints.all') : missing.join(', ');
  return [
    { id: 'neo4j', ok: true, found: server },
    isStore
      ? { id: 'constraints', ok: missing.length === 0, found }
      : { id: 'store', ok: true, found: t('doctor.store.none') },
  ];
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return { id: 'node', ok, found: process.versions.node };
}

async function sqlite(): Promise<Check> {
  try {
    const { openStore } = await import('@passerelle/server');
    const memory = await openStore(':memory:');
    await memory.close();
    return { id: 'sqlite', ok: true, found: '' };
  } catch (error) {
    return { id: 'sqlite', ok: false, found: firstLine(error) };
  }
}

async function store({ t }: Session, url: string, file: string | undefined): Promise<Check> {
  if (file !== undefined && !existsSync(file)) {
    return { id: 'store', ok: true, found: t('doctor.store.none') };
  }
  try {
    const { openStore } = await import('@passerelle/server');
    const opened = await openStore(url);
    const { actors } = await opened.counts({ role: 'animator' });
    await opened.close();
    return { id: 'store', ok: true, found: `${url} (${actors})` };
  } catch (error) {
    return { id: 'store', ok: false, found: firstLine(error) };
  }
}

function folder(file: string | undefined): Check {
  let path = resolve(dirname(file ?? './.passerelle/eco.db'));
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
  try {
    accessSync(path, constants.W_OK);
    return { id: 'folder', ok: true, found: path };
  } catch (error) {
    return { id: 'folder', ok: false, found: firstLine(error) };
  }
}

/** Optional: the explorer's address is printed anyway, so that a missing browser is no problem. */
function browser({ io, t }: Session): Check {
  const folders = (io.env['PATH'] ?? '').split(delimiter);
  const paths = [
    io.env['CHROME_PATH'] ?? '',
    ...folders.flatMap((one) => BROWSERS.map((name) => join(one, name))),
  ];
  const found = paths.find((path) => path !== '' && existsSync(path));
  return { id: 'browser', ok: true, found: found ?? t('doctor.browser.none') };
}

function port({ t }: Session): Promise<Check> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () =>
      answer({ id: 'port', ok: false, found: t('doctor.port.taken', { port: String(PORT) }) }),
    );
    probe.listen(PORT, '127.0.0.1', () => {
      probe.close(() =>
        answer({ id: 'port', ok: true, found: t('doctor.port.free', { port: String(PORT) }) }),
      );
    });
  });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
