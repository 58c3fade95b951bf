// `npm run coverage`: branches met by the tests of core and of the import, against what CONTRIBUTING promises.
// The babel provider counts branches right, v8 does not; code in worker threads and in WebAssembly is not counted.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');
var setup = require('./setup.cjs');

var PROMISED = { 'core/src': 95, 'server/src/ingest': 95 };
var FOLDER = path.join(setup.ROOT, 'coverage');

var run = childProcess.spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(setup.ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--selectProjects=core',
    '--selectProjects=server',
    '--coverage',
    '--coverageReporters=json-summary',
    '--coverageReporters=html',
    '--coverageDirectory=' + FOLDER,
    '--testPathPatterns=test/core/|test/server/(ingest|services)/',
    '--silent',
  ],
  { cwd: setup.ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
);
if (run.status !== 0) console.error('Some tests failed: their branches count as not met.');

var summary = JSON.parse(fs.readFileSync(path.join(FOLDER, 'coverage-summary.json'), 'utf8'));
var short = false;
Object.keys(PROMISED).forEach(function (folder) {
  var covered = 0;
  var total = 0;
  var least = [];
  Object.keys(summary).forEach(function (file) {
    var name = path.relative(setup.ROOT, file).split(path.sep).join('/');
    if (name.indexOf(folder + '/') !== 0) return;
    var branches = summary[file].branches;
    covered += branches.covered;
    total += branches.total;
    if (branches.covered < branches.total)
      least.push({ name: name, missed: branches.total - branches.covered });
  });
  var share = total === 0 ? 0 : (100 * covered) / total;
  var enough = share >= PROMISED[folder];
  if (!enough) short = true;
  console.log(
    folder +
      ': ' +
      share.toFixed(1) +
      ' % of ' +
      total +
      ' branches, promised ' +
      PROMISED[folder] +
      ' %' +
      (enough ? '' : ': too few'),
  );
  least.sort(function (a, b) {
    return b.missed - a.missed;
  });
  least.slice(0, enough ? 5 : 20).forEach(function (one) {
    console.log('  ' + one.missed + ' not met in ' + one.name);
  });
});
console.log('Line by line: coverage/index.html');
process.exit(run.status !== 0 || short ? 1 : 0);
