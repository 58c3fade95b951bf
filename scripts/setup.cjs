// Shared by start and test: what must be true before anything of ours can run. Old syntax on purpose: an old Node must
// be able to parse this file in order to say that it is too old.
'use strict';
var childProcess = require('child_process');
var crypto = require('crypto');
var fs = require('fs');
var path = require('path');
var setupLock = require('./setup-lock.cjs');
var wasm = require('./wasm.cjs');

var ROOT = path.join(__dirname, '..');
var FRENCH = /^fr/i.test(
  process.env.PASSERELLE_LANG ||
    process.env.LC_ALL ||
    process.env.LC_MESSAGES ||
    process.env.LANG ||
    '',
);

function say(en, fr) {
  process.stderr.write((FRENCH ? fr : en) + '\n');
}

function fail(en, fr) {
  say(en, fr);
  process.exit(1);
}

function checkNode() {
  var parts = process.versions.node.split('.').map(Number);
  var ok =
    (parts[0] === 20 && parts[1] >= 19) || (parts[0] === 22 && parts[1] >= 12) || parts[0] > 22;
  if (!ok) {
    fail(
      'Passerelle needs Node 20.19 or later in the 20 line; this is Node ' +
        process.versions.node +
        '. Install Node 20 (https://nodejs.org) and run the command again.',
      'Passerelle demande Node 20.19 ou plus récent dans la série 20 ; ici, Node ' +
        process.versions.node +
        '. Installez Node 20 (https://nodejs.org) puis relancez la commande.',
    );
  }
}

function checkWritable() {
  var probe = path.join(ROOT, '.passerelle-write-test-' + process.pid);
  try {
    fs.writeFileSync(probe, '');
    fs.unlinkSync(probe);
  } catch (error) {
    fail(
      'The folder ' +
        ROOT +
        ' is read-only (' +
        error.code +
        '). Copy the project to a folder you may write to.',
      'Le dossier ' +
        ROOT +
        ' est en lecture seule (' +
        error.code +
        '). Copiez le projet dans un dossier où vous pouvez écrire.',
    );
  }
}

function digestOf(files) {
  var hash = crypto.createHash('sha256');
  files.forEach(function (file) {
    hash.update(path.relative(ROOT, file));
    hash.update(fs.readFileSync(file));
  });
  return hash.digest('hex');
}

function stampMatches(file, value) {
  try {
    return fs.readFileSync(file, 'utf8') === value;
  } catch (error) {
    return false;
  }
}

/** npm through its own script: no shell, the same on every system. */
function npm(args, options) {
  var script = process.env.npm_execpath;
  var viaNode = script && /\.c?js$/.test(script);
  return childProcess.spawnSync(
    viaNode ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm',
    viaNode ? [script].concat(args) : args,
    Object.assign({ cwd: ROOT, shell: !viaNode && process.platform === 'win32' }, options),
  );
}

/** One set-up at a time in a checkout: the others wait, and say for whom. */
function alone(action) {
  checkWritable();
  return setupLock.withLock(path.join(ROOT, '.passerelle', 'setup.lock'), action, function (pid) {
    var by = pid > 0 ? ' (process ' + pid + ')' : '';
    var par = pid > 0 ? ' (processus ' + pid + ')' : '';
    say(
      'Another set-up runs in this folder' + by + ': waiting for it to end…',
      'Une autre installation est en cours dans ce dossier' + par + ' : attente de sa fin…',
    );
  });
}

/** Installs exactly what the lock file says, when it is not there yet. */
function ensureInstalled() {
  var stamp = path.join(ROOT, 'node_modules', '.passerelle-installed');
  var wanted = process.versions.modules + ' ' + digestOf([path.join(ROOT, 'package-lock.json')]);
  if (stampMatches(stamp, wanted)) return;
  alone(function () {
    // Another set-up may have done it while this one waited.
    if (!stampMatches(stamp, wanted)) install(stamp, wanted);
  });
}

function install(stamp, wanted) {
  say(
    'Installing, about 3 minutes (only this first time)…',
    'Installation, environ 3 minutes (cette première fois seulement)…',
  );
  var result = npm(['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    var text = String(result.stderr || result.error || '');
    if (/node-gyp|gyp ERR|not found: make|g\+\+|prebuild/i.test(text)) {
      fail(
        'The embedded store (better-sqlite3) could not be compiled: a C++ compiler, make and Python 3 are needed (Debian: apt install build-essential python3; macOS: xcode-select --install).',
        'Le stockage embarqué (better-sqlite3) n’a pas pu être compilé : il faut un compilateur C++, make et Python 3 (Debian : apt install build-essential python3 ; macOS : xcode-select --install).',
      );
    }
    if (/ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ECONNREFUSED|network/i.test(text)) {
      fail(
        'The packages could not be downloaded: is this machine online? Run the command again once it is.',
        'Les paquets n’ont pas pu être téléchargés : cette machine est-elle en ligne ? Relancez la commande ensuite.',
      );
    }
    fail(
      'Installation failed. npm said: ' + lastLines(text, 8),
      'L’installation a échoué. npm a dit : ' + lastLines(text, 8),
    );
  }
  fs.writeFileSync(stamp, wanted);
}

function sourcesUnder(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce(function (found, entry) {
    if (/^(node_modules|dist|dist-types)$/.test(entry.name)) return found;
    var file = path.join(folder, entry.name);
    if (entry.isDirectory()) return found.concat(sourcesUnder(file));
    return /\.(ts|css|html|json|svg)$/.test(entry.name) ? found.concat([file]) : found;
  }, []);
}

function sourceFiles() {
  return ['core', 'server', 'cli', 'viz']
    .reduce(function (found, name) {
      return found.concat(sourcesUnder(path.join(ROOT, name)));
    }, [])
    .sort();
}

/** Builds when a source has changed since the last build. */
function ensureBuilt() {
  var stamp = path.join(ROOT, 'node_modules', '.passerelle-built');
  var wanted = digestOf(
    sourceFiles().concat([
      path.join(ROOT, 'tsconfig.base.json'),
      path.join(ROOT, 'package-lock.json'),
    ]),
  );
  var isBuilt = function () {
    return stampMatches(stamp, wanted) && fs.existsSync(path.join(ROOT, 'cli', 'dist', 'main.js'));
  };
  if (isBuilt()) return true;
  return alone(function () {
    return isBuilt() || build(stamp, wanted);
  });
}

function build(stamp, wanted) {
  say('Building…', 'Construction…');
  if (!wasm.ensureWasm()) {
    say(
      'The build failed: see the messages above.',
      'La construction a échoué : voir les messages ci-dessus.',
    );
    return false;
  }
  var tsc = childProcess.spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-b'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (tsc.status !== 0) {
    process.stderr.write(tsc.stdout + tsc.stderr);
    say(
      'The build failed: see the messages above.',
      'La construction a échoué : voir les messages ci-dessus.',
    );
    return false;
  }
  var vite = childProcess.spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      'viz',
      '--logLevel',
      'warn',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (vite.status !== 0) {
    process.stderr.write(vite.stdout + vite.stderr);
    say(
      'The explorer could not be built: see the messages above.',
      'L’explorateur n’a pas pu être construit : voir les messages ci-dessus.',
    );
    return false;
  }
  fs.writeFileSync(stamp, wanted);
  return true;
}

function lastLines(text, count) {
  return text.trim().split('\n').slice(-count).join('\n');
}

module.exports = {
  ROOT: ROOT,
  FRENCH: FRENCH,
  say: say,
  fail: fail,
  checkNode: checkNode,
  checkWritable: checkWritable,
  ensureInstalled: ensureInstalled,
  ensureBuilt: ensureBuilt,
};
