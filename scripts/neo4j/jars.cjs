// The jars of the test server and of Graph Data Science: resolved by Maven into a cache, held to jars.sha256.
'use strict';
const childProcess = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ensureMaven } = require('./tools.cjs');

const MANIFEST = path.join(__dirname, 'jars.sha256');
const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
/** Third-party jars that the server has in its own version: two of them on one class path would clash. */
const SHARED_JARS =
  /^(caffeine|commons-lang3|commons-text|eclipse-collections(-api)?|jackson-(annotations|core|databind)|javassist|slf4j-api)-\d/;
/** Both downloads together, at most. */
const FETCH_MS = 5 * 60_000;

function digest(file) {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/** Folder of one exact set of jars: another manifest is another folder. */
function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(base, 'passerelle', `neo4j-${digest(MANIFEST).slice(0, 12)}`);
}

function expected() {
  return fs
    .readFileSync(MANIFEST, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
}

/** @returns what differs from the manifest: missing, other content, or not listed */
function differences(folder) {
  const listed = new Set(expected().map(([, name]) => name));
  const wrong = expected()
    .filter(([hash, name]) => {
      const file = path.join(folder, name);
      return !fs.existsSync(file) || digest(file) !== hash;
    })
    .map(([, name]) => name);
  for (const part of ['server', 'gds']) {
    const names = fs.existsSync(path.join(folder, part))
      ? fs.readdirSync(path.join(folder, part))
      : [];
    wrong.push(...names.map((name) => `${part}/${name}`).filter((name) => !listed.has(name)));
  }
  return wrong;
}

function resolve(profile, target, timeout) {
  const args = ['-B', '-q', '-f', path.join(__dirname, 'pom.xml')];
  if (profile !== 'server') args.push(`-P${profile}`);
  args.push(PLUGIN, '-DincludeScope=runtime', `-DoutputDirectory=${path.join(target, profile)}`);
  const run = childProcess.spawnSync('mvn', args, { encoding: 'utf8', timeout });
  if (run.status !== 0) {
    const said = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim().split('\n').slice(-5).join('\n');
    throw new Error(`Maven could not resolve ${profile}: ${said || String(run.error)}`);
  }
}

/** @returns the folder with `server/` and `gds/`, fetched once   @throws Error saying what is missing or differs */
function ensureJars() {
  const folder = cacheFolder();
  if (fs.existsSync(folder) && differences(folder).length === 0) return folder;
  if (!ensureMaven()) {
    throw new Error('Maven is not installed (Debian: apt install maven openjdk-17-jre-headless)');
  }
  process.stderr.write('Fetching Neo4j for the tests, about a minute (only this first time)…\n');
  const part = `${folder}.part-${process.pid}`;
  const deadline = Date.now() + FETCH_MS;
  try {
    for (const profile of ['server', 'gds']) {
      resolve(profile, part, Math.max(1, deadline - Date.now()));
    }
    for (const name of fs.readdirSync(path.join(part, 'gds'))) {
      if (SHARED_JARS.test(name)) fs.rmSync(path.join(part, 'gds', name));
    }
    const wrong = differences(part);
    if (wrong.length > 0) {
      throw new Error(
        `${wrong.length} jars are not those of scripts/neo4j/jars.sha256: ${wrong.slice(0, 5).join(', ')}`,
      );
    }
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(part, folder);
  } finally {
    fs.rmSync(part, { recursive: true, force: true });
  }
  return folder;
}

module.exports = { ensureJars };
