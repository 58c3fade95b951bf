// Starts a real Neo4j Community on loopback, from a clean home, on a free port; stops it and looks at how it ended.
'use strict';
const childProcess = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { ensureJars } = require('./jars.cjs');
const { ensureJava } = require('./tools.cjs');

const START_MS = 120_000;
const STOP_MS = 40_000;
const USER = 'neo4j';
/** Of throw-away servers on loopback only. */
const PASSWORD = 'passerelle-test';

const OPENS = ['nio', 'io', 'sun.nio.ch'].map((name) =>
  name === 'sun.nio.ch' ? 'java.base/sun.nio.ch' : `java.base/java.${name}`,
);

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Strict validation: one unknown key and the server does not start. */
function configuration(port, plugins) {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `server.directories.plugins=${plugins}`,
    'server.memory.pagecache.size=128m',
    'dbms.memory.transaction.total.max=384m',
    'db.transaction.timeout=120s',
    'db.lock.acquisition.timeout=10s',
    'server.bolt.connection_keep_alive=5s',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'dbms.security.procedures.unrestricted=gds.*',
    'dbms.usage_report.enabled=false',
    '',
  ].join('\n');
}

/** A home with a password and no data, made once beside the jars; every server starts from a copy of it. */
function cleanHome(java, jars) {
  const clean = path.join(jars, 'clean-home');
  if (fs.existsSync(clean)) return clean;
  const part = `${clean}.part-${process.pid}`;
  fs.mkdirSync(path.join(part, 'conf'), { recursive: true });
  fs.mkdirSync(path.join(part, 'plugins'));
  fs.writeFileSync(
    path.join(part, 'conf', 'neo4j.conf'),
    'server.default_listen_address=127.0.0.1\n',
  );
  const run = childProcess.spawnSync(
    java,
    [
      '-cp',
      path.join(jars, 'server', '*'),
      'org.neo4j.cli.AdminTool',
      'dbms',
      'set-initial-password',
      PASSWORD,
    ],
    {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, NEO4J_HOME: part, NEO4J_CONF: path.join(part, 'conf') },
    },
  );
  if (run.status !== 0) throw new Error(`The password could not be set: ${run.stderr}`);
  try {
    fs.renameSync(part, clean);
  } catch {
    // Another run made it meanwhile.
    fs.rmSync(part, { recursive: true, force: true });
  }
  return clean;
}

/** @param home a folder that a server used before (to start it again), else a fresh copy is made
 *  @param gds with Graph Data Science on the class path
 *  @param heap of the JVM, such as 1g
 *  @returns the running server; its process is ours, so that a kill hits the server and no shell
 *  @throws Error with the last lines of its log */
async function startServer({ home, port, gds = false, heap = '1g' } = {}) {
  const java = ensureJava();
  if (java === undefined) {
    throw new Error('Java 17 or 21 is not installed (Debian: apt install openjdk-17-jre-headless)');
  }
  const jars = ensureJars();
  const folder = home ?? fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-neo4j-'));
  if (home === undefined) fs.cpSync(cleanHome(java, jars), folder, { recursive: true });
  const bolt = port ?? (await freePort());
  const plugins = gds ? path.join(jars, 'gds') : path.join(folder, 'plugins');
  fs.writeFileSync(path.join(folder, 'conf', 'neo4j.conf'), configuration(bolt, plugins));
  const classPath = [path.join(jars, 'server', '*'), ...(gds ? [path.join(jars, 'gds', '*')] : [])];
  const child = childProcess.spawn(
    java,
    [
      '-Xms256m',
      `-Xmx${heap}`,
      '-XX:+UseG1GC',
      '-XX:+ExitOnOutOfMemoryError',
      '-XX:-OmitStackTraceInFastThrow',
      ...OPENS.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
      '--enable-native-access=ALL-UNNAMED',
      '-Djdk.nio.maxCachedBufferSize=1024',
      '-Dio.netty.tryReflectionSetAccessible=true',
      '-Dlog4j2.disable.jmx=true',
      '-Dfile.encoding=UTF-8',
      '-cp',
      classPath.join(path.delimiter),
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${folder}`,
      `--config-dir=${path.join(folder, 'conf')}`,
      '--console-mode',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const note = (chunk) => (said = (said + String(chunk)).slice(-20_000));
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  const server = {
    uri: `bolt://127.0.0.1:${bolt}`,
    user: USER,
    password: PASSWORD,
    port: bolt,
    home: folder,
    pid: child.pid,
    log: () => said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    /** @throws Error when it had ended before, or does not end well */
    stop: async ({ keep = false } = {}) => {
      const running = child.exitCode === null && child.signalCode === null;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      const { code, signal } = await ended;
      clearTimeout(late);
      if (!keep) fs.rmSync(folder, { recursive: true, force: true });
      // A JVM that was asked to end says 143.
      if (!running || signal === 'SIGKILL' || (code !== 0 && code !== 143)) {
        throw new Error(`Neo4j ended badly (${code ?? signal}): ${lastLines(said)}`);
      }
    },
  };
  process.once('exit', () => child.kill('SIGKILL'));
  try {
    await ready(server, ended);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return server;
}

function lastLines(text) {
  return text.trim().split('\n').slice(-50).join('\n');
}

/** The line `Started.` alone is not enough: a query must answer. */
async function ready(server, ended) {
  const { default: neo4j } = await import('neo4j-driver');
  const deadline = Date.now() + START_MS;
  let over;
  void ended.then((how) => (over = how));
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    telemetryDisabled: true,
  });
  try {
    for (;;) {
      if (over !== undefined) {
        throw new Error(
          `Neo4j ended while starting (${over.code ?? over.signal}): ${lastLines(server.log())}`,
        );
      }
      if (server.log().includes('Started.')) {
        const answer = await driver
          .executeQuery('RETURN 1', {}, { database: 'neo4j' })
          .catch(() => undefined);
        if (answer !== undefined) return;
      }
      if (Date.now() > deadline) {
        throw new Error(`Neo4j did not start within two minutes: ${lastLines(server.log())}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await driver.close();
  }
}

module.exports = { startServer, freePort };
