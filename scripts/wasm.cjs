// Builds the WebAssembly modules: every core/assembly/*/main.ts becomes core/dist/wasm/<folder>.wasm. Called by the
// build and, as a global set-up, by jest; does nothing when no source has changed.
'use strict';
var childProcess = require('child_process');
var crypto = require('crypto');
var fs = require('fs');
var path = require('path');

var ROOT = path.join(__dirname, '..');
var SOURCES = path.join(ROOT, 'core', 'assembly');
var BUILT = path.join(ROOT, 'core', 'dist', 'wasm');
var OPTIONS = [
  '-O3',
  '--converge',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd,threads',
  // Vectors are handed between our own functions only.
  '--disableWarning',
  '112',
];

function filesOf(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce(function (found, entry) {
    var file = path.join(folder, entry.name);
    return found.concat(entry.isDirectory() ? filesOf(file) : [file]);
  }, []);
}

function digest() {
  var hash = crypto.createHash('sha256').update(OPTIONS.join(' '));
  filesOf(SOURCES)
    .concat([path.join(ROOT, 'package-lock.json')])
    .sort()
    .forEach(function (file) {
      hash.update(path.relative(ROOT, file)).update(fs.readFileSync(file));
    });
  return hash.digest('hex');
}

/** @returns true when every module is built; messages of the compiler go to standard error */
function ensureWasm() {
  var stamp = path.join(BUILT, '.built');
  var wanted = digest();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return true;
  fs.mkdirSync(BUILT, { recursive: true });
  var asc = path.join(ROOT, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  var modules = fs.readdirSync(SOURCES).filter(function (name) {
    return fs.existsSync(path.join(SOURCES, name, 'main.ts'));
  });
  var done = modules.every(function (name) {
    // Written beside, then renamed: another process may be reading the old one.
    var fresh = path.join(BUILT, name + '.' + process.pid + '.wasm');
    var entry = path.join('core', 'assembly', name, 'main.ts');
    var run = childProcess.spawnSync(
      process.execPath,
      [asc, entry, '--outFile', path.relative(ROOT, fresh)].concat(OPTIONS),
      { cwd: ROOT, encoding: 'utf8' },
    );
    process.stderr.write(run.stdout + run.stderr);
    if (run.status !== 0) return false;
    fs.renameSync(fresh, path.join(BUILT, name + '.wasm'));
    return true;
  });
  if (done) fs.writeFileSync(stamp, wanted);
  return done;
}

/** Global set-up of jest. */
module.exports = function () {
  if (!ensureWasm()) throw new Error('core/assembly does not compile: see the messages above');
};
module.exports.ensureWasm = ensureWasm;
if (require.main === module) process.exit(ensureWasm() ? 0 : 1);
