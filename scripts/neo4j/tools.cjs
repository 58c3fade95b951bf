// Java and Maven for the test server: found, or installed from Debian's packages where that is allowed (root, in CI).
'use strict';
const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** Neo4j 5.26 runs on these. */
const JAVA_VERSIONS = [17, 21];

function output(command, args) {
  const run = childProcess.spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 ? `${run.stdout}${run.stderr}` : undefined;
}

/** Path of a Java that Neo4j accepts, or undefined. */
function findJava() {
  const machines = '/usr/lib/jvm';
  const installed = fs.existsSync(machines)
    ? fs.readdirSync(machines).map((name) => path.join(machines, name, 'bin', 'java'))
    : [];
  const home = process.env.JAVA_HOME ? [path.join(process.env.JAVA_HOME, 'bin', 'java')] : [];
  return [...home, 'java', ...installed].find((java) => {
    const version = /version "(\d+)/.exec(output(java, ['-version']) ?? '');
    return version !== null && JAVA_VERSIONS.includes(Number(version[1]));
  });
}

function hasMaven() {
  return output('mvn', ['-v']) !== undefined;
}

function hasDocker() {
  return output('docker', ['info', '--format', '{{.ServerVersion}}']) !== undefined;
}

/** Debian's own packages, as root in CI only: nobody's computer is changed by running its tests. */
function installFromDebian(packages) {
  const root = process.getuid !== undefined && process.getuid() === 0;
  if (!root || process.env.CI !== 'true' || !fs.existsSync('/usr/bin/apt-get')) return;
  process.stderr.write(`Installing ${packages.join(' and ')} for the Neo4j tests…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: 'ignore', env, timeout: 240_000 };
  childProcess.spawnSync('apt-get', ['update', '-qq'], options);
  childProcess.spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
}

/** @returns the Java to run, or undefined when Java or Maven is missing */
function ensureJava() {
  if (findJava() === undefined) installFromDebian(['openjdk-17-jre-headless']);
  return findJava();
}

function ensureMaven() {
  if (!hasMaven()) installFromDebian(['maven']);
  return hasMaven();
}

module.exports = { ensureJava, ensureMaven, hasDocker };
